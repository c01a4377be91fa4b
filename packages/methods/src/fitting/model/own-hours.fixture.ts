import type { SimulationModel } from "../../simulation/index.ts";

const hour = 3600;

/** Hours from Monday to Friday. */
const week = (opens: number, closes: number) =>
  Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ opens: opens * hour, closes: closes * hour }] : []));

/** Two teams in series whose people keep the given hours in turn; work takes an hour on average. */
export function officeOf(...shifts: readonly (readonly [opens: number, closes: number])[]): SimulationModel {
  const company = [
    Math.min(...shifts.map(([opens]) => opens)),
    Math.max(...shifts.map(([, closes]) => closes)),
  ];
  const people = ["A", "B"].flatMap((team) =>
    Array.from({ length: 4 }, (_, i) => ({
      id: `${team}${i}`,
      calendar: shifts[i % shifts.length]!.join("–"),
      skills: [{ step: team }],
    })),
  );
  const present = shifts.reduce((sum, [opens, closes]) => sum + closes - opens, 0) / shifts.length;
  const gap = (company[1]! - company[0]!) / (0.75 * 4 * present);
  return {
    version: 1,
    start: { date: "2026-01-05", timeZone: "Europe/Amsterdam" },
    calendars: [
      { id: "company", week: week(company[0]!, company[1]!) },
      ...new Map(
        shifts.map((hours) => [hours.join("–"), { id: hours.join("–"), week: week(...hours) }]),
      ).values(),
    ],
    workingTime: "company",
    steps: ["A", "B"].map((id) => ({ id, work: { kind: "gamma", mean: hour, sd: 0.7 * hour } })),
    caseTypes: [
      {
        id: "order",
        arrivals: { kind: "gaps", gap: { kind: "exponential", mean: gap * hour }, calendar: "company" },
        route: [{ step: "A" }, { step: "B" }],
      },
    ],
    people,
    designs: [
      {
        id: "today",
        teams: ["A", "B"].map((team) => ({
          id: team,
          members: people.filter(({ id }) => id.startsWith(team)).map(({ id }) => id),
          steps: [team],
        })),
        handovers: {
          between: { delay: { kind: "gamma", mean: 2 * hour, sd: hour }, calendar: "company" },
        },
      },
    ],
  };
}
