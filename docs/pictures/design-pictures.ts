import { bar, lane, line, type Picture, text } from "./draw.ts";

/** Pictures of designs that are compared. */
export const designPictures: Readonly<Record<string, Picture>> = {
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
};
