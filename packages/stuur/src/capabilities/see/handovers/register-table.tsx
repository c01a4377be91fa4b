import { useMemo } from "react";
import { type Clock, useDuration } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { fewest, isWellMeasured } from "../../../ui/matrix/measured.ts";
import { HandoverLink } from "../../../ui/question/handover-link.tsx";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import { handoversTexts } from "./handovers.texts.ts";
import { durationsOf, meanSeconds } from "./measure-row.ts";
import { fewestToSay, missing, partOf, type RankedRow } from "./rank-handovers.ts";
import type { ListPart } from "./register-part.ts";

/** The register as figures, all times in one unit, to sort and to take along. */
export function RegisterTable({ rows, ...part }: ListPart & { readonly rows: readonly RankedRow[] }) {
  const t = useTexts(handoversTexts);
  const { register } = part;
  return (
    <SortedTable
      label={t("region")}
      columns={useRegisterColumns(part)}
      rows={rows}
      rowKey={({ from, to }) => JSON.stringify([from, to])}
      fileName={t("pageTitle", { name: register.log.name })}
    />
  );
}

/** The figures of a handover; between persons only how often, and how often it comes back. */
export function useRegisterColumns(part: ListPart): readonly TableColumn<RankedRow>[] {
  const { clock, unit, secondsOf, unitName } = useUnit(part);
  const [names, times, shares] = [
    useNameColumns(part),
    useTimeColumns(secondsOf(clock, unit), unitName(clock, unit)),
    useShareColumns(part),
  ];
  return part.register.by === "team" ? [...names, ...times, ...shares] : [...names, ...shares.slice(0, 1)];
}

/** One unit for all rows, so that figures can be compared. */
function useUnit({ register, ranked }: ListPart) {
  const duration = useDuration(register.log.secondsPerWorkingDay);
  const clock: Clock = ranked.some((row) => durationsOf(row)?.clock === "working") ? "working" : "clock";
  return { ...duration, clock, unit: duration.unitFor(meanSeconds(ranked), clock) };
}

function useNameColumns({ register, organisation, logId, search }: ListPart) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const nobody = t(register.by === "person" ? "nonePerson" : "none");
  const named = (name: string) => (name === missing ? nobody : name);
  const nameOf = ({ from, to }: RankedRow) => t("fromTo", { from: named(from), to: named(to) });
  const columns: readonly TableColumn<RankedRow>[] = [
    {
      key: "name",
      label: t("columnName"),
      value: nameOf,
      cell: (row) => (
        <HandoverLink organisation={organisation} logId={logId} search={search} handover={row}>
          {nameOf(row)}
        </HandoverLink>
      ),
    },
    {
      key: "count",
      label: t("columnTimes"),
      value: ({ count }) => count,
      cell: ({ count }) => format.number(count),
      isFigure: true,
    },
    {
      key: "cases",
      label: t("columnCases", { cases: capitalise(organisation.words.cases[language]) }),
      value: ({ cases }) => cases,
      cell: ({ cases }) => format.number(cases),
      isFigure: true,
    },
  ];
  return columns;
}

function capitalise(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** Unknown where too few were measured to say; doubtful ones with their sign. */
function useTimeColumns(inUnit: number, unit: string): readonly TableColumn<RankedRow>[] {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  return useMemo(() => {
    const figure = (key: "p50" | "p90" | "total") => (row: RankedRow) => {
      const durations = durationsOf(row)?.durations;
      if (!durations || durations.n < fewestToSay) return null;
      if (key === "total" && row.between.kind !== "waiting") return null;
      return (key === "total" ? durations.n * durations.mean : durations[key]) / inUnit;
    };
    const column = (key: "p50" | "p90" | "total", label: string): TableColumn<RankedRow> => ({
      key,
      label,
      value: figure(key),
      cell: (row) => {
        const value = figure(key)(row);
        if (value === null) return null;
        const said = format.number(value, value >= 100 ? 0 : 1);
        if (isWellMeasured(durationsOf(row)?.durations.n ?? 0, row.count)) return said;
        return <span className="chip doubt">≈&nbsp;{said}</span>;
      },
      isFigure: true,
    });
    return [
      column("total", t("columnTotal", { unit })),
      column("p50", t("columnHalf", { unit })),
      column("p90", t("columnTenth", { unit })),
      {
        key: "measured",
        label: t("columnMeasured"),
        value: (row) => durationsOf(row)?.durations.n ?? 0,
        cell: (row) => format.number(durationsOf(row)?.durations.n ?? 0),
        isFigure: true,
      },
    ];
  }, [t, format, inUnit, unit]);
}

function useShareColumns({ register, organisation }: Pick<ListPart, "register" | "organisation">) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const cases = organisation.words.cases[language];
  const share = (
    key: string,
    label: string,
    part: (row: RankedRow) => { readonly count: number; readonly of: number },
  ): TableColumn<RankedRow> => {
    const value = (row: RankedRow) => (part(row).of < fewestToSay ? null : partOf(part(row)));
    return {
      key,
      label,
      value,
      kind: "share",
      cell: (row) => {
        const { count, of } = part(row);
        if (of < fewestToSay) return null;
        return of < fewest
          ? `${format.number(count)}/${format.number(of)}`
          : format.percent(partOf({ count, of }));
      },
      isFigure: true,
    };
  };
  const columns: readonly TableColumn<RankedRow>[] = [
    share("returned", t("columnReturned"), ({ returned, count }) => ({ count: returned, of: count })),
    ...(register.lateCases > 0
      ? [
          share("late", t("columnLate", { cases }), ({ amongLate }) => amongLate),
          share("all", t("columnAll", { cases }), ({ amongAll }) => amongAll),
        ]
      : []),
  ];
  return columns;
}
