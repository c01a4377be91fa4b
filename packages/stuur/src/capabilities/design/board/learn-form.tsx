import { forgetSkill, teachSkill } from "@stuur/methods/team-formation";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../../ui/texts.ts";
import { editorTexts } from "./editor.texts.ts";
import type { Editor } from "./use-editor.ts";

/** How fast somebody is at what was just learned; an assumption that the reader can change. */
const usualPercent = 80;

/** Lets somebody learn a step for this design, or be faster or slower at one that is known; and undoes it. */
export function LearnForm({
  person,
  called,
  editor,
}: {
  readonly person: string;
  readonly called: string;
  readonly editor: Editor;
}) {
  const t = useTexts(editorTexts);
  const { model, design } = editor;
  const known = new Set(model.people.find(({ id }) => id === person)?.skills.map(({ step }) => step));
  const changed = (design.skills ?? []).filter((skill) => skill.person === person);
  const [step, setStep] = useState("");
  const [percent, setPercent] = useState(String(usualPercent));
  const speed = Number(percent) / 100;
  const isSpeed = Number.isFinite(speed) && speed >= 0.01 && speed <= 10;
  const learn = (event: FormEvent) => {
    event.preventDefault();
    if (step === "" || !isSpeed) return;
    editor.change(teachSkill(model, { design: design.id, person, step, speed }));
    setStep("");
  };
  return (
    <form className="move-row" onSubmit={learn} aria-label={t("learnTitle", { person: called })}>
      <label>
        <span>{t("learnStep")}</span>
        <select value={step} onChange={(event) => setStep(event.target.value)}>
          <option value="">{t("chooseStep")}</option>
          {model.steps.map(({ id }, index) => (
            <option key={id} value={id}>
              {`${index + 1} ${id}${known.has(id) ? ` ${t("alreadyCan")}` : ""}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("learnSpeed")}</span>
        <input
          type="number"
          min={1}
          max={1000}
          required
          value={percent}
          onChange={(event) => setPercent(event.target.value)}
        />
        <span>%</span>
      </label>
      <button type="submit" className="button quiet" disabled={step === "" || !isSpeed}>
        {t("learn")}
      </button>
      {changed.map((skill) => (
        <button
          key={skill.step}
          type="button"
          className="as-link"
          onClick={() => editor.change(forgetSkill(model, { design: design.id, person, step: skill.step }))}
        >
          {t(known.has(skill.step) ? "forgetSpeed" : "forget", { step: skill.step })}
        </button>
      ))}
    </form>
  );
}
