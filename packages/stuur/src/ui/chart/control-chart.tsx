import "./control-chart.css";
import { type KeyboardEvent, useId, useMemo } from "react";
import { decoration } from "../matrix/decoration.ts";
import {
  type ChartFrame,
  type ChartLayout,
  type ChartLimits,
  layoutChart,
  type PlacedPoint,
} from "./chart-layout.ts";

/** A value in time with its words. */
export interface ChartPoint {
  readonly key: string;
  readonly value: number | null;
  /** Drawn, but beside the rest: it may still change. */
  readonly isApart: boolean;
  /** More than noise; the sign says which way, the colour whether that is good. */
  readonly signal: { readonly side: "above" | "below"; readonly tone: "good" | "bad" | "plain" } | null;
  /** Below the picture. */
  readonly name: string;
  /** Everything about it in one sentence. */
  readonly words: string;
}

/** The words on the picture. */
export interface ChartWords {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  /** Beside the lines on a wide screen; on a phone only the figures have room. */
  readonly center: string;
  readonly lower: string | null;
  readonly upper: string | null;
}

interface ChartProps {
  readonly points: readonly ChartPoint[];
  /** Null when there are too few values to tell noise from change. */
  readonly limits: ChartLimits | null;
  readonly words: ChartWords;
  readonly format: (value: number, digits: number) => string;
  /** No value can be above it. */
  readonly most?: number | undefined;
  readonly selected: string | null;
  readonly onSelect: (key: string | null) => void;
}

const wide: ChartFrame = { width: 1120, height: 360, top: 34, right: 176, bottom: 34, left: 58 };
const narrow: ChartFrame = { width: 360, height: 300, top: 34, right: 44, bottom: 34, left: 44 };

/** Values in time with what is usual; drawn twice from the same data, for a wide screen and for a phone. */
export function ControlChart(props: ChartProps) {
  return (
    <>
      <Drawing {...props} frame={wide} form="wide" />
      <Drawing {...props} frame={narrow} form="narrow" />
    </>
  );
}

type Form = "wide" | "narrow";

function Drawing({
  points,
  limits,
  words,
  format,
  most,
  selected,
  onSelect,
  frame,
  form,
}: ChartProps & { readonly frame: ChartFrame; readonly form: Form }) {
  const id = useId();
  const layout = useMemo(() => layoutChart(points, limits, { frame, most }), [points, limits, frame, most]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a picture
    <svg
      className={`control-chart ${form === "wide" ? "wide-only" : "narrow"}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      width={frame.width}
      height={frame.height}
      role="group"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}description`}
      onKeyDown={moveBetweenPoints}
    >
      <title id={`${id}title`}>{words.title}</title>
      <desc id={`${id}description`}>{words.description}</desc>
      {limits && <Limits {...{ limits, layout, frame, words, form, format }} />}
      <g {...decoration}>
        <text className="soft" x={form === "wide" ? 10 : 4} y={16}>
          {words.unit}
        </text>
        {layout.ticks.map(({ value, y }) => (
          <g key={value}>
            <line className="tick" x1={frame.left - 5} x2={frame.left} y1={y} y2={y} />
            <text className="soft end" x={frame.left - 9} y={y + 4.5}>
              {format(value, layout.digits)}
            </text>
          </g>
        ))}
        <line
          className="axis"
          x1={frame.left}
          x2={frame.width - frame.right}
          y1={frame.height - frame.bottom}
          y2={frame.height - frame.bottom}
        />
        {layout.named.map((index) => (
          <text
            key={points[index]!.key}
            className={`soft ${anchorOf(layout.xOf(index), frame)}`}
            x={Math.min(layout.xOf(index), frame.width - 2)}
            y={frame.height - 12}
          >
            {points[index]!.name}
          </text>
        ))}
        <path className="series" d={layout.line} />
        <path className="series apart" d={layout.apartLine} />
      </g>
      <Points {...{ points, layout, selected, onSelect, form }} />
    </svg>
  );
}

function anchorOf(x: number, { width }: ChartFrame): string {
  return x > width - 36 ? "end" : "mid";
}

/** The band in which nearly all values lie, its middle, and what they are called. */
function Limits({
  limits,
  layout: { yOf, digits },
  frame,
  words,
  form,
  format,
}: Pick<ChartProps, "words" | "format"> & {
  readonly limits: ChartLimits;
  readonly layout: ChartLayout;
  readonly frame: ChartFrame;
  readonly form: Form;
}) {
  const end = frame.width - frame.right;
  const [upper, center, lower] = [yOf(limits.upper), yOf(limits.center), yOf(limits.lower)];
  const x = end + (form === "wide" ? 12 : 6);
  const say = (text: string, value: number) => (form === "wide" ? text : format(value, Math.max(1, digits)));
  return (
    <g {...decoration}>
      <rect className="limits" x={frame.left} y={upper} width={end - frame.left} height={lower - upper} />
      <line className="center" x1={frame.left} x2={end} y1={center} y2={center} />
      <text className="strong" x={x} y={center + 4.5}>
        {say(words.center, limits.center)}
      </text>
      {words.upper !== null && (
        <text className="soft" x={x} y={Math.min(upper, center - lineHeight) + 4.5}>
          {say(words.upper, limits.upper)}
        </text>
      )}
      {words.lower !== null && (
        <text className="soft" x={x} y={Math.max(lower, center + lineHeight) + 4.5}>
          {say(words.lower, limits.lower)}
        </text>
      )}
    </g>
  );
}

/** Names beside the picture keep so far apart. */
const lineHeight = 19;

/** From so many on, only what stands out has a dot on a phone. */
const mostDots = { wide: 130, narrow: 40 } as const;

function Points({
  points,
  layout,
  selected,
  onSelect,
  form,
}: Pick<ChartProps, "points" | "selected" | "onSelect"> & {
  readonly layout: ChartLayout;
  readonly form: Form;
}) {
  const byKey = useMemo(() => new Map(points.map((point) => [point.key, point])), [points]);
  const isCrowded = layout.points.length > mostDots[form];
  const reached = layout.points.some(({ key }) => key === selected) ? selected : layout.points.at(-1)?.key;
  return layout.points.map((placed) => (
    <Point
      key={placed.key}
      placed={placed}
      point={byKey.get(placed.key)!}
      isReached={placed.key === reached}
      isSelected={placed.key === selected}
      hasDot={!isCrowded || placed.isApart || placed.key === selected}
      onPress={() => onSelect(placed.key === selected ? null : placed.key)}
    />
  ));
}

function Point({
  placed: { x, y, isApart },
  point: { signal, words },
  isReached,
  isSelected,
  hasDot,
  onPress,
}: {
  readonly placed: PlacedPoint;
  readonly point: ChartPoint;
  readonly isReached: boolean;
  readonly isSelected: boolean;
  readonly hasDot: boolean;
  readonly onPress: () => void;
}) {
  const classes = ["point", isApart && "apart", signal && `signal ${signal.tone}`];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a picture
    <g
      className={classes.filter(Boolean).join(" ")}
      role="button"
      tabIndex={isReached ? 0 : -1}
      aria-label={words}
      aria-pressed={isSelected}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onPress();
      }}
    >
      <title>{words}</title>
      <circle className="reach" cx={x} cy={y} r={12} />
      {isSelected && <circle className="ring" cx={x} cy={y} r={9} />}
      {signal && <path d={`M${x} ${y}${signal.side === "above" ? upward : downward}`} />}
      {!signal && hasDot && <circle className="dot" cx={x} cy={y} r={isApart ? 4 : 3} />}
    </g>
  );
}

/** Triangles around the place where the pen stands: the way is told without colour too. */
const upward = "m0 -6.5 6 10.5h-12z";
const downward = "m0 6.5 6 -10.5h-12z";

/** The arrows go through time, Home and End to its ends: one stop for the Tab key. */
function moveBetweenPoints(event: KeyboardEvent<SVGSVGElement>): void {
  const points = [...event.currentTarget.querySelectorAll<SVGGElement>(".point")];
  const at = points.indexOf(document.activeElement as SVGGElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: points.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  points[Math.min(Math.max(to, 0), points.length - 1)]?.focus();
}
