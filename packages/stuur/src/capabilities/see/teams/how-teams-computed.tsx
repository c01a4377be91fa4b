import { downloadCsv } from "../../../ui/csv-download.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { HowComputed } from "../../../ui/question/how-computed.tsx";
import type { QuestionSearch } from "../../../ui/question/question-search.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { Comparison, Grouping } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";

/** The columns that the command line reads a grouping by. */
const files = {
  teams: ["team", "group"],
  persons: ["person", "team"],
  steps: ["step", "team"],
} as const;

/** What is counted and how, and the drawing as files for the command that counts the same. */
export function HowTeamsComputed({
  organisation,
  logId,
  comparison,
  search: { from, to, where },
  grouping,
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly comparison: Comparison;
  readonly search: QuestionSearch;
  readonly grouping: Grouping;
}) {
  const t = useTexts(teamsTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { words } = organisation;
  const used = (["teams", "persons", "steps"] as const).filter(
    (kind) => Object.keys(grouping[kind]).length > 0,
  );
  const figures = { n: format.number(comparison.cases), pairs: format.number(comparison.pairs) };
  const save = (kind: keyof Grouping) =>
    downloadCsv({ name: kind, head: files[kind], rows: Object.entries(grouping[kind]) });
  return (
    <section>
      <HowComputed
        definitions={[
          t("howToday", { case: words.case[language] }),
          t("howInside"),
          t("howAdded"),
          t("howWho"),
          t("howSame"),
          t("howN", { ...figures, cases: words.cases[language] }),
        ]}
        search={{ from, to, where }}
        contributing={{
          organisation,
          logId,
          search: { from, to, where },
          asked: { contribution: "handovers" },
        }}
        furtherOptions={used.map((kind) => `--group ${kind}.csv`)}
      />
      {used.length > 0 && (
        <p className="small table-actions">
          <span>{t("howGroups")}</span>
          {used.map((kind) => (
            <button key={kind} type="button" className="as-link" onClick={() => save(kind)}>
              {t("howFile", { file: `${kind}.csv` })}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
