import { useEffect, useId, useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import { modelPartsTexts } from "./parts.texts.ts";
import { readNumber } from "./read-number.ts";
import { useModelEditor } from "./use-editor.ts";

interface FieldProps {
  /** Names the field for who does not see where it stands. */
  readonly label: string;
  readonly place: string;
  /** In the unit that is shown. */
  readonly value: number;
  readonly digits?: number;
  readonly unit?: string;
  /** Above 0 only. */
  readonly isPositive?: boolean;
  readonly most?: number;
  /** What the model holds for a number that was typed. */
  readonly toValue: (typed: number) => unknown;
  /** The measured value in words. */
  readonly measured?: string | undefined;
  /** Another field of the same place marks it as an estimate. */
  readonly isSecond?: boolean;
}

/** A number of the model, changed in place: it is kept when the field is left, with the measured one beside it. */
export function ValueField(props: FieldProps) {
  const { label, place, value, digits = 1, unit, isPositive = false, most, toValue, measured } = props;
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const editor = useModelEditor();
  const id = useId();
  const shown = writeNumber(value, digits, format.number);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setText(shown);
    setProblem(null);
  }, [shown]);
  const refuse = (typed: number | null): string | null => {
    if (typed === null) return t("wrongNumber");
    if (isPositive && typed <= 0) return t("notAboveZero");
    if (most !== undefined && (typed < 0 || typed > most)) {
      return t("wrongRange", { least: 0, most: format.number(most) });
    }
    return typed < 0 ? t("wrongLeast", { least: 0 }) : null;
  };
  const commit = () => {
    if (text === shown) return setProblem(null);
    const typed = readNumber(text, language);
    return setProblem(refuse(typed) ?? editor.change(place, toValue(typed ?? 0), label));
  };
  const isEstimate = props.isSecond !== true && editor.isEstimate(place);
  return (
    <span className="value-field">
      <span className="value-line">
        <input
          type="text"
          inputMode="decimal"
          size={6}
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : id}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onBlur={commit}
          onKeyDown={({ key }) => {
            if (key === "Enter") commit();
            if (key === "Escape") setText(shown);
          }}
        />
        {unit && <span className="small">{unit}</span>}
        {isEstimate && <span className="chip doubt">≈ {t("estimated")}</span>}
      </span>
      {problem !== null && (
        <span className="value-problem" id={id} role="alert">
          {problem}
        </span>
      )}
      {isEstimate && measured !== undefined && (
        <span className="small">
          {measured}{" "}
          <button
            type="button"
            className="as-link"
            aria-label={t("backNamed", { label })}
            onClick={() => editor.restore(place)}
          >
            {t("back")}
          </button>
        </span>
      )}
    </span>
  );
}

/** Without decimals that say nothing. */
function writeNumber(
  value: number,
  most: number,
  number: (value: number, digits?: number) => string,
): string {
  const rounded = Number(value.toFixed(most));
  const digits = [0, 1, 2, 3].find((few) => few >= most || Number(rounded.toFixed(few)) === rounded);
  return number(rounded, digits);
}
