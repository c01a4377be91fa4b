// @ts-check

/** @typedef {import("./measure-tasks.mjs").TaskReport} TaskReport */
/** @typedef {ReturnType<import("./describe-machine.mjs").describeMachine>} Machine */

/**
 * The figures as a table to read.
 *
 * @param {{ name: string, question: string, size: number, unit: string, seed: number, repeat: number, machine: Machine, tasks: TaskReport[] }} report
 */
export function formatTable({ name, question, size, unit, seed, repeat, machine, tasks }) {
  const head = ["", "wall s", "CPU s", `${unit} per CPU s`, "peak MB", "counts"];
  const sections = tasks.map((task) => ({
    task,
    rows: task.measured.map((measured) => makeRow(measured, size)),
  }));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...sections.flatMap(({ rows }) => rows.map((row) => row[column]?.length ?? 0))),
  );
  const line = (/** @type {string[]} */ cells) =>
    cells
      .map((cell, column) =>
        column === 0 || column === cells.length - 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [
    `${name}: ${question}`,
    `${formatWhole(size)} ${unit}, seed ${seed}, median of ${repeat}; ${machine.cores} × ${machine.processor}, ${formatWhole(machine.memoryBytes / 2 ** 30)} GB, ${machine.system}, Node ${machine.node}, load ${machine.loadAverage.toFixed(1)}`,
    "Time of the work itself, without the start of its process; memory of the whole process.",
    "",
    line(head),
    ...sections.flatMap(({ task, rows }) => [
      task.name,
      ...rows.map(line),
      ...task.notes.map((note) => `  ${note}`),
    ]),
  ].join("\n");
}

/**
 * @param {import("./measure-tasks.mjs").Measured} measured
 * @param {number} size
 */
function makeRow({ name, wallSeconds, cpuSeconds, peakBytes, counts }, size) {
  return [
    `  ${name}`,
    wallSeconds.toFixed(2),
    Number.isNaN(cpuSeconds) ? "–" : cpuSeconds.toFixed(2),
    formatWhole(size / cpuSeconds),
    formatWhole(peakBytes / 1e6),
    Object.entries(counts)
      .map(([what, count]) => `${what} ${formatWhole(count)}`)
      .join(", "),
  ];
}

/** @param {number} value */
function formatWhole(value) {
  return Number.isNaN(value) ? "–" : value.toLocaleString("en-GB", { maximumFractionDigits: 0 });
}
