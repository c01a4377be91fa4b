import { type EventLog, matrix, members, regroup } from "@stuur/event-log";
import type { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import { questionQuery, toQuestion } from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import {
  CompareBody,
  Comparison,
  type Grouping,
  LogParams,
  PictureBody,
  TeamsPicture,
  TeamsView,
} from "./teams.contract.ts";

/** More rows than somebody reads; how many there are besides is told. */
const mostRows = 500;
/** Beyond this the small picture draws nothing more. */
const mostFlows = 400;

const casesQuery = questionQuery.pick({ from: true, to: true, where: true });
const filterOf = (query: z.output<typeof casesQuery>) =>
  toQuestion({ ...query, by: "team", missing: "keep" }).filter;

/** Today's teams, and what other teams would make of their handovers. */
export function teamsRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [membersRoute(askLog), compareRoute(askLog), pictureRoute(askLog)];
}

function membersRoute(askLog: AskLog<EventLog>): OrganisationRoute {
  return defineRoute({
    method: "GET",
    url: "/logs/:log/teams",
    right: "log.read",
    summary: "The teams of a log, who works in them, and the steps that have no team",
    params: LogParams,
    response: TeamsView,
    handle: async (asking) => {
      const { row, answer } = await askLog(asking, ["members"], (log) => members(log));
      const { id, name, manifest } = row;
      return { log: { id, name, timeZone: manifest.timeZone }, cases: manifest.counts.cases, ...answer };
    },
  });
}

function compareRoute(askLog: AskLog<EventLog>): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/logs/:log/teams/compare",
    right: "log.read",
    summary: "Which handovers other teams take inside, leave and add",
    params: LogParams,
    query: casesQuery,
    body: CompareBody,
    response: Comparison,
    handle: async (asking) => {
      const { grouping, segment } = asking.body;
      const question = {
        grouping,
        filter: filterOf(asking.query),
        ...(segment !== undefined && { segment: { column: segment } }),
      };
      const { answer } = await askLog(asking, ["regroup", question], (log) => regroup(log, question));
      const { drawn } = answer;
      const gone = answer.handovers
        .filter(({ inside }) => inside > 0)
        .toSorted((one, other) => other.inside - one.inside);
      return {
        ...answer,
        gone: gone.slice(0, mostRows).map(({ from, to, today, inside }) => ({ from, to, today, inside })),
        goneLeftOut: Math.max(0, gone.length - mostRows),
        drawn: drawn.slice(0, mostRows),
        drawnLeftOut: Math.max(0, drawn.length - mostRows),
      };
    },
  });
}

function pictureRoute(askLog: AskLog<EventLog>): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/logs/:log/teams/picture",
    right: "log.read",
    summary: "Which new team would carry which step, and where work would leave it",
    params: LogParams,
    query: casesQuery,
    body: PictureBody,
    response: TeamsPicture,
    handle: async (asking) => {
      const { grouping } = asking.body;
      const filter = filterOf(asking.query);
      const { answer } = await askLog(asking, ["teams picture", grouping, filter], (log) =>
        drawTeams(log, grouping, filter),
      );
      return answer;
    },
  });
}

async function drawTeams(log: EventLog, grouping: Grouping, filter: ReturnType<typeof filterOf>) {
  const { teams, steps, cells, flows, starts } = await matrix(log, { grouping, filter, mostFlows });
  const handovers = cells.reduce((sum, { handedOn }) => sum + handedOn, 0);
  const cases = starts.reduce((sum, { count }) => sum + count, 0);
  return {
    summary: { cases, handovers },
    teams,
    steps,
    cells: cells.map((cell) => ({ ...cell, ...unweighed })),
    flows: flows.map((flow) => ({ ...flow, ...unweighed })),
    starts,
  };
}

/** Waiting and lateness are of the work as it went, in the teams of then: they are not carried over to other teams. */
const unweighed = {
  returned: 0,
  late: { count: 0, of: 0 },
  between: { kind: "completion", clock: null, working: null },
} as const;
