import { useFormat } from "../../../ui/format.ts";
import type { StudyPageProps } from "../../../ui/study/study-page.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { RunEntry } from "./compare.contract.ts";
import { compareTexts } from "./compare.texts.ts";

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Earlier runs stay to look at; the address says which one is shown. */
export function RunChoice({
  runs,
  chosen,
  onSearch,
}: Pick<StudyPageProps, "onSearch"> & { readonly runs: readonly RunEntry[]; readonly chosen: string }) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const nameOf = ({ state, createdAt, studyVersion: version }: RunEntry) => {
    const moment = format.moment(createdAt, timeZone);
    if (state === "done") return t("runName", { moment, version });
    return t(state === "computing" ? "runComputing" : state === "failed" ? "runFailed" : "runCancelled", {
      moment,
    });
  };
  return (
    <label className="field run-choice">
      <span>{t("chooseRun")}</span>
      <select value={chosen} onChange={({ target }) => onSearch({ run: target.value })}>
        {runs.map((run) => (
          <option key={run.id} value={run.id}>
            {nameOf(run)}
          </option>
        ))}
      </select>
    </label>
  );
}
