import { RadioSwitch } from "../../../ui/radio-switch.tsx";
import { type TrendFigure, type TrendView, trendFigures } from "./trend.contract.ts";
import type { TrendSearch } from "./trend-search.ts";
import { sayName, type TrendWords } from "./trend-words.ts";

/** Which figure, of which handover, per week or per month. */
export function TrendSwitches({
  view,
  words: { t, say, word, format },
  onSearch,
}: {
  readonly view: TrendView;
  readonly words: TrendWords;
  readonly onSearch: (change: TrendSearch) => void;
}) {
  return (
    <div className="trend-switches">
      <label className="field">
        <span>{t("figure")}</span>
        <select
          value={view.figure}
          onChange={({ target }) => onSearch({ figure: target.value as TrendFigure, at: undefined })}
        >
          {trendFigures.map((figure) => (
            <option key={figure} value={figure} disabled={view.unavailable.includes(figure)}>
              {sayName({ figure, by: view.by }, say, word)}
            </option>
          ))}
        </select>
      </label>
      {view.handovers.length > 1 && view.handover && (
        <label className="field">
          <span>{t("handover")}</span>
          <select
            value={JSON.stringify([view.handover.from, view.handover.to])}
            onChange={({ target }) => {
              const [sender, receiver] = JSON.parse(target.value) as [string, string];
              onSearch({ sender, receiver, at: undefined });
            }}
          >
            {view.handovers.map(({ from, to, count }) => (
              <option key={`${from} ${to}`} value={JSON.stringify([from, to])}>
                {t("handoverOption", { from, to, n: format.number(count) })}
              </option>
            ))}
          </select>
        </label>
      )}
      <RadioSwitch
        legend={t("every")}
        value={view.every}
        onChoose={(every) => onSearch({ every, before: undefined, after: undefined, at: undefined })}
        choices={[
          { value: "week", label: t("week") },
          { value: "month", label: t("month") },
        ]}
      />
    </div>
  );
}
