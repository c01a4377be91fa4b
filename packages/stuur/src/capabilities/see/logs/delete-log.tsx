import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { deleteJson } from "../../../ui/api.ts";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { LogEntry } from "./logs.contract.ts";
import { logsTexts } from "./logs.texts.ts";

/** Deletes a log after asking in its place: what is deleted cannot be brought back, so it is not undone afterwards. */
export function DeleteLog({
  log,
  organisation,
}: {
  readonly log: LogEntry;
  readonly organisation: Organisation;
}) {
  const t = useTexts(logsTexts);
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const deleting = useMutation({
    mutationFn: () => deleteJson(`/api/organisations/${organisation.id}/logs/${log.id}`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["logs", organisation.id] });
      // The pressed button is gone with its log; the keyboard goes on from the page.
      document.getElementById("content")?.focus();
    },
  });
  if (!isAsking) {
    return (
      <button
        type="button"
        className="as-link"
        aria-label={t("deleteNamed", { name: log.name })}
        onClick={() => setAsking(true)}
      >
        {t("delete")}
      </button>
    );
  }
  return (
    <fieldset className="asking">
      <legend className="small">{t("deleteAsk", { name: log.name })}</legend>
      <button
        type="button"
        className="as-link"
        disabled={deleting.isPending}
        onClick={() => deleting.mutate()}
      >
        {t("deleteYes")}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone; the safe answer takes its place */}
      <button type="button" className="as-link" autoFocus onClick={() => setAsking(false)}>
        {t("deleteNo")}
      </button>
      <FailureAlert failure={deleting.error} otherwise={t("deleteFailed")} />
    </fieldset>
  );
}
