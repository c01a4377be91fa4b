import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { FormPart } from "./form-part.ts";
import { importFormTexts } from "./import-form.texts.ts";

/** What was said about names of teams and about times that are a slip, to be taken back. */
export function SaidFields({ draft, onEdit }: FormPart) {
  const t = useTexts(importFormTexts);
  const format = useFormat();
  const { teamNames, timesBetween, timeZone } = draft;
  const names = Object.entries(teamNames);
  if (names.length === 0 && !timesBetween) return null;
  const dayOf = (at: string) => format.date(at, timeZone);
  const forget = (name: string) => {
    const { [name]: _, ...others } = teamNames;
    onEdit({ teamNames: others });
  };
  return (
    <div>
      <h3>{t("saidTitle")}</h3>
      <ul className="file-said">
        {names.map(([from, to]) => (
          <li key={from}>
            <span>{t(keyOf(from, to), { from, to })}</span>
            <button type="button" className="as-link" onClick={() => forget(from)}>
              {t("takeBack")} <span className="hidden-visually">{from}</span>
            </button>
          </li>
        ))}
        {timesBetween && (
          <li>
            <span>
              {t("saidTimes", { from: dayOf(timesBetween.from), until: dayOf(timesBetween.until) })}
            </span>
            <button type="button" className="as-link" onClick={() => onEdit({ timesBetween: undefined })}>
              {t("takeBack")}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

function keyOf(from: string, to: string): "saidTeam" | "saidNoTeam" | "saidSame" {
  if (to === "") return "saidNoTeam";
  return to === from ? "saidTeam" : "saidSame";
}
