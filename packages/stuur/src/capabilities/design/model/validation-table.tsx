import type { Clock } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { ModelValidation } from "./model.contract.ts";
import { modelTexts } from "./model.texts.ts";
import { useModelEditor } from "./use-editor.ts";

type Figure = ModelValidation["figures"][number];

const labels = {
  "lead-time": "leadTime",
  "working-lead-time": "workingLeadTime",
  "cases-per-week": "casesPerWeek",
} as const;
const handoverLabels = {
  "handovers-between": "handoversBetween",
  "handovers-within": "handoversWithin",
} as const;
const teamLabels = {
  "team-people": "teamPeople",
  "team-work": "teamWork",
  "team-load": "teamLoad",
} as const;

interface Words {
  /** What the organisation calls a case. */
  readonly words: { readonly case: string; readonly cases: string };
}

/** What a comparison of designs rests on most. */
const mostTold = ["working-lead-time", "handovers-between", "cases-per-week", "lead-time"];
const fewest = 3;

/** What was compared: all that differs, or else the three that matter most; the others on request. */
export function ValidationTable({ figures, words }: Words & { readonly figures: readonly Figure[] }) {
  const t = useTexts(modelTexts);
  const rows = figures.toSorted((a, b) => Number(b.isFarOff) - Number(a.isFarOff) || placeOf(a) - placeOf(b));
  const told = Math.max(fewest, rows.filter(({ isFarOff }) => isFarOff).length);
  return (
    <>
      <Rows rows={rows.slice(0, told)} words={words} caption={t("caption")} />
      {rows.length > told && (
        <details className="model-more">
          <summary>{t("allCompared", { count: rows.length })}</summary>
          <Rows rows={rows} words={words} caption={t("captionAll")} />
        </details>
      )}
    </>
  );
}

/** The others come after, in the order in which they were given. */
function placeOf({ figure }: Figure): number {
  const place = mostTold.indexOf(figure);
  return place < 0 ? mostTold.length : place;
}

function Rows({
  rows,
  words,
  caption,
}: Words & { readonly rows: readonly Figure[]; readonly caption: string }) {
  const t = useTexts(modelTexts);
  const { write, unitOf } = useFigure();
  return (
    <ScrollRegion label={caption}>
      <table className="model-compared">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column")}</th>
            <th scope="col" className="n">
              {t("columnReal")}
            </th>
            <th scope="col" className="n">
              {t("columnSimulated")}
            </th>
            <th scope="col" className="n">
              {t("columnRange")}
            </th>
            <th scope="col">{t("columnSays")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.figure} ${row.team}`}>
              <th scope="row">{[nameRow(row, t, words), unitOf(row)].filter(Boolean).join(", ")}</th>
              <td className="n">{write(row, row.observed)}</td>
              <td className="n">{write(row, row.simulated)}</td>
              <td className="n">
                {[...new Set([write(row, row.range.lower), write(row, row.range.upper)])].join(" – ")}
              </td>
              <td>
                <span className={row.isFarOff ? "chip bad" : "chip plain"}>{t(judge(row))}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Far off is more than 10 % and more than chance; what lies outside its band without that is told as well. */
function judge({ isFarOff, observed, simulated, range }: Figure) {
  if (isFarOff) return "isFarOff";
  if (observed >= range.lower && observed <= range.upper) return "isClose";
  return Math.abs(simulated / observed - 1) <= 0.1 ? "isSmall" : "isChance";
}

function nameRow(
  { figure, team }: Figure,
  t: ReturnType<typeof useTexts<typeof modelTexts.nl>>,
  words: Words["words"],
): string {
  if (figure in handoverLabels) return t(handoverLabels[figure as keyof typeof handoverLabels], words);
  if (figure in labels) return t(labels[figure as keyof typeof labels]);
  return t(teamLabels[figure as keyof typeof teamLabels], { team: team ?? "" });
}

/** Writes a value in the unit that fits what was observed, and tells that unit. */
function useFigure() {
  const format = useFormat();
  const { durations } = useModelEditor();
  const clockOf = ({ figure }: Figure): Clock | null => {
    if (figure === "lead-time") return "clock";
    return figure === "working-lead-time" || figure === "team-work" ? "working" : null;
  };
  const write = (row: Figure, value: number): string => {
    const clock = clockOf(row);
    if (clock !== null) return durations.figure(value, clock, durations.unitFor(row.observed, clock));
    if (row.figure === "team-load") return format.percent(value);
    if (row.figure === "team-people") return format.number(value, Number.isInteger(value) ? 0 : 1);
    return format.number(value, row.observed >= 10 ? 0 : 2);
  };
  const unitOf = (row: Figure): string => {
    const clock = clockOf(row);
    return clock === null ? "" : durations.unitName(clock, durations.unitFor(row.observed, clock));
  };
  return { write, unitOf };
}
