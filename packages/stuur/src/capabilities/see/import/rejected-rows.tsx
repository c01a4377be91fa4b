import { useMutation } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import { useFormat } from "../../../ui/format.ts";
import { useOwnWords } from "../../../ui/own-words.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { ReadFile, RejectedValues } from "./import.contract.ts";
import { importTexts } from "./import.texts.ts";
import { type FilePart, pathOf } from "./use-file.ts";

type Row = ReadFile["rejected"]["rows"][number] & { readonly value?: string | null };

/** What was not read and why: how often, where, and for who may see names what stood there. */
export function RejectedRows(part: FilePart) {
  const t = useTexts(importTexts);
  const sayOwn = useOwnWords(part.organisation);
  const { read } = part.file;
  if (!read) return null;
  const { rejected, skipped } = read;
  const rows = rejected.count - rejected.cells;
  const list = skipped.map((reason) => t("reason", { count: reason.count, reason: sayOwn(reason) }));
  return (
    <section aria-labelledby="rejected">
      <h2 id="rejected">{t("rejectedTitle")}</h2>
      <p className="lead">
        {rejected.count === 0 && t("rejectedNone")} {rows > 0 && t("rejectedCount", { count: rows })}{" "}
        {rejected.cells > 0 && t("rejectedCells", { count: rejected.cells })}
      </p>
      <ul className="file-reasons">
        {rejected.reasons.map((reason) => (
          <li key={reason.code}>{t("reason", { count: reason.count, reason: sayOwn(reason) })}</li>
        ))}
      </ul>
      {rejected.count > 0 && <RejectedTable {...part} read={read} />}
      {skipped.length > 0 && <p className="small">{t("skipped", { list: list.join("; ") })}</p>}
    </section>
  );
}

function RejectedTable({ file, read, ...of }: FilePart & { readonly read: ReadFile }) {
  const t = useTexts(importTexts);
  const format = useFormat();
  const sayOwn = useOwnWords(of.organisation);
  const { rejected } = read;
  const values = useMutation({ mutationFn: () => getJson<RejectedValues>(`${pathOf(of)}/rejected`) });
  const rows: readonly Row[] = values.data?.rows ?? rejected.rows;
  const columns: readonly TableColumn<Row>[] = [
    { key: "line", label: t("line"), value: ({ line }) => line, cell: ({ line }) => format.number(line) },
    { key: "column", label: t("column"), value: ({ column }) => column },
    { key: "why", label: t("why"), value: ({ reason }) => sayOwn(reason) },
    ...(values.data ? [{ key: "value", label: t("value"), value: ({ value }: Row) => value ?? null }] : []),
  ];
  return (
    <>
      {rows.length < rejected.count && (
        <p className="small">
          {t("rejectedFirst", {
            n: format.number(rows.length),
            all: format.number(rejected.count),
          })}
        </p>
      )}
      {file.may.readKey && !values.data && (
        <p className="small">
          <button type="button" className="as-link" onClick={() => values.mutate()}>
            {t("showValues")}
          </button>{" "}
          {t("valuesWhy")}
        </p>
      )}
      {values.isError && <p role="alert">{t("fetchFailed")}</p>}
      <SortedTable
        label={t("rejectedRows")}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.line} ${row.column} ${row.reason.nl}`}
        fileName={`${file.log.name} ${t("rejectedFile")}`}
      />
    </>
  );
}
