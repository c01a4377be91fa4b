import { reviewTeams } from "@stuur/methods/team-formation";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import { compareTexts } from "./compare.texts.ts";
import { figuresOf, type Shown, sureOf } from "./shown.ts";

/** What has to be so for the design to work: who learns what, what stays shared, what stands out about the teams. */
export function NeedsPanel({ organisation, run, result, design }: Shown) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { model } = run.inputs;
  const learned = model.people.flatMap(({ id, skills }) => {
    const steps = (model.designs.find((one) => one.id === design)?.skills ?? [])
      .filter(({ person, step }) => person === id && !skills.some((skill) => skill.step === step))
      .map(({ step }) => step);
    return steps.length === 0 ? [] : [t("needsLearnItem", { person: id, steps: format.list(steps) })];
  });
  const shared = (model.facilities ?? []).map(({ id }) => t("needsFacility", { facility: id }));
  const within = sureOf(figuresOf(result, design)?.handoversWithin);
  const inside =
    within && within.mean >= 0.05
      ? [
          t("needsWithin", {
            n: format.number(within.mean, 1),
            case: organisation.words.case[language],
          }),
        ]
      : [];
  const warnings = reviewTeams(model, design).map(({ message }) => message[language]);
  const lessons =
    learned.length === 0 ? [] : [t("needsLearn", { count: learned.length, list: learned.join("; ") })];
  const needs = [...new Set([...lessons, ...warnings, ...shared, ...inside])];
  return (
    <div className={`panel span-12 needs-panel${needs.length > mostAtOnce ? " many-points" : ""}`}>
      <h2>{t("needsTitle")}</h2>
      {needs.length === 0 ? (
        <p className="lead">{t("needsNone")}</p>
      ) : (
        <Points points={needs.slice(0, mostAtOnce)} />
      )}
      {needs.length > mostAtOnce && (
        <>
          <details className="on-screen">
            <summary>{t("needsMore", { count: needs.length - mostAtOnce })}</summary>
            <Points points={needs.slice(mostAtOnce)} />
          </details>
          <div className="print-only">
            <Points points={needs.slice(mostAtOnce)} />
          </div>
        </>
      )}
    </div>
  );
}

const mostAtOnce = 6;

function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul className="compare-points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
