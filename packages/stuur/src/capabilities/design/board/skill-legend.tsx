import { useTexts } from "../../../ui/texts.ts";
import { editorTexts } from "./editor.texts.ts";

/** What the small marks beside a name mean. */
export function SkillLegend() {
  const t = useTexts(editorTexts);
  return (
    <ul className="legend">
      <li>
        <i className="skill" aria-hidden="true">
          1
        </i>
        {t("legendUsual")}
      </li>
      <li>
        <i className="skill slower" aria-hidden="true">
          1
        </i>
        {t("legendSlower")}
      </li>
      <li>
        <i className="skill learned" aria-hidden="true">
          1
        </i>
        {t("legendLearned")}
      </li>
    </ul>
  );
}
