import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../ui/format.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useOwnWords } from "../../../ui/own-words.ts";
import { useTexts } from "../../../ui/texts.ts";
import { listDoubts, sayRejected } from "./list-doubts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";

/** Everything about the data that makes the figures less certain, each with its size; rows that were not read first. */
export function DoubtSection({
  view,
  organisation,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
}) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const hasRejected = view.doubt.rejected > 0;
  const sayOwn = useOwnWords(organisation);
  const { looksMissing, similarTeams, farTimes, isExample } = view.log;
  const mendable = [farTimes, ...(view.by === "team" ? [similarTeams, looksMissing] : [])].filter(
    (note) => note !== null,
  );
  const doubts = listDoubts(view, t, format);
  return (
    <section id="doubt" className="doubts" aria-labelledby="doubt-title">
      <h2 id="doubt-title">≈ {t("doubtTitle")}</h2>
      <ul>
        {hasRejected && (
          <li>
            {t("doubtRejected", { rows: sayRejected(view, t, format) })}{" "}
            <RejectedSamples view={view} organisation={organisation} />
          </li>
        )}
        {mendable.map((note) => (
          <li key={note.nl}>
            {sayOwn(note)}{" "}
            {!isExample && (
              <Link
                to="/o/$slug/see/$logId/$page"
                params={{ slug: organisation.slug, logId: view.log.id, page: "import" }}
                hash="notes"
              >
                {t("mend")}
              </Link>
            )}
          </li>
        ))}
        {doubts.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {doubts.length + mendable.length === 0 && !hasRejected && <li>{t("doubtNone")}</li>}
      </ul>
    </section>
  );
}

function RejectedSamples({
  view,
  organisation,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
}) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const sayOwn = useOwnWords(organisation);
  const { rejectedSamples } = view.log;
  if (rejectedSamples.length === 0) return null;
  return (
    <ul className="samples">
      {rejectedSamples.map(({ line, reason }) => (
        <li key={line}>{t("rejectedRow", { line: format.number(line), reason: sayOwn(reason) })}</li>
      ))}
    </ul>
  );
}
