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
  const cases = organisation.words.cases[language];
  const matrix = example.data?.matrix;
  return (
    <Link
      className="panel example span-6"
      {...(example.data
        ? {
            to: "/o/$slug/see/$logId" as const,
            params: { slug: organisation.slug, logId: example.data.logId },
          }
        : { to: "/o/$slug/see" as const, params: { slug: organisation.slug } })}
    >
      <div className="example-picture">
        {matrix && (
          <MiniRelay data={matrix} name={name} weight={matrix.summary.hasStartTimes ? "waiting" : "late"} />
        )}
      </div>
      <h3>{name}</h3>
      <p className="small">
        {matrix
          ? t("exampleTeaser", {
              n: format.number(matrix.summary.cases),
              cases,
              handovers: format.number(matrix.summary.handovers),
              steps: matrix.steps.length,
            })
          : t("exampleBusy")}{" "}
        {matrix &&
          matrix.summary.casesWithDueDate > 0 &&
          t("exampleLate", {
            cases,
            share: format.percent(matrix.summary.lateCases / matrix.summary.casesWithDueDate),
          })}
      </p>
      <span className="go">{t("exampleGo", { name })}</span>
    </Link>
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
