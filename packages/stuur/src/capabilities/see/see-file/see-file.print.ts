import { sayDoubts } from "./doubt-sentences.ts";
import { sayLeadTimes, sayToAndFro } from "./flow-sentences.ts";
import {
  isByWaiting,
  listHandovers,
  sayAnswer,
  sayColumns,
  sayGround,
  sayHandover,
  sayTrouble,
  type Telling,
  tellingOf,
} from "./report-sentences.ts";
import type { SeeFileReport } from "./see-file.contract.ts";
import { drawMatrix } from "./see-file.matrix.ts";
import { named } from "./see-file.texts.ts";

/** The report as a page of text: the answer, the matrix, the worst handovers in sentences, the doubt. */
export function printReport(report: SeeFileReport, language: "nl" | "en"): string {
  const telling = tellingOf(report, language);
  const { texts } = telling;
  const parts = [
    sayAnswer(telling).join(" "),
    ...sayGround(telling),
    ...matrixLines(telling),
    ...handoverLines(telling),
    ...section(texts.flowTitle, sayLeadTimes(telling)),
    ...section(texts.backTitle, sayToAndFro(telling)),
    "",
    texts.doubtTitle,
    ...indent([...sayDoubts(telling), ...rejectedLines(telling)]),
    "",
    sayColumns(telling),
  ];
  return parts.join("\n");
}

function matrixLines({ report, texts, formats }: Telling): readonly string[] {
  if (report.events === 0) return [];
  return ["", texts.matrixTitle, drawMatrix(report, texts, formats), texts.legend(report.by)];
}

function handoverLines(telling: Telling): readonly string[] {
  const { report, texts } = telling;
  if (report.handovers.length === 0) return [];
  const sentences = listHandovers(report)
    .slice(0, 5)
    .map((handover, index) => {
      const names = { from: named(handover.from, texts), to: named(handover.to, texts) };
      return `${index + 1}. ${texts.fromTo(names)}: ${[...sayHandover(handover, telling), ...sayTrouble(handover, telling)].join(" ")}`;
    });
  return ["", texts.handoversTitle(isByWaiting(report)), ...indent(sentences)];
}

const mostRejected = 5;

/** The first rows that were left out, so that somebody can look them up. */
function rejectedLines({ report, texts, formats, language }: Telling): readonly string[] {
  const { samples, count } = report.rejected;
  const lines = samples.slice(0, mostRejected).map(({ line, column, value, reason }) => {
    const where = column && value ? texts.inColumn({ column, value }) : "";
    return texts.rejectedRow({ line: formats.count(line), reason: reason[language], where });
  });
  const more = count - lines.length;
  return indent(more > 0 && lines.length > 0 ? [...lines, texts.rejectedMore(formats.count(more))] : lines);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...indent(lines)];
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
