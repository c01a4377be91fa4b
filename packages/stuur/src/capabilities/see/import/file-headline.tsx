import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { ReadFile } from "./import.contract.ts";
import { importTexts } from "./import.texts.ts";
import { type FilePart, useWasReadAgain } from "./use-file.ts";

/** In one sentence what was read; and why not, when the last reading failed. */
export function FileHeadline({
  file,
  organisation,
  isUnreadable,
}: FilePart & { readonly isUnreadable: boolean }) {
  const t = useTexts(importTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { read, problem } = file;
  const wasReadAgain = useWasReadAgain({ organisation, logId: file.log.id });
  return (
    <>
      <p className="question">{t("question")}</p>
      {read ? (
        <h1 className="answer">{tell(read)}</h1>
      ) : (
        <h1 className="answer">{t(isUnreadable ? "unreadable" : "failedAnswer", { file: file.fileName })}</h1>
      )}
      {read && !problem && wasReadAgain && (
        <p className="lead" role="status">
          {t("readAgain")}
        </p>
      )}
      {problem && <Problem file={file} organisation={organisation} />}
      {file.log.isExample && <p className="lead">{t("example")}</p>}
      {!file.isFileKept && !file.log.isExample && read?.kind !== "events" && (
        <p className="lead">
          {t("fileGone")} <Link to="/">{t("otherFile")}</Link>
        </p>
      )}
    </>
  );

  function tell({ counts, rejected, fileName }: ReadFile): string {
    const sizes = {
      n: format.number(counts.cases),
      cases: organisation.words.cases[language],
      events: format.number(counts.events),
      file: fileName,
    };
    const rows = rejected.count - rejected.cells;
    if (rows > 0) return t("answerRejected", { ...sizes, count: rows });
    return rejected.cells > 0 ? t("answerCells", { ...sizes, count: rejected.cells }) : t("answer", sizes);
  }
}

/** The import speaks of the options of a command line; here there is a form. */
const lackingTexts: Readonly<Record<string, "noCaseColumn" | "noStepColumn" | "noTimeColumn">> = {
  EVENT_LOG_NO_CASE_COLUMN: "noCaseColumn",
  EVENT_LOG_NO_STEP_COLUMN: "noStepColumn",
  EVENT_LOG_NO_TIME_COLUMN: "noTimeColumn",
};

function Problem({ file, organisation }: Pick<FilePart, "file" | "organisation">) {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const { problem } = file;
  if (!problem) return null;
  const lacking = lackingTexts[problem.code];
  const words = lacking
    ? t(lacking, { case: organisation.words.case[language] })
    : problem.code === "STUUR_JOB_CANCELLED"
      ? t("cancelled")
      : problem.message[language];
  return (
    <p className="panel apart file-problem" role="alert">
      {words} {file.read ? t("oldStays") : <Link to="/">{t("otherFile")}</Link>}
    </p>
  );
}
