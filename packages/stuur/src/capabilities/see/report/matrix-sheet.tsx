import { useMemo } from "react";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { chooseRelay } from "../../../ui/matrix/choose-relay.ts";
import { DenseMatrix } from "../../../ui/matrix/dense-matrix.tsx";
import { LeftOut } from "../../../ui/matrix/left-out.tsx";
import { DenseLegend, RelayLegend } from "../../../ui/matrix/picture-legend.tsx";
import { RelayPicture } from "../../../ui/matrix/relay-picture.tsx";
import type { QuestionSearch } from "../../../ui/question/question-search.ts";
import type { ReportView } from "./report.contract.ts";
import { pictureDataOf } from "./report-picture-data.ts";
import type { ReportWords } from "./report-words.ts";
import { Sheet, type SheetProps } from "./sheet.tsx";

/** Who carries which step and where it goes to other hands. */
export function MatrixSheet(props: SheetProps & { readonly question: QuestionSearch }) {
  const { view, words, question } = props;
  const { t } = words;
  const isTeam = view.by === "team";
  return (
    <Sheet {...props} number={1} title={sayPerCase(view, words)}>
      {sayGround(view, question, words).map((line) => (
        <p key={line} className="small">
          {line}
        </p>
      ))}
      <p className="small">
        {t(isTeam ? "leadX" : "leadXPerson")}{" "}
        <span className="handover" role="img" aria-label={t("bang")}>
          !
        </span>{" "}
        {t("leadBang")}
      </p>
      <Picture view={view} words={words} />
    </Sheet>
  );
}

function Picture({ view, words }: { readonly view: ReportView; readonly words: ReportWords }) {
  const { nameOf } = words;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names change with the language, which draws anew anyway
  const data = useMemo(() => pictureDataOf(view, nameOf), [view, words.t]);
  const { plan, isFaithful, minShare } = useMemo(() => chooseRelay(data), [data]);
  // Nobody is coloured by how long work lies.
  const weight = view.summary.hasStartTimes && view.by === "team" ? "waiting" : "count";
  if (plan && isFaithful) {
    const { secondsPerWorkingDay } = view.log;
    return (
      <>
        <SvgDownload
          fileName={words.t("pageTitle", { name: view.log.name })}
          legend={<RelayLegend plan={plan} weight={weight} lateness={null} />}
        >
          <RelayPicture {...{ plan, weight, secondsPerWorkingDay }} lateness={null} />
        </SvgDownload>
        <LeftOut
          {...{ plan, minShare }}
          by={view.by === "team" ? "team" : "person"}
          summary={view.summary}
          cases={words.names.cases}
          isAlone
        />
      </>
    );
  }
  return (
    <>
      <DenseMatrix data={data} by={view.by === "team" ? "team" : "person"} weight={weight} lateness={null} />
      <DenseLegend weight={weight} lateness={null} />
    </>
  );
}

function sayPerCase({ summary, by }: ReportView, { t, format, names }: ReportWords): string {
  const missing = by === "person" ? summary.missingPerson : summary.missingTeam;
  if (missing > 0 && missing === summary.events) return t("noTeam");
  if (summary.handovers === 0) return t(by === "team" ? "staysTeam" : "staysPerson", { case: names.case });
  const n = format.number(summary.handovers / Math.max(1, summary.cases), 1);
  return t(by === "team" ? "perCaseTeam" : "perCasePerson", { case: names.case, n });
}

/** How many, from when, and which were chosen. */
function sayGround(
  { summary, allCases, log }: ReportView,
  { from, to, where }: QuestionSearch,
  { t, format, names }: ReportWords,
): readonly string[] {
  const day = (instant: string | null) => (instant === null ? "" : format.date(instant, log.timeZone));
  const counted = {
    n: format.number(summary.cases),
    cases: names.cases,
    events: format.number(summary.events),
    from: day(summary.firstAt),
    to: day(summary.lastAt),
  };
  const conditions = [
    ...(from ? [t("beganFrom", { day: format.date(`${from}T12:00:00Z`, "UTC") })] : []),
    ...(to ? [t("beganBefore", { day: format.date(`${to}T12:00:00Z`, "UTC") })] : []),
    ...(where ?? []).map((condition) => t("having", { condition: condition.replace("=", ": ") })),
  ];
  const first =
    summary.cases < allCases
      ? t("groundSome", { ...counted, all: format.number(allCases) })
      : t("ground", counted);
  if (conditions.length === 0) return [first];
  return [first, t("only", { cases: names.cases, conditions: format.list(conditions) })];
}
