import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef } from "react";
import { ApiFailure, postJson } from "../../../ui/api.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { importTexts } from "./import.texts.ts";

/** What a column can be: the label of its field, and the word for it in a sentence. */
export const columnRoles = [
  { role: "case", label: "columnCase", word: "roleCase" },
  { role: "step", label: "columnStep", word: "roleStep" },
  { role: "time", label: "columnTime", word: "roleTime" },
  { role: "start", label: "columnStart", word: "roleStart" },
  { role: "team", label: "columnTeam", word: "roleTeam" },
  { role: "person", label: "columnPerson", word: "rolePerson" },
  { role: "due", label: "columnDue", word: "roleDue" },
] as const;

/** Says which column of the file is what, and has it read again. */
export function ChooseColumns({
  organisation,
  logId,
  names,
  chosen = {},
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly names: readonly string[];
  /** What each role was read from; then the form was asked for, and takes the focus. */
  readonly chosen?: Readonly<Record<string, string>>;
}) {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const isAskedFor = Object.keys(chosen).length > 0;
  useEffect(() => {
    if (isAskedFor) form.current?.querySelector("select")?.focus();
  }, [isAskedFor]);
  const again = useReadAgain(organisation, logId);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const columns = [...new FormData(event.currentTarget)].flatMap(([role, name]) =>
      typeof name === "string" && name !== "" ? [[role, name] as const] : [],
    );
    again.mutate(Object.fromEntries(columns));
  };
  return (
    <form className="panel apart" onSubmit={submit} ref={form}>
      <h2>{t("columnsTitle")}</h2>
      <p className="lead">{t("columnsLead")}</p>
      <div className="column-fields">
        {columnRoles.map(({ role, label }) => (
          <label key={role} className="field">
            <span>{t(label)}</span>
            <select name={role} defaultValue={chosen[role] ?? ""}>
              <option value="">{t("columnAuto")}</option>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p className="actions">
        <button type="submit" className="button" disabled={again.isPending}>
          {t("importAgain")}
        </button>
      </p>
      {again.error instanceof ApiFailure && (
        <p role="alert" className="small">
          {again.error.error?.message[language]}
        </p>
      )}
    </form>
  );
}

function useReadAgain(organisation: Organisation, logId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (columns: Readonly<Record<string, string>>) =>
      postJson(`/api/organisations/${organisation.id}/logs/${logId}/import`, { columns }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["logs", organisation.id] }),
  });
}
