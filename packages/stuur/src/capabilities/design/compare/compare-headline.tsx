import { Link } from "@tanstack/react-router";
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
export function CompareHeadline({ organisation, studyId, run, result, today, design }: Shown) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const times = useTimes(run.inputs.model);
  const { language } = useLanguage();
  const { cases, case: caseWord } = organisation.words;
  const conclusion = concludeComparison(result, run.inputs, design);
  const telling = { t, times, format, today, design, basis: run.inputs.basis, caseWord: caseWord[language] };
  const warmUp = result.warmUp.orders;
  const runs = {
    n: format.number(result.replications),
    days: format.number(run.experiment.days),
    orders: format.number(result.orders),
    cases: cases[language],
  };
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
            {warmUp > 0
              ? t("groundRunsAfter", { ...runs, warmUp: format.number(warmUp) })
              : t("groundRuns", runs)}
          </span>
        )}
        <BasisChips {...run.inputs.basis} slug={organisation.slug} studyId={studyId} />
        {!result.warmUp.isReached && <span className="chip doubt">{t("chipWarmUp")}</span>}
      </p>
      {isStale && (
        <p className="small stale">
          {t("stale")} <a href="#again">{t("again")}</a>
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
function BasisChips({
  source,
  verdict,
  distance,
  estimates,
  doubtedHours = [],
  slug,
  studyId,
}: ModelBasis & { readonly slug: string; readonly studyId: string }) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const told = {
    resembles:
      distance === null || distance < 0.005
        ? t("chipResembles")
        : t("chipResemblesBy", { distance: format.percent(distance) }),
    "does-not-resemble": t("chipNot"),
    "too-few-to-say": t("chipFew"),
    never: t(source === "file" ? "chipFile" : "chipNever"),
  } as const;
  return (
    <>
      <span className="chip doubt">{told[verdict ?? "never"]}</span>
      {doubtedHours.length > 0 && (
        <span className="chip doubt">
          {t("chipHours", { count: doubtedHours.length, team: doubtedHours[0]! })}
        </span>
      )}
      {estimates > 0 && (
        <Link
          className="chip doubt"
          to="/o/$slug/design/$studyId/$page"
          params={{ slug, studyId, page: "model" }}
          hash="estimates"
        >
          {t("chipEstimates", { count: estimates })}
        </Link>
      )}
    </>
  );
}
