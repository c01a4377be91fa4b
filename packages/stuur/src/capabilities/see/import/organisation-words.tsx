import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { patchJson } from "../../../ui/api.ts";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { importTexts } from "./import.texts.ts";
import { suggestions, suggestWords } from "./suggest-words.ts";
import type { FilePart } from "./use-file.ts";

type Words = Organisation["words"];

const words = [
  { word: "case", label: "wordCase" },
  { word: "cases", label: "wordCases" },
  { word: "customer", label: "wordCustomer" },
] as const;
const languages = [
  { of: "nl", label: "inDutch" },
  { of: "en", label: "inEnglish" },
] as const;

/** What the organisation calls its cases and its customers, for every page. */
export function OrganisationWords({ organisation, file }: Pick<FilePart, "organisation" | "file">) {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const column = file.read?.columns.find(({ role }) => role === "case")?.column;
  const suggested = isUnnamed(organisation.words) ? suggestWords(column) : null;
  const [draft, setDraft] = useState<Words>(suggested ?? organisation.words);
  const save = useSaveWords(organisation);
  const isWhole = words.every(({ word }) => languages.every(({ of }) => draft[word][of].trim() !== ""));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) save.mutate(draft);
  };
  return (
    <section className="panel" aria-labelledby="words">
      <h2 id="words">{t("wordsTitle")}</h2>
      <p className="lead">{t("wordsLead")}</p>
      <p className="actions file-suggestions">
        <span className="small">{t("suggestions")}</span>
        {suggestions.map((suggestion) => (
          <button
            key={suggestion.case.nl}
            type="button"
            className="as-link"
            onClick={() => setDraft(suggestion)}
          >
            {t("suggestion", { case: suggestion.case[language], customer: suggestion.customer[language] })}
          </button>
        ))}
      </p>
      {suggested && column && <p className="small">{t("suggested", { column })}</p>}
      <form onSubmit={submit}>
        {languages.map(({ of, label }) => (
          <fieldset key={of} className="file-words">
            <legend className="small">{t(label)}</legend>
            <div className="column-fields">
              {words.map(({ word, label: question }) => (
                <label key={word} className="field">
                  <span>{t(question)}</span>
                  <input
                    lang={of}
                    value={draft[word][of]}
                    maxLength={60}
                    onChange={(event) =>
                      setDraft({ ...draft, [word]: { ...draft[word], [of]: event.target.value } })
                    }
                  />
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <div className="actions file-submit">
          <button type="submit" className="button" disabled={save.isPending || !isWhole}>
            {t("save")}
          </button>
          <p role="status" className="small">
            {!isWhole && t("wordsEmpty")}
            {save.isSuccess && t("saved")}
          </p>
          <FailureAlert failure={save.error} otherwise={t("saveFailed")} />
        </div>
      </form>
    </section>
  );
}

/** Whether nobody has said yet what the organisation calls it. */
function isUnnamed({ case: { nl } }: Words): boolean {
  return nl === "zaak";
}

function useSaveWords(organisation: Organisation) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (chosen: Words) =>
      patchJson(`/api/organisations/${organisation.id}`, { words: chosen, version: organisation.version }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["organisations"] }),
  });
}
