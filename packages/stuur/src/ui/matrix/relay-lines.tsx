import { decoration } from "./decoration.ts";
import type { Pass } from "./relay-layout.ts";
import { idOf, type RelayPicture } from "./relay-picture-layout.ts";
import type { Route } from "./relay-shapes.ts";
import { type HeatScale, heatOf, type Lateness, scaleHeat, type Weight } from "./weight.ts";

/** The customer's line, and everything that flows: start, handovers, returns, delivery. */
export function RelayLines({
  picture,
  weight,
  lateness = null,
  titleOf,
}: {
  readonly picture: RelayPicture;
  readonly weight: Weight;
  readonly lateness?: Lateness | null;
  readonly titleOf?: (pass: Pass) => string;
}) {
  const { layout, orientation, toXY } = picture;
  const { customer } = layout;
  const scale = scaleOf(layout.passes, weight, lateness);
  const draw = (route: Route) => pathOf(route, picture);
  const line: Route = {
    from: [customer.from, customer.across],
    segments: [[[customer.to, customer.across]]],
  };
  return (
    <g {...decoration}>
      <path className="customer-lane" d={draw(line)} />
      {layout.touches.map((tile) => {
        const touch: Route = { from: [tile.along, customer.across], segments: [[[tile.along, tile.across]]] };
        return <path key={tile.planned.key} className="customer-touch" d={draw(touch)} />;
      })}
      {layout.start && (
        <path className="start" d={draw(layout.start.route)} strokeWidth={layout.start.width} />
      )}
      {layout.delivery && (
        <path className="start" d={draw(layout.delivery.route)} strokeWidth={layout.delivery.width} />
      )}
      {inDrawingOrder(layout.passes, orientation).map((pass) => (
        <path
          key={idOf(pass)}
          className={`pass ${lookOf(pass, scale)}`}
          d={draw(pass.route)}
          strokeWidth={round(pass.width)}
          markerEnd={pass.planned.kind === "return" ? "url(#return-tip)" : undefined}
        >
          {titleOf && <title>{titleOf(pass)}</title>}
        </path>
      ))}
      {[
        { along: customer.from, radius: 11 },
        { along: customer.to, radius: 15 },
      ].map(({ along, radius }) => {
        const [x, y] = toXY([along, customer.across]);
        return <circle key={along} className="customer-dot" cx={round(x)} cy={round(y)} r={radius} />;
      })}
    </g>
  );
}

function scaleOf(passes: readonly Pass[], weight: Weight, lateness: Lateness | null): HeatScale {
  const handovers = passes.filter(({ planned }) => planned.kind === "handover");
  return scaleHeat(
    handovers.map(({ planned: { flow } }) => ({ handover: flow, count: flow.count })),
    weight,
    lateness,
  );
}

/** Lines within a team lie under the handovers, returns on top; a phone has no room for returns. */
function inDrawingOrder(passes: readonly Pass[], orientation: RelayPicture["orientation"]): readonly Pass[] {
  const rank = { within: 0, handover: 1, return: 2 };
  return passes
    .filter(({ planned }) => orientation === "wide" || planned.kind !== "return")
    .toSorted((a, b) => rank[a.planned.kind] - rank[b.planned.kind] || b.width - a.width);
}

function lookOf({ planned: { flow, kind } }: Pass, scale: HeatScale): string {
  if (kind !== "handover") return kind;
  const heat = heatOf(flow, flow.count, scale);
  return heat === null ? "" : `heat-${heat}`;
}

function pathOf({ from, segments }: Route, { toXY }: Pick<RelayPicture, "toXY">): string {
  const at = (point: readonly [number, number]) => toXY(point).map(round).join(" ");
  const parts = segments.map((segment) =>
    segment.length === 1 ? `L${at(segment[0])}` : `C${segment.map(at).join(",")}`,
  );
  return `M${at(from)}${parts.join("")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
