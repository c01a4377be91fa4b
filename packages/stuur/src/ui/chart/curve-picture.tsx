import "./curve-picture.css";
import { estimateTextWidth } from "../matrix/text-width.ts";
import { type CurvePoint, layoutCurve } from "./curve-layout.ts";

interface PictureProps {
  readonly title: string;
  readonly points: readonly CurvePoint[];
  /** What above and below zero means. */
  readonly above: string;
  readonly below: string;
  readonly axis: string;
  /** How far the axis goes, for points that are still to come. */
  readonly until?: number;
  readonly xFigure: (value: number, digits: number) => string;
  readonly yFigure: (value: number, digits: number) => string;
  /** Where things stand now, and where the curve passes zero. */
  readonly now?: { readonly x: number; readonly label: string } | undefined;
  readonly even?: { readonly x: number; readonly label: string } | undefined;
}

/** A curve with its band; above zero is the side that loses. Wide, and narrow for a phone. */
export function CurvePicture(props: PictureProps) {
  return (
    <>
      <Curve {...props} width={430} className="curve-picture wide-only" />
      <Curve {...props} width={326} className="curve-picture narrow" />
    </>
  );
}

const height = 310;
/** Points closer than this have names that would meet. */
const nearby = 110;

function Curve({
  title,
  points,
  above,
  below,
  axis,
  until,
  xFigure,
  yFigure,
  now,
  even,
  width,
  className,
}: PictureProps & { readonly width: number; readonly className: string }) {
  const frame = { left: 48, right: width - 14, top: 14, bottom: height - 48, until };
  const layout = layoutCurve(points, frame);
  const { left, right, top, bottom } = frame;
  // Two names at one place stand at either side of it, and no name stands on the line.
  const isNear = now && even && Math.abs(layout.xOf(now.x) - layout.xOf(even.x)) < nearby;
  const isFalling = points.at(-1)!.y <= points[0]!.y;
  const labelAt = (x: number, other: number | undefined) => {
    const isLeft = Boolean(isNear) && other !== undefined && x < other;
    return { isLeft, shift: isLeft === isFalling ? 24 : -12 };
  };
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <rect className="above" x={left} y={top} width={right - left} height={Math.max(0, layout.zero - top)} />
      <path className="band" d={layout.band} />
      {layout.yTicks.map(({ value, at }) => (
        <g key={value}>
          <line className={value === 0 ? "axis" : "grid"} x1={left} y1={at} x2={right} y2={at} />
          <text x={left - 6} y={at + 4} className="end soft">
            {yFigure(value, layout.yDigits)}
          </text>
        </g>
      ))}
      {layout.xTicks.map(({ value, at }) => (
        <text key={value} x={at} y={bottom + 18} className="mid soft">
          {xFigure(value, layout.xDigits)}
        </text>
      ))}
      <text x={(left + right) / 2} y={height - 8} className="mid soft">
        {axis}
      </text>
      <path className="curve" d={layout.curve} />
      {layout.zero - top > 30 && (
        <text x={right - 6} y={top + 16} className="end soft halo">
          {above}
        </text>
      )}
      {bottom - layout.zero > 30 && (
        <text x={left + 8} y={bottom - 10} className="soft halo">
          {below}
        </text>
      )}
      {now && (
        <>
          <line
            className="now"
            x1={layout.xOf(now.x)}
            y1={layout.zero}
            x2={layout.xOf(now.x)}
            y2={layout.yOf(layout.valueAt(now.x))}
          />
          <circle className="now-dot" cx={layout.xOf(now.x)} cy={layout.yOf(layout.valueAt(now.x))} r={6} />
          <Label
            x={layout.xOf(now.x)}
            y={layout.yOf(layout.valueAt(now.x))}
            {...labelAt(now.x, even?.x)}
            {...{ left, width }}
            label={now.label}
          />
        </>
      )}
      {even && (
        <>
          <circle className="even" cx={layout.xOf(even.x)} cy={layout.zero} r={6} />
          <Label
            x={layout.xOf(even.x)}
            y={layout.zero}
            {...labelAt(even.x, now && now.x === even.x ? now.x + 1 : now?.x)}
            {...{ left, width }}
            label={even.label}
          />
        </>
      )}
    </svg>
  );
}

function Label({
  x,
  y,
  isLeft: isLeftWanted,
  shift,
  left,
  width,
  label,
}: {
  readonly x: number;
  readonly y: number;
  readonly isLeft: boolean;
  /** Down from the point. */
  readonly shift: number;
  readonly left: number;
  readonly width: number;
  readonly label: string;
}) {
  const reach = 12 + estimateTextWidth(label, 13, true);
  const isLeft = x + reach > width || (isLeftWanted && x - reach >= left);
  return (
    <text x={isLeft ? x - 12 : x + 12} y={y + shift} className={isLeft ? "strong halo end" : "strong halo"}>
      {label}
    </text>
  );
}
