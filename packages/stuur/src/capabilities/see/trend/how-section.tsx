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

/** What the figure means, which cases it is about, and how limits, signals and the interval come about. */
export function HowSection({
  view,
  words,
  search,
}: {
  readonly view: TrendView;
  readonly words: TrendWords;
  readonly search: TrendSearch;
}) {
  const { t, say, format, word, period, periods } = words;
  const isCompletion = view.figure === "waiting" && !view.log.hasStartTimes;
  const said = { ...word, period, periods };
  const { by, from, to, where, at } = search;
  const looked = view.points.find((point) => point.from === at);
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
        search={{ by, where, from: looked?.from ?? from, to: looked?.to ?? to }}
      />
    </div>
  );
}
