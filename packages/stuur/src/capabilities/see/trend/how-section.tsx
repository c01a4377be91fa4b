import type { Organisation } from "../../../ui/organisations.ts";
import { HowComputed } from "../../../ui/question/how-computed.tsx";
import type { TrendView } from "./trend.contract.ts";
import type { TrendSearch } from "./trend-search.ts";
import type { TrendWords } from "./trend-words.ts";

const definitions = {
  duration: "howDuration",
  onTime: "howOnTime",
  cases: "howCases",
  handovers: "howHandovers",
  parties: "howParties",
  returned: "howReturned",
  waiting: "howWaiting",
  events: "howEvents",
} as const;

/** What a case contributes to each figure; to how many there are, each as much as any other. */
const contributions = {
  duration: "elapsed",
  onTime: "late",
  cases: null,
  handovers: "handovers",
  parties: "parties",
  returned: "returned",
  waiting: "waiting",
  events: "events",
} as const;

/** What says nothing about persons, also where persons are looked at. */
const ofCases: ReadonlySet<string> = new Set(["elapsed", "late", "events"]);

/** What the figure means, which cases it is about, and how limits, signals and the interval come about. */
export function HowSection({
  view,
  words,
  search,
  organisation,
  logId,
}: {
  readonly view: TrendView;
  readonly words: TrendWords;
  readonly search: TrendSearch;
  readonly organisation: Organisation;
  readonly logId: string;
}) {
  const { t, say, format, word, period, periods } = words;
  const isCompletion = view.figure === "waiting" && !view.log.hasStartTimes;
  const said = { ...word, period, periods };
  const { by, from, to, where, at } = search;
  const looked = view.points.find((point) => point.from === at);
  const shown = { by, where, from: looked?.from ?? from, to: looked?.to ?? to };
  const contribution = contributions[view.figure];
  const asked = contribution && {
    contribution,
    handover: view.handover ?? undefined,
    clock: contribution === "elapsed" ? ("clock" as const) : undefined,
    hasStartTimes: view.log.hasStartTimes,
  };
  return (
    <div id="how">
      <HowComputed
        definitions={[
          say(isCompletion ? "howCompletion" : definitions[view.figure], said),
          t("howPeriod", { ...said, n: format.number(view.cases) }),
          view.limits
            ? t("howLimits", { periods, n: format.number(view.limits.n) })
            : t("howNoLimits", { periods }),
          t("howApart", said),
          t("howCompare", said),
        ]}
        search={shown}
        contributing={
          asked && (view.by === "team" || ofCases.has(contribution))
            ? { organisation, logId, search: shown, asked }
            : undefined
        }
      />
    </div>
  );
}
