import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { readColumnsTexts } from "./read-columns.texts.ts";

const roles = ["case", "step", "time", "start", "team", "person", "due", "status"] as const;

/** Which column of the file was read as what, and the way to the page where that is corrected. */
export function ReadColumns({
  view,
  organisation,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
}) {
  const t = useTexts(readColumnsTexts);
  const { language } = useLanguage();
  const { words, slug } = organisation;
  const { id, columns } = view.log;
  const read = roles.flatMap((role) => {
    const found = columns.find((column) => column.role === role);
    return found
      ? [t("columnRead", { role: role === "case" ? words.case[language] : t(role), column: found.column })]
      : [];
  });
  return (
    <section className="read-columns">
      <p className="small">
        {t("columnsRead", { columns: read.join(", ") })} {t("columnsWrong")}{" "}
        <Link to="/o/$slug/see/$logId/$page" params={{ slug, logId: id, page: "import" }}>
          {t("pointOutColumns")}
        </Link>
      </p>
    </section>
  );
}
