import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Marked } from "../../../ui/marked.tsx";
import { chooseRelay } from "../../../ui/matrix/choose-relay.ts";
import { useFigures } from "../../../ui/matrix/figures.ts";
import { answerMatrix } from "../../../ui/matrix/matrix-answer.ts";
import { pictureTexts } from "../../../ui/matrix/matrix-picture.texts.ts";
import { MiniRelay } from "../../../ui/matrix/mini-relay.tsx";
import { HeatKey } from "../../../ui/matrix/picture-legend.tsx";
import { RelayPicture } from "../../../ui/matrix/relay-picture.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { startTexts } from "./start.texts.ts";
import { type ExampleMatrix, useExample } from "./use-example.ts";

/** What Stuur does, seen on a real example: its question, the answer, and the picture of it. */
export function ExampleAnswer({ organisation }: { readonly organisation: Organisation }) {
  const t = useTexts(startTexts);
  const example = useExample(organisation);
  const name = organisation.name ?? organisation.slug;
  return (
    <section className="panel example-answer" aria-labelledby="example-answer">
      <div className="example-head">
        <div>
          <h2 className="question" id="example-answer">
            {t("exampleSeen", { name })}
          </h2>
          {example.data ? (
            <Answer organisation={organisation} matrix={example.data.matrix} />
          ) : (
            <p className="example-said" role="status">
              {example.data === null ? t("exampleBusy") : t("furnitureQuestion")}
            </p>
          )}
        </div>
        {example.data && (
          <Link
            className="button"
            to="/o/$slug/see/$logId"
            params={{ slug: organisation.slug, logId: example.data.logId }}
          >
            {t("exampleOpen", { name })}
          </Link>
        )}
      </div>
      {example.data ? (
        <Picture matrix={example.data.matrix} name={name} />
      ) : (
        <div className="example-place" aria-hidden="true" />
      )}
    </section>
  );
}

/** The same sentence as above its relay. */
function Answer({
  organisation: { words },
  matrix,
}: {
  readonly organisation: Organisation;
  readonly matrix: ExampleMatrix;
}) {
  const t = useTexts(startTexts);
  const format = useFormat();
  const figures = useFigures(matrix.log.secondsPerWorkingDay);
  const { language } = useLanguage();
  const answer = answerMatrix(matrix);
  const { casesWithDueDate, lateCases, cases } = matrix.summary;
  return (
    <>
      {"perCase" in answer && (
        <p className="example-said">
          {t("exampleChanges", { case: words.case[language], n: format.number(answer.perCase, 1) })}{" "}
          {answer.kind === "waits" && (
            <Marked text={t("exampleWaits", { ...answer, half: figures.waiting(answer.seconds) })} />
          )}
        </p>
      )}
      <p className="small">
        {t("exampleGround", { n: format.number(cases), cases: words.cases[language] })}{" "}
        {casesWithDueDate > 0 &&
          t("exampleLate", {
            cases: words.cases[language],
            share: format.percent(lateCases / casesWithDueDate),
          })}
      </p>
    </>
  );
}

function Picture({ matrix, name }: { readonly matrix: ExampleMatrix; readonly name: string }) {
  const t = useTexts(startTexts);
  const picture = useTexts(pictureTexts);
  const plan = useMemo(() => chooseRelay(matrix).plan, [matrix]);
  return (
    <>
      <div className="example-wide">
        {plan && (
          <RelayPicture
            plan={plan}
            weight="waiting"
            secondsPerWorkingDay={matrix.log.secondsPerWorkingDay}
            lateness={null}
          />
        )}
      </div>
      <div className="example-narrow">
        <MiniRelay data={matrix} name={name} weight="waiting" />
      </div>
      <ul className="legend">
        <li>
          <span className="sample near" />
          {t("keyCustomer")}
        </li>
        <li>{t("keyStep")}</li>
        <li>
          <b className="handover" aria-hidden="true">
            !
          </b>
          {t("keyHandover")}
        </li>
        <HeatKey words={t("keyWaits")} />
        <li className="wide-only">{picture("legendStepLine")}</li>
      </ul>
    </>
  );
}
