import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useFilterChoices } from "../../../ui/question/filter-columns.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import { missingTeam } from "./drawing.ts";
import type { Comparison } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";

type Segment = Comparison["segments"][number];

/** A share of fewer says little. */
const fewest = 5;

/** The same count for each value of a column: whom would other teams help? */
export function SegmentSection({
  organisation,
  logId,
  comparison,
  segment,
  onChoose,
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly comparison: Comparison;
  readonly segment: string | undefined;
  readonly onChoose: (column: string | undefined) => void;
}) {
  const t = useTexts(teamsTexts);
  const { language } = useLanguage();
  const choices = useFilterChoices(organisation, logId);
  const cases = organisation.words.cases[language];
  const columns = (choices.data?.columns ?? []).filter(
    ({ role, values }) => role === "attribute" && values.length > 1,
  );
  return (
    <section aria-labelledby="segments">
      <div className="head">
        <div>
          <h2 id="segments">{t("segmentTitle")}</h2>
          <p className="lead">
            {choices.data && columns.length === 0
              ? t("segmentNoColumns", { cases })
              : t("segmentLead", { case: organisation.words.case[language] })}
          </p>
        </div>
        {columns.length > 0 && (
          <label className="field">
            <span>{t("segmentBy")}</span>
            <select
              value={segment ?? ""}
              onChange={({ target: { value } }) => onChoose(value === "" ? undefined : value)}
            >
              <option value="">{t("segmentNone")}</option>
              {columns.map(({ column }) => (
                <option key={column}>{column}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      {segment !== undefined && comparison.segments.length > 0 && (
        <SegmentTable segments={comparison.segments} column={segment} cases={cases} />
      )}
    </section>
  );
}

function SegmentTable({
  segments,
  column,
  cases,
}: {
  readonly segments: readonly Segment[];
  readonly column: string;
  readonly cases: string;
}) {
  const t = useTexts(teamsTexts);
  const format = useFormat();
  const figure = (key: string, label: string, value: (row: Segment) => number): TableColumn<Segment> => {
    return { key, label, value, cell: (row) => format.number(value(row)), isFigure: true };
  };
  const columns: readonly TableColumn<Segment>[] = [
    { key: "value", label: column, value: ({ value }) => (value === missingTeam ? "–" : value) },
    figure("cases", t("cases", { cases }), (row) => row.cases),
    figure("today", t("count"), ({ today }) => today),
    figure("inside", t("inside"), ({ inside }) => inside),
    figure("afterwards", t("afterwards"), ({ remaining, added }) => remaining + added),
    {
      key: "share",
      label: t("share"),
      isFigure: true,
      value: ({ inside, today }) => (today < fewest ? null : inside / today),
      kind: "share",
      cell: ({ inside, today }) => (today < fewest ? t("tooFew") : format.percent(inside / today)),
    },
  ];
  return (
    <SortedTable
      label={t("segmentTitle")}
      columns={columns}
      rows={segments}
      rowKey={({ value }) => value}
      fileName={`${t("segmentTitle")} ${column}`}
    />
  );
}
