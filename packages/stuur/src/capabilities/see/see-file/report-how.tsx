import { reportPageTexts } from "./report-page.texts.ts";
import { sayColumns, type Telling } from "./report-sentences.ts";

/** How the figures came about: the definitions that were used, the hours, the columns, and the command. */
export function ReportHow({ telling }: { readonly telling: Telling }) {
  const { report, language } = telling;
  const page = reportPageTexts[language];
  const { how } = page;
  const handover = { team: how.handover, person: how.persons, "person-in-team": how.inside }[report.by];
  const hasWaiting = report.hasStartTimes;
  const definitions = [
    handover,
    how.order,
    hasWaiting ? how.waiting : how.completion,
    ...(hasWaiting ? [how.working({ hours: sayHours(telling), closed: sayClosed(telling) })] : []),
    how.returned,
    ...(report.casesWithDueDate > 0 ? [how.late] : []),
    how.bang,
  ];
  return (
    <section className="how" aria-labelledby="how">
      <h2 id="how">{page.howTitle}</h2>
      <ul>
        {definitions.map((definition) => (
          <li key={definition}>{definition}</li>
        ))}
        <li>{sayColumns(telling)}</li>
      </ul>
      <p className="small">{page.again}:</p>
      <code>{report.command}</code>
    </section>
  );
}

/** "ma–vr 08:00-17:00, za 09:00-12:00": days with the same hours together. */
function sayHours({ report, language, formats }: Telling): string {
  const { weekdays } = reportPageTexts[language];
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [day, pieces] of report.calendar.week.entries()) {
    const hours = pieces.join(" + ");
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = day;
    else runs.push({ first: day, last: day, hours });
  }
  const open = runs.filter(({ hours }) => hours !== "");
  return formats.list(
    open.map(({ first, last, hours }) => {
      const days = first === last ? weekdays[first] : `${weekdays[first]}–${weekdays[last]}`;
      return `${days} ${hours}`;
    }),
  );
}

function sayClosed({ report, language, formats }: Telling): string {
  const { closedDates } = report.calendar;
  return closedDates === 0 ? "" : reportPageTexts[language].closedDays(formats.count(closedDates));
}
