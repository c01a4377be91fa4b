import "./overlaid-picture.css";
import { cutText, estimateTextWidth } from "../matrix/text-width.ts";
import { type Distribution, layoutOverlaid } from "./overlaid-layout.ts";

interface PictureProps {
  readonly title: string;
  /** At most two: more cannot be told apart. */
  readonly distributions: readonly (Distribution & { readonly label: string })[];
  /** Of a bar, in the unit of the axis. */
  readonly barWidth: number;
  /** A value that matters, such as what was agreed. */
  readonly mark?: { readonly value: number; readonly label: string } | undefined;
  readonly axis: string;
  readonly figure: (value: number, digits: number) => string;
}

/** Two distributions over each other, each with its name on it; wide, and narrow for a phone. */
export function OverlaidPicture(props: PictureProps) {
  return (
    <>
      <Areas {...props} width={628} height={270} className="overlaid wide-only" />
      <Areas {...props} width={326} height={230} className="overlaid narrow" />
    </>
  );
}

const classes = ["first", "second"] as const;
const labelSize = 15;

function Areas({
  title,
  distributions,
  barWidth,
  mark,
  axis,
  figure,
  width,
  height,
  className,
}: PictureProps & { readonly width: number; readonly height: number; readonly className: string }) {
  const floor = height - 50;
  const layout = layoutOverlaid(distributions, barWidth, { width, top: 48, floor, margin: 8 });
  const last = layout.ticks.at(-1)?.value ?? 0;
  const isMarked =
    mark !== undefined && mark.value <= Math.max(last, distributions[0]!.shares.length * barWidth);
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
      {layout.areas.map(({ key, path }, i) => (
        <path key={key} className={`area ${classes[i]}`} d={path} />
      ))}
      <line className="axis" x1={8} y1={floor + 0.5} x2={width - 8} y2={floor + 0.5} />
      {layout.ticks.map(({ value, x }) => (
        <g key={value}>
          <line className="axis" x1={x} y1={floor} x2={x} y2={floor + 5} />
          <text x={x} y={floor + 20} className={x < 20 ? "soft" : x > width - 20 ? "end soft" : "mid soft"}>
            {figure(value, layout.digits)}
          </text>
        </g>
      ))}
      <text x={width / 2} y={floor + 42} className="mid soft">
        {axis}
      </text>
      {isMarked && mark && <Mark x={layout.place(mark.value)} {...{ label: mark.label, floor, width }} />}
      {layout.areas.map(({ key, name }, i) => {
        const text = cutText(distributions[i]!.label, width / 2 - 20, labelSize);
        const reach = estimateTextWidth(text, labelSize, true);
        const isLeft = name.isLeft && name.x - 10 - reach > 0;
        // Without room at its side, a name stands at the top, above every other.
        const y = name.isLeft && !isLeft ? 30 : Math.max(48, name.y);
        const wanted = name.isLeft && !isLeft ? name.x : name.x + (isLeft ? -10 : 10);
        const x = isLeft ? wanted : Math.max(0, Math.min(wanted, width - reach - 4));
        return (
          <text key={key} x={x} y={y} className={`strong halo ${classes[i]}${isLeft ? " end" : ""}`}>
            {text}
          </text>
        );
      })}
    </svg>
  );
}

function Mark({
  x,
  label,
  floor,
  width,
}: {
  readonly x: number;
  readonly label: string;
  readonly floor: number;
  readonly width: number;
}) {
  const isLeft = x + 6 + estimateTextWidth(label, 13) > width;
  return (
    <>
      <line className="mark" x1={x} y1={20} x2={x} y2={floor} />
      <text x={isLeft ? x - 6 : x + 6} y={14} className={isLeft ? "end" : undefined}>
        {label}
      </text>
    </>
  );
}
