import { type Formats, formatsOf } from "./report-formats.ts";
import type { SeeFileReport } from "./see-file.contract.ts";
import { named, type SeeFileTexts, seeFileTexts } from "./see-file.texts.ts";

export type Handover = SeeFileReport["handovers"][number];

/** A report with the words and figures in which it is told. */
export interface Telling {
  readonly report: SeeFileReport;
  readonly texts: SeeFileTexts;
  readonly formats: Formats;
  readonly language: "nl" | "en";
}

export function tellingOf(report: SeeFileReport, language: "nl" | "en"): Telling {
  const { timeZone, calendar } = report;
  const { secondsPerWorkingDay } = calendar;
  return {
    report,
    language,
    texts: seeFileTexts[language],
    formats: formatsOf(language, { timeZone, secondsPerWorkingDay }),
  };
}

/** Under ten measured a median, or a share, says nothing that lasts. */
const fewest = 10;
const wellMeasured = 30;

/**
 * The answer in one or two sentences. Few or rare handovers are no ground for "the longest": at least 1 in 20 of all
 * handovers, and well measured. Two persons are never pointed at. `stress` marks what matters most.
 */
export function sayAnswer(
  { report, texts, formats }: Telling,
  stress = (text: string) => text,
): readonly string[] {
  const { by, handovers, cases } = report;
  const total = handovers.reduce((sum, handover) => sum + handover.count, 0);
  if (cases === 0) return [texts.noCases];
  if (total === 0)
    return [isWithoutTeam(report) ? texts.noTeam(report.columns.person != null) : texts.stays(by)];
  const perCase = texts.perCase(by, formats.decimal(total / cases));
  if (by !== "team") return [perCase];
  const names = ({ from, to }: Handover) => ({
    from: stress(named(from, texts)),
    to: stress(named(to, texts)),
  });
  const slowest = handovers
    .filter((handover) => handover.count >= total / 20 && isWellMeasured(handover))
    .sort((a, b) => compareWaiting(waitingOf(b), waitingOf(a)))[0];
  const waiting = slowest && waitingOf(slowest);
  if (waiting && isSome(waiting.p50)) {
    return [perCase, texts.waits({ ...names(slowest), half: formats.working(waiting.p50) })];
  }
  if (waiting && isSome(waiting.p90)) {
    return [perCase, texts.waitsTenth({ ...names(slowest), tenth: formats.working(waiting.p90) })];
  }
  const often = handovers.reduce((most, handover) => (handover.count > most.count ? handover : most));
  if (total < wellMeasured) return [perCase];
  if (often.count < total / 20) return [perCase, texts.scattered];
  return [perCase, texts.often({ ...names(often), count: formats.count(often.count) })];
}

/** No event has a team, so nothing can be said about going from team to team. */
export function isWithoutTeam({ teams, by }: SeeFileReport): boolean {
  return by === "team" && teams.length > 0 && teams.every(({ team }) => team === "(none)");
}

/** At least 30 times, and at least half of all the times that it happened. */
function isWellMeasured(handover: Handover): boolean {
  const measured = waitingOf(handover)?.n ?? 0;
  return measured >= Math.max(wellMeasured, handover.count / 2);
}

function waitingOf(handover: Handover) {
  return handover.between.kind === "waiting" ? handover.between.working : null;
}

type Waiting = ReturnType<typeof waitingOf>;

/** By the half; where half do not wait, by the 1 in 10. */
function compareWaiting(a: Waiting, b: Waiting): number {
  const half = (waiting: Waiting) => (waiting && isSome(waiting.p50) ? waiting.p50 : 0);
  return half(a) - half(b) || (a?.p90 ?? 0) - (b?.p90 ?? 0);
}

/** What is not written as 0.0 hours. */
function isSome(seconds: number): boolean {
  return seconds >= 180;
}

/** Persons are not put in order of how long work lies with them. */
export function isByWaiting({ by, hasStartTimes }: SeeFileReport): boolean {
  return by === "team" && hasStartTimes;
}

/** Worst first where waiting is known, else the most frequent first. */
export function listHandovers(report: SeeFileReport): readonly Handover[] {
  return isByWaiting(report) ? report.handovers : report.handovers.toSorted((a, b) => b.count - a.count);
}

/** What the figures are about: how many, from when, and which cases were asked for. */
export function sayGround({ report, texts, formats }: Telling): readonly string[] {
  const counted = texts.counted({
    cases: formats.count(report.cases),
    events: formats.count(report.events),
    from: formats.date(report.firstAt),
    to: formats.date(report.lastAt),
  });
  const { filter, groups, cases } = report;
  const conditions = filter
    ? [
        ...(filter.from ? [texts.beganFrom(filter.from)] : []),
        ...(filter.to ? [texts.beganBefore(filter.to)] : []),
        ...Object.entries(filter.where).map(([column, values]) =>
          texts.having(column, values.join(texts.or)),
        ),
      ]
    : [];
  return [
    ...(cases === 0 ? [] : [counted]),
    ...(conditions.length > 0 ? [texts.only(formats.list(conditions))] : []),
    ...(groups ? [texts.grouped(groups)] : []),
  ];
}

/** One handover: how often, and how long. */
export function sayHandover(handover: Handover, { report, texts, formats }: Telling): readonly string[] {
  const { count, cases } = handover;
  const times = texts.times(count, formats.count(count));
  const happened = texts.happened({ times, share: formats.share(cases / report.cases) });
  // How long work lies between two persons is only said where it was measured often enough to be about the work.
  const least = report.by === "team" ? fewest : wellMeasured;
  return [happened, ...sayDuration(handover, least, { texts, formats })];
}

/** How often it comes back, and how often it is in late cases. */
export function sayTrouble(
  { count, returned, late }: Handover,
  { texts, formats }: Telling,
): readonly string[] {
  // A share of few is told as it was counted.
  const share = (part: number, of: number) =>
    of < fewest ? texts.partOf(formats.count(part), formats.count(of)) : formats.share(part / of);
  return [
    ...(returned > 0 ? [texts.returned(share(returned, count))] : []),
    ...(late.of >= fewest
      ? [texts.late({ share: share(late.count, late.of), of: formats.count(late.of) })]
      : late.of > 0
        ? [texts.lateFew(share(late.count, late.of))]
        : []),
  ];
}

function sayDuration(
  { between, count }: Handover,
  least: number,
  { texts, formats }: Pick<Telling, "texts" | "formats">,
): string[] {
  const isWaiting = between.kind === "waiting" && between.working !== null;
  const measured = isWaiting ? between.working : between.clock;
  if (measured === null) return [];
  if (measured.n < least) return [texts.tooFew(formats.count(measured.n))];
  const write = isWaiting ? formats.working : formats.clock;
  const lengths = { half: write(measured.p50), tenth: write(measured.p90) };
  const sentence = isWaiting ? sayWaiting(measured, lengths, texts) : texts.completion(lengths);
  if (measured.n === count) return [sentence];
  return [sentence, texts.measured({ n: formats.count(measured.n), of: formats.count(count) })];
}

function sayWaiting(
  { p50, p90 }: { readonly p50: number; readonly p90: number },
  lengths: { readonly half: string; readonly tenth: string },
  texts: SeeFileTexts,
): string {
  if (isSome(p50)) return texts.waiting(lengths);
  return isSome(p90) ? texts.waitingTenth(lengths.tenth) : texts.noWaiting;
}

/** Which column was read as what. */
export function sayColumns({ report, texts }: Telling): string {
  const roles = Object.entries(texts.roles).flatMap(([role, word]) => {
    const column = report.columns[role];
    return column ? [`${word} = ${column}`] : [];
  });
  return texts.columns(roles.join(", "));
}
