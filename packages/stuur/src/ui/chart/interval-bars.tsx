import "./interval-bars.css";
import { wrapText } from "../matrix/text-width.ts";
import { Whisker } from "./whisker.tsx";

/** A share of a whole, 0 to 1. */
export interface IntervalBar {
  readonly key: string;
  readonly label: string;
  readonly share: number;
  /** Null where it cannot be said. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** The share in words. */
  readonly value: string;
  readonly isChosen: boolean;
}

interface PictureProps {
  readonly title: string;
  readonly bars: readonly IntervalBar[];
}

/** Shares below each other on one scale from nothing to the whole. */
export function IntervalBars(props: PictureProps) {
  return (
    <>
      <Bars {...props} form="wide" />
      <Bars {...props} form="narrow" />
    </>
  );
}

const measures = {
  wide: { width: 530, left: 190, right: 360, row: 38, bar: 10, label: 23, labelWidth: 180, lines: 2 },
  narrow: { width: 326, left: 0, right: 168, row: 54, bar: 26, label: 18, labelWidth: 320, lines: 1 },
} as const;
const thickness = 16;
const lineHeight = 16;

function Bars({ title, bars, form }: PictureProps & { readonly form: "wide" | "narrow" }) {
  const { width, left, right, row, bar, label, labelWidth, lines } = measures[form];
  const height = row * bars.length + 8;
  const place = (share: number) => left + Math.min(1, Math.max(0, share)) * (right - left);
  return (
    <svg
      className={`interval-bars ${form === "wide" ? "wide-only" : "narrow"}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      {bars.map(({ key, label: name, share, interval, value, isChosen }, i) => {
        const y = row * i + bar;
        const words = wrapText(name, labelWidth, 14, lines);
        const firstLine = row * i + label - (lineHeight / 2) * (words.length - 1);
        return (
          <g key={key} className={isChosen ? "chosen" : undefined}>
            {words.map((line, n) => (
              <text
                key={line}
                x={0}
                y={firstLine + lineHeight * n}
                className={isChosen ? "strong" : undefined}
              >
                {line}
              </text>
            ))}
            <rect className="ground" x={left} y={y} width={right - left} height={thickness} rx={2} />
            <rect className="bar" x={left} y={y} width={place(share) - left} height={thickness} rx={2} />
            {interval && (
              <Whisker
                from={place(interval.lower)}
                to={place(interval.upper)}
                y={y + thickness / 2}
                reach={9}
              />
            )}
            <text x={right + 10} y={y + 13}>
              {value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
