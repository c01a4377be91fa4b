import { type FormEvent, useState } from "react";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import { ColumnFields } from "./column-fields.tsx";
import {
  type Edits,
  isOtherTable,
  type Lacking,
  listColumns,
  listLacking,
  makeDraft,
  toChoices,
  toPreviewBody,
} from "./draft.ts";
import type { FormPart } from "./form-part.ts";
import { importFormTexts } from "./import-form.texts.ts";
import { SaidFields } from "./said-fields.tsx";
import { SourceFields } from "./source-fields.tsx";
import { StepFields } from "./step-fields.tsx";
import { TeamFields } from "./team-fields.tsx";
import { TimeFields } from "./time-fields.tsx";
import { type FilePart, usePreview, useReadAgain } from "./use-file.ts";

/** What stands in the file: how it was read, corrected in its place. Who may not, or no longer can, only sees it. */
export function FileForm(part: FilePart) {
  const t = useTexts(importFormTexts);
  const { language } = useLanguage();
  const { file, organisation } = part;
  const [edits, setEdits] = useState<Edits>({});
  const mayEdit = file.may.import && file.isFileKept && !file.log.isExample;
  const preview = usePreview(part, toPreviewBody(file, edits), mayEdit);
  const again = useReadAgain(part);
  const draft = makeDraft(file, { preview: preview.data, edits, timeZone: organisation.timeZone });
  const available = listColumns(file, preview.data);
  const isOther = isOtherTable(file, edits);
  const hasColumns = (preview.data?.columns.length ?? 0) > 0;
  const lacking = isOther && !hasColumns ? [] : listLacking(draft, available);
  const onEdit = (change: Edits) => setEdits((before) => merge(before, change));
  const form: FormPart = { ...part, draft, preview: preview.data, available, lacking, onEdit };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lacking.length === 0) again.mutate(toChoices(draft, { isOther, hasColumns }));
  };
  return (
    <form id="file-form" className="file-form" onSubmit={submit}>
      <section className="panel" aria-labelledby="file-form-title">
        <h2 id="file-form-title">{t("title")}</h2>
        {mayEdit && <p className="lead">{t(file.read ? "lead" : "leadFirst")}</p>}
        {preview.isError && <p role="alert">{t("previewFailed")}</p>}
        {preview.data?.problem && <p role="alert">{preview.data.problem.message[language]}</p>}
        <fieldset disabled={!mayEdit} aria-labelledby="file-form-title">
          <SourceFields {...form} />
          {isOther && !hasColumns ? <p className="lead">{t("columnsAfter")}</p> : <Meaning {...form} />}
          <TimeFields {...form} />
          <SaidFields {...form} />
        </fieldset>
        {mayEdit && (
          <Submit lacking={lacking} form={form} isPending={again.isPending} failure={again.error} />
        )}
      </section>
    </form>
  );
}

/** Another sheet or kind of case has other columns, so what was said of the former ones goes. */
function merge(before: Edits, change: Edits): Edits {
  if (change.sheet !== undefined || change.objectType !== undefined) {
    const { columns, stepColumns, layout, teamOfStep, ...kept } = before;
    return { ...kept, ...change };
  }
  return { ...before, ...change };
}

function Meaning(form: FormPart) {
  return (
    <>
      <ColumnFields {...form} />
      {form.draft.layout === "cases" ? <StepFields {...form} /> : <TeamFields {...form} />}
    </>
  );
}

function Submit({
  lacking,
  form,
  isPending,
  failure,
}: {
  readonly lacking: readonly Lacking[];
  readonly form: FormPart;
  readonly isPending: boolean;
  readonly failure: Error | null;
}) {
  const t = useTexts(importFormTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const word = form.organisation.words.case[language];
  const names = lacking.map(({ role }) =>
    role === "steps" ? t("stepsTitle") : role === "case" ? t("role_case", { case: word }) : t(`role_${role}`),
  );
  return (
    <div className="actions file-submit">
      <button type="submit" className="button" disabled={isPending || lacking.length > 0}>
        {t("again")}
      </button>
      <p role="status" className="small">
        {names.length > 0 && t("notYet", { list: format.list(names) })}
      </p>
      <FailureAlert failure={failure} otherwise={t("failed")} />
    </div>
  );
}
