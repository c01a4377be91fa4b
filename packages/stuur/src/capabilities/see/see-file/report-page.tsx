import { Marked } from "../../../ui/marked.tsx";
import { sayDoubts } from "./doubt-sentences.ts";
import { sayLeadTimes, sayToAndFro } from "./flow-sentences.ts";
import { ReportHandovers } from "./report-handovers.tsx";
import { ReportHow } from "./report-how.tsx";
import { reportPageTexts } from "./report-page.texts.ts";
import { ReportPicture } from "./report-picture.tsx";
import { sayAnswer, sayGround, type Telling } from "./report-sentences.ts";

/** The answer first, then the picture, the worst handovers, how sure it is and how it was computed. */
export function ReportPage({ telling }: { readonly telling: Telling }) {
  const { report, language } = telling;
  const texts = reportPageTexts[language];
  const answer = sayAnswer(telling, (name) => `<em>${name}</em>`).join(" ");
  return (
    <main>
      <p className="report-head">
        <Mark />
        <b>Stuur</b> <span>{report.file}</span>
      </p>
      <p className="question">{texts.question}</p>
      <h1 className="answer">
        <Marked text={answer} />
      </h1>
      {sayGround(telling).map((line) => (
        <p key={line} className="ground">
          {line}
        </p>
      ))}
      {report.events > 0 && <ReportPicture telling={telling} />}
      <ReportHandovers telling={telling} />
      <div className="columns report-pair">
        <Panel title={telling.texts.flowTitle} lines={sayLeadTimes(telling)} />
        <Panel title={telling.texts.backTitle} lines={sayToAndFro(telling)} />
      </div>
      <section className="doubts" aria-labelledby="doubt">
        <h2 id="doubt">{texts.howSure}</h2>
        <ul>
          {sayDoubts(telling).map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>{texts.intervals(telling.formats.count(10))}</li>
          {report.casesWithDueDate > 0 && <li>{texts.notACause}</li>}
        </ul>
      </section>
      <ReportHow telling={telling} />
      <p className="small made-with">{texts.madeWith}</p>
    </main>
  );
}

function Panel({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="panel span-6">
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** The steering wheel. */
function Mark() {
  return (
    <svg viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="12.5" fill="#fff" />
      <circle cx="13" cy="13" r="10.5" fill="none" stroke="#1a222d" strokeWidth="3" />
      <path d="M13 13 4.5 10M13 13l8.5-3M13 13v9" stroke="#1a222d" strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="13" cy="13" r="3.4" fill="#ffc61a" stroke="#1a222d" strokeWidth="1.6" />
    </svg>
  );
}
