import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { ChooseColumns, columnRoles } from "./choose-columns.tsx";
import { importTexts } from "./import.texts.ts";
import type { MatrixView } from "./matrix.contract.ts";

/** Which column of the file was read as what, and the form to say otherwise. */
export function ReadColumns({
  view,
  organisation,
  isOpen,
  onOpen,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const t = useTexts(importTexts);
  const { id, columns, availableColumns } = view.log;
  const read = columnRoles.flatMap(({ role, word }) => {
    const found = columns.find((column) => column.role === role);
    return found ? [t("columnRead", { role: t(word), column: found.column })] : [];
  });
  const chosen = Object.fromEntries(columns.map(({ role, column }) => [role, column]));
  return (
    <section className="read-columns">
      <p className="small">
        {t("columnsRead", { columns: read.join(", ") })}{" "}
        {!isOpen && (
          <>
            {t("columnsWrong")}{" "}
            <button type="button" className="as-link" onClick={onOpen}>
              {t("pointOutColumns")}
            </button>
          </>
        )}
      </p>
      {isOpen && (
        <ChooseColumns organisation={organisation} logId={id} names={availableColumns} chosen={chosen} />
      )}
    </section>
  );
}
