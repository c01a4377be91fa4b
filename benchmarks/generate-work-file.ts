import { existsSync, writeFileSync } from "node:fs";
import { type SimulationModel, simulateLog } from "@stuur/methods/simulation";

const steps = ["aannemen", "beoordelen", "maken", "afleveren"];
const eventsPerOrder = steps.length;
/** An order in ten minutes makes all at work for some 80 % of the time. */
const [gap, work, crew] = [600, 7200, 15];

/** Writes the history of an organisation of sixty people, in series, with begin and end of all work. An existing file is kept. */
export function generateWorkFile(file: string, events: number, seed: number): void {
  if (existsSync(file)) return;
  const log = simulateLog(organisation(), { seed, orders: Math.ceil(events / eventsPerOrder), design: 0 });
  const at = (instant: number) => new Date(instant).toISOString();
  const rows = log.map(
    ({ case: order, step, team, person, start, complete }) =>
      `${order},${step},${team},${person},${at(start)},${at(complete)}`,
  );
  writeFileSync(file, ["zaak,stap,team,medewerker,begin,gereed", ...rows].join("\n"));
}

function organisation(): SimulationModel {
  const members = (step: string) => Array.from({ length: crew }, (_, i) => `${step} ${i + 1}`);
  return {
    version: 1,
    start: { date: "2010-01-04", timeZone: "Europe/Amsterdam" },
    calendars: [{ id: "kantoor" }],
    workingTime: "kantoor",
    steps: steps.map((id) => ({ id, work: { kind: "gamma", mean: work, sd: work / 2 } })),
    caseTypes: [
      {
        id: "zaak",
        arrivals: { kind: "gaps", gap: { kind: "exponential", mean: gap }, calendar: "kantoor" },
        route: steps.map((step) => ({ step })),
      },
    ],
    people: steps.flatMap((step) =>
      members(step).map((id) => ({ id, calendar: "kantoor", skills: [{ step }] })),
    ),
    designs: [
      {
        id: "nu",
        teams: steps.map((step) => ({ id: `Team ${step}`, members: members(step), steps: [step] })),
        handovers: {
          between: { delay: { kind: "exponential", mean: 7200 }, calendar: "kantoor", sendBack: 0.05 },
        },
      },
    ],
  };
}
