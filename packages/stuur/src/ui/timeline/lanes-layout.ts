import type { TimelineCase, TimelineEvent } from "./timeline-data.ts";
import type { TimelineScale } from "./timeline-scale.ts";

/** A case as a relay in time: a lane for each team, in which its work lies; what is handed over goes from lane to lane. */
export interface LanesLayout {
  readonly height: number;
  readonly floor: number;
  readonly lanes: readonly {
    /** Absent for the last of many, which holds all further teams. */
    readonly who: string | null | undefined;
    readonly y: number;
  }[];
  readonly work: readonly {
    readonly key: number;
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly who: string | null;
  }[];
  /** From giving to taking over. */
  readonly moves: readonly { readonly key: number; readonly from: Point; readonly to: Point }[];
  readonly due: number | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LanesForm {
  readonly laneHeight: number;
  /** From the top of a lane to the middle of its work. */
  readonly middle: number;
  readonly most: number;
}

const top = 20;
const thinnest = 4;

/** Lanes in the order that is asked for; of more than `most` teams the last lane holds the rest. */
export function layoutLanes(
  story: TimelineCase,
  { scale, form, order }: { scale: TimelineScale; form: LanesForm; order: readonly (string | null)[] },
): LanesLayout {
  const known = order.filter((name) => story.events.some(({ who }) => who === name));
  const isFolded = known.length > form.most;
  const named = isFolded ? known.slice(0, form.most - 1) : known;
  const lanes = [...named, ...(isFolded ? [undefined] : [])].map((who, index) => ({
    who,
    y: top + index * form.laneHeight + form.middle,
  }));
  const yOf = ({ who }: TimelineEvent) =>
    lanes[named.includes(who) ? named.indexOf(who) : lanes.length - 1]!.y;
  const begin = Date.parse(story.firstAt);
  const place = (instant: string) => scale.place((Date.parse(instant) - begin) / 1000);
  const floor = top + lanes.length * form.laneHeight;
  const due = story.dueAt === null ? null : place(story.dueAt);
  return {
    height: floor + 26,
    floor,
    lanes,
    work: story.events.flatMap((event) => {
      const [first, last] = [event.startedAt ?? event.completedAt, event.completedAt ?? event.startedAt];
      if (first === null || last === null) return [];
      const width = Math.max(thinnest, place(last) - place(first));
      return [{ key: event.place, x: place(last) - width, width, y: yOf(event), who: event.who }];
    }),
    moves: story.events.flatMap((event, index) => {
      const next = story.events[index + 1];
      const given = event.completedAt ?? event.startedAt;
      const taken = next?.startedAt ?? next?.completedAt;
      if (!event.isHandedOver || !next || !given || !taken) return [];
      const [from, to] = [place(given), place(taken)];
      return [{ key: event.place, from: { x: from, y: yOf(event) }, to: { x: to, y: yOf(next) } }];
    }),
    due: due !== null && due >= scale.left && due <= scale.right ? due : null,
  };
}
