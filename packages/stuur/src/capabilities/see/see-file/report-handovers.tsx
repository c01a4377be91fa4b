import { wilsonInterval } from "@stuur/methods/statistics";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { reportPageTexts } from "./report-page.texts.ts";
import { type Handover, isByWaiting, listHandovers, sayHandover, type Telling } from "./report-sentences.ts";
import { named } from "./see-file.texts.ts";

const worst = 5;
const mostRows = 20;
/** Under ten measured a median says nothing that lasts; a share of fewer is told as it was counted. */
const fewest = 10;
/** Between two persons it takes more to be about the work. */
const fewestOfPersons = 30;

/** The five worst handovers in sentences, and the next ones as a table. */
export function ReportHandovers({ telling }: { readonly telling: Telling }) {
  const { report, language, texts } = telling;
  const page = reportPageTexts[language];
  if (report.handovers.length === 0) return null;
  const handovers = listHandovers(report);
  const isWorst = isByWaiting(report);
  const others = handovers.slice(worst);
  const next = others.filter(({ count }) => count >= fewest).slice(0, mostRows);
  return (
    <section aria-labelledby="worst">
      <h2 id="worst">{isWorst ? page.worstTitle : page.worstOften}</h2>
      <p className="lead">{isWorst ? page.worstWaiting : page.worstCounted}</p>
      <ol className="worst">
        {handovers.slice(0, worst).map((handover) => (
          <li key={keyOf(handover)}>
            <h3>{texts.fromTo({ from: named(handover.from, texts), to: named(handover.to, texts) })}</h3>
            <p>{sayHandover(handover, telling).join(" ")}</p>
            <Figures handover={handover} telling={telling} />
          </li>
        ))}
      </ol>
      {next.length > 0 && (
        <>
          <h3 className="apart">{page.moreTitle}</h3>
          <ScrollRegion label={page.moreTitle}>
            <HandoverTable rows={next} telling={telling} />
          </ScrollRegion>
          {next.length < others.length && (
            <p className="small">{page.andMore(telling.formats.count(others.length - next.length))}</p>
          )}
        </>
      )}
    </section>
  );
}

/** What the sentences left out: the clock, and how sure the shares are. */
function Figures({ handover, telling }: { readonly handover: Handover; readonly telling: Telling }) {
  const { formats, language, report } = telling;
  const page = reportPageTexts[language];
  const { between, count, returned, late } = handover;
  const clock =
    between.kind === "waiting" && between.clock && between.clock.n >= leastOf(report) ? between.clock : null;
  const parts = [
    ...(clock ? [page.onTheClock({ half: formats.clock(clock.p50), tenth: formats.clock(clock.p90) })] : []),
    `${page.back}: ${sayShare(returned, count, telling)}.`,
    ...(late.of > 0 ? [`${page.inLate}: ${sayShare(late.count, late.of, telling)}.`] : []),
  ];
  return <p className="small">{parts.join(" ")}</p>;
}

function sayShare(part: number, of: number, { formats, language }: Telling): string {
  if (of === 0) return "–";
  if (of < fewest) return `${formats.count(part)} / ${formats.count(of)}`;
  const interval = formats.interval(wilsonInterval(part, of));
  return reportPageTexts[language].shareOf({ share: formats.share(part / of), interval });
}

function HandoverTable({ rows, telling }: { readonly rows: readonly Handover[]; readonly telling: Telling }) {
  const { report, formats, texts, language } = telling;
  const page = reportPageTexts[language];
  const hasDue = report.casesWithDueDate > 0;
  const heads = [page.count, page.half, page.tenth, page.back, ...(hasDue ? [page.inLate] : [])];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{page.fromTo}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="n">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((handover) => {
          const { half, tenth, measured } = lengthsOf(handover, telling);
          return (
            <tr key={keyOf(handover)}>
              <th scope="row">
                {named(handover.from, texts)} → {named(handover.to, texts)}
              </th>
              <td className="n">{formats.count(handover.count)}</td>
              <td className="n">
                {half}
                {measured && <span className="report-measured">{measured}</span>}
              </td>
              <td className="n">{tenth}</td>
              <td className="n">{sayShare(handover.returned, handover.count, telling)}</td>
              {hasDue && <td className="n">{sayShare(handover.late.count, handover.late.of, telling)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Where not all were measured, out of how many. */
function lengthsOf({ between, count }: Handover, { formats, language, report }: Telling) {
  const page = reportPageTexts[language];
  const isWaiting = between.kind === "waiting" && between.working !== null;
  const known = isWaiting ? between.working : between.clock;
  if (!known) return { half: page.unknown, tenth: page.unknown, measured: null };
  const measured = known.n < count ? page.measured(formats.count(known.n)) : null;
  if (known.n < leastOf(report)) return { half: "–", tenth: "–", measured };
  const write = isWaiting ? formats.working : formats.clock;
  return { half: write(known.p50), tenth: write(known.p90), measured };
}

function leastOf({ by }: Telling["report"]): number {
  return by === "team" ? fewest : fewestOfPersons;
}

function keyOf({ from, to }: Handover): string {
  return JSON.stringify([from, to]);
}
