import { downloadCsv } from "../csv-download.ts";
import { downloadExcel } from "../excel-download.ts";
import { useLanguage } from "../language.ts";
import { useTexts } from "../texts.ts";
import { tableTexts } from "./table.texts.ts";
import type { TableColumn } from "./table-column.ts";

/** The rows of a table, all of them, as a file: CSV or a workbook. */
export function TableDownload<Row>({
  columns,
  rows,
  fileName,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** Without ending. */
  readonly fileName: string;
}) {
  const t = useTexts(tableTexts);
  const { language } = useLanguage();
  const read = () => ({
    name: fileName,
    head: columns.map(({ label }) => label),
    kinds: columns.map(({ kind }) => kind ?? null),
    rows: rows.map((row) => columns.map(({ value, saved = value }) => saved(row))),
  });
  return (
    <>
      <button type="button" className="as-link" onClick={() => downloadCsv(read())}>
        {t("download")}
      </button>
      <button type="button" className="as-link" onClick={() => void downloadExcel(read(), language)}>
        {t("downloadExcel")}
      </button>
    </>
  );
}
