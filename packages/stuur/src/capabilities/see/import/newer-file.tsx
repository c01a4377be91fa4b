import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Progress } from "../../../ui/progress.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { DifferencePanel } from "./difference-panel.tsx";
import type { Growth } from "./living.contract.ts";
import { livingTexts } from "./living.texts.ts";
import type { FileOf } from "./use-file.ts";
import { useGrowth, type useRefresh } from "./use-growth.ts";

/** How the log goes on: a newer file, what the last one changed, and what other systems sent. */
export function NewerFile({ refresh, sendFile, goBack, ...of }: FileOf & ReturnType<typeof useRefresh>) {
  const t = useTexts(livingTexts);
  const growth = useGrowth(of);
  if (!growth.data || of.organisation.isExample) return null;
  const { file } = growth.data;
  return (
    <section className="newer-file">
      {growth.data.difference && (
        <DifferencePanel
          {...of}
          difference={growth.data.difference}
          growth={growth.data}
          onBack={refresh.kind === "none" ? goBack : undefined}
        />
      )}
      <h2>{t(file ? "title" : "titleNoFile")}</h2>
      <p className="lead">{file ? t("lead", { file: file.name }) : t("leadNoFile")}</p>
      <div aria-live="polite">
        {refresh.kind === "reading" && <Progress label={t("reading")} share={refresh.share} />}
        {refresh.kind === "sending" && <p className="small">{t("sending", { name: refresh.name })}</p>}
      </div>
      {refresh.kind === "none" && (
        <ChooseFile label={t(file ? "choose" : "chooseNoFile")} onFile={(chosen) => void sendFile(chosen)} />
      )}
      <Pushed {...of} growth={growth.data} />
    </section>
  );
}

function ChooseFile({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) {
  return (
    <p className="actions">
      <label className="button quiet newer-file-choose">
        {label}
        <input
          type="file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) onFile(file);
          }}
        />
      </label>
    </p>
  );
}

function Pushed({ growth: { pushed, pushProblem }, organisation }: FileOf & { readonly growth: Growth }) {
  const t = useTexts(livingTexts);
  const format = useFormat();
  const { language } = useLanguage();
  if (!pushed) return null;
  const moment = format.moment(pushed.lastAt, organisation.timeZone);
  return (
    <p className="small apart">
      {t("pushed", { count: pushed.events, moment })}{" "}
      {pushed.known > 0 && t("pushedKnown", { count: pushed.known })}{" "}
      {pushProblem && t("pushProblem", { problem: pushProblem.message[language] })}
    </p>
  );
}
