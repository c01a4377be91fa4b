import type { SeeFileReport } from "./see-file.contract.ts";
import { type Formats, formatsOf } from "./see-file.formats.ts";
import { drawMatrix } from "./see-file.matrix.ts";
import { named, type SeeFileTexts, seeFileTexts } from "./see-file.texts.ts";

type Handover = SeeFileReport["handovers"][number];

/** The report as a page of text: the answer, the matrix, the worst handovers in sentences, the doubt. */
export function printReport(report: SeeFileReport, language: "nl" | "en"): string {
  const texts = seeFileTexts[language];
  const formats = formatsOf(language, report.timeZone);
  const parts = [
    answer(report, texts, formats),
    countedLine(report, texts, formats),
    "",
    texts.matrixTitle,
    drawMatrix(report, texts, formats),
    texts.legend,
    ...handoverLines(report, texts, formats),
    "",
    texts.doubtTitle,
    ...doubtLines(report, texts, formats).map((line) => `  ${line}`),
    "",
    texts.columns(columnList(report, texts)),
  ];
  return parts.join("\n");
}

function countedLine(report: SeeFileReport, texts: SeeFileTexts, formats: Formats): string {
  return texts.counted({
    cases: formats.count(report.cases),
    events: formats.count(report.events),
    from: formats.date(report.firstAt),
    to: formats.date(report.lastAt),
  });
}

/** Few or rare handovers are no ground for "the longest": at least 1 in 20 of all handovers, and well measured. */
function answer(report: SeeFileReport, texts: SeeFileTexts, formats: Formats): string {
  const total = report.handovers.reduce((sum, handover) => sum + handover.count, 0);
  if (total === 0)
    return isWithoutTeam(report) ? texts.answerNoTeam(report.columns.person != null) : texts.answerNone;
  const perCase = formats.decimal(total / report.cases);
  const slowest = report.handovers
    .filter((handover) => handover.count >= total / 20 && isWellMeasured(handover))
    .sort((a, b) => (waitingOf(b)?.p50 ?? 0) - (waitingOf(a)?.p50 ?? 0))[0];
  if (slowest) {
    const half = formats.working(waitingOf(slowest)?.p50 ?? 0, texts.units);
    return texts.answerWaiting({
      perCase,
      from: named(slowest.from, texts),
      to: named(slowest.to, texts),
      half,
    });
  }
  const often = report.handovers.reduce((most, handover) => (handover.count > most.count ? handover : most));
  const names = { from: named(often.from, texts), to: named(often.to, texts) };
  return texts.answerOften({ perCase, ...names, count: formats.count(often.count) });
}

function isWithoutTeam({ teams, by }: SeeFileReport): boolean {
  return by === "team" && teams.every(({ team }) => team === "(none)");
}

/** At least 30 times, and at least half of all the times that it happened. */
function isWellMeasured(handover: Handover): boolean {
  const measured = waitingOf(handover)?.n ?? 0;
  return measured >= Math.max(30, handover.count / 2);
}

function waitingOf(handover: Handover) {
  return handover.between.kind === "waiting" ? handover.between.working : null;
}

function handoverLines(report: SeeFileReport, texts: SeeFileTexts, formats: Formats): string[] {
  if (report.handovers.length === 0) return [];
  const title = report.hasStartTimes ? texts.handoversTitle.waiting : texts.handoversTitle.often;
  const sentences = report.handovers
    .slice(0, 5)
    .map((handover, index) => `  ${index + 1}. ${sentenceOf(handover, { report, texts, formats })}`);
  return ["", title, ...sentences];
}

function sentenceOf(
  handover: Handover,
  { report, texts, formats }: { report: SeeFileReport; texts: SeeFileTexts; formats: Formats },
): string {
  const { from, to, count, cases, returned, late } = handover;
  const sentences = [
    texts.handover({
      from: named(from, texts),
      to: named(to, texts),
      times: texts.times(count, formats.count(count)),
      share: formats.share(cases / report.cases),
    }),
  ];
  sentences.push(...durationSentence(handover, texts, formats));
  if (returned > 0) sentences.push(texts.returned(formats.share(returned / count)));
  if (late.of > 0)
    sentences.push(texts.late({ share: formats.share(late.count / late.of), of: formats.count(late.of) }));
  return sentences.join(" ");
}

/** Under ten measured a median says nothing that lasts. */
const fewest = 10;

function durationSentence({ between, count }: Handover, texts: SeeFileTexts, formats: Formats): string[] {
  const isWaiting = between.kind === "waiting" && between.working !== null;
  const measured = isWaiting ? between.working : between.clock;
  if (measured === null) return [];
  if (measured.n < fewest) return [texts.tooFew(formats.count(measured.n))];
  const write = isWaiting ? formats.working : formats.clock;
  const lengths = { half: write(measured.p50, texts.units), tenth: write(measured.p90, texts.units) };
  const sentence = isWaiting ? texts.waiting(lengths) : texts.completion(lengths);
  if (measured.n === count) return [sentence];
  return [sentence, texts.measured({ n: formats.count(measured.n), of: formats.count(count) })];
}

function doubtLines(
  { doubt, events, hasStartTimes }: SeeFileReport,
  texts: SeeFileTexts,
  formats: Formats,
): string[] {
  const lines: string[] = [];
  if (doubt.tiedPairs > 0 && doubt.handoversMin === doubt.handoversMax) {
    lines.push(texts.tiedWithin(formats.count(doubt.tiedPairs)));
  } else if (doubt.tiedPairs > 0) {
    const min = formats.count(doubt.handoversMin);
    lines.push(
      texts.tied({ pairs: formats.count(doubt.tiedPairs), min, max: formats.count(doubt.handoversMax) }),
    );
  }
  if (doubt.missingTeam > 0) {
    const share = formats.share(doubt.missingTeam / events);
    lines.push(texts.missingTeam({ events: formats.count(doubt.missingTeam), share }));
  }
  if (doubt.rejected > 0) lines.push(texts.rejected(formats.count(doubt.rejected)));
  if (lines.length === 0) lines.push(texts.noDoubt);
  if (!hasStartTimes) lines.push(texts.noStart);
  return lines;
}

function columnList(report: SeeFileReport, texts: SeeFileTexts): string {
  return Object.keys(texts.roles)
    .map((role) => [role, report.columns[role]] as const)
    .flatMap(([role, column]) => (column ? [`${texts.roles[role] ?? role} = ${column}`] : []))
    .join(", ");
}
