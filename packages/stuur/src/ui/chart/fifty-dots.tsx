import "./fifty-dots.css";
import { useMemo } from "react";
import { type DotValues, layoutDots } from "./dots-layout.ts";

/** The words of the picture; figures come already in the reader's form. */
export interface DotsWords {
  readonly title: string;
  /** Two lines at each mark. */
  readonly half: readonly [string, string];
  readonly tenth: readonly [string, string];
  /** At the marks along the axis; the first after 0 may have its unit. */
  readonly tick: (value: number, isFirst: boolean) => string;
  readonly beyond: (value: number) => string;
}

const floor = 206;
/** Above the highest dot stand the words at the marks, in two rows where they would meet. */
const ceiling = 76;
const height = floor + 42;
const widthOfWords = 125;

/** A distribution as fifty dots, each one in fifty, with the marks that half and one in ten are longer than. */
export function FiftyDots({ drawn, words }: { readonly drawn: DotValues; readonly words: DotsWords }) {
  return (
    <>
      <Dots drawn={drawn} words={words} width={628} className="fifty wide-only" />
      <Dots drawn={drawn} words={words} width={326} className="fifty narrow" />
    </>
  );
}

function Dots({
  drawn,
  words,
  width,
  className,
}: {
  readonly drawn: DotValues;
  readonly words: DotsWords;
  readonly width: number;
  readonly className: string;
}) {
  const layout = useMemo(() => layoutDots(drawn, { width, floor, ceiling }), [drawn, width]);
  const { dots, radius, half, tenth, ticks, beyond } = layout;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={words.title}
    >
      {ticks.map(({ x, value }, index) => (
        <g key={value}>
          <line className="axis" x1={x} y1={floor} x2={x} y2={floor + 5} />
          <text x={x} y={floor + 20} className={index === 0 ? "soft" : "mid soft"}>
            {words.tick(value, index === 1)}
          </text>
        </g>
      ))}
      <line className="axis" x1={8} y1={floor + 0.5} x2={width - 8} y2={floor + 0.5} />
      {dots.map(({ key, x, y, band }) => (
        <circle key={key} className={band} cx={x} cy={y} r={radius} />
      ))}
      <Mark x={half} top={14} lines={words.half} width={width} />
      <Mark x={tenth} top={tenth - half < widthOfWords ? 48 : 14} lines={words.tenth} width={width} />
      {beyond !== null && (
        <text x={width - 8} y={floor + 38} className="end soft">
          {words.beyond(beyond)}
        </text>
      )}
    </svg>
  );
}

function Mark({
  x,
  top,
  lines,
  width,
}: {
  readonly x: number;
  readonly top: number;
  readonly lines: readonly [string, string];
  readonly width: number;
}) {
  const isAtEnd = x > width - widthOfWords;
  const at = isAtEnd ? x - 7 : x + 7;
  const end = isAtEnd ? " end" : "";
  return (
    <g>
      <line className="mark" x1={x} y1={top - 10} x2={x} y2={floor} />
      <text x={at} y={top} className={`soft halo${end}`}>
        {lines[0]}
      </text>
      <text x={at} y={top + 16} className={`strong halo${end}`}>
        {lines[1]}
      </text>
    </g>
  );
}
