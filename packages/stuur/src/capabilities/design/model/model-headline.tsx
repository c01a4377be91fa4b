import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { ModelDoubts } from "../../../ui/study/model-doubts.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { EstimatesList } from "./estimates-list.tsx";
import { GuessedDelay } from "./guessed-delay.tsx";
import type { ModelValidation } from "./model.contract.ts";
import { modelTexts } from "./model.texts.ts";
import { adviseNext, findLeadTime, tellValidation } from "./tell-validation.ts";
import type { ReadyStudy } from "./use-model-editing.ts";

/** Whether one can count on the model, and how sure that is. */
export function ModelHeadline({
  study,
  organisation,
}: {
  readonly study: ReadyStudy;
  readonly organisation: Organisation;
}) {
  const t = useTexts(modelTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { evidence, validation } = study.content;
  const words = { case: organisation.words.case[language], cases: organisation.words.cases[language] };
  const hasLog = study.log !== null;
  const date = (instant: number) => format.date(new Date(instant).toISOString(), organisation.timeZone);
  const leadTime = validation === null ? undefined : findLeadTime(validation);
  const twice = validation?.power?.find(({ factor }) => factor === 2);
  const isCompared = validation !== null && validation.figures.length > 0;
  return (
    <>
      <p className="question">{t("question")}</p>
      <h1 className="answer">{tellValidation(validation, { t, format, hasLog, words })}</h1>
      {validation !== null && validation.problems.length > 0 && (
        <ul className="model-problems">
          {validation.problems.map(({ place, message }) => (
            <li key={place + message.en}>{message[language]}</li>
          ))}
        </ul>
      )}
      <p className="ground">
        {evidence !== null && evidence.leftOut.cases > 0 && (
          <span>
            {t("groundNewest", {
              ...words,
              n: format.number(evidence.cases),
              from: format.date(evidence.period.from, "UTC"),
              left: format.number(evidence.leftOut.cases),
            })}
          </span>
        )}
        {isCompared && (
          <>
            <span>
              {t("groundCases", {
                ...words,
                n: format.number(validation.cases.observed),
                from: date(validation.window.from),
                until: date(validation.window.until),
              })}
            </span>
            <span>{t("groundRuns", { n: format.number(validation.replications) })}</span>
            {leadTime && validation.verdict === "resembles" && (
              <span>
                {t("groundPower", { share: format.percent(Math.max(0.1, leadTime.usualDistance)) })}
              </span>
            )}
          </>
        )}
        {validation?.missingLeavers !== undefined && (
          <span>{t("groundLeavers", { n: format.number(validation.missingLeavers) })}</span>
        )}
        {twice && (
          <span>
            {twice.found === 0
              ? t("groundGuessNever", { of: format.number(twice.of) })
              : t("groundGuess", { found: format.number(twice.found), of: format.number(twice.of) })}
          </span>
        )}
        <ModelDoubts
          hasLog={hasLog}
          verdict={validation?.verdict ?? null}
          estimates={0}
          doubtedHours={evidence?.doubtedHours}
        />
      </p>
      <EstimatesList model={study.content.model} places={evidence?.estimates ?? []} />
      {validation !== null && <NextSteps validation={validation} />}
    </>
  );
}

function NextSteps({ validation }: { readonly validation: ModelValidation }) {
  const t = useTexts(modelTexts);
  const steps = adviseNext(validation, t);
  if (steps.length === 0) return null;
  return (
    <div className="model-next">
      <h2>{t("nowTitle")}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <GuessedDelay validation={validation} />
    </div>
  );
}
