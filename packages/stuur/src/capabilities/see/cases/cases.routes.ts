import { type CaseTimeline, caseTimelines, type EventLog } from "@stuur/event-log";
import { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import { questionQuery, toQuestion } from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { CasesView } from "./cases.contract.ts";

const mostCases = 20;

/** Real cases to tell: those that are asked for, typical ones of a handover, or five that differ. */
export function casesRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/cases",
      right: "log.read",
      summary: "Real cases of a log, event by event",
      params: z.object({ log: z.uuid() }),
      query: questionQuery.extend({
        case: z.union([z.string(), z.array(z.string()).max(mostCases)]).optional(),
        handoverFrom: z.string().optional(),
        handoverTo: z.string().optional(),
      }),
      response: CasesView,
      handle: async (asking) => {
        const { case: cases, handoverFrom, handoverTo } = asking.query;
        const question = toQuestion(asking.query);
        const chosen = {
          ...(cases !== undefined && { cases: [cases].flat() }),
          ...(handoverFrom !== undefined && { of: { from: handoverFrom, to: handoverTo ?? "" } }),
        };
        const { answer } = await askLog(asking, ["cases", question, chosen], (log) =>
          caseTimelines(log, { ...question, ...chosen }),
        );
        return { cases: answer.map((told) => describeCase(told, question.by)) };
      },
    }),
  ];
}

/** How the library calls a team or person that is missing. */
const missing = "(none)";

/** Of persons only where the question is about them. */
function describeCase({ events, ...head }: CaseTimeline, by: string): CasesView["cases"][number] {
  return {
    ...head,
    chosenFor: [...head.chosenFor],
    events: events.map(({ team, person, ...event }) => {
      const who = by === "team" ? team : person;
      return { ...event, who: who === missing ? null : who };
    }),
  };
}
