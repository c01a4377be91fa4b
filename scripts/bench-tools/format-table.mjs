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
    `${formatFigure(size)} ${unit}, seed ${seed}, median of ${repeat}; ${machine.cores} × ${machine.processor}, ${formatFigure(machine.memoryBytes / 2 ** 30)} GB, ${machine.system}, Node ${machine.node}, load ${machine.loadAverage.toFixed(1)}`,
    "Time without the start of the measuring process; memory of the whole process.",
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
    formatFigure(size / cpuSeconds),
    formatFigure(peakBytes / 1e6),
    Object.entries(counts)
      .map(([what, count]) => `${what} ${formatFigure(count)}`)
      .join(", "),
  ];
}

/** @param {number} value */
function formatFigure(value) {
  if (Number.isNaN(value)) return "–";
  return value.toLocaleString("en-GB", { maximumFractionDigits: value < 10 ? 1 : 0 });
}
