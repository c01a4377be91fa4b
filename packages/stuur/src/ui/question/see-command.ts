import type { QuestionSearch } from "./question-search.ts";

/** The command that gives the same figures of the same cases from the file that was read. */
export function writeSeeCommand({ by, from, to, where }: QuestionSearch): string {
  const options = [
    by && `--by ${by}`,
    from && `--from ${from}`,
    to && `--to ${to}`,
    ...(where ?? []).map((condition) => `--where ${quote(condition)}`),
  ];
  return ["npx stuur see FILE", ...options.filter(Boolean)].join(" ");
}

/** As shells want it; a quote inside ends the quotes, is written, and begins them again. */
function quote(text: string): string {
  return /^[\w=.,:/+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
