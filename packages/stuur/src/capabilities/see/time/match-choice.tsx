import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { TimeView } from "./time.contract.ts";
import { togetherTexts } from "./together.texts.ts";

const mostChosen = 3;

/** In which attributes cases must be equal to be compared: up to three. */
export function MatchChoice({
  columns,
  chosen,
  onChoose,
  names,
}: {
  readonly columns: TimeView["matchColumns"];
  readonly chosen: readonly string[];
  readonly onChoose: (columns: readonly string[]) => void;
  readonly names: { readonly case: string; readonly cases: string };
}) {
  const t = useTexts(togetherTexts);
  const format = useFormat();
  if (columns.length === 0) return <p className="small apart">{t("noColumns")}</p>;
  return (
    <fieldset className="match-choice apart">
      <legend>{t("choose", { cases: names.cases })}</legend>
      <p className="small">{t("chooseNote", { case: names.case })}</p>
      <ul className="step-choices">
        {columns.map(({ column, distinct }) => {
          const isOn = chosen.includes(column);
          return (
            <li key={column}>
              <label>
                <input
                  type="checkbox"
                  checked={isOn}
                  disabled={!isOn && chosen.length >= mostChosen}
                  onChange={() =>
                    onChoose(isOn ? chosen.filter((other) => other !== column) : [...chosen, column])
                  }
                />
                <span>
                  {column} <span className="small">{t("distinct", { n: format.number(distinct) })}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
