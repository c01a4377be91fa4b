import { downloadCsv } from "../csv-download.ts";
import { downloadExcel } from "../excel-download.ts";
import { useLanguage } from "../language.ts";
import { useTexts } from "../texts.ts";
import { tableTexts } from "./table.texts.ts";
import type { SavedColumn, TableColumn } from "./table-column.ts";

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
  const read = () => {
    const saved = columns.flatMap(savedColumns);
    return {
      name: fileName,
      head: saved.map(({ label }) => label),
      kinds: saved.map(({ kind }) => kind ?? null),
      rows: rows.map((row) => saved.map(({ value }) => value(row))),
    };
  };
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

function savedColumns<Row>(column: TableColumn<Row>): readonly SavedColumn<Row>[] {
  const { saved, savedAs } = column;
  return savedAs ?? [{ ...column, value: saved ?? column.value }];
}
