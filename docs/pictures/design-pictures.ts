import { bar, lane, line, type Picture, text, tile } from "./draw.ts";

/** Pictures of designs that are compared. */
export const designPictures: Readonly<Record<string, Picture>> = {
  fitting: {
    title: "A delay is known only where a receiver was free",
    description:
      "Above, Design completes an order while Bob of Planning has nothing in hand, and still he begins two hours later: so long the handover took. Below, Bob is busy with another order until he begins: how long the handover took cannot be seen.",
    height: 272,
    parts: [
      text(24, 34, "Somebody was free: the handover took two hours", { bold: true }),
      lane(70, "Design", "team-1"),
      lane(112, "Bob", "team-2"),
      bar(140, 300, 70, { label: "order 7", team: "team-1" }),
      line([300, 70], [470, 112], "handover"),
      bar(470, 640, 112, { label: "order 7", team: "team-2" }),
      text(24, 156, "Nobody was free: how long it took is not known", { bold: true }),
      lane(192, "Design", "team-1"),
      lane(238, "Bob", "team-2"),
      bar(140, 300, 192, { label: "order 8", team: "team-1" }),
      bar(250, 470, 238, { label: "order 5", team: "team-2" }),
      bar(470, 640, 238, { label: "order 8", team: "team-2" }),
      line([300, 192], [470, 228], "handover"),
    ],
  },
  simulation: {
    title: "The same order in two designs",
    description:
      "In series Sales, Design and Production each do their part, and the order waits twice between two teams. In parallel one team does the same work, just as long, and the order waits nowhere. The work is equal; what differs is the waiting.",
    height: 250,
    parts: [
      text(24, 34, "In series: three teams", { bold: true }),
      lane(70, "Sales", "team-1"),
      lane(112, "Design", "team-2"),
      lane(154, "Production", "team-3"),
      bar(140, 240, 70, { label: "2 h", team: "team-1" }),
      line([240, 70], [310, 112], "handover"),
      bar(310, 460, 112, { label: "3 h", team: "team-2" }),
      line([460, 112], [530, 154], "handover"),
      bar(530, 730, 154, { label: "4 h", team: "team-3" }),
      text(24, 200, "In parallel: one team for this customer", { bold: true }),
      lane(228, "Team 1", "team-4"),
      bar(140, 240, 228, { label: "2 h", team: "team-4" }),
      bar(240, 390, 228, { label: "3 h", team: "team-4" }),
      bar(390, 590, 228, { label: "4 h", team: "team-4" }),
    ],
  },
  "team-formation": {
    title: "Two planners over three teams",
    description:
      "Three teams each have designers, planners and makers to share out. Team Oak and team Beech have a planner each. Team Ash has none: somebody there must learn planning, or the two planners serve all three teams, which brings two handovers per order.",
    height: 250,
    parts: [
      text(210, 36, "design: 5 people", { size: 14, colour: "ink-2", anchor: "middle" }),
      text(400, 36, "plan: 2 people", { size: 14, colour: "handover", anchor: "middle", bold: true }),
      text(590, 36, "make: 20 people", { size: 14, colour: "ink-2", anchor: "middle" }),
      lane(75, "Oak", "team-1"),
      lane(130, "Beech", "team-2"),
      lane(185, "Ash", "team-3"),
      ...(["team-1", "team-2", "team-3"] as const).flatMap((team, i) => [
        tile([210, 75 + 55 * i], ["2", "1", "2"][i]!, team),
        tile([590, 75 + 55 * i], ["7", "6", "7"][i]!, team),
      ]),
      tile([400, 75], "1", "team-1"),
      tile([400, 130], "1", "team-2"),
      text(400, 180, "nobody: somebody has to learn it", {
        size: 14,
        colour: "doubt",
        anchor: "middle",
        bold: true,
      }),
      text(
        24,
        230,
        "3 teams − 2 people = 1 lesson. Or the planners serve all teams, at two handovers an order.",
        {
          size: 13,
          colour: "ink-2",
        },
      ),
    ],
  },
};
