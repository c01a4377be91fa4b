import "./relay.css";
import { useId, useMemo } from "react";
import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import { mostHues } from "../timeline/hues.ts";
import { decoration } from "./decoration.ts";
import { useFigures } from "./figures.ts";
import { pictureTexts } from "./matrix-picture.texts.ts";
import { type Heading, levelLeading, slantedLeading } from "./relay-heading.ts";
import type { Pass } from "./relay-layout.ts";
import { RelayLines } from "./relay-lines.tsx";
import {
  layoutForWall,
  layoutNarrow,
  layoutWide,
  type RelayPicture as Picture,
} from "./relay-picture-layout.ts";
import type { RelayPlan } from "./relay-plan.ts";
import type { Tile } from "./relay-shapes.ts";
import { RelayTiles, type Selection } from "./relay-tiles.tsx";
import type { RelayWords } from "./relay-words.ts";
import { type Lateness, type Weight, weigh } from "./weight.ts";

interface RelayProps {
  readonly plan: RelayPlan;
  readonly weight: Weight;
  /** Without it the picture is still: nothing in it can be pressed. */
  readonly selection?: Selection;
  readonly secondsPerWorkingDay: number;
  /** `null` without due dates. */
  readonly lateness: Lateness | null;
  /** Drawn by hand: what goes where is known, how often is not. */
  readonly isDrawn?: boolean;
  /** Only the one with its lanes down, however wide the screen is: two of them fit beside each other. */
  readonly isUpright?: boolean;
  /** With larger words, for a wall. */
  readonly isWall?: boolean;
}

/** The relay of a case: who carries it, where it changes hands, twice: for a wide screen and for a phone. */
export function RelayPicture(props: RelayProps) {
  const { plan, isWall = false } = props;
  const words = useRelayWords(props);
  const wide = useMemo(() => (isWall ? layoutForWall : layoutWide)(plan, words), [plan, words, isWall]);
  const narrow = useMemo(() => layoutNarrow(plan, words), [plan, words]);
  return (
    <>
      {wide && !props.isUpright && <Drawing picture={wide} {...props} />}
      {narrow && <Drawing picture={narrow} {...props} />}
    </>
  );
}

function useRelayWords({
  weight,
  lateness,
  secondsPerWorkingDay,
  plan,
  isDrawn = false,
}: RelayProps): RelayWords {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const figures = useFigures(secondsPerWorkingDay);
  return useMemo(() => {
    const names = {
      customer: t("customer"),
      people: (count: number) => t("people", { count }),
    };
    if (isDrawn) return { ...names, times: () => "", figure: () => null, unknown: null, delivery: null };
    const delivered = plan.deliveries.reduce((sum, { count }) => sum + count, 0);
    const delivery = { count: t("times", { n: format.number(delivered) }), waiting: null, returned: null };
    return {
      ...names,
      times: (n) => t("times", { n: format.number(n) }),
      figure: ({ planned: { flow } }) => figures.weight(weigh(flow, flow.count, weight), weight),
      unknown: weight === "waiting" ? t("unknown") : null,
      delivery: weight === "late" ? figures.weight(lateness?.overall ?? null, "late") : delivery[weight],
    };
  }, [t, format, figures, weight, lateness, plan, isDrawn]);
}

function Drawing({ picture, ...props }: RelayProps & { readonly picture: Picture }) {
  const { plan, weight, lateness, selection, isUpright } = props;
  const id = useId();
  const { width, height, orientation } = picture;
  const { title, titleOf, nameOf } = useNames(props);
  return (
    <svg
      className={isUpright ? "relay upright" : `relay ${orientation === "wide" ? "wide-only" : "narrow"}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={selection ? "group" : "img"}
      aria-labelledby={id}
    >
      <title id={id}>{title}</title>
      <defs>
        <marker
          id="return-tip"
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      <LaneRules picture={picture} />
      {picture.headings.map((heading) => (
        <HeadingText
          key={`${heading.kind}${heading.index}`}
          heading={heading}
          picture={picture}
          name={nameOfHeading(heading, plan)}
        />
      ))}
      <RelayLines picture={picture} weight={weight} lateness={lateness} titleOf={titleOf} />
      <RelayTiles picture={picture} nameOf={nameOf} {...(selection && { selection })} />
      <g {...decoration}>
        {picture.labels.map(({ id: key, x, y, anchor, lines, fontSize }) => (
          <text
            key={key}
            className={`halo ${anchorClass[anchor]} ${key.split(":")[0]}-label`}
            style={{ fontSize }}
          >
            {lines.map((line, index) => (
              <tspan key={line} x={x} y={y + index * fontSize * 1.25}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** What the picture, its lines and its signs are called. */
function useNames({ plan, selection, isDrawn = false }: RelayProps) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const size = { lanes: plan.lanes.length, columns: plan.columns.length };
  if (isDrawn) {
    return {
      title: t("drawnTitle", size),
      titleOf: ({ planned: { flow } }: Pass) => t("drawnPass", { ...flow }),
      nameOf: ({ planned: { cell } }: Tile, sign: "handsOn" | "delivers") =>
        t(sign === "handsOn" ? "drawnHandsOn" : "drawnDelivers", { step: cell.step, team: cell.team }),
    };
  }
  return {
    title: t("relayTitle", size),
    titleOf: ({ planned: { flow } }: Pass) => t("passTitle", { ...flow, n: format.number(flow.count) }),
    nameOf: ({ planned: { cell } }: Tile, sign: "handsOn" | "delivers") => {
      const n = format.number(sign === "handsOn" ? cell.handedOn : cell.deliveries);
      const name = sign === "handsOn" && !selection ? "handsOnStill" : sign;
      return t(name, { step: cell.step, team: cell.team, n });
    },
  };
}

const anchorClass = { start: "", middle: "mid", end: "end" } as const;

function LaneRules({ picture: { layout, orientation, width, height } }: { readonly picture: Picture }) {
  const [first = 0, second] = layout.lanes;
  const pitch =
    second === undefined ? (orientation === "wide" ? 80 : first - layout.customer.across) : second - first;
  const from = layout.customer.from - 10;
  return (
    <g {...decoration}>
      {layout.lanes.map((across) =>
        orientation === "wide" ? (
          <line
            key={across}
            className="grid"
            x1={0}
            x2={width}
            y1={across + pitch / 2}
            y2={across + pitch / 2}
          />
        ) : (
          <line
            key={across}
            className="grid"
            x1={across - pitch / 2}
            x2={across - pitch / 2}
            y1={from}
            y2={height}
          />
        ),
      )}
    </g>
  );
}

/** What it names: it can be dragged to the place of another. */
function nameOfHeading({ kind, index }: Heading, { lanes, columns }: RelayPlan): string | undefined {
  if (kind === "team") return lanes[index]?.team;
  return kind === "step" ? columns[index]?.step : undefined;
}

function HeadingText({
  heading,
  picture,
  name,
}: {
  readonly heading: Heading;
  readonly picture: Picture;
  readonly name: string | undefined;
}) {
  const { kind, index, spot, turn, line } = heading;
  const { x, y, anchor, lines } = spot;
  const hue = kind === "team" ? `t${Math.min(mostHues, index + 1)}` : "";
  const isWide = picture.orientation === "wide";
  const style = kind === "people" ? "soft" : `strong${isWide ? "" : ` name ${hue}`}`;
  return (
    <g {...decoration} {...(name !== undefined && { "data-axis": kind, "data-name": name })}>
      {line && <line className={`name-line ${hue}`} x1={line[0]} y1={line[1]} x2={line[2]} y2={line[3]} />}
      {kind === "team" && isWide && (
        <rect className={`hue ${hue}`} x={0} y={y - 10} width={10} height={10} rx={2} />
      )}
      <text
        className={`${style} ${anchorClass[anchor]}`}
        transform={turn ? `rotate(${turn} ${x} ${y})` : undefined}
      >
        {lines.map((text, row) => (
          <tspan key={text} x={x} y={y + row * (turn ? slantedLeading : levelLeading)}>
            {text}
          </tspan>
        ))}
      </text>
    </g>
  );
}
