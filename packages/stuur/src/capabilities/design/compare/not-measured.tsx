import { useTexts } from "../../../ui/texts.ts";
import { compareTexts } from "./compare.texts.ts";

/** Always there: what no simulation knows. */
export function NotMeasured() {
  const t = useTexts(compareTexts);
  return (
    <aside className="panel span-6 not-measured" aria-labelledby="not-measured">
      <h2 id="not-measured">{t("notMeasuredTitle")}</h2>
      <ul className="compare-points">
        <li>{t("notMeasured1")}</li>
        <li>{t("notMeasured2")}</li>
        <li>{t("notMeasured3")}</li>
        <li>{t("notMeasured4")}</li>
      </ul>
    </aside>
  );
}
