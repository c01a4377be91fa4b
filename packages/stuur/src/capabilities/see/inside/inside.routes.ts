import {
  type EventLog,
  type QuestionOptions,
  summary,
  type TeamInside,
  teamInside,
  teamsReached,
} from "@stuur/event-log";
import { secondsPerWorkingDay, standardCalendar } from "@stuur/methods/time";
import { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import { questionQuery, toQuestion } from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import type { ReadyLog } from "../../../records/ready-log.ts";
import { InsideView, type TeamInside as Told } from "./inside.contract.ts";

/** What goes on inside one team: from person to person, and which steps hang on one of them. */
export function insideRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/inside",
      right: "log.read",
      summary: "Inside a team: from person to person, and the steps that hang on one person",
      params: z.object({ log: z.uuid() }),
      query: questionQuery.omit({ by: true }).extend({
        team: z.string().optional().describe("by default the team with most events"),
      }),
      response: InsideView,
      handle: async (asking) => {
        const { team, ...query } = asking.query;
        const { missing, filter } = toQuestion({ ...query, by: "team" });
        const question = { missing, filter };
        const teams = await askLog(asking, ["inside-teams", question], (log) => askTeams(log, question));
        const chosen = team ?? teams.answer.teams[0]?.name ?? missingName;
        const { row, answer } = await askLog(asking, ["inside", question, chosen], (log) =>
          teamInside(log, { ...question, team: chosen, limit: mostRows }),
        );
        return {
          log: describeLog(row),
          cases: teams.answer.cases,
          teams: teams.answer.teams.map(({ name, ...known }) => ({ ...known, team: nameOf(name) })),
          inside: answer && describeInside(answer),
        };
      },
    }),
  ];
}

/** How the library calls a team or person that is missing. */
const missingName = "(none)";

function nameOf(value: string): string | null {
  return value === missingName ? null : value;
}

function describeLog({ name, isExample, manifest: { timeZone, hasStartTimes, counts } }: ReadyLog) {
  const calendar = standardCalendar(timeZone);
  const hasPersons = counts.persons > 0;
  return {
    ...{ name, isExample, timeZone, hasStartTimes, hasPersons },
    secondsPerWorkingDay: secondsPerWorkingDay(calendar),
  };
}

async function askTeams(log: EventLog, question: QuestionOptions) {
  const { cases } = await summary(log, question);
  const teams = await teamsReached(log, question);
  const known = teams.map(({ team, events, persons }) => ({ name: team, events, persons }));
  return { cases, teams: known.sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1)) };
}

const mostRows = 200;
/** A time between two persons is only given where it was measured often enough to be about the work. */
const fewestMeasured = 30;

function describeInside({ flows, scarceSteps, eventsByPerson, ...inside }: TeamInside): Told {
  const enough = <Known extends { readonly n: number }>(known: Known | null) =>
    known && known.n >= fewestMeasured ? known : null;
  return {
    ...inside,
    team: nameOf(inside.team),
    eventsByPerson: [...eventsByPerson],
    flows: flows.map(({ from, to, count, returned, between: { kind, clock, working } }) => ({
      ...{ from: nameOf(from), to: nameOf(to), count, returned, kind },
      clock: enough(clock),
      working: enough(working),
    })),
    scarceSteps: scarceSteps.map(({ share, ...step }) => ({ ...step, ...share })),
  };
}
