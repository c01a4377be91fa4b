import { useState } from "react";
import { ApiFailure } from "../../../ui/api.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { Progress } from "../../../ui/progress.tsx";
import { useWhenServerBack } from "../../../ui/server-state.ts";
import { useTexts } from "../../../ui/texts.ts";
import { PastePanel } from "./paste-panel.tsx";
import { startTexts } from "./start.texts.ts";
import { checkFile, uploadFile } from "./upload-file.ts";
import { usePageDrop } from "./use-page-drop.ts";

type UploadState =
  | { readonly kind: "idle"; readonly message?: string }
  | {
      readonly kind: "sending";
      readonly file: File;
      readonly share: number;
      readonly abort: AbortController;
    };

/** Drop or choose a file; it is sent with progress and can be cancelled; then the page of the log takes over. */
export function UploadPanel({
  organisation,
  onStarted,
}: {
  readonly organisation: Organisation | undefined;
  readonly onStarted: (slug: string, logId: string) => void;
}) {
  const { state, send, stop } = useUpload(organisation, onStarted);
  if (state.kind === "sending") return <Sending {...state} />;
  return <DropZone onFile={(file) => void send(file)} onProblem={stop} message={state.message} />;
}

function useUpload(organisation: Organisation | undefined, onStarted: (slug: string, logId: string) => void) {
  const t = useTexts(startTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const [state, setState] = useState<UploadState>({ kind: "idle" });
  const explain = (failure: unknown, file: File, signal: AbortSignal): string => {
    if (signal.aborted) return t("cancelled");
    if (!(failure instanceof ApiFailure) || failure.status === 0) return t("uploadGone");
    return failure.error?.message[language] ?? t("uploadFailed", { name: file.name });
  };
  const send = async (file: File) => {
    const problem = checkFile(file);
    if (problem === "tooLarge")
      return stop(t("tooLarge", { name: file.name, size: format.bytes(file.size) }));
    if (problem) return stop(t(problem, { name: file.name }));
    if (!organisation) return stop(t("noOrganisation"));
    const abort = new AbortController();
    const onProgress = (share: number) => setState({ kind: "sending", file, share, abort });
    onProgress(0);
    try {
      const { log } = await uploadFile(file, organisation.id, { signal: abort.signal, onProgress });
      onStarted(organisation.slug, log.id);
    } catch (failure) {
      stop(explain(failure, file, abort.signal));
    }
  };
  const stop = (message: string) => setState({ kind: "idle", message });
  useWhenServerBack(() => state.kind === "idle" && state.message === t("uploadGone") && stop(""));
  return { state, send, stop };
}

function Sending({ file, share, abort }: Extract<UploadState, { kind: "sending" }>) {
  const t = useTexts(startTexts);
  const format = useFormat();
  return (
    <section className="drop sending" aria-live="polite">
      <div>
        <h2>{t("uploading", { name: file.name, size: format.bytes(file.size) })}</h2>
        <Progress label={t("uploadLabel")} share={share} />
      </div>
      <button type="button" className="button quiet" onClick={() => abort.abort()}>
        {t("cancel")}
      </button>
    </section>
  );
}

function DropZone({
  onFile,
  onProblem,
  message,
}: {
  readonly onFile: (file: File) => void;
  readonly onProblem: (message: string) => void;
  readonly message: string | undefined;
}) {
  const t = useTexts(startTexts);
  const isOver = usePageDrop(onFile);
  return (
    <section className={isOver ? "drop over" : "drop"} aria-labelledby="drop-title">
      <svg viewBox="0 0 72 72" aria-hidden="true">
        <path d="M16 6h28l14 14v46H16zM44 6v14h14M37 30v24M27 45l10 10 10-10" />
      </svg>
      <div>
        <h2 id="drop-title">{isOver ? t("dropNow") : t("dropTitle")}</h2>
        <p>{t("dropText")}</p>
        <p>
          <b>{t("dropStays")}</b>
        </p>
        {message && (
          <p role="alert" className="problem">
            {message}
          </p>
        )}
      </div>
      <div className="drop-ways">
        <label className="button">
          {t("choose")}
          <input
            type="file"
            accept=".xlsx,.csv,.tsv,.txt,.xes,.xml,.parquet,.json,.jsonocel,.xmlocel,.sqlite,.db,.zip,.gz"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = "";
              if (file) onFile(file);
            }}
          />
        </label>
        <PastePanel onFile={onFile} onProblem={onProblem} />
      </div>
    </section>
  );
}
