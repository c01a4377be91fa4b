import "./difference-bars.css";
import { cutText } from "../matrix/text-width.ts";
import { placeValue } from "./place-value.ts";

/** A difference between two groups, with the interval in which it surely lies; null where that cannot be said. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  readonly difference: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** The difference and its interval in words. */
  readonly value: string;
  readonly note: string;
  /** By default noise: nothing that is better or worse. */
  readonly tone?: "good" | "bad" | "noise";
}

interface PictureProps {
  readonly title: string;
  readonly differences: readonly Difference[];
  /** What stands at zero, and left and right of it. */
  readonly ends: readonly [less: string, more: string];
  /** So far from zero a difference makes no difference to anybody: a strip at both sides. */
  readonly band?: number;
}

/** Differences as bars from zero with whiskers: a whisker that crosses zero says that it may be nothing. */
export function DifferenceBars(props: PictureProps) {
  return (
    <>
      <Bars {...props} form="wide" />
      <Bars {...props} form="narrow" />
    </>
  );
}

const measures = {
  wide: { width: 1100, left: 280, right: 30, row: 74, top: 34 },
  narrow: { width: 360, left: 10, right: 10, row: 104, top: 34 },
} as const;

function Bars({
  title,
  differences,
  ends,
  band = 0,
  form,
}: PictureProps & { readonly form: "wide" | "narrow" }) {
  const { width, left, right, row, top } = measures[form];
  const place = scale(differences, band, [left, width - right]);
  const zero = place(0);
  const height = top + row * differences.length + 6;
  return (
    <svg
      className={`difference-bars ${form === "wide" ? "wide-only" : "narrow"}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      {band > 0 && (
        <rect
          className="band"
          x={place(-band)}
          y={6}
          width={place(band) - place(-band)}
          height={height - 10}
        />
      )}
      <path className="zero" d={`M${zero} 6V${height - 4}`} />
      <text className="soft end" x={zero - 10} y={18}>
        {ends[0]}
      </text>
      <text className="soft" x={zero + 10} y={18}>
        {ends[1]}
      </text>
      {differences.map(({ key, label, difference, interval, value, note, tone = "noise" }, index) => {
        const y = top + row * index;
        const bar = form === "wide" ? y + 12 : y + 44;
        return (
          <g key={key}>
            <text className="strong halo" x={form === "wide" ? 0 : left} y={y + (form === "wide" ? 22 : 16)}>
              {cutText(label, form === "wide" ? left - 24 : width - left - right, 15)}
            </text>
            <text className="soft halo" x={form === "wide" ? 0 : left} y={y + (form === "wide" ? 42 : 34)}>
              {note}
            </text>
            <rect
              className={`bar ${tone}`}
              x={Math.min(zero, place(difference))}
              y={bar}
              width={Math.max(1, Math.abs(place(difference) - zero))}
              height="24"
            />
            {interval && <Whisker from={place(interval.lower)} to={place(interval.upper)} y={bar + 12} />}
            <text className="strong halo" x={placeValue(value, Math.max(zero, left) + 8, width)} y={bar + 44}>
              {value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Whisker({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  return (
    <g className="whisker">
      <path className="under" d={`M${from} ${y}H${to}M${from} ${y - 8}V${y + 8}M${to} ${y - 8}V${y + 8}`} />
      <path d={`M${from} ${y}H${to}M${from} ${y - 8}V${y + 8}M${to} ${y - 8}V${y + 8}`} />
    </g>
  );
}

/** From values to places, so that zero, the band and every whisker are in the picture. */
function scale(
  differences: readonly Difference[],
  band: number,
  [left, right]: readonly [number, number],
): (value: number) => number {
  const ends = differences.flatMap(({ difference, interval }) => [
    difference,
    ...(interval ? [interval.lower, interval.upper] : []),
  ]);
  const low = Math.min(-band, ...ends);
  const high = Math.max(band, ...ends);
  const span = high - low || 1;
  // Room for the word at the smaller side of zero.
  const from = Math.min(low, -0.18 * span);
  const to = Math.max(high, 0.18 * span);
  return (value) => Math.round(left + ((value - from) / (to - from)) * (right - left));
}
