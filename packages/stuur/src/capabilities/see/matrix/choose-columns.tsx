import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { ApiFailure, postJson } from "../../../ui/api.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { matrixTexts } from "./matrix.texts.ts";

const roles = [
  { role: "case", text: "columnCase" },
  { role: "step", text: "columnStep" },
  { role: "time", text: "columnTime" },
  { role: "start", text: "columnStart" },
  { role: "team", text: "columnTeam" },
  { role: "person", text: "columnPerson" },
  { role: "due", text: "columnDue" },
] as const;

/** Says which column of the file is what, and has it read again. */
export function ChooseColumns({
  organisation,
  logId,
  names,
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly names: readonly string[];
}) {
  const t = useTexts(matrixTexts);
  const { language } = useLanguage();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: (columns: Readonly<Record<string, string>>) =>
      postJson(`/api/organisations/${organisation.id}/logs/${logId}/import`, { columns }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["logs", organisation.id] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget)].flatMap(([role, name]) =>
      typeof name === "string" && name !== "" ? [[role, name] as const] : [],
    );
    again.mutate(Object.fromEntries(chosen));
  };
  return (
    <form className="panel apart" onSubmit={submit}>
      <h2>{t("columnsTitle")}</h2>
      <p className="lead">{t("columnsLead")}</p>
      <div className="column-fields">
        {roles.map(({ role, text }) => (
          <label key={role} className="field">
            <span>{t(text)}</span>
            <select name={role} defaultValue="">
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
