// @ts-check

/**
 * The program that measures a Python peer in the way that our own work is measured: without imports, all threads.
 *
 * @param {import("../../benchmarks/benchmark.ts").PythonPeer<unknown>} peer
 * @param {unknown} input
 */
export function makePeerScript(peer, input) {
  return `import json, resource, sys, time, warnings
warnings.filterwarnings("ignore")
try:
    ${peer.imports}
except ImportError:
    print(json.dumps({"missing": True}))
    sys.exit(0)
wall, cpu = time.perf_counter(), time.process_time()
${peer.body(input)}
unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps({
    "counts": counts,
    "wallSeconds": time.perf_counter() - wall,
    "cpuSeconds": time.process_time() - cpu,
    "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit,
}))
`;
}
