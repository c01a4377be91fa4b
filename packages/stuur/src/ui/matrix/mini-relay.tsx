import "./relay.css";
import { useId, useMemo } from "react";
import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import type { MatrixData } from "./matrix-data.ts";
import { pictureTexts } from "./matrix-picture.texts.ts";
import { layoutRelay } from "./relay-layout.ts";
import { RelayLines } from "./relay-lines.tsx";
import type { RelayPicture } from "./relay-picture-layout.ts";
import { planRelay } from "./relay-plan.ts";
import { RelayTiles } from "./relay-tiles.tsx";
import type { Weight } from "./weight.ts";

const width = 760;
const measures = {
  from: 48,
  to: width - 66,
  customer: 22,
  firstLane: 80,
  lanePitch: 54,
  tileAcross: 38,
  tileAlong: [26, 50],
  gapWithin: [9, 22],
  gapBetween: [26, 90],
  tail: 40,
  widest: 15,
} as const;

/** The relay of real data as a small picture without words; nothing when the data do not fit in it. */
export function MiniRelay({
  data,
  name,
  weight,
}: {
  readonly data: MatrixData;
  readonly name: string;
  readonly weight: Weight;
}) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const id = useId();
  const picture = useMemo(() => layoutMini(data), [data]);
  if (!picture) return null;
  const { layout } = picture;
  const title = t("miniTitle", {
    name,
    columns: layout.columns.length,
    lanes: layout.lanes.length,
    signs: layout.tiles.filter(({ planned }) => planned.handsOn).length,
  });
  return (
    <svg className="mini-relay" viewBox={`0 0 ${width} ${picture.height}`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      {layout.lanes.map((across) => (
        <line key={across} className="grid" x1={10} x2={width - 10} y1={across + 27} y2={across + 27} />
      ))}
      <RelayLines picture={picture} weight={weight} />
      <RelayTiles
        picture={picture}
        nameOf={({ planned: { cell } }) => t("cellEvents", { n: format.number(cell.handedOn) })}
      />
    </svg>
  );
}

function layoutMini(data: MatrixData): RelayPicture | null {
  for (const minShare of [0.15, 0.25, 0.4, 0.6]) {
    const plan = planRelay(data, minShare);
    const main = { ...plan, tiles: plan.tiles.filter(({ few }) => !few) };
    const layout = layoutRelay(main, measures);
    if (!layout) continue;
    const withoutReturns = layout.passes.filter(({ planned }) => planned.kind !== "return");
    const height = (layout.lanes.at(-1) ?? 0) + 34;
    const drawn = { ...layout, passes: withoutReturns };
    return {
      orientation: "wide",
      width,
      height,
      layout: drawn,
      headings: [],
      labels: [],
      toXY: (point) => point,
    };
  }
  return null;
}
