import type { IsMarked, TimelineCase, TimelineEvent } from "./timeline-data.ts";
import type { TimelineScale } from "./timeline-scale.ts";

/** Where everything stands in the picture of one case, in pixels from the left. */
export interface TimelineLayout {
  readonly work: readonly WorkBar[];
  /** From giving to taking over, at the handovers that the page is about. */
  readonly waits: readonly { readonly x: number; readonly width: number }[];
  /** Where work is handed over; a small sign where there is no room for a whole one. */
  readonly signs: readonly { readonly x: number; readonly isSmall: boolean }[];
  /** Where work comes back to be done again. */
  readonly backs: readonly number[];
  readonly due: number | null;
}

export interface WorkBar {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly event: TimelineEvent;
  /** Only known when it was done, not when it was begun. */
  readonly isMoment: boolean;
}

const thinnest = 3;
const roomOfSign = 17;

/** Places the events of a case on a scale; what is not known is not drawn. */
export function layoutTimeline(
  story: TimelineCase,
  { scale, isMarked }: { readonly scale: TimelineScale; readonly isMarked: IsMarked },
): TimelineLayout {
  const begin = Date.parse(story.firstAt);
  const place = (instant: string) => scale.place((Date.parse(instant) - begin) / 1000);
  const moves = listMoves(story.events).filter(({ from, to }) => isMarked(from.who, to.who));
  const due = story.dueAt === null ? null : place(story.dueAt);
  return {
    work: story.events.flatMap((event) => placeWork(event, place)),
    waits: moves.flatMap(({ from, to }) => {
      const [given, taken] = [from.completedAt, to.startedAt ?? to.completedAt];
      if (given === null || taken === null) return [];
      const width = place(taken) - place(given);
      return width > 0 ? [{ x: place(given), width }] : [];
    }),
    signs: placeSigns(moves.flatMap(({ from }) => from.completedAt ?? from.startedAt ?? []).map(place)),
    backs: listReturns(story.events, isMarked).map(place),
    due: due !== null && due >= scale.left && due <= scale.right ? due : null,
  };
}

function placeWork(event: TimelineEvent, place: (instant: string) => number): readonly WorkBar[] {
  const { startedAt, completedAt } = event;
  const [first, last] = [startedAt ?? completedAt, completedAt ?? startedAt];
  if (first === null || last === null) return [];
  const isMoment = startedAt === null || completedAt === null;
  const width = Math.max(thinnest, place(last) - place(first));
  return [{ key: String(event.place), x: place(last) - width, width, event, isMoment }];
}

interface Move {
  readonly from: TimelineEvent;
  readonly to: TimelineEvent;
}

function listMoves(events: readonly TimelineEvent[]): readonly Move[] {
  return events.flatMap((from, index) => {
    const to = events[index + 1];
    return from.isHandedOver && to ? [{ from, to }] : [];
  });
}

/** When work that is returned is handed back: at the next handover to who gave it. */
function listReturns(events: readonly TimelineEvent[], isMarked: IsMarked): readonly string[] {
  const moves = listMoves(events);
  return moves.flatMap(({ from, to: taker }, index) => {
    const back =
      from.isReturned && isMarked(from.who, taker.who)
        ? moves.slice(index + 1).find(({ to }) => to.who === from.who)
        : undefined;
    return back?.from.completedAt ?? back?.to.startedAt ?? [];
  });
}

function placeSigns(places: readonly number[]): TimelineLayout["signs"] {
  return places.map((x, index) => {
    const isNear = (other: number | undefined) => other !== undefined && Math.abs(other - x) < roomOfSign;
    return { x, isSmall: isNear(places[index - 1]) || isNear(places[index + 1]) };
  });
}
