import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { RadioSwitch } from "../../../ui/radio-switch.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { FormPart } from "./form-part.ts";
import { importFormTexts } from "./import-form.texts.ts";

/** Which sheet, which kind of case, and whether a row is a step or a whole case. */
export function SourceFields({ draft, file, preview, available, organisation, onEdit }: FormPart) {
  const t = useTexts(importFormTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const sheets = preview?.sheets ?? [];
  const types = preview?.objectTypes ?? [];
  const kind = preview?.kind ?? file.read?.kind ?? "";
  // Events stand by themselves there.
  const hasRows = kind !== "xes" && !kind.startsWith("ocel-");
  return (
    <>
      <div className="column-fields file-source">
        {(sheets.length > 1 || draft.sheet !== "") && (
          <label className="field">
            <span>{t("sheet")}</span>
            <select value={draft.sheet} onChange={(event) => onEdit({ sheet: event.target.value })}>
              <option value="">{t("sheetAuto")}</option>
              {sheets.map(({ name, isHidden }) => (
                <option key={name} value={name}>
                  {isHidden ? t("sheetHidden", { name }) : name}
                </option>
              ))}
              {draft.sheet !== "" && !sheets.some(({ name }) => name === draft.sheet) && (
                <option value={draft.sheet}>{t("goneOption", { column: draft.sheet })}</option>
              )}
            </select>
          </label>
        )}
        {types.length > 1 && (
          <label className="field">
            <span>{t("objectType")}</span>
            <select value={draft.objectType} onChange={(event) => onEdit({ objectType: event.target.value })}>
              <option value="">{t("objectTypeAuto")}</option>
              {types.map(({ objectType, objects, events }) => (
                <option key={objectType} value={objectType}>
                  {t("objectTypeOption", {
                    name: objectType,
                    objects: format.number(objects),
                    events: format.number(events),
                  })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {hasRows && available.length > 2 && (
        <div className="file-layout">
          <h3>{t("layout")}</h3>
          <RadioSwitch
            legend={t("layout")}
            value={draft.layout}
            onChoose={(layout) => onEdit({ layout })}
            choices={[
              { value: "events", label: t("layoutEvents") },
              { value: "cases", label: t("layoutCases", { case: organisation.words.case[language] }) },
            ]}
          />
        </div>
      )}
    </>
  );
}
