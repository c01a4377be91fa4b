import { Link } from "@tanstack/react-router";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useOwnWords } from "../../../ui/own-words.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { ReadFile, Remedy } from "./import.contract.ts";
import { importTexts } from "./import.texts.ts";
import { takeRemedy } from "./take-remedy.ts";
import { type FilePart, useReadAgain } from "./use-file.ts";

type Note = ReadFile["notes"][number];

/** What to mind about the file, and where one press mends it, that press. */
export function FileNotes(part: FilePart) {
  const t = useTexts(importTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const sayOwn = useOwnWords(part.organisation);
  const again = useReadAgain(part);
  const { file, organisation } = part;
  const { read } = file;
  if (!read || read.notes.length === 0) return null;
  const say = (note: Note) =>
    note.code === "one-row-per-case" && read.stepColumns.length > 0
      ? t("noteWholeCase", {
          case: organisation.words.case[language],
          columns: format.list(read.stepColumns),
        })
      : sayOwn(note);
  const mend = (remedy: Remedy) => again.mutate(takeRemedy(file.choices, remedy));
  return (
    <div className="file-notes" id="notes">
      <h3>{t("notesTitle")}</h3>
      <ul>
        {read.notes.map((note) => (
          <li key={note.nl}>
            {say(note)} <Mend {...part} note={note} onMend={mend} isBusy={again.isPending} />
          </li>
        ))}
      </ul>
      <FailureAlert failure={again.error} otherwise={t("mendFailed")} />
    </div>
  );
}

const mendTexts: Readonly<Record<string, "mendSimilar" | "mendMissing" | "mendTimes">> = {
  "similar-teams": "mendSimilar",
  "missing-as-team": "mendMissing",
  "far-times": "mendTimes",
};

/** Reads the file again with the remedy; of a file that is gone, teams can still be put together in another drawing. */
function Mend({
  file,
  organisation,
  logId,
  note,
  onMend,
  isBusy,
}: FilePart & {
  readonly note: Note;
  readonly onMend: (remedy: Remedy) => void;
  readonly isBusy: boolean;
}) {
  const t = useTexts(importTexts);
  const { code, remedy } = note;
  const text = mendTexts[code];
  if (!remedy || !text) return null;
  if (file.may.import && file.isFileKept && !file.log.isExample) {
    const said = code === "missing-as-team" ? confirmTeams(remedy) : null;
    return (
      <>
        <button type="button" className="as-link" disabled={isBusy} onClick={() => onMend(remedy)}>
          {t(text)}
        </button>{" "}
        {said && (
          <button type="button" className="as-link" disabled={isBusy} onClick={() => onMend(said)}>
            {t("mendIsTeam")}
          </button>
        )}
      </>
    );
  }
  if (code !== "similar-teams") return null;
  return (
    <Link to="/o/$slug/see/$logId/$page" params={{ slug: organisation.slug, logId, page: "teams" }}>
      {t("mendInDrawing")}
    </Link>
  );
}

/** The opposite of what is proposed: the names stand for themselves. */
function confirmTeams({ teamNames = {} }: Remedy): Remedy {
  return { teamNames: Object.fromEntries(Object.keys(teamNames).map((name) => [name, name])) };
}
