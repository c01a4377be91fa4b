import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useOwnWords } from "../../../ui/own-words.ts";
import { useTexts } from "../../../ui/texts.ts";
import { chooseColumn, isThere, listFound, rolesOf } from "./draft.ts";
import type { FormPart } from "./form-part.ts";
import type { FoundColumn, Role } from "./import.contract.ts";
import { importFormTexts } from "./import-form.texts.ts";

/** Which column is what: for each role its column, how sure that is and why, and three values. */
export function ColumnFields(form: FormPart) {
  const t = useTexts(importFormTexts);
  return (
    <div>
      <h3>{t("columnsTitle")}</h3>
      <ul className="file-columns">
        {rolesOf(form.draft, listFound(form.file, form.preview)).map((role) => (
          <li key={role}>
            <ColumnField role={role} {...form} />
          </li>
        ))}
      </ul>
      <OtherColumns {...form} />
    </div>
  );
}

function ColumnField({ role, ...form }: FormPart & { readonly role: Role }) {
  const t = useTexts(importFormTexts);
  const { language } = useLanguage();
  const { draft, lacking, organisation, onEdit } = form;
  const value = draft.columns[role];
  const problem = lacking.find((lack) => lack.role === role)?.problem;
  const isNeeded = role === "case" || role === "step" || role === "time";
  const hint = `column-${role}`;
  return (
    <>
      <label className="field">
        <span>
          {role === "case" ? t("role_case", { case: organisation.words.case[language] }) : t(`role_${role}`)}
        </span>
        <select
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={hint}
          onChange={(event) => onEdit({ columns: chooseColumn(draft.columns, role, event.target.value) })}
        >
          <option value="none">{t(isNeeded ? "choose" : "none")}</option>
          <Options {...form} value={value} />
        </select>
      </label>
      <p id={hint} className="small">
        {problem === "missing" && <b className="file-lacking">{t("lacking")}</b>}
        {problem === "gone" && <b className="file-lacking">{t("gone", { column: value })}</b>}
        {!problem && value !== "none" && <Ground {...form} role={role} />}
        {role === "team" && value !== "none" && value === draft.columns.person && <b> {t("teamIsPerson")}</b>}
      </p>
    </>
  );
}

/** The columns there are; a pair of a date and a time of day is one where it was recognised. */
function Options({ available, file, preview, value }: FormPart & { readonly value: string }) {
  const t = useTexts(importFormTexts);
  const found = [...(file.read?.columns ?? []), ...(preview?.recognised ?? [])].map(({ column }) => column);
  const pairs = [...new Set([...found, value])].filter(
    (column) => !available.includes(column) && isThere(column, available),
  );
  const isGone = value !== "none" && !available.includes(value) && !pairs.includes(value);
  return (
    <>
      {[...available, ...pairs].map((column) => (
        <option key={column} value={column}>
          {column}
        </option>
      ))}
      {isGone && <option value={value}>{t("goneOption", { column: value })}</option>}
    </>
  );
}

/** How sure it is that this column is that, why, and three values of it. */
function Ground({ role, ...form }: FormPart & { readonly role: Role }) {
  const t = useTexts(importFormTexts);
  const sayOwn = useOwnWords(form.organisation);
  const value = form.draft.columns[role];
  const found = findGround(form, role);
  const samples = useSamples(form, role);
  return (
    <>
      {found && value === found.column && (
        <span className={found.certainty === "guessed" ? "chip doubt" : "chip plain"}>
          {found.certainty === "guessed" && "≈ "}
          {t(found.certainty)}
        </span>
      )}{" "}
      {found && value === found.column && found.evidence.length > 0 && (
        <>{t("because", { evidence: found.evidence.map(sayOwn).join("; ") })}; </>
      )}
      {samples.length > 0 && t("samples", { list: samples.join(" · ") })}
    </>
  );
}

function findGround({ file, preview }: FormPart, role: Role) {
  const read = file.read?.columns.find((column) => column.role === role);
  const found = read ?? (file.read ? undefined : preview?.recognised.find((column) => column.role === role));
  if (!found) return null;
  return { column: found.column, evidence: found.evidence, certainty: certaintyOf(found, read?.isGiven) };
}

/** A rank, not a probability: so it is told in words. */
function certaintyOf(
  { confidence }: Pick<FoundColumn, "confidence">,
  isGiven = false,
): "given" | "sure" | "likely" | "guessed" {
  if (isGiven) return "given";
  if (confidence >= 0.85) return "sure";
  return confidence >= 0.6 ? "likely" : "guessed";
}

const timeRoles: readonly Role[] = ["time", "start", "due"];

/**
 * What the log holds, in which persons are pseudonyms; times as they are written in the file where that is known. What
 * was chosen but not read yet is shown as it stands in the file.
 */
function useSamples({ file, preview, draft }: FormPart, role: Role): readonly string[] {
  const format = useFormat();
  const value = draft.columns[role];
  const written = preview?.columns.find(({ column }) => column === value)?.samples ?? [];
  const read = file.read?.columns.find((column) => column.role === role && column.column === value);
  if (!read) return written;
  if (!timeRoles.includes(role)) return read.samples;
  // What stands in a cell of a workbook is a number; only Excel knows how it is written.
  if (written.length > 0 && file.read?.kind !== "xlsx") return written;
  const timeZone = file.read?.timeZone ?? "UTC";
  return read.samples.map((at) => (role === "due" ? format.date(at, timeZone) : format.moment(at, timeZone)));
}

function OtherColumns({ file, draft, preview, available }: FormPart) {
  const t = useTexts(importFormTexts);
  const used = [...rolesOf(draft).map((role) => draft.columns[role]), ...inSteps()];
  const parts = used.flatMap((column) => [column, ...column.split(" + ")]);
  const others = available.filter((column) => !parts.includes(column));
  if (others.length === 0) return null;
  return (
    <details className="file-others" open={others.length <= 6}>
      <summary>{t("others")}</summary>
      <ul>
        {others.map((column) => {
          const known = file.read?.others.find((other) => other.column === column);
          const written = preview?.columns.find((other) => other.column === column)?.samples ?? [];
          const samples = known?.samples ?? written;
          const isHidden = known?.isKept === false;
          if (isHidden) return <li key={column}>{t("otherHidden", { column })}</li>;
          return (
            <li key={column}>
              {samples.length > 0 ? t("otherKept", { column, list: samples.join(" · ") }) : column}
            </li>
          );
        })}
      </ul>
    </details>
  );

  function inSteps(): readonly string[] {
    if (draft.layout === "events") return [];
    const workers = preview?.steps.flatMap(({ person, team }) => [person, team]) ?? [];
    return [...draft.stepColumns, ...workers.filter((column) => column !== null)];
  }
}
