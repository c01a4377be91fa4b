import "./intervals-picture.css";
import { useMemo } from "react";
import { type IntervalPoint, layoutIntervals } from "./intervals-layout.ts";

const floor = 150;
const height = 178;

/** Estimates side by side with their intervals. Grey: nothing here is a signal by itself. */
export function IntervalsPicture(props: {
  readonly points: readonly IntervalPoint[];
  readonly title: string;
  readonly figure: (value: number) => string;
}) {
  return (
    <>
      <Intervals {...props} width={1134} className="intervals wide-only" />
      <Intervals {...props} width={326} className="intervals narrow" />
    </>
  );
}

function Intervals({
  points,
  title,
  figure,
  width,
  className,
}: Parameters<typeof IntervalsPicture>[0] & { readonly width: number; readonly className: string }) {
  const layout = useMemo(() => layoutIntervals(points, { width, floor }), [points, width]);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
    >
      {layout.levels.map(({ y, value }) => (
        <g key={value}>
          <line className={value === 0 ? "axis" : "grid"} x1={36} y1={y + 0.5} x2={width - 8} y2={y + 0.5} />
          <text x={28} y={y + 4} className="end soft">
            {figure(value)}
          </text>
        </g>
      ))}
      {layout.points.map(({ label, x, y, interval, isFew }) => (
        <g key={label} className={isFew ? "few" : undefined}>
          {interval && <line x1={x} y1={interval[0]} x2={x} y2={interval[1]} />}
          <circle cx={x} cy={y} r={isFew ? 3 : 4} />
        </g>
      ))}
      {layout.labels.map(({ x, label }) => (
        <text key={label} x={x} y={floor + 20} className="mid soft">
          {label}
        </text>
      ))}
    </svg>
  );
}
