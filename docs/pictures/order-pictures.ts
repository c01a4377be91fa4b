import { bar, dot, lane, line, mark, type Picture, text, tile, width, zone } from "./draw.ts";

const rowsOfFile: readonly (readonly [string, number])[] = [
  ["start Saw", 130],
  ["start Glue", 250],
  ["suspend Saw", 370],
  ["complete Saw", 490],
  ["complete Glue", 630],
];

const periodCases = [
  { name: "begun in January", from: 190, to: 380, isTaken: false },
  { name: "begun in February", from: 320, to: 460, isTaken: true },
  { name: "begun in February", from: 470, to: 640, isTaken: true },
  { name: "begun in March", from: 560, to: 700, isTaken: false },
];

/** Pictures of how the rows of a file become the events of a case, in order. */
export const orderPictures: Readonly<Record<string, Picture>> = {
  "order-of-events": {
    title: "The order of events is that of their starts",
    description:
      "Planning starts at nine, one hour after Design, and is done before it. In order of start Design comes first; in order of completion it would come second.",
    height: 220,
    parts: [
      lane(70, "Design", "team-1"),
      lane(130, "Planning", "team-2"),
      bar(170, 560, 70, { label: "Draw", team: "team-1" }),
      bar(270, 400, 130, { label: "Plan", team: "team-2" }),
      text(170, 40, "1st: starts 8:00", { size: 14 }),
      text(560, 40, "done 17:00", { size: 14, colour: "ink-2", anchor: "end" }),
      text(270, 170, "2nd: starts 9:00", { size: 14 }),
      text(420, 136, "done 11:00", { size: 14, colour: "ink-2" }),
      text(
        24,
        202,
        "By completion the order would be the other way round, and work would seem to go from Planning to Design.",
        {
          size: 13,
          colour: "ink-2",
        },
      ),
    ],
  },
  lifecycle: {
    title: "A start and a completion of one activity are one event",
    description:
      "Five rows of a file: start Saw, start Glue, suspend Saw, complete Saw, complete Glue. They make two events with a start and a completion; the row that suspends makes none.",
    height: 250,
    parts: [
      text(24, 40, "Rows of the file", { bold: true }),
      ...rowsOfFile.map(([name, x]) =>
        [dot(x, 70, "ink-2"), text(x, 98, name, { size: 13, anchor: "middle", colour: "ink-2" })].join(""),
      ),
      line([70, 70], [width - 40, 70], "ink-3", true),
      text(24, 148, "Events", { bold: true }),
      bar(130, 490, 170, { label: "Saw: start to complete", team: "team-1" }),
      bar(250, 630, 214, { label: "Glue: start to complete", team: "team-1" }),
    ],
  },
  "usual-order": {
    title: "The usual order compares steps two by two",
    description:
      "Two short cases go order, make, deliver. One long case ends with a complaint after many steps. Of each two steps, the one that comes first in most of the cases that have both goes first: order, make, deliver, complaint.",
    height: 250,
    parts: [
      text(24, 50, "Two cases"),
      ...["order", "make", "deliver"].map((step, index) => tile([200 + index * 97, 45], step, "team-1", 84)),
      text(24, 110, "One case"),
      ...["order", "make", "make", "make", "deliver", "complaint"].map((step, index) =>
        tile([200 + index * 97, 105], step, step === "complaint" ? "team-4" : "team-1", 84),
      ),
      line([24, 145], [width - 24, 145], "ink-3", true),
      text(24, 190, "Usual order", { bold: true }),
      ...["order", "make", "deliver", "complaint"].map((step, index) =>
        tile([200 + index * 97, 185], step, step === "complaint" ? "team-4" : "team-1", 84),
      ),
      text(24, 232, "Order before make in 3 of 3 cases, deliver before complaint in 1 of 1.", {
        size: 13,
        colour: "ink-2",
      }),
    ],
  },
  "tie-bounds": {
    title: "Equal times leave the number of handovers between bounds",
    description:
      "Four events have the same time: two of Design, two of Planning. In the order Design, Design, Planning, Planning there is one handover; in the order Design, Planning, Design, Planning there are three.",
    height: 230,
    parts: [
      text(24, 40, "Four events, all on 3 March at 0:00. Which came first, the file does not know.", {
        size: 14,
      }),
      text(24, 98, "Fewest: 1", { colour: "doubt", bold: true }),
      ...tiedOrder(["Design", "Design", "Planning", "Planning"], 92),
      text(24, 168, "Most: 3", { colour: "doubt", bold: true }),
      ...tiedOrder(["Design", "Planning", "Design", "Planning"], 162),
      text(24, 212, "≈ 1 to 3 handovers: both happen in some order, so the bounds cannot be narrower.", {
        size: 13,
        colour: "doubt",
      }),
    ],
  },
  "filter-and-period": {
    title: "A period takes whole cases by their first event",
    description:
      "Four cases as lines in time. The period is February. The case that begins in January and ends in February is left out; the two that begin in February are taken whole, also the one that ends in March; the one that begins in March is left out.",
    height: 250,
    parts: [
      zone(290, 510, 50, { height: 160, label: "February" }),
      ...periodCases.map(({ name, from, to, isTaken }, index) => {
        const y = 72 + index * 36;
        const colour = isTaken ? "team-1" : "ink-3";
        return [
          text(24, y + 5, name, { size: 14, colour: isTaken ? "ink" : "ink-3", bold: isTaken }),
          line([from, y], [to, y], colour, !isTaken),
          dot(from, y, colour, isTaken),
          dot(to, y, colour, isTaken),
        ].join("");
      }),
      text(
        24,
        236,
        "Taken: begun in February. A case is never cut, so its lead time and handovers stay whole.",
        {
          size: 13,
          colour: "ink-2",
        },
      ),
    ],
  },
};

function tiedOrder(teams: readonly ("Design" | "Planning")[], y: number): string[] {
  return teams.flatMap((team, index) => {
    const x = 180 + index * 140;
    const differs = index > 0 && teams[index - 1] !== team;
    return [
      tile([x, y], team, team === "Design" ? "team-1" : "team-2", 90),
      ...(differs ? [mark(x - 70, y)] : []),
    ];
  });
}
