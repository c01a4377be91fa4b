import { Link } from "@tanstack/react-router";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { drawnTexts } from "./drawn.texts.ts";
import { useReadyLogs } from "./use-logs.ts";

const mostLinks = 6;

/** From a kept drawing to the matrix of a log, with the drawing beside it; the log that somebody came from first. */
export function BesideSection({
  organisation,
  drawingId,
  logId,
}: {
  readonly organisation: Organisation;
  readonly drawingId: string | undefined;
  readonly logId: string | undefined;
}) {
  const t = useTexts(drawnTexts);
  const { data: logs = [] } = useReadyLogs(organisation.id);
  const shown = logs.toSorted((a, b) => Number(b.id === logId) - Number(a.id === logId)).slice(0, mostLinks);
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">{t("besideTitle")}</h2>
      {logs.length === 0 && <p className="lead">{t("besideNone")}</p>}
      {logs.length > 0 && drawingId === undefined && <p className="lead">{t("besideFirst")}</p>}
      {logs.length > 0 && drawingId !== undefined && (
        <>
          <p className="lead">{t("besideLead")}</p>
          <p className="actions">
            {shown.map(({ id, name }) => (
              <Link
                key={id}
                className="button quiet"
                to="/o/$slug/see/$logId"
                params={{ slug: organisation.slug, logId: id }}
                search={{ drawing: drawingId }}
              >
                {t("besideLink", { log: name })}
              </Link>
            ))}
          </p>
        </>
      )}
    </section>
  );
}
