import { wilsonInterval } from "@stuur/methods/statistics";
import type { ReportHandover, ReportView } from "./report.contract.ts";
import type { ReportWords } from "./report-words.ts";

/** Under so many measured a duration or a share says nothing that lasts; about two persons it takes more. */
export const fewest = 5;
const fewestOfPersons = 30;

/** One handover: how often, how long, how often back, and how often in late cases. */
export function sayHandover(
  handover: ReportHandover,
  view: Pick<ReportView, "by" | "summary">,
  words: ReportWords,
): readonly string[] {
  const { t, format, names } = words;
  const { count, cases } = handover;
  const share = format.percent(cases / Math.max(1, view.summary.cases));
  return [
    t("times", { count, share, cases: names.cases }),
    ...sayDuration(handover, view.by, words),
    ...sayReturned(handover, words),
    ...sayLate(handover, view, words),
  ];
}

function sayDuration(
  { between, count }: ReportHandover,
  by: ReportView["by"],
  { t, format, sayDuration: say }: ReportWords,
): readonly string[] {
  const isWaiting = between.kind === "waiting";
  const measured = between.working ?? between.clock;
  const n = measured?.n ?? 0;
  const least = by === "team" ? fewest : fewestOfPersons;
  if (!measured || n < least) return [t("tooFew", { n: format.number(n) })];
  const measure = between.working ? "working" : "clock";
  const lengths = { half: say(measured.p50, measure), tenth: say(measured.p90, measure) };
  return [
    t(isWaiting ? "waits" : "completes", lengths),
    ...(n < count ? [t("measured", { n: format.number(n), of: format.number(count) })] : []),
  ];
}

function sayReturned({ returned, count }: ReportHandover, { t, format }: ReportWords): readonly string[] {
  if (returned === 0) return [];
  if (count < fewest) return [t("comesBackFew", { n: format.number(returned), of: format.number(count) })];
  const { lower, upper } = wilsonInterval(returned, count);
  const share = format.percent(returned / count);
  return [t("comesBack", { share, lower: format.percent(lower), upper: format.percent(upper) })];
}

function sayLate(
  { late }: ReportHandover,
  { summary: { lateCases, casesWithDueDate } }: Pick<ReportView, "summary">,
  { t, format, names }: ReportWords,
): readonly string[] {
  if (late.of < fewest || casesWithDueDate === 0) return [];
  const share = format.percent(late.count / late.of);
  return [t("late", { share, cases: names.cases, all: format.percent(lateCases / casesWithDueDate) })];
}
