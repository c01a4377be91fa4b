import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import { useFilterChoices } from "../../../ui/question/filter-columns.ts";
import { writeQuery } from "../../../ui/question/question-search.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { PillarSegments as Segments } from "./pillar.contract.ts";
import { pillarTexts } from "./pillar.texts.ts";
import type { PillarShown } from "./pillar-shown.ts";

/** The same for each value of a column that the reader chooses; the address remembers which. */
export function PillarSegments(shown: PillarShown) {
  const t = useTexts(pillarTexts);
  const { language } = useLanguage();
  const { organisation, logId, address, onSearch } = shown;
  const choices = useFilterChoices(organisation, logId);
  const columns = (choices.data?.columns ?? []).filter(({ values }) => values.length > 1);
  const chosen = typeof address.segment === "string" ? address.segment : "";
  const isKnown = columns.some(({ column }) => column === chosen);
  if (columns.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="segments">
      <h2 id="segments">{t("segmentsTitle")}</h2>
      <p className="lead">{t("segmentsLead", { cases: organisation.words.cases[language] })}</p>
      <label className="field segment-field">
        <span>{t("segmentsChoose")}</span>
        <select
          value={isKnown ? chosen : ""}
          onChange={({ target }) => onSearch({ segment: target.value === "" ? undefined : target.value })}
        >
          <option value="">{t("segmentsNothing")}</option>
          {columns.map(({ column }) => (
            <option key={column} value={column}>
              {column}
            </option>
          ))}
        </select>
      </label>
      {isKnown && <SegmentsTable {...shown} column={chosen} />}
      {chosen !== "" && !isKnown && <p className="small apart">{t("segmentsGone", { column: chosen })}</p>}
    </section>
  );
}

type Segment = Segments["segments"][number];

const fewestCases = 5;

function SegmentsTable({
  view,
  organisation,
  logId,
  search,
  column,
}: PillarShown & { readonly column: string }) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { words } = organisation;
  const query = writeQuery(search, { column });
  const answer = useQuery({
    queryKey: ["pillar-segments", organisation.id, logId, query],
    queryFn: ({ signal }) =>
      getJson<Segments>(
        `/api/organisations/${organisation.id}/logs/${logId}/pillar-segments?${query}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  if (answer.isError) return <FailureNotice failure={answer.error} />;
  if (!answer.data) return <Loading />;
  const isMany = ({ cases }: Segment) => cases >= fewestCases;
  const sayRange = ({ meanInterval }: Segment) =>
    meanInterval &&
    t("range", { lower: format.number(meanInterval.lower, 1), upper: format.number(meanInterval.upper, 1) });
  const columns: readonly TableColumn<Segment>[] = [
    { key: "value", label: column, value: ({ value }) => value ?? t("segmentsMissing") },
    {
      key: "cases",
      label: t("segmentsCases"),
      value: ({ cases }) => cases,
      cell: ({ cases }) => format.number(cases),
      isFigure: true,
    },
    {
      key: "mean",
      label: t("segmentsMean"),
      value: (row) => (isMany(row) ? row.mean : null),
      cell: (row) => (isMany(row) ? format.number(row.mean, 1) : t("fewToSay")),
      isFigure: true,
    },
    {
      key: "between",
      label: t("segmentsBetween"),
      value: ({ meanInterval }) => meanInterval?.lower ?? null,
      saved: sayRange,
      cell: (row) => sayRange(row) ?? "–",
      isFigure: true,
    },
    {
      key: "half",
      label: t("segmentsHalf"),
      value: (row) => (isMany(row) ? row.p50 : null),
      isFigure: true,
    },
    {
      key: "one",
      label: t(view.by === "team" ? "segmentsOne" : "segmentsOnePerson"),
      value: (row) => (isMany(row) ? row.endToEnd.count / row.endToEnd.of : null),
      kind: "share",
      cell: (row) => (isMany(row) ? <EndToEnd {...row} /> : "–"),
      isFigure: true,
    },
  ];
  return (
    <div aria-busy={answer.isPlaceholderData}>
      <SortedTable
        label={t("segmentsTitle")}
        columns={columns}
        rows={answer.data.segments}
        rowKey={({ value }) => JSON.stringify(value)}
        fileName={`${view.log.name} ${column}`}
      />
      {answer.data.valuesLeftOut > 0 && (
        <p className="small">
          {t("segmentsLeftOut", {
            n: format.number(answer.data.valuesLeftOut),
            cases: words.cases[language],
          })}
        </p>
      )}
      <p className="small">{t("segmentsNote", { case: words.case[language] })}</p>
    </div>
  );
}

function EndToEnd({ endToEnd: { count, of, interval } }: Segment) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const note = t("barInterval", {
    lower: format.percent(interval.lower),
    upper: format.percent(interval.upper),
    n: format.number(of),
  });
  return <span title={note}>{format.percent(count / of)}</span>;
}
