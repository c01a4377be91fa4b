import type { Formats } from "./report-formats.ts";
import { isWithoutTeam, type Telling } from "./report-sentences.ts";
import type { SeeFileReport } from "./see-file.contract.ts";
import { named } from "./see-file.texts.ts";

type Share = SeeFileReport["leadTimes"]["onTime"];

/** How long cases take, and whether they were on time. */
export function sayLeadTimes({ report, texts, formats }: Telling): readonly string[] {
  const { clock, onTime, lateBy } = report.leadTimes;
  const lengths = ({ p50, p90 }: { p50: number; p90: number }) => {
    return { half: formats.clock(p50), tenth: formats.clock(p90) };
  };
  if (!clock) return [];
  return [
    texts.leadTime(lengths(clock)),
    ...(onTime.of === 0 ? [texts.noDue] : [texts.onTime(describeShare(onTime, formats))]),
    ...(lateBy && lateBy.n >= 10 ? [texts.lateBy(lengths(lateBy))] : []),
  ];
}

function describeShare({ count, of, interval }: Share, formats: Formats) {
  return { share: formats.share(count / of), of: formats.count(of), interval: formats.interval(interval) };
}

/** Work that goes to and fro, from pillar to post, and is done again. */
export function sayToAndFro(telling: Telling): readonly string[] {
  const { report, texts, formats } = telling;
  const { pillarToPost, by } = report;
  // Without teams every case passes none, and that is no finding.
  if (isWithoutTeam(report)) return sayRework(telling);
  const { parties, endToEnd } = pillarToPost;
  const passed = parties && {
    p50: formats.count(parties.p50),
    p90: formats.count(parties.p90),
    max: formats.count(parties.max),
  };
  const stays = endToEnd.of > 0 ? [texts.endToEnd(by, formats.share(endToEnd.count / endToEnd.of))] : [];
  return [
    ...(passed ? [[texts.parties(by, passed), ...stays].join(" ")] : []),
    ...sayPingPong(telling),
    ...sayRework(telling),
  ];
}

function sayPingPong({ report, texts, formats }: Telling): string[] {
  const { count, cases, pairs, returned } = report.pingPong;
  if (count === 0) return [];
  const times = (n: number) => texts.times(n, formats.count(n));
  const share = formats.share(cases.count / cases.of);
  const back = texts.pingPong(report.by, { times: times(count), share });
  const first = returned > 0 ? `${back} ${texts.pingPongAgain(times(returned))}` : back;
  const most = pairs[0];
  // Two persons are never pointed at.
  if (!most || report.by !== "team") return [first];
  const names = { between: named(most.between, texts), and: named(most.and, texts) };
  return [`${first} ${texts.pingPongMost({ ...names, times: times(most.count) })}`];
}

const mostSteps = 3;

function sayRework({ report, texts, formats }: Telling): string[] {
  const { casesWithRework, steps } = report.rework;
  if (casesWithRework.count === 0) return [];
  const most = steps.slice(0, mostSteps).map(({ step, repetitions }) => {
    return texts.reworkStep({ step, times: texts.times(repetitions, formats.count(repetitions)) });
  });
  const share = formats.share(casesWithRework.count / casesWithRework.of);
  return [texts.rework({ share, steps: formats.list(most) })];
}
