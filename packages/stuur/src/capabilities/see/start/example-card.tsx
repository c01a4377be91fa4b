import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { MiniRelay } from "../../../ui/matrix/mini-relay.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { startTexts } from "./start.texts.ts";
import { useExample } from "./use-example.ts";

/** An example with the relay of its real data. */
export function ExampleCard({ organisation }: { readonly organisation: Organisation }) {
  const t = useTexts(startTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const example = useExample(organisation);
  const name = organisation.name ?? organisation.slug;
  if (!example.data) return <Skeleton name={name} isBusy={example.data === null} />;
  const { logId, matrix } = example.data;
  const { cases: count, handovers, hasStartTimes, casesWithDueDate, lateCases } = matrix.summary;
  const cases = organisation.words.cases[language];
  const question = questions[organisation.slug];
  return (
    <Link
      className="panel example span-6"
      to="/o/$slug/see/$logId"
      params={{ slug: organisation.slug, logId }}
    >
      <div className="example-picture">
        <MiniRelay data={matrix} name={name} weight={hasStartTimes ? "waiting" : "returned"} />
      </div>
      <h3>{name}</h3>
      {question && <p className="example-question">{t(question)}</p>}
      <p className="small">
        {t("exampleTeaser", {
          n: format.number(count),
          cases,
          handovers: format.number(handovers),
          steps: matrix.steps.length,
        })}{" "}
        {casesWithDueDate > 0 &&
          t("exampleLate", { cases, share: format.percent(lateCases / casesWithDueDate) })}
      </p>
      <span className="go">{t("exampleGo", { name })}</span>
    </Link>
  );
}

/** What each example is about. */
const questions: Readonly<Record<string, "furnitureQuestion" | "wasteQuestion">> = {
  "furniture-maker": "furnitureQuestion",
  "waste-collector": "wasteQuestion",
};

/** Holds the place of an example that cannot be opened yet. */
function Skeleton({ name, isBusy }: { readonly name: string; readonly isBusy: boolean }) {
  const t = useTexts(startTexts);
  return (
    <div className="panel example skeleton span-6">
      <div className="example-picture" />
      <h3>{name}</h3>
      <p className="small" role="status">
        {isBusy && t("exampleBusy")}
      </p>
    </div>
  );
}
