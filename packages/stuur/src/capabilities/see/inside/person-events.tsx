import { useFormat } from "../../../ui/format.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { TeamInside } from "./inside.contract.ts";
import { insideTexts } from "./inside.texts.ts";
import type { InsideShown } from "./inside-shown.ts";

/** How much work passes each pair of hands; those with little of it together. */
export function PersonEvents({ inside, team }: InsideShown) {
  const t = useTexts(insideTexts);
  const format = useFormat();
  const { eventsByPerson, otherPersons, eventsWithoutPerson, events } = inside;
  const columns: readonly TableColumn<TeamInside["eventsByPerson"][number]>[] = [
    { key: "person", label: t("person"), value: ({ person }) => person },
    {
      key: "events",
      label: t("events"),
      value: (row) => row.events,
      cell: (row) => format.number(row.events),
      isFigure: true,
    },
    {
      key: "share",
      label: t("share"),
      value: (row) => row.events / events,
      kind: "share",
      cell: (row) => format.percent(row.events / events),
      isFigure: true,
    },
  ];
  return (
    <section className="panel" aria-labelledby="persons">
      <h2 id="persons">{t("personsTitle")}</h2>
      <p className="lead">{t("personsLead")}</p>
      {eventsByPerson.length > 0 && (
        <SortedTable
          label={t("personsTitle")}
          columns={columns}
          rows={eventsByPerson}
          rowKey={({ person }) => person}
          fileName={`${team} ${t("personsFile")}`}
        />
      )}
      {otherPersons.persons > 0 && (
        <p className="small">
          {t("personsOther", { count: otherPersons.persons, n: format.number(otherPersons.events) })}
        </p>
      )}
      {eventsWithoutPerson > 0 && (
        <p className="small">{t("personsUnknown", { n: format.number(eventsWithoutPerson) })}</p>
      )}
    </section>
  );
}
