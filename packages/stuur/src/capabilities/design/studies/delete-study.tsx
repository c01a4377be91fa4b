import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteJson, postJson } from "../../../ui/api.ts";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { StudyEntry } from "./studies.contract.ts";
import { studiesTexts } from "./studies.texts.ts";
import { studiesKey, studiesPath } from "./use-studies.ts";

interface StudyProps {
  readonly study: StudyEntry;
  readonly organisation: Organisation;
}

/** Deletes a study at once: it can be brought back. */
export function DeleteStudy({
  study,
  organisation,
  onDeleted,
}: StudyProps & { readonly onDeleted: () => void }) {
  const t = useTexts(studiesTexts);
  const client = useQueryClient();
  const deleting = useMutation({
    mutationFn: () => deleteJson(`${studiesPath(organisation)}/${study.id}`),
    onSuccess: () => {
      onDeleted();
      return client.invalidateQueries({ queryKey: studiesKey(organisation) });
    },
  });
  return (
    <>
      <button
        type="button"
        className="as-link"
        aria-label={t("deleteNamed", { name: study.name })}
        disabled={deleting.isPending}
        onClick={() => deleting.mutate()}
      >
        {t("delete")}
      </button>
      <FailureAlert failure={deleting.error} otherwise={t("failedCall")} />
    </>
  );
}

/** In the place of a study that was deleted: the way back. */
export function DeletedStudy({ study, organisation }: StudyProps) {
  const t = useTexts(studiesTexts);
  const client = useQueryClient();
  const restoring = useMutation({
    mutationFn: () => postJson(`${studiesPath(organisation)}/${study.id}/restore`),
    onSuccess: () => client.invalidateQueries({ queryKey: studiesKey(organisation) }),
  });
  return (
    <li className="study-deleted" role="status">
      {t("deleted", { name: study.name })}{" "}
      <button
        type="button"
        className="as-link"
        disabled={restoring.isPending}
        // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone; the way back takes its place
        autoFocus
        onClick={() => restoring.mutate()}
      >
        {t("undo")}
      </button>
      <FailureAlert failure={restoring.error} otherwise={t("failedCall")} isInline />
    </li>
  );
}
