import "./waterfall.css";
import { cutText, estimateTextWidth } from "../matrix/text-width.ts";
import { layoutWaterfall, type WaterfallPart } from "./waterfall-layout.ts";
import { Whisker } from "./whisker.tsx";

interface Words {
  readonly label: string;
  /** The amount, signed, or the total. */
  readonly value: string;
  /** How sure that is. */
  readonly note?: string;
}

interface PictureProps {
  readonly title: string;
  readonly from: Words & { readonly amount: number };
  readonly parts: readonly (WaterfallPart & Words)[];
  readonly to: Words;
}

/** What a difference is made of: two totals, and between them a bar per part with how sure it is. */
export function Waterfall(props: PictureProps) {
  return (
    <>
      <Bars {...props} form="wide" />
      <Bars {...props} form="narrow" />
    </>
  );
}

const measures = {
  // Words stand before the bars, and after them.
  wide: { width: 1134, left: 340, right: 880, row: 44, bar: 8, label: 25, labelWidth: 330 },
  narrow: { width: 326, left: 0, right: 250, row: 64, bar: 24, label: 16, labelWidth: 320 },
} as const;
const thickness = 24;

function Bars({ title, from, parts, to, form }: PictureProps & { readonly form: "wide" | "narrow" }) {
  const { width, left, right, row, bar, label, labelWidth } = measures[form];
  const { bars, cut } = layoutWaterfall(from.amount, parts, { left, right });
  const words = [from, ...parts, to];
  const height = row * bars.length + 6;
  return (
    <svg
      className={`waterfall ${form === "wide" ? "wide-only" : "narrow"}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      {bars.map(({ key, kind, x, width: length, whisker, end, furthest }, i) => {
        const top = row * i + bar;
        const { label: name, value, note } = words[i]!;
        return (
          <g key={key}>
            <text x={0} y={row * i + label} className={kind === "total" ? "strong" : undefined}>
              {cutText(name, form === "wide" ? labelWidth : labelWidth - noteWidth(note), 14)}
            </text>
            {i < bars.length - 1 && (
              <line className="to" x1={end} y1={top + thickness} x2={end} y2={top + row} />
            )}
            <rect className={kind} x={x} y={top} width={length} height={thickness} rx={2} />
            {kind === "total" && cut !== null && (
              <path className="cut" d={`M${cut - 4} ${top - 2}l8 7l-8 7l8 7l-8 7`} />
            )}
            {whisker && <Whisker from={whisker[0]} to={whisker[1]} y={top + thickness / 2} reach={6} />}
            <text x={furthest + 8} y={top + 17} className="strong">
              {value}
            </text>
            {note && (
              <text
                x={form === "wide" ? furthest + 8 + 9 * value.length : width}
                y={form === "wide" ? top + 17 : row * i + label}
                className={form === "wide" ? "soft" : "soft end"}
              >
                {note}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** What the words of an interval take from those before them, on a phone. */
function noteWidth(note: string | undefined): number {
  return note === undefined ? 0 : estimateTextWidth(note, 14) + 8;
}
