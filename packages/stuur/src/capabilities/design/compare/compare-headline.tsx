import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { ModelBasis } from "./compare.contract.ts";
import { compareTexts } from "./compare.texts.ts";
import { type Conclusion, concludeComparison } from "./conclude-comparison.ts";
import { type Shown, useTimes } from "./shown.ts";
import { tellConclusion } from "./tell-conclusion.ts";
import { tellRange } from "./tell-range.ts";

/** The answer in a sentence, how sure it is, and what the model rests on. */
export function CompareHeadline({ organisation, run, result, today, design }: Shown) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const times = useTimes(run.inputs.model);
  const { language } = useLanguage();
  const { cases, case: caseWord } = organisation.words;
  const conclusion = concludeComparison(result, run.inputs, design);
  const telling = { t, times, format, today, design, basis: run.inputs.basis, caseWord: caseWord[language] };
  const isStale = run.changed.includes(today) || run.changed.includes(design);
  return (
    <>
      <p className="question">{t("question")}</p>
      <h1 className="answer">{tellConclusion(conclusion, telling)}</h1>
      {conclusion.kind === "overloaded" &&
        conclusion.problems.map(({ code, message }) => (
          <p className="lead" key={code}>
            {message[language]}
          </p>
        ))}
      <p className="ground">
        {conclusion.kind === "judged" && (
          <span>
            <Sureness {...{ conclusion, run, result }} />
          </span>
        )}
        {result.replications > 0 && (
          <span>
            {t("groundRuns", {
              n: format.number(result.replications),
              days: format.number(run.experiment.days),
              orders: format.number(result.orders),
              cases: cases[language],
            })}
          </span>
        )}
        <BasisChips {...run.inputs.basis} />
        {!result.warmUp.isReached && <span className="chip doubt">{t("chipWarmUp")}</span>}
      </p>
      {isStale && (
        <p className="small stale">
          {t("stale", { version: format.number(run.studyVersion) })} <a href="#again">{t("again")}</a>
        </p>
      )}
    </>
  );
}

function Sureness({
  conclusion: { difference, verdict },
  run,
  result,
}: Pick<Shown, "run" | "result"> & { readonly conclusion: Extract<Conclusion, { kind: "judged" }> }) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const times = useTimes(run.inputs.model);
  const level = format.percent(result.confidence);
  // The sentence holds the ends itself.
  if (verdict === "undecided") return t("groundLevel", { level });
  return tellRange(difference, { t, times, format, level });
}

/** What every page says that uses a model. */
function BasisChips({ source, verdict, distance, estimates }: ModelBasis) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const told = {
    resembles:
      distance === null ? t("chipResembles") : t("chipResemblesBy", { distance: format.percent(distance) }),
    "does-not-resemble": t("chipNot"),
    "too-few-to-say": t("chipFew"),
    never: t(source === "file" ? "chipFile" : "chipNever"),
  } as const;
  return (
    <>
      <span className="chip doubt">{told[verdict ?? "never"]}</span>
      {estimates > 0 && <span className="chip doubt">{t("chipEstimates", { count: estimates })}</span>}
    </>
  );
}
