import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getJson } from "../../../ui/api.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { startTexts } from "./start.texts.ts";
import { tellDay } from "./tell-day.ts";

interface LogEntry {
  readonly id: string;
  readonly name: string;
  readonly addedAt: string;
  /** Null until it was read completely once. */
  readonly cases: number | null;
}

const most = 3;

/** To go on with what was read before, the newest first; nothing before there is something. */
export function ContinueList({ organisation }: { readonly organisation: Organisation }) {
  const t = useTexts(startTexts);
  const logs = useQuery({
    queryKey: ["logs", organisation.id],
    queryFn: async ({ signal }) =>
      (await getJson<{ logs: readonly LogEntry[] }>(`/api/organisations/${organisation.id}/logs`, signal))
        .logs,
  });
  const read = logs.data?.filter(({ cases }) => cases !== null) ?? [];
  if (read.length === 0) return null;
  const { slug } = organisation;
  return (
    <section className="continue apart" aria-labelledby="continue">
      <h2 id="continue" className="continue-title">
        {t("continue")}
      </h2>
      <ul>
        {read.slice(0, most).map((log) => (
          <li key={log.id}>
            <Link to="/o/$slug/see/$logId" params={{ slug, logId: log.id }}>
              {log.name}
            </Link>{" "}
            <Size log={log} organisation={organisation} />
          </li>
        ))}
      </ul>
      {(logs.data?.length ?? 0) > most && (
        <Link to="/o/$slug/see" params={{ slug }}>
          {t("continueAll", { count: logs.data?.length ?? 0 })}
        </Link>
      )}
    </section>
  );
}

function Size({ log, organisation }: { readonly log: LogEntry; readonly organisation: Organisation }) {
  const t = useTexts(startTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { timeZone, words } = organisation;
  const when = tellDay(log.addedAt, new Date(), { timeZone, language }) ?? format.date(log.addedAt, timeZone);
  return (
    <span className="small">
      {t("continueSize", { n: format.number(log.cases ?? 0), cases: words.cases[language], when })}
    </span>
  );
}
