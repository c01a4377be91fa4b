import { type CaseTimeline, caseTimelines, type EventLog } from "@stuur/event-log";
import { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import { questionQuery, toQuestion } from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { CasesView } from "./cases.contract.ts";

const mostCases = 20;

/** Real cases to tell, by team: those that are asked for, typical ones of a handover, or five that differ. */
export function casesRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/cases",
      right: "log.read",
      summary: "Real cases of a log, event by event",
      params: z.object({ log: z.uuid() }),
      query: questionQuery.omit({ by: true }).extend({
        case: z.union([z.string(), z.array(z.string()).max(mostCases)]).optional(),
        handoverFrom: z.string().optional(),
        handoverTo: z.string().optional(),
      }),
      response: CasesView,
      handle: async (asking) => {
        const { case: cases, handoverFrom, handoverTo } = asking.query;
        const question = toQuestion({ ...asking.query, by: "team" });
        const chosen = {
          ...(cases !== undefined && { cases: [cases].flat() }),
          ...(handoverFrom !== undefined && { of: { from: handoverFrom, to: handoverTo ?? "" } }),
        };
        const { answer } = await askLog(asking, ["cases", question, chosen], (log) =>
          caseTimelines(log, { ...question, ...chosen }),
        );
        return { cases: answer.map(describeCase) };
      },
    }),
  ];
}

/** How the library calls a team that is missing. */
const missing = "(none)";

/** Who worked on a single case stays with the team: it would be about a person. */
function describeCase({ events, ...head }: CaseTimeline): CasesView["cases"][number] {
  return {
    ...head,
    chosenFor: [...head.chosenFor],
    events: events.map(({ team, person, ...event }) => ({ ...event, who: team === missing ? null : team })),
  };
}
