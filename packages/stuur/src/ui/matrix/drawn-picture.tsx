import "./dense.css";
import "./delivery.css";
import { useMemo } from "react";
import { ScrollRegion } from "../scroll-region.tsx";
import { useTexts } from "../texts.ts";
import { chooseRelay } from "./choose-relay.ts";
import { type DrawnMatrix, followDrawing } from "./drawn-matrix.ts";
import { cellKey, type MatrixData, showsDelivery, showsHandover } from "./matrix-data.ts";
import { pictureTexts } from "./matrix-picture.texts.ts";
import { RelayPicture } from "./relay-picture.tsx";

/** A matrix drawn by hand, as a relay where it fits and else as a table; without figures, for nothing was measured. */
export function DrawnPicture({
  drawing,
  isUpright = false,
}: {
  readonly drawing: DrawnMatrix;
  readonly isUpright?: boolean;
}) {
  const { data } = useMemo(() => followDrawing(drawing), [drawing]);
  const { plan } = useMemo(() => chooseRelay(data), [data]);
  if (!plan) return <DrawnTable data={data} />;
  // Waiting is not drawn, so a working day is never written.
  return (
    <RelayPicture {...{ plan, isUpright }} isDrawn weight="count" secondsPerWorkingDay={1} lateness={null} />
  );
}

function DrawnTable({ data }: { readonly data: MatrixData }) {
  const t = useTexts(pictureTexts);
  const steps = data.steps.filter(({ events }) => events > 0);
  const teams = data.teams.filter(({ events }) => events > 0);
  const cells = new Map(data.cells.map((cell) => [cellKey(cell.team, cell.step), cell]));
  return (
    <ScrollRegion label={t("drawnRegion")}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col" className="corner">
              {t("team")}
            </th>
            {steps.map(({ step }) => (
              <th key={step} scope="col">
                <span className="upright">{step}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map(({ team }) => (
            <tr key={team}>
              <th scope="row">{team}</th>
              {steps.map(({ step }) => (
                <DrawnCell key={step} cell={cells.get(cellKey(team, step))} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function DrawnCell({ cell }: { readonly cell: MatrixData["cells"][number] | undefined }) {
  const t = useTexts(pictureTexts);
  if (!cell) return <td />;
  const { step, team } = cell;
  return (
    <td className="v2">
      <span>X</span>
      {showsHandover(cell) && (
        <b className="sign still" role="img" aria-label={t("drawnHandsOn", { step, team })}>
          !
        </b>
      )}
      {showsDelivery(cell) && (
        <b className="delivery" role="img" aria-label={t("drawnDelivers", { step, team })}>
          !
        </b>
      )}
    </td>
  );
}
