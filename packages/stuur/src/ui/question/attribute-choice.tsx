import { useId, useState } from "react";
import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import type { FilterColumn } from "./filter-columns.ts";
import { readConditions, toggleCondition } from "./filter-conditions.ts";
import { questionBarTexts } from "./question-bar.texts.ts";
import type { QuestionPart } from "./question-part.ts";

/** A list of values gets a field to search in when it is longer than this; then only these are shown at first. */
const firstValues = 10;

/** First a column, then its values with how many cases have them; other columns keep what was chosen there. */
export function AttributeChoice(part: QuestionPart) {
  const { search, choices } = part;
  const t = useTexts(questionBarTexts);
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  // An address divides a condition at its first "=", so such a column cannot be named in one.
  const columns = choices.columns.filter(({ column }) => !column.includes("="));
  const name = chosen ?? readConditions(search.where)[0]?.column ?? "";
  const column = columns.find((candidate) => candidate.column === name);
  if (columns.length === 0) return <p className="small">{t("attributeNone")}</p>;
  return (
    <div className="attribute-choice">
      <label className="field">
        <span>{t("attribute")}</span>
        <select value={column?.column ?? ""} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t("chooseAttribute")}</option>
          {columns.map(({ column: name, distinct, values }) => (
            <option key={name} value={name} disabled={values.length === 0}>
              {values.length === 0
                ? t("attributeTooMany", { column: name })
                : t("attributeOf", { column: name, n: format.number(distinct) })}
            </option>
          ))}
        </select>
      </label>
      {column && <Values key={column.column} column={column} {...part} />}
    </div>
  );
}

function Values({ column, search, onSearch }: QuestionPart & { readonly column: FilterColumn }) {
  const t = useTexts(questionBarTexts);
  const format = useFormat();
  const [text, setText] = useState("");
  const [isWhole, setWhole] = useState(false);
  const isOn = (value: string) => (search.where ?? []).includes(`${column.column}=${value}`);
  const all = [...column.values, ...(column.missing > 0 ? [{ value: "", cases: column.missing }] : [])];
  const isLong = all.length > firstValues + 2;
  const wanted = text.trim().toLocaleLowerCase();
  const found = all.filter(({ value }) =>
    (value === "" ? t("empty") : value).toLocaleLowerCase().includes(wanted),
  );
  const isFolded = isLong && !isWhole && wanted === "";
  const shown = isFolded ? found.filter(({ value }, index) => index < firstValues || isOn(value)) : found;
  return (
    <fieldset className="value-choice">
      <legend className="hidden-visually">{t("values", { column: column.column })}</legend>
      {isLong && (
        <input
          type="search"
          className="value-search"
          aria-label={t("searchValue", { column: column.column })}
          placeholder={t("searchValue", { column: column.column })}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <div className="value-list">
        {shown.map(({ value, cases }) => (
          <Value
            key={value}
            label={value === "" ? t("empty") : value}
            cases={format.number(cases)}
            isOn={isOn(value)}
            onChange={() => onSearch({ where: toggleCondition(search.where, `${column.column}=${value}`) })}
          />
        ))}
      </div>
      {found.length === 0 && <p className="small">{t("noValue", { text })}</p>}
      {isFolded && (
        <button type="button" className="as-link" onClick={() => setWhole(true)}>
          {t("moreValues", { n: format.number(all.length) })}
        </button>
      )}
    </fieldset>
  );
}

function Value({
  label,
  cases,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly cases: string;
  readonly isOn: boolean;
  readonly onChange: () => void;
}) {
  const id = useId();
  return (
    <label htmlFor={id}>
      <input id={id} type="checkbox" checked={isOn} onChange={onChange} />
      <span>{label}</span>
      <small>{cases}</small>
    </label>
  );
}
