import {
  bar,
  bracket,
  type Colour,
  dot,
  lane,
  line,
  type Picture,
  pass,
  type Team,
  text,
  tile,
  zone,
} from "./draw.ts";

const teams: readonly (readonly [string, Team])[] = [
  ["Design", "team-1"],
  ["Planning", "team-2"],
  ["Sawing", "team-3"],
  ["Delivery", "team-4"],
];

/** Lane, place and step of each event of a case that goes from pillar to post. */
const pillars: readonly (readonly [number, number, string])[] = [
  [0, 175, "Draw"],
  [1, 310, "Plan"],
  [2, 440, "Saw"],
  [1, 570, "Plan"],
  [3, 695, "Bring"],
];

const reworkSteps: readonly (readonly [string, boolean])[] = [
  ["Draw", false],
  ["Plan", false],
  ["Draw", true],
  ["Plan", true],
  ["Saw", false],
  ["Saw", true],
];

/** Pictures of work that goes from team to team, and of how long that takes. */
export const handoverPictures: Readonly<Record<string, Picture>> = {
  "handover-and-return": {
    title: "Returned is what comes back to be done again",
    description:
      "Left: Design draws, Planning plans, Design draws again; the handover from Design to Planning is returned. Right: Design draws, Planning plans, Design checks, a step that is new to the case; nothing is returned.",
    height: 230,
    parts: [
      lane(80, "Design", "team-1"),
      lane(150, "Planning", "team-2"),
      ...there(180, "Draw"),
      ...there(485, "Check"),
      text(285, 38, "returned: drawn before", { colour: "handover", size: 14, anchor: "middle", bold: true }),
      text(590, 38, "not returned: new here", { colour: "ink-2", size: 14, anchor: "middle" }),
      text(24, 208, "Four handovers; one of them, from Design to Planning, is returned.", {
        size: 13,
        colour: "ink-2",
      }),
    ],
  },
  "ping-pong": {
    title: "A chain of four runs holds two ping-pongs",
    description:
      "A case goes from Design to Planning, back to Design and again to Planning. Design, Planning, Design is one ping-pong, and Planning, Design, Planning another.",
    height: 240,
    parts: [
      lane(100, "Design", "team-1"),
      lane(165, "Planning", "team-2"),
      ...zigzag([180, 340, 500, 660], [100, 165]),
      bracket(180, 500, 58, { label: "Design – Planning – Design", colour: "handover" }),
      bracket(340, 660, 205, { label: "Planning – Design – Planning", colour: "handover", down: true }),
    ],
  },
  "waiting-and-working-time": {
    title: "Waiting on the clock and in working time",
    description:
      "Design is done on Friday at half past three in the afternoon, Planning starts on Monday at nine. On the clock that is sixty-five and a half hours; of those, two and a half are between eight and five on a working day.",
    height: 250,
    parts: [
      zone(150, 330, 50, { height: 130, label: "Friday 8–17" }),
      zone(560, 740, 50, { height: 130, label: "Monday 8–17" }),
      lane(85, "Design", "team-1", 150),
      lane(145, "Planning", "team-2", 150),
      bar(170, 300, 85, { label: "Draw", team: "team-1" }),
      bar(580, 700, 145, { label: "Plan", team: "team-2" }),
      pass([300, 85], [580, 145], "handover"),
      bracket(300, 580, 195, { label: "on the clock 65.5 hours", colour: "ink-2", down: true }),
      text(24, 238, "In working time 2.5 hours: 1.5 on Friday, 1 on Monday. The weekend is nobody's delay.", {
        size: 13,
        colour: "ink-2",
      }),
    ],
  },
  "late-and-on-time": {
    title: "Late is a last event after the last known due date",
    description:
      "Three cases. The first ends on the day that was promised, in the evening: on time. The second ends the day after: late. Of the third the promise was moved before it ended: on time.",
    height: 240,
    parts: [
      zone(400, 500, 50, { height: 150, label: "promised day" }),
      ...dueCase(75, "on time", { end: 470, verdict: "good" }),
      ...dueCase(120, "late", { end: 540, verdict: "bad" }),
      ...dueCase(165, "on time", { end: 600, verdict: "good" }),
      line([640, 145], [640, 185], "customer-ink"),
      text(650, 170, "moved to here", { size: 13, colour: "customer-ink" }),
      text(
        24,
        226,
        "A date without a time lasts until the end of its day. Without a due date: not counted, neither late nor on time.",
        { size: 13, colour: "ink-2" },
      ),
    ],
  },
  "from-pillar-to-post": {
    title: "How many hands a case passed",
    description:
      "A case goes from Design to Planning, to Sawing, back to Planning and to Delivery: four different teams, four handovers, one of which is a return.",
    height: 270,
    parts: [
      ...teams.map(([name, team], index) => lane(50 + index * 52, name, team)),
      ...pillars.map(([index, x, label]) => tile([x, 50 + index * 52], label, teams[index]![1], 70)),
      ...pillars.slice(1).map(([index, x], place) => {
        const [before, left] = pillars[place]!;
        const kind = place === 2 ? "returned" : "handover";
        return pass([left + 35, 50 + before * 52], [x - 35, 50 + index * 52], kind);
      }),
      text(24, 252, "4 teams, 4 handovers, 1 of them a return (dotted): Planning had the case before.", {
        size: 13,
        colour: "ink-2",
      }),
    ],
  },
  rework: {
    title: "Rework is what repeats a step of its case",
    description:
      "A case has six events: draw, plan, draw, plan, saw, saw. It has three different steps, so three events are repetitions: one by another team, and one right after the same step.",
    height: 190,
    parts: [
      ...reworkSteps.map(([step, isAgain], index) => {
        const x = 80 + index * 120;
        return [
          tile([x, 70], step, isAgain ? "team-4" : "team-1", 92),
          ...(isAgain
            ? [text(x, 112, "again", { size: 13, colour: "handover", anchor: "middle", bold: true })]
            : []),
        ].join("");
      }),
      text(24, 150, "6 events − 3 different steps = 3 repetitions, in 1 case.", { size: 15 }),
      text(
        24,
        173,
        "The last comes right after the same step: perhaps only a change of status. It is counted, and told apart.",
        { size: 13, colour: "ink-2" },
      ),
    ],
  },
  network: {
    title: "Who hands over to whom",
    description:
      "Four teams. Between Design and Planning many cases go both ways; from Planning to Sawing and from Sawing to Delivery fewer, one way. Planning stands between Design and all others.",
    height: 260,
    parts: [
      ...(
        [
          [190, 120, 340, 120, 9],
          [340, 146, 190, 146, 4],
          [440, 133, 560, 75, 6],
          [605, 92, 605, 175, 3],
        ] as const
      ).map(
        ([x1, y1, x2, y2, weight]) =>
          `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="var(--ink-3)" stroke-opacity="0.55" stroke-width="${weight}"/>`,
      ),
      ...(
        [
          ["Design", "team-1", 140, 133],
          ["Planning", "team-2", 390, 133],
          ["Sawing", "team-3", 605, 75],
          ["Delivery", "team-4", 605, 190],
        ] as const
      ).map(([name, team, x, y]) => tile([x, y], name, team, 100)),
      text(265, 108, "45 →", { size: 14, anchor: "middle" }),
      text(265, 172, "← 20", { size: 14, anchor: "middle" }),
      text(478, 84, "30 →", { size: 14, anchor: "middle" }),
      text(622, 140, "↓ 15", { size: 14 }),
      text(
        24,
        242,
        "Width is how many. Planning stands between Design and the others: whatever leaves Design passes there.",
        { size: 13, colour: "ink-2" },
      ),
    ],
  },
};

/** Work that goes to Planning and back, and what is then done. */
function there(x: number, then: string): string[] {
  const kind = then === "Draw" ? "returned" : "handover";
  return [
    pass([x + 39, 80], [x + 66, 150]),
    pass([x + 144, 150], [x + 171, 80], kind),
    tile([x, 80], "Draw", "team-1"),
    tile([x + 105, 150], "Plan", "team-2"),
    tile([x + 210, 80], then, "team-1"),
  ];
}

function zigzag(places: readonly number[], [high, low]: readonly [number, number]): string[] {
  return places.flatMap((x, index) => {
    const y = index % 2 === 0 ? high : low;
    const before = places[index - 1];
    const passed =
      before === undefined ? [] : [pass([before + 39, index % 2 === 0 ? low : high], [x - 39, y])];
    return [
      ...passed,
      tile([x, y], index % 2 === 0 ? "Draw" : "Plan", index % 2 === 0 ? "team-1" : "team-2"),
    ];
  });
}

function dueCase(
  y: number,
  verdict: string,
  { end, verdict: colour }: { end: number; verdict: Colour },
): string[] {
  return [
    text(24, y + 5, verdict, { colour, bold: true }),
    line([150, y], [end, y], colour),
    ...[150, 260, end].map((x) => dot(x, y, colour)),
  ];
}
