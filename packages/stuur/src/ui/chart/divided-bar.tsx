import "./divided-bar.css";
import { useId } from "react";
import { estimateTextWidth } from "../matrix/text-width.ts";
import { spreadLabels } from "./spread-labels.ts";

/** What a part of a bar looks like. */
export type PartLook = "work" | "inside" | "handover" | "customer" | "returned" | "unknown";

export interface BarPart {
  readonly key: PartLook;
  /** Of 1; parts of nothing are not drawn. */
  readonly share: number;
  /** How much, in the reader's form. */
  readonly value: string;
  /** What it is, a few words. */
  readonly label: string;
}

interface BarProps {
  /** What the picture shows, in words. */
  readonly title: string;
  readonly parts: readonly BarPart[];
}

/** A whole in its parts, each labelled where it is: a wide bar, and for a phone a high one. */
export function DividedBar({ title, parts }: BarProps) {
  const drawn = parts.filter(({ share }) => share > 0);
  const stripes = useId();
  return (
    <>
      <Bar title={title} parts={drawn} form="wide" stripes={`${stripes}w`} />
      <Bar title={title} parts={drawn} form="narrow" stripes={`${stripes}n`} />
    </>
  );
}

type Form = "wide" | "narrow";

/** The length of the bar, how thick it is, and how far from it the words are. */
const measures = {
  wide: { length: 1100, thick: 64, gap: 34 },
  narrow: { length: 340, thick: 76, gap: 26 },
} as const;

function Bar({ title, parts, form, stripes }: BarProps & { readonly form: Form; readonly stripes: string }) {
  const { length, thick, gap } = measures[form];
  const placed = placeParts(parts, form);
  const [width, height] = form === "wide" ? [length + 2, thick + gap + 44] : [360, length + 2];
  return (
    <svg
      className={`divided-bar ${form === "wide" ? "wide-only" : "narrow"}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <pattern id={stripes} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="9" height="9" className="stripe-ground" />
        <rect width="4" height="9" className="stripe" />
      </pattern>
      {placed.map(({ part, from, to, label }) => {
        const middle = (from + to) / 2;
        const long = Math.max(1, to - from);
        const box = form === "wide" ? { x: from, y: 1, width: long, height: thick } : narrowBox(from, long);
        const style = part.key === "returned" ? { fill: `url(#${stripes})` } : undefined;
        return (
          <g key={part.key}>
            <rect className={`part of-${part.key}`} {...box} style={style} />
            {part.key === "handover" && to - from > 22 && <Bang form={form} at={from} />}
            {form === "wide" ? (
              <>
                <path
                  className="leader"
                  d={`M${middle} ${thick + 3}V${thick + 9}L${label} ${thick + gap - 15}`}
                />
                <text className="strong mid value" x={label} y={thick + gap + 4}>
                  {part.value}
                </text>
                <text className="soft mid" x={label} y={thick + gap + 24}>
                  {part.label}
                </text>
              </>
            ) : (
              <>
                <path
                  className="leader"
                  d={`M${thick + 3} ${middle}H${thick + 8}L${thick + gap - 5} ${label}`}
                />
                <text className="strong value" x={thick + gap} y={label - 2}>
                  {part.value}
                </text>
                <text className="soft" x={thick + gap} y={label + 16}>
                  {part.label}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function narrowBox(from: number, long: number) {
  return { x: 1, y: from, width: measures.narrow.thick, height: long };
}

/** The sign of the handover, at the side where waiting begins. */
function Bang({ form, at }: { readonly form: Form; readonly at: number }) {
  const { thick } = measures[form];
  const [x, y] = form === "wide" ? [at, thick / 2 + 1] : [thick / 2 + 1, at];
  return (
    <g className="bang" transform={`translate(${x} ${y})`}>
      <circle r="10" />
      <path d="M0 -5V1M0 5V5.1" />
    </g>
  );
}

function placeParts(parts: readonly BarPart[], form: Form) {
  const { length } = measures[form];
  let at = 1;
  const ranges = parts.map((part) => {
    const from = at;
    at += part.share * length;
    return { part, from, to: at };
  });
  const labels = ranges.map(({ part, from, to }) => ({
    at: (from + to) / 2,
    size: form === "wide" ? widthOf(part) + 24 : 44,
  }));
  const centres = spreadLabels(labels, length);
  return ranges.map((range, index) => ({ ...range, label: Math.round(centres[index]!) }));
}

function widthOf({ value, label }: BarPart): number {
  return Math.max(estimateTextWidth(value, 17, true), estimateTextWidth(label, 14));
}
