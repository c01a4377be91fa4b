import { useMemo } from "react";
import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import { layoutLanes } from "./lanes-layout.ts";
import { timelineTexts } from "./timeline.texts.ts";
import type { TimelineCase } from "./timeline-data.ts";
import type { TimelineScale } from "./timeline-scale.ts";

const forms = {
  wide: { laneHeight: 20, middle: 10, most: 10, names: 170, letters: 24 },
  narrow: { laneHeight: 30, middle: 21, most: 8, names: 0, letters: 44 },
} as const;

/** How much room the names of teams take beside the lanes; in a narrow picture they stand above them. */
export function roomForNames(form: keyof typeof forms): number {
  return forms[form].names;
}

/** One case as a relay in time: each team in its lane, and the work that falls from lane to lane. */
export function CaseLanes({
  story,
  scale,
  hueOf,
  order,
  title,
  form,
}: {
  readonly story: TimelineCase;
  readonly scale: TimelineScale;
  readonly hueOf: (who: string | null) => string;
  /** Of the lanes, from top to bottom. */
  readonly order: readonly (string | null)[];
  readonly title: string;
  readonly form: keyof typeof forms;
}) {
  const t = useTexts(timelineTexts);
  const format = useFormat();
  const { names, letters, middle } = forms[form];
  const layout = useMemo(
    () => layoutLanes(story, { scale, form: forms[form], order }),
    [story, scale, form, order],
  );
  const { lanes, work, moves, due, floor, height } = layout;
  const width = names + scale.right + scale.left;
  const nameOf = (who: string | null | undefined) =>
    shorten(who === undefined ? t("others") : (who ?? t("nobody")), letters);
  return (
    <svg
      className={form === "wide" ? "wide-only" : "narrow"}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
    >
      {lanes.map(({ who, y }) => (
        <line
          key={nameOf(who)}
          className="grid"
          x1={names + scale.left}
          y1={y}
          x2={names + scale.right}
          y2={y}
        />
      ))}
      <g transform={`translate(${names} 0)`}>
        <line className="axis" x1={scale.left} y1={floor + 0.5} x2={scale.right} y2={floor + 0.5} />
        {scale.ticks.map(({ x, value }) => (
          <g key={value}>
            <line className="axis" x1={x} y1={floor} x2={x} y2={floor + 5} />
            <text x={x} y={floor + 19} className={value === 0 ? "soft" : "mid soft"}>
              {value === 0 ? "0" : t(scale.unit, { n: format.number(value) })}
            </text>
          </g>
        ))}
        {due !== null && (
          <g>
            <line className="due" x1={due} y1={14} x2={due} y2={floor} />
            <text
              x={due > scale.right - 90 ? due - 5 : due + 5}
              y={13}
              className={due > scale.right - 90 ? "end" : undefined}
            >
              {t("agreed")}
            </text>
          </g>
        )}
        {moves.map(({ key, from, to }) => (
          <path key={key} className="move" d={`M${from.x} ${from.y}H${to.x}V${to.y}`} />
        ))}
        {work.map(({ key, x, y, width: length, who }) => (
          <rect
            key={key}
            className={`working ${hueOf(who)}`}
            x={x}
            y={y - 6}
            width={length}
            height={12}
            rx={1.5}
          />
        ))}
        {moves.map(({ key, from }) => (
          <circle key={key} className="given" cx={from.x} cy={from.y} r={2.5} />
        ))}
      </g>
      {lanes.map(({ who, y }) => (
        <text
          key={nameOf(who)}
          x={names === 0 ? scale.left : names - 8}
          y={names === 0 ? y - middle + 10 : y + 4}
          className={names === 0 ? "soft halo lane" : "end soft halo lane"}
        >
          {nameOf(who)}
        </text>
      ))}
    </svg>
  );
}

function shorten(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}
