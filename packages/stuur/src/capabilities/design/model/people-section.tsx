import type { ModelPerson } from "@stuur/methods/simulation";
import { useEffect, useId, useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { orderOfSteps } from "./flow-order.ts";
import { modelPartsTexts } from "./parts.texts.ts";
import { readNumber } from "./read-number.ts";
import { useModelEditor } from "./use-editor.ts";

/** Who can do which step, and how fast; opened by who wants to see it. */
export function PeopleSection() {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { model, evidence } = useModelEditor();
  const [isOpen, setOpen] = useState(false);
  const { people } = model;
  const steps = orderOfSteps(model, evidence);
  const left = evidence?.people.filter((one) => one.left !== undefined).map(({ person }) => person) ?? [];
  return (
    <section className="panel">
      <h2>{t("peopleTitle")}</h2>
      <p className="lead">{t("peopleLead")}</p>
      {left.length > 0 && <p>{t("peopleLeft", { count: left.length, names: left.join(", ") })}</p>}
      <details className="model-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {t("peopleOpen", { people: format.number(people.length), steps: format.number(steps.length) })}
        </summary>
        {isOpen && (
          <ScrollRegion label={t("peopleTitle")}>
            <table className="model-table model-skills">
              <thead>
                <tr>
                  <th scope="col">{t("person")}</th>
                  {steps.map((id) => (
                    <th key={id} scope="col">
                      {id}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {people.map((person, p) => (
                  <tr key={person.id}>
                    <th scope="row">{person.id}</th>
                    {steps.map((id) => (
                      <td key={id}>
                        <SpeedField person={person} step={id} place={`people[${p}].skills`} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </details>
    </section>
  );
}

/** Empty: does not do this step. */
function SpeedField({
  person,
  step,
  place,
}: {
  readonly person: ModelPerson;
  readonly step: string;
  readonly place: string;
}) {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { change, isEstimate } = useModelEditor();
  const id = useId();
  const at = person.skills.findIndex((skill) => skill.step === step);
  const speed = at < 0 ? null : (person.skills[at]?.speed ?? 1);
  const shown = speed === null ? "" : format.number(speed, speed === 1 ? 0 : 2);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setText(shown);
    setProblem(null);
  }, [shown]);
  const label = t("speedOf", { person: person.id, step });
  const put = (typed: number): string | null => {
    if (typed <= 0) return t("notAboveZero");
    return at < 0
      ? change(place, [...person.skills, { step, speed: typed }], label)
      : change(`${place}[${at}].speed`, typed, label);
  };
  const remove = () =>
    at < 0
      ? null
      : change(
          place,
          person.skills.filter((skill) => skill.step !== step),
          label,
        );
  const commit = () => {
    if (text === shown) return setProblem(null);
    const typed = readNumber(text, language);
    return setProblem(text.trim() === "" ? remove() : typed === null ? t("wrongNumber") : put(typed));
  };
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        size={4}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        className={isEstimate(`${place}[${at}].speed`) || isEstimate(place) ? "guess" : undefined}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
        }}
      />
      {problem !== null && (
        <span className="value-problem" id={id} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
