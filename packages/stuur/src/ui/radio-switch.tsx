import { useId } from "react";

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Why it cannot be chosen. */
  readonly unavailable?: string | undefined;
}

/** One of a few; what the data do not have is shown with the reason. */
export function RadioSwitch<Value extends string>({
  legend,
  choices,
  value,
  onChoose,
}: {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="switch">
      <legend className="hidden-visually">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} title={choice.unavailable}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            disabled={choice.unavailable !== undefined}
            aria-describedby={choice.unavailable === undefined ? undefined : `${name}-${choice.value}`}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
          {choice.unavailable !== undefined && (
            <span id={`${name}-${choice.value}`} className="hidden-visually">
              {choice.unavailable}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
