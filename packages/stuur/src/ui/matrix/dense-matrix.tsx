import "./dense.css";
import "./delivery.css";
import "./dense-many.css";
import { useMemo, useState } from "react";
import { useFormat } from "../format.ts";
import { ScrollRegion } from "../scroll-region.tsx";
import { useTexts } from "../texts.ts";
import type { Arrangement } from "./arrange-matrix.ts";
import { DenseCell, type DenseScale } from "./dense-cell.tsx";
import { CustomerRow, DenseHead, FoldedCell, FoldedRow } from "./dense-rows.tsx";
import { DenseTools } from "./dense-tools.tsx";
import { chooseLimits, foldMatrix, type Limits } from "./fold-matrix.ts";
import { type MatrixData, showsHandover } from "./matrix-data.ts";
import { pictureTexts } from "./matrix-picture.texts.ts";
import { moveBetweenSigns } from "./move-between-signs.ts";
import type { Selection } from "./relay-tiles.tsx";
import { type Lateness, scaleHeat, type Weight } from "./weight.ts";

/** From so many columns or rows on, cells are narrower, and the heads stay in sight while the table scrolls by itself. */
const manySteps = 18;
const manyTeams = 16;
/** Longer names of steps get a higher head. */
const longName = 20;

/** Teams down, steps across, X and ! in every cell; the long tail folded until asked for. */
export function DenseMatrix({
  data,
  by,
  weight,
  lateness,
  selection,
  arrangement,
  isWall = false,
}: {
  readonly data: MatrixData;
  readonly by: "team" | "person";
  readonly weight: Weight;
  readonly lateness: Lateness | null;
  /** Without it the matrix is still: nothing in it can be pressed. */
  readonly selection?: Selection;
  /** What somebody put in an own order is never folded. */
  readonly arrangement?: Arrangement;
  /** So few that they can be read from two metres. */
  readonly isWall?: boolean;
}) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const [asked, setAsked] = useState<Limits | null>(null);
  const place = isWall ? "wall" : selection ? "screen" : "paper";
  const first = useMemo(() => chooseLimits(data, place), [data, place]);
  const limits = place === "screen" ? (asked ?? first) : first;
  const folded = useMemo(() => {
    const { teamOrder: teams = [], stepOrder: steps = [] } = arrangement ?? {};
    return foldMatrix(data, { ...limits, keep: { teams, steps } });
  }, [data, limits, arrangement]);
  const scale = useMemo(
    () => ({ ...scaleOf(data, { weight, by, lateness }), t, format }),
    [data, weight, by, lateness, t, format],
  );
  const isWide = folded.steps.length > manySteps;
  const isLong = folded.steps.some(({ step }) => step.length > longName);
  const isTall = folded.teams.length > manyTeams;
  return (
    <>
      {place === "screen" && <DenseTools {...{ data, folded, by, first, limits }} onChange={setAsked} />}
      <div className={isTall ? "dense-frame tall" : "dense-frame"}>
        <ScrollRegion label={t("denseRegion")}>
          <table className={["dense", isWide && "compact", isLong && "long"].filter(Boolean).join(" ")}>
            <caption className="hidden-visually">
              {t(by === "person" ? "denseCaptionPerson" : "denseCaption")}
            </caption>
            <DenseHead folded={folded} by={by} />
            <tbody onKeyDown={moveBetweenSigns}>
              <CustomerRow data={data} folded={folded} />
              {folded.teams.map(({ team, events, isMissing }) => (
                <tr key={team} className={isMissing ? "quiet" : undefined}>
                  <th scope="row" data-axis="team" data-name={team}>
                    {team}
                  </th>
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
      </div>
      {folded.foldedShare > 0 && (
        <p className="small folded-share">
          {t("legendFolded", { share: format.percent(folded.foldedShare) })}
        </p>
      )}
    </>
  );
}

function scaleOf(
  data: MatrixData,
  { weight, by, lateness }: { weight: Weight; by: "team" | "person"; lateness: Lateness | null },
): Omit<DenseScale, "t" | "format"> {
  const signs = data.cells.filter(showsHandover);
  return {
    by,
    mostEvents: data.cells.reduce((most, { events }) => Math.max(most, events), 0),
    heat: scaleHeat(
      signs.map((cell) => ({ handover: cell, count: cell.handedOn })),
      weight,
      lateness,
    ),
  };
}
