import { chooseRelay } from "../../../ui/matrix/choose-relay.ts";
import { DenseMatrix } from "../../../ui/matrix/dense-matrix.tsx";
import type { MatrixData } from "../../../ui/matrix/matrix-data.ts";
import { DenseLegend, RelayLegend } from "../../../ui/matrix/picture-legend.tsx";
import { RelayPicture } from "../../../ui/matrix/relay-picture.tsx";
import { reportPageTexts } from "./report-page.texts.ts";
import type { Telling } from "./report-sentences.ts";
import { named } from "./see-file.texts.ts";

/** The picture of the app: the relay where it shows the process, else the matrix of teams and steps. */
export function ReportPicture({ telling }: { readonly telling: Telling }) {
  const { report, language } = telling;
  const texts = reportPageTexts[language];
  const data = pictureDataOf(telling);
  const { plan, isFaithful } = chooseRelay(data);
  // Nobody is coloured by how long work lies.
  const weight = report.hasStartTimes && report.by === "team" ? "waiting" : "count";
  return (
    <section className="panel" aria-labelledby="picture">
      <div className="head">
        <div>
          <h2 id="picture">{texts.pictureTitle}</h2>
          <p className="lead">
            {texts.pictureLead(report.by)}{" "}
            <span className="handover" role="img" aria-label={texts.bang}>
              !
            </span>{" "}
            {texts.pictureBang(report.by)}
          </p>
        </div>
      </div>
      {plan && isFaithful ? (
        <>
          <RelayPicture
            plan={plan}
            weight={weight}
            lateness={null}
            secondsPerWorkingDay={report.calendar.secondsPerWorkingDay}
          />
          <RelayLegend plan={plan} weight={weight} lateness={null} />
        </>
      ) : (
        <>
          <DenseMatrix
            data={data}
            by={report.by === "team" ? "team" : "person"}
            weight={weight}
            lateness={null}
          />
          <DenseLegend weight={weight} lateness={null} />
        </>
      )}
    </section>
  );
}

/** The missing team under the reader's name for it, and last: it is doubt about the data, not a station of the case. */
function pictureDataOf({ report, texts }: Telling): MatrixData {
  const isMissing = (team: string) => team === "(none)";
  const name = (team: string) => named(team, texts);
  return {
    summary: {
      cases: report.cases,
      handovers: report.handovers.reduce((sum, { count }) => sum + count, 0),
    },
    steps: report.steps,
    teams: report.teams
      .toSorted((a, b) => Number(isMissing(a.team)) - Number(isMissing(b.team)))
      .map((row) => ({ ...row, team: name(row.team), isMissing: isMissing(row.team) })),
    cells: report.matrix.map((row) => ({ ...row, team: name(row.team) })),
    flows: report.flows.map((row) => ({ ...row, fromTeam: name(row.fromTeam), toTeam: name(row.toTeam) })),
    starts: report.starts.map((row) => ({ ...row, team: name(row.team) })),
  };
}
