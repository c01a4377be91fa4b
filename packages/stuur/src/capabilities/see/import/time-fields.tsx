import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { patchJson } from "../../../ui/api.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { FormPart } from "./form-part.ts";
import { importFormTexts } from "./import-form.texts.ts";

/** In which zone times are meant that state none, with one of them as an example. */
export function TimeFields(form: FormPart) {
  const t = useTexts(importFormTexts);
  const { draft, organisation, file, onEdit } = form;
  const zones = useMemo(
    () =>
      [...new Set([draft.timeZone, organisation.timeZone, ...Intl.supportedValuesOf("timeZone")])].toSorted(),
    [draft.timeZone, organisation.timeZone],
  );
  const isAboutWeeks =
    draft.weekYear !== undefined ||
    file.read?.notes.some(({ code }) => code === "weeks-without-year") === true;
  return (
    <div>
      <h3>{t("timeTitle")}</h3>
      <div className="column-fields">
        <label className="field">
          <span>{t("timeZone")}</span>
          <select value={draft.timeZone} onChange={(event) => onEdit({ timeZone: event.target.value })}>
            {zones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        </label>
        {isAboutWeeks && (
          <label className="field">
            <span>{t("weekYear")}</span>
            <input
              type="number"
              min={1900}
              max={2200}
              value={draft.weekYear ?? ""}
              onChange={({ target }) => {
                const year = target.valueAsNumber;
                onEdit({ weekYear: Number.isInteger(year) ? year : undefined });
              }}
            />
          </label>
        )}
      </div>
      <Example {...form} />
      {draft.timeZone !== organisation.timeZone && file.may.changeOrganisation && <UseAlways {...form} />}
    </div>
  );
}

/** With the day of the week, by which a swapped day and month show. */
function Example({ file, preview }: FormPart) {
  const t = useTexts(importFormTexts);
  const { language } = useLanguage();
  const { read } = file;
  if (!read) return null;
  const { timeZone, firstAt, firstReadAt } = read;
  const column = read.columns.find(({ role }) => role === "time")?.column;
  // What stands in a cell of a workbook is a number; only Excel knows how it is written.
  const written =
    read.kind === "xlsx" ? undefined : preview?.columns.find((found) => found.column === column)?.samples[0];
  const tell = (at: string) => tellWhole(new Date(at), timeZone, language);
  const zone = timeZone.replace(/^.*\//, "").replaceAll("_", " ");
  return (
    <p className="small">
      {firstReadAt && written
        ? t("timeExample", { written, read: tell(firstReadAt), zone })
        : t("timeFirst", { read: tell(firstAt), zone })}
    </p>
  );
}

/** Midnight is a day of which the time is not known. */
function tellWhole(instant: Date, timeZone: string, language: "nl" | "en"): string {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone }).format(instant);
  const time = clock === "00:00:00" ? {} : ({ timeStyle: "short" } as const);
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", ...time, timeZone }).format(instant);
}

function UseAlways({ draft, organisation }: FormPart) {
  const t = useTexts(importFormTexts);
  const client = useQueryClient();
  const { timeZone } = draft;
  const keep = useMutation({
    mutationFn: () =>
      patchJson(`/api/organisations/${organisation.id}`, { timeZone, version: organisation.version }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["organisations"] }),
  });
  return (
    <p className="small">
      <button type="button" className="as-link" disabled={keep.isPending} onClick={() => keep.mutate()}>
        {t("timeDefault", { zone: timeZone })}
      </button>
      {keep.isError && <span role="alert"> {t("timeDefaultFailed")}</span>}
    </p>
  );
}
