import type { Formats } from "./report-formats.ts";
import { isWithoutTeam, type Telling } from "./report-sentences.ts";
import type { SeeFileReport } from "./see-file.contract.ts";
import { named, type SeeFileTexts } from "./see-file.texts.ts";

/** What makes the figures less certain, each with its size. */
export function sayDoubts(telling: Telling): readonly string[] {
  const { report, texts, formats, language } = telling;
  const { doubt, hasStartTimes, notes } = report;
  const lines = [
    ...(isWithoutTeam(report) ? [] : sayTies(doubt, texts, formats)),
    ...sayMissing(telling),
    ...sayTimes(telling),
    ...(doubt.unreadableDueDates > 0
      ? [texts.unreadableDueDates(formats.count(doubt.unreadableDueDates))]
      : []),
    ...(doubt.rejected > 0 ? [texts.rejected(formats.count(doubt.rejected))] : []),
    ...notes.map((note) => `≈ ${note[language]}`),
  ];
  return [...(lines.length > 0 ? lines : [texts.noDoubt]), ...(hasStartTimes ? [] : [texts.noStart])];
}

function sayTies(doubt: SeeFileReport["doubt"], texts: SeeFileTexts, formats: Formats): string[] {
  if (doubt.tiedPairs === 0) return [];
  const pairs = formats.count(doubt.tiedPairs);
  if (doubt.handoversMin === doubt.handoversMax) return [texts.tiedWithin(pairs)];
  const [min, max] = [formats.count(doubt.handoversMin), formats.count(doubt.handoversMax)];
  return [texts.tied({ pairs, min, max })];
}

function sayMissing({ report, texts, formats }: Telling): string[] {
  const { doubt, events, by, missing } = report;
  const unknown = by === "team" ? doubt.missingTeam : doubt.missingPerson;
  if (unknown === 0) return [];
  const figures = { events: formats.count(unknown), share: formats.share(unknown / Math.max(1, events)) };
  return [missing === "drop" ? texts.dropped(by, figures) : texts.missing(by, figures)];
}

/** From these shares on, a doubt is worth a line. */
const noticeable = { atMidnight: 0.2, enteredAtOnce: 0.01, missingStart: 0.01, frequent: 0.05 };

function sayTimes({ report, texts, formats }: Telling): string[] {
  const { doubt, events, cases, handovers, hasStartTimes } = report;
  const total = handovers.reduce((sum, { count }) => sum + count, 0);
  const measuredOf = ({ between }: SeeFileReport["handovers"][number]) =>
    (between.working ?? between.clock)?.n ?? 0;
  // Where half of the waiting is unknown, the order of the handovers may be another.
  const unmeasured = handovers.filter((handover) => {
    const isFrequent = handover.count >= noticeable.frequent * total;
    return hasStartTimes && isFrequent && 2 * measuredOf(handover) < handover.count;
  });
  return [
    ...unmeasured.map((handover) => {
      const names = { from: named(handover.from, texts), to: named(handover.to, texts) };
      const n = formats.count(handover.count - measuredOf(handover));
      return texts.unmeasured({ ...names, n, of: formats.count(handover.count) });
    }),
    ...(hasStartTimes && doubt.missingStart >= noticeable.missingStart * events && doubt.missingStart > 0
      ? [
          texts.missingStart({
            events: formats.count(doubt.missingStart),
            share: formats.share(doubt.missingStart / events),
          }),
        ]
      : []),
    ...(doubt.atMidnight > noticeable.atMidnight * events
      ? [texts.atMidnight(formats.share(doubt.atMidnight / events))]
      : []),
    ...(doubt.enteredAtOnce > noticeable.enteredAtOnce * cases
      ? [texts.enteredAtOnce(formats.count(doubt.enteredAtOnce))]
      : []),
  ];
}
