import type { Format } from "../format.ts";
import type { Translate } from "../texts.ts";
import { cellKey, type MatrixCellData, showsDelivery, showsHandover } from "./matrix-data.ts";
import type { pictureTexts } from "./matrix-picture.texts.ts";
import type { Selection } from "./relay-tiles.tsx";
import { type HeatScale, heatOf } from "./weight.ts";

/** What the cells of one matrix share: there may be hundreds, and asking for the texts in each would take longest of all. */
export interface DenseScale {
  readonly t: Translate<typeof pictureTexts.nl>;
  readonly format: Format;
  readonly by: "team" | "person";
  readonly mostEvents: number;
  readonly heat: HeatScale;
}

/** X when this team carries this step (stronger: more often), and the sign that can be pressed when work leaves here. */
export function DenseCell({
  cell,
  scale,
  selection,
}: {
  readonly cell: MatrixCellData | undefined;
  readonly scale: DenseScale;
  readonly selection?: Selection;
}) {
  if (!cell || cell.events === 0) return <td />;
  const { t, format } = scale;
  const { team, step, events, handedOn } = cell;
  const isRare = events < 0.002 * scale.mostEvents;
  return (
    <td className={isRare ? "rare" : `v${Math.ceil(4 * Math.sqrt(events / scale.mostEvents))}`}>
      <span title={`${team} · ${step}: ${t("cellEvents", { n: format.number(events) })}`}>
        {isRare ? "x" : "X"}
      </span>
      {showsHandover(cell) && (
        <SignButton
          name={t(signText(scale, selection), { team, step, n: format.number(handedOn) })}
          look={signLook(cell, scale)}
          cell={cellKey(team, step)}
          {...(selection && { selection })}
        />
      )}
      {showsDelivery(cell) && <DeliverySign cell={cell} scale={scale} />}
    </td>
  );
}

function DeliverySign({
  cell: { team, step, deliveries },
  scale: { t, format },
}: {
  readonly cell: MatrixCellData;
  readonly scale: DenseScale;
}) {
  const name = t("delivers", { n: format.number(deliveries), step, team });
  return (
    <b className="delivery" role="img" aria-label={name} title={name}>
      !
    </b>
  );
}

function signText({ by }: DenseScale, selection: Selection | undefined) {
  if (by === "person") return selection ? "handsOnPerson" : "handsOnPersonStill";
  return selection ? "handsOn" : "handsOnStill";
}

/** Grey when there are too few to say how bad; the colour of the sign itself when only counting. */
function signLook(cell: MatrixCellData, { heat }: DenseScale): string {
  if (heat.weight === "count") return "";
  const strength = heatOf(cell, cell.handedOn, heat);
  return strength === null ? "too-few" : `h${strength}`;
}

function SignButton({
  name,
  look,
  cell,
  selection,
}: {
  readonly name: string;
  readonly look: string;
  readonly cell: string;
  readonly selection?: Selection;
}) {
  if (!selection) {
    return (
      <b className={`sign still ${look}`} role="img" aria-label={name} title={name}>
        !
      </b>
    );
  }
  const isSelected = selection.selected === cell;
  return (
    <button
      type="button"
      className={`sign ${look}`}
      aria-pressed={isSelected}
      aria-label={name}
      title={name}
      onClick={() => selection.onSelect(isSelected ? null : cell)}
    >
      !
    </button>
  );
}
