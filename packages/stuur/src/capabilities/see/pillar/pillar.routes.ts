import {
  attributes,
  type EventLog,
  type PingPong,
  pillarToPost,
  pingPong,
  type QuestionOptions,
  type Rework,
  rework,
  summary,
} from "@stuur/event-log";
import { secondsPerWorkingDay, standardCalendar } from "@stuur/methods/time";
import { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import {
  type AskedQuestion,
  questionQuery,
  toQuestion,
} from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import type { ReadyLog } from "../../../records/ready-log.ts";
import { meanInterval } from "./mean-interval.ts";
import { PillarSegments, PillarView } from "./pillar.contract.ts";

const query = questionQuery.extend({ by: z.enum(["team", "person"]).default("team") });
const params = z.object({ log: z.uuid() });

/** How many different teams a case passes, what goes to and fro, and that for the values of a column. */
export function pillarRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/pillar",
      right: "log.read",
      summary: "How many different teams cases pass, and what goes to and fro between them",
      params,
      query,
      response: PillarView,
      handle: async (asking) => {
        const { by } = asking.query;
        const question = { ...toQuestion(asking.query), by };
        const { row, answer } = await askLog(asking, ["pillar", question], (log) => askPillar(log, question));
        return { log: describeLog(row), by, ...answer };
      },
    }),
    defineRoute({
      method: "GET",
      url: "/logs/:log/pillar-segments",
      right: "log.read",
      summary: "How many different teams cases pass, for each value of a column",
      params,
      query: query.extend({ column: z.string() }),
      response: PillarSegments,
      handle: async (asking) => {
        const { column, by } = asking.query;
        const question = { ...toQuestion(asking.query), by };
        const { answer } = await askLog(asking, ["pillar-segments", question, column], (log) =>
          askSegments(log, question, column),
        );
        return { column, ...answer };
      },
    }),
  ];
}

function describeLog({ name, isExample, manifest: { timeZone, hasStartTimes } }: ReadyLog) {
  const calendar = standardCalendar(timeZone);
  return { name, isExample, timeZone, hasStartTimes, secondsPerWorkingDay: secondsPerWorkingDay(calendar) };
}

/** How the library calls a team or person that is missing. */
const missing = "(none)";
/** Between two persons a figure below this would be about who it was. */
const fewestOfPersons = 5;
const mostPairs = 1000;
const mostTold = 5;

async function askPillar(log: EventLog, question: QuestionOptions) {
  const isOfTeams = question.by === "team";
  const all = await pillarToPost(log, { ...question, limit: 0 });
  const { missingTeam, missingPerson } = await summary(log, question);
  // Nobody is no team: what is passed, and passed again, is counted among those that are known.
  const known = await pillarToPost(log, { ...question, missing: "drop", limit: mostTold });
  const { parties, returns, casesWithReturns, worst } = known;
  return {
    cases: all.cases,
    casesWithoutParty: all.cases - known.cases,
    missingEvents: isOfTeams ? missingTeam : missingPerson,
    parties: parties && { ...parties, distribution: [...parties.distribution] },
    endToEnd: all.endToEnd,
    handovers: all.handovers,
    returns,
    casesWithReturns,
    rework: describeRework(await rework(log, { ...question, limit: 0 })),
    pingPong: describePingPong(await pingPong(log, question), isOfTeams ? 1 : fewestOfPersons),
    worst: isOfTeams ? worst.map(({ parties, late, ...passed }) => passed) : [],
  };
}

function describeRework({ casesWithRework, steps }: Rework) {
  const told = steps.map(({ step, cases, casesWithStep, repetitions, immediate }) => {
    return { step, cases: cases.count, casesWithStep, repetitions, immediate };
  });
  return { cases: casesWithRework, steps: told };
}

function describePingPong({ count, cases, returned, pairs }: PingPong, fewest: number) {
  const told = pairs.filter((pair) => pair.count >= fewest).slice(0, mostPairs);
  return {
    count,
    cases,
    returned,
    pairs: told.map(({ exampleCases, late, between, and, ...pair }) => {
      return { ...pair, between: nameOf(between), and: nameOf(and) };
    }),
    pairsLeftOut: pairs.length - told.length,
  };
}

function nameOf(value: string): string | null {
  return value === missing ? null : value;
}

const mostSegments = 12;

/** Of the values that occur most; a filter on the same column leaves only the values that it asks for. */
async function askSegments(
  log: EventLog,
  question: AskedQuestion & { by: "team" | "person" },
  column: string,
) {
  const known = (await attributes(log)).find((attribute) => attribute.column === column);
  const where = question.filter.where ?? {};
  const asked = where[column];
  const missingOne = known && known.missing > 0 ? [{ value: "", cases: known.missing }] : [];
  const values = [...(known?.values ?? []), ...missingOne]
    .toSorted((a, b) => b.cases - a.cases)
    .map(({ value }) => value)
    .filter((value) => asked === undefined || asked.includes(value));
  const segments: z.input<typeof PillarSegments>["segments"] = [];
  for (const value of values.slice(0, mostSegments)) {
    const filter = { ...question.filter, where: { ...where, [column]: [value] } };
    const asked = { ...question, filter, limit: 0 };
    const { cases, endToEnd } = await pillarToPost(log, asked);
    const { parties } = await pillarToPost(log, { ...asked, missing: "drop" });
    if (parties === null) continue;
    const counts = parties.distribution.map((row) => ({ value: row.parties, cases: row.cases.count }));
    const { mean, p50 } = parties;
    segments.push({
      value: value === "" ? null : value,
      cases,
      mean,
      meanInterval: meanInterval(counts),
      p50,
      endToEnd,
    });
  }
  return { segments, valuesLeftOut: Math.max(0, values.length - mostSegments) };
}
