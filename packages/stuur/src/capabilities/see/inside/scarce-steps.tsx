import { useFormat } from "../../../ui/format.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { TeamInside } from "./inside.contract.ts";
import { insideTexts } from "./inside.texts.ts";
import type { InsideShown } from "./inside-shown.ts";
import { isSurelyScarce } from "./is-surely-scarce.ts";

type Scarce = TeamInside["scarceSteps"][number];

/** Steps of which one person does more than half, with how sure that is. */
export function ScarceSteps({ inside, team }: InsideShown) {
  const t = useTexts(insideTexts);
  const format = useFormat();
  const columns: readonly TableColumn<Scarce>[] = [
    { key: "step", label: t("scarceStep"), value: ({ step }) => step },
    {
      key: "share",
      label: t("scarceShare"),
      value: ({ count, of }) => count / of,
      kind: "share",
      cell: (row) => <ShareBar {...row} />,
      isFigure: true,
    },
    { key: "person", label: t("scarcePerson"), value: ({ person }) => person ?? t("hidden") },
    {
      key: "persons",
      label: t("scarcePersons"),
      value: ({ persons }) => persons,
      cell: ({ persons }) => (persons === 1 ? t("only") : format.number(persons)),
      isFigure: true,
    },
    {
      key: "of",
      label: t("scarceOf"),
      value: ({ of }) => of,
      cell: ({ of }) => format.number(of),
      isFigure: true,
    },
  ];
  return (
    <section className="panel" aria-labelledby="scarce">
      <h2 id="scarce">{t("scarceTitle")}</h2>
      <p className="lead">{t(inside.scarceSteps.length === 0 ? "scarceNone" : "scarceLead")}</p>
      {inside.scarceSteps.length > 0 && (
        <SortedTable
          label={t("scarceTitle")}
          columns={columns}
          rows={inside.scarceSteps}
          rowKey={({ step }) => step}
          fileName={`${team} ${t("scarceFile")}`}
        />
      )}
    </section>
  );
}

function ShareBar(scarce: Scarce) {
  const { count, of, interval } = scarce;
  const t = useTexts(insideTexts);
  const format = useFormat();
  const note = t("interval", {
    lower: format.percent(interval.lower),
    upper: format.percent(interval.upper),
    n: format.number(count),
    of: format.number(of),
  });
  return (
    <span className="share-bar" title={note}>
      <span className="track" aria-hidden="true">
        <span className="bar" style={{ width: `${(100 * count) / of}%` }} />
        <span className="half" />
      </span>
      {isSurelyScarce(scarce) ? (
        format.percent(count / of)
      ) : (
        <span className="chip doubt">≈&nbsp;{format.percent(count / of)}</span>
      )}
    </span>
  );
}
