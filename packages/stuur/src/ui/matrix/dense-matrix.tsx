import "./dense.css";
import { useMemo, useState } from "react";
import { useFormat } from "../format.ts";
import { ScrollRegion } from "../scroll-region.tsx";
import { useTexts } from "../texts.ts";
import { DenseCell, type DenseScale } from "./dense-cell.tsx";
import { type FoldedMatrix, foldMatrix } from "./fold-matrix.ts";
import { type MatrixData, showsHandover } from "./matrix-data.ts";
import { pictureTexts } from "./matrix-picture.texts.ts";
import { moveBetweenSigns } from "./move-between-signs.ts";
import type { Selection } from "./relay-tiles.tsx";
import { type Lateness, scaleHeat, type Weight } from "./weight.ts";

const firstTeams = 14;
const firstSteps = 16;
const moreTeams = 100;

/** Teams down, steps across, X and ! in every cell; the long tail folded until asked for. */
export function DenseMatrix({
  data,
  by,
  weight,
  lateness,
  selection,
}: {
  readonly data: MatrixData;
  readonly by: "team" | "person";
  readonly weight: Weight;
  readonly lateness: Lateness | null;
  /** Without it the matrix is still: nothing in it can be pressed. */
  readonly selection?: Selection;
}) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const [most, setMost] = useState({ teams: firstTeams, steps: firstSteps });
  const folded = useMemo(() => foldMatrix(data, most), [data, most]);
  const scale = useMemo(() => scaleOf(data, { weight, by, lateness }), [data, weight, by, lateness]);
  const isPerson = by === "person";
  const more = Math.min(moreTeams, folded.otherTeams);
  const isUnfolded = most.teams > firstTeams || most.steps > firstSteps;
  return (
    <>
      <ScrollRegion label={t("denseRegion")}>
        <table className="dense">
          <caption className="hidden-visually">{t(isPerson ? "denseCaptionPerson" : "denseCaption")}</caption>
          <DenseHead folded={folded} by={by} />
          <tbody onKeyDown={moveBetweenSigns}>
            {folded.teams.map(({ team, events, isMissing }) => (
              <tr key={team} className={isMissing ? "quiet" : undefined}>
                <th scope="row">{team}</th>
                {folded.steps.map(({ step }) => (
                  <DenseCell
                    key={step}
                    cell={folded.cellAt(team, step)}
                    scale={scale}
                    {...(selection && { selection })}
                  />
                ))}
                {folded.otherSteps > 0 && <FoldedCell events={folded.eventsAt(team, null)} />}
                <td className="n total">{format.number(events)}</td>
              </tr>
            ))}
            {folded.otherTeams > 0 && <FoldedRow folded={folded} by={by} />}
          </tbody>
        </table>
      </ScrollRegion>
      <div className="unfold">
        {selection && folded.otherTeams > 0 && (
          <button
            type="button"
            className="button quiet"
            onClick={() => setMost({ ...most, teams: most.teams + moreTeams })}
          >
            {t(isPerson ? "showPersons" : "showTeams", { n: format.number(more) })}
          </button>
        )}
        {selection && folded.otherSteps > 0 && (
          <button
            type="button"
            className="button quiet"
            onClick={() => setMost({ ...most, steps: data.steps.length })}
          >
            {t("showSteps", { n: format.number(data.steps.length) })}
          </button>
        )}
        {isUnfolded && (
          <button
            type="button"
            className="button quiet"
            onClick={() => setMost({ teams: firstTeams, steps: firstSteps })}
          >
            {t("foldAgain")}
          </button>
        )}
        {folded.foldedShare > 0 && (
          <span className="small">{t("legendFolded", { share: format.percent(folded.foldedShare) })}</span>
        )}
      </div>
    </>
  );
}

function scaleOf(
  data: MatrixData,
  { weight, by, lateness }: { weight: Weight; by: "team" | "person"; lateness: Lateness | null },
): DenseScale {
  const signs = data.cells.filter(showsHandover);
  return {
    by,
    mostEvents: data.cells.reduce((most, { events }) => Math.max(most, events), 1),
    heat: scaleHeat(
      signs.map((cell) => ({ handover: cell, count: cell.handedOn })),
      weight,
      lateness,
    ),
  };
}

function DenseHead({ folded, by }: { readonly folded: FoldedMatrix; readonly by: "team" | "person" }) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  return (
    <thead>
      <tr>
        <th scope="col" className="corner">
          {t(by)}
        </th>
        {folded.steps.map(({ step }) => (
          <th key={step} scope="col">
            <span className="upright" title={step}>
              {step}
            </span>
          </th>
        ))}
        {folded.otherSteps > 0 && (
          <th scope="col" className="fold">
            <span className="upright">{t("otherSteps", { n: format.number(folded.otherSteps) })}</span>
          </th>
        )}
        <th scope="col" className="n total">
          <span className="upright">{t("events")}</span>
        </th>
      </tr>
    </thead>
  );
}

function FoldedRow({ folded, by }: { readonly folded: FoldedMatrix; readonly by: "team" | "person" }) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const n = format.number(folded.otherTeams);
  return (
    <tr className="fold">
      <th scope="row">{t(by === "person" ? "otherPersons" : "otherTeams", { n })}</th>
      {folded.steps.map(({ step }) => (
        <FoldedCell key={step} events={folded.eventsAt(null, step)} />
      ))}
      {folded.otherSteps > 0 && <FoldedCell events={folded.eventsAt(null, null)} />}
      <td className="n total">{format.number(folded.otherTeamsEvents)}</td>
    </tr>
  );
}

function FoldedCell({ events }: { readonly events: number }) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  return (
    <td className="fold">
      {events > 0 && <span title={t("cellEvents", { n: format.number(events) })}>x</span>}
    </td>
  );
}
