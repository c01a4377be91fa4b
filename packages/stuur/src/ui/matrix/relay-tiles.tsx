import type { KeyboardEvent } from "react";
import { mostHues } from "../timeline/hues.ts";
import { decoration } from "./decoration.ts";
import type { RelayPicture } from "./relay-picture-layout.ts";
import { placeSigns } from "./relay-routes.ts";
import type { Tile } from "./relay-shapes.ts";

export interface Selection {
  /** Key of the cell whose receivers are shown. */
  readonly selected: string | null;
  readonly onSelect: (key: string | null) => void;
}

/** X: this team carries this step; and the signs where work leaves it. */
export function RelayTiles({
  picture,
  selection,
  nameOf,
}: {
  readonly picture: RelayPicture;
  /** Without it the signs cannot be pressed. */
  readonly selection?: Selection;
  readonly nameOf: (tile: Tile, sign: "handsOn" | "delivers") => string;
}) {
  const { layout, toXY } = picture;
  return (
    <g>
      {layout.tiles.map((tile) => {
        const [x, y] = toXY([tile.along, tile.across]);
        const [width, height] = toXY([tile.sizeAlong, tile.sizeAcross]);
        const { lane, few, key } = tile.planned;
        const signs = placeSigns(tile);
        return (
          <g key={key} className={`carry t${Math.min(mostHues, lane + 1)}${few ? " few" : ""}`}>
            <rect
              className="tile"
              x={x - width / 2}
              y={y - height / 2}
              width={width}
              height={height}
              rx={6}
            />
            <text x={x} y={y + (few ? 4.5 : 8)} className="mid" {...decoration}>
              X
            </text>
            {signs.delivers && <Sign at={toXY(signs.delivers)} isCustomer name={nameOf(tile, "delivers")} />}
            {signs.handsOn && (
              <Sign
                at={toXY(signs.handsOn)}
                name={nameOf(tile, "handsOn")}
                {...(selection && { selection, cell: key })}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}

function Sign({
  at: [x, y],
  isCustomer = false,
  name,
  selection,
  cell = "",
}: {
  readonly at: readonly [number, number];
  readonly isCustomer?: boolean;
  readonly name: string;
  readonly selection?: Selection;
  readonly cell?: string;
}) {
  const drawing = (
    <>
      <circle r={12} />
      <path d="M0 -6.6V1.4M0 6v.1" />
    </>
  );
  const place = `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;
  if (!selection) {
    return (
      <g className={isCustomer ? "bang to-customer" : "bang"} transform={place}>
        <title>{name}</title>
        {drawing}
      </g>
    );
  }
  const isSelected = selection.selected === cell;
  const toggle = () => selection.onSelect(isSelected ? null : cell);
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons do not exist inside SVG
    <g
      className="bang pressable"
      transform={place}
      role="button"
      tabIndex={0}
      aria-pressed={isSelected}
      aria-label={name}
      onClick={toggle}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        toggle();
      }}
    >
      <title>{name}</title>
      <circle className="ring" r={17} />
      {drawing}
    </g>
  );
}
