import { useState } from "react";
import { useDuration } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { TableDownload } from "../../../ui/table/table-download.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { handoversTexts } from "./handovers.texts.ts";
import { listUnranked, meanSeconds } from "./measure-row.ts";
import type { RankedRow } from "./rank-handovers.ts";
import { RegisterEntry } from "./register-entry.tsx";
import type { ListPart } from "./register-part.ts";
import { useRegisterColumns } from "./register-table.tsx";

const firstRows = 12;
const moreRows = 100;

/** The heaviest handovers in sentences, more when asked; frequent ones that were hardly measured stay in sight. */
export function RegisterSentences({ rows, ...part }: ListPart & { readonly rows: readonly RankedRow[] }) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const [shown, setShown] = useState(firstRows);
  const columns = useRegisterColumns(part);
  const { ranked, register } = part;
  const { secondsPerWorkingDay } = register.log;
  const scale = {
    most: ranked.reduce((most, { weight }) => Math.max(most, weight), 1e-9),
    total: ranked.reduce((sum, { weight }) => sum + weight, 0),
    unit: useDuration(secondsPerWorkingDay).unitFor(meanSeconds(ranked), "working"),
    secondsPerWorkingDay,
  };
  const unranked = part.ranking === "waiting" ? listUnranked(ranked) : [];
  const inSight = rows.filter((row, index) => index < shown || unranked.includes(row));
  const more = Math.min(moreRows, rows.length - inSight.length);
  return (
    <>
      <ol className={register.by === "person" ? "register of-persons" : "register"}>
        {inSight.map((row) => (
          <RegisterEntry key={JSON.stringify([row.from, row.to])} {...part} row={row} scale={scale} />
        ))}
      </ol>
      <p className="table-actions">
        {more > 0 && (
          <button type="button" className="as-link" onClick={() => setShown(shown + moreRows)}>
            {t("more", { n: format.number(more), all: format.number(rows.length) })}
          </button>
        )}
        <TableDownload columns={columns} rows={rows} fileName={t("pageTitle", { name: register.log.name })} />
      </p>
    </>
  );
}
