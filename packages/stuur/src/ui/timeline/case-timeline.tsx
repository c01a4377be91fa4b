import { useMemo } from "react";
import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import { timelineTexts } from "./timeline.texts.ts";
import type { IsMarked, TimelineCase } from "./timeline-data.ts";
import { layoutTimeline } from "./timeline-layout.ts";
import type { TimelineScale } from "./timeline-scale.ts";

const height = 80;

/** One case from left to right: who worked on it, where it waited to be taken over, what was agreed. */
export function CaseTimeline({
  story,
  scale,
  isMarked,
  hueOf,
  title,
  form,
}: {
  readonly story: TimelineCase;
  readonly scale: TimelineScale;
  readonly isMarked: IsMarked;
  readonly hueOf: (who: string | null) => string;
  readonly title: string;
  readonly form: "wide" | "narrow";
}) {
  const t = useTexts(timelineTexts);
  const format = useFormat();
  const layout = useMemo(() => layoutTimeline(story, { scale, isMarked }), [story, scale, isMarked]);
  const width = scale.right + scale.left;
  return (
    <svg
      className={form === "wide" ? "wide-only" : "narrow"}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
    >
      <line className="axis" x1={scale.left} y1={54.5} x2={scale.right} y2={54.5} />
      {scale.ticks.map(({ x, value }) => (
        <g key={value}>
          <line className="axis" x1={x} y1={54} x2={x} y2={59} />
          <text x={x} y={73} className={value === 0 ? "soft" : "mid soft"}>
            {value === 0 ? "0" : t(scale.unit, { n: format.number(value) })}
          </text>
        </g>
      ))}
      {layout.waits.map(({ x, width: wait }) => (
        <rect key={x} className="waiting" x={x} y={30} width={wait} height={12} />
      ))}
      {layout.work.map((bar) => (
        <rect
          key={bar.key}
          className={`working ${hueOf(bar.event.who)}`}
          x={bar.x}
          y={26}
          width={bar.width}
          height={20}
          rx={bar.isMoment ? 0 : 2}
        />
      ))}
      {layout.due !== null && <Due x={layout.due} right={scale.right} />}
      {layout.backs.map((x, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: two may stand at one place, and none ever moves
          key={`${x} ${index}`}
          className="came-back"
          d={`M${x + 4} 23c-2 -12,-16 -12,-18 -2m-3 -6 3 6 6 -4`}
        />
      ))}
      {layout.signs.map(({ x, isSmall }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Sign key={`${x} ${index}`} x={x} isSmall={isSmall} />
      ))}
    </svg>
  );
}

function Due({ x, right }: { readonly x: number; readonly right: number }) {
  const t = useTexts(timelineTexts);
  const isAtEnd = x > right - 90;
  return (
    <g>
      <line className="due" x1={x} y1={18} x2={x} y2={54} />
      <text x={isAtEnd ? x - 5 : x + 5} y={14} className={isAtEnd ? "end" : undefined}>
        {t("agreed")}
      </text>
    </g>
  );
}

function Sign({ x, isSmall }: { readonly x: number; readonly isSmall: boolean }) {
  if (isSmall) {
    return (
      <g className="bang">
        <circle cx={x} cy={36} r={4.5} strokeWidth={1} />
      </g>
    );
  }
  return (
    <g className="bang">
      <circle cx={x} cy={36} r={9} />
      <path d={`M${x} 31v5.5M${x} 40.2v.3`} />
    </g>
  );
}
