import type { System } from "./system.mjs";

interface MadeUpMachine {
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly isRoot?: boolean;
  /** Files that are there, programs included; a command may add to them. */
  readonly files?: readonly string[];
  /** What a command does: it may add files by name and answers its output. */
  readonly commands?: (command: string, files: Set<string>) => string | undefined;
}

/** A machine that exists only in a test, with a record of what was run and said on it. */
export function makeUpSystem({
  env = {},
  platform = "linux",
  isRoot = false,
  files = [],
  commands,
}: MadeUpMachine) {
  const present = new Set(files);
  const ran: string[] = [];
  const said: string[] = [];
  const system: System = {
    env,
    platform,
    architecture: "x64",
    isRoot,
    exists: (path) => present.has(path),
    isExecutable: (path) => present.has(path),
    listFolder: (path) => listNames(present, path),
    resolveLinks: (path) => path.replace("/linked/", "/real/"),
    run: (command) => {
      const line = command.join(" ");
      ran.push(line);
      const output = commands?.(line, present);
      return { exitCode: output === undefined ? 1 : 0, output: output ?? "" };
    },
    makeFolder: (path) => ran.push(`make folder ${path}`),
    writeFile: (path) => ran.push(`write ${path}`),
    removeFile: (path) => ran.push(`remove ${path}`),
    say: (line) => said.push(line),
  };
  return { system, ran, said };
}

function listNames(files: ReadonlySet<string>, folder: string): string[] {
  const inside = [...files].filter((file) => file.startsWith(`${folder}/`));
  return [...new Set(inside.map((file) => file.slice(folder.length + 1).split("/")[0] ?? ""))];
}
