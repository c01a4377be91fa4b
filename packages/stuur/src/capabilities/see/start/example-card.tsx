import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getJson } from "../../../ui/api.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { MatrixData } from "../../../ui/matrix/matrix-data.ts";
import { MiniRelay } from "../../../ui/matrix/mini-relay.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { startTexts } from "./start.texts.ts";

/** What the card needs of a matrix. */
interface ExampleMatrix extends MatrixData {
  readonly summary: MatrixData["summary"] & {
    readonly hasStartTimes: boolean;
    readonly casesWithDueDate: number;
    readonly lateCases: number;
  };
}

/** An example with the relay of its real data. */
export function ExampleCard({ organisation }: { readonly organisation: Organisation }) {
  const t = useTexts(startTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const example = useQuery({
    queryKey: ["example", organisation.id],
    queryFn: ({ signal }) => fetchExample(organisation.id, signal),
    refetchInterval: ({ state }) => (state.data === null ? 1000 : false),
  });
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

/** The newest log of the example that can be asked; `null` while it is still being made. */
async function fetchExample(
  organisationId: string,
  signal: AbortSignal,
): Promise<{ readonly logId: string; readonly matrix: ExampleMatrix } | null> {
  const path = `/api/organisations/${organisationId}/logs`;
  const { logs } = await getJson<{ logs: readonly { id: string; state: string }[] }>(path, signal);
  const ready = logs.find(({ state }) => state === "ready");
  if (!ready) return null;
  return {
    logId: ready.id,
    matrix: await getJson<ExampleMatrix>(`${path}/${ready.id}/matrix?by=team`, signal),
  };
}
