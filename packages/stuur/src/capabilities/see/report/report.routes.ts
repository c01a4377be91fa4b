import {
  doubt,
  type EventLog,
  type Handover,
  handovers,
  leadTimes,
  matrix,
  summary,
  timeDivision,
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
import { ReportView } from "./report.contract.ts";

const mostWorst = 5;
/** Beyond this the relay picture is not drawn. */
const mostFlows = 400;

/** All that stands on the four pages, in one answer: so that they are about the same cases at the same moment. */
export function reportRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/report",
      right: "log.read",
      summary: "The diagnosis of a log for four printed pages",
      params: z.object({ log: z.uuid() }),
      query: questionQuery.extend({
        by: z.enum(["team", "person"]).optional(),
        customer: z
          .union([z.string(), z.array(z.string())])
          .optional()
          .describe("a step that the customer does"),
      }),
      response: ReportView,
      handle: async (asking) => {
        const { customer, ...query } = asking.query;
        const customerSteps = [customer ?? []].flat().toSorted();
        const { row, answer } = await askLog(asking, ["report", query, customerSteps], (log, found) =>
          diagnose(log, toQuestion({ ...query, by: query.by ?? usualBy(found) }), customerSteps),
        );
        return { log: describeLog(row), allCases: row.manifest.counts.cases, ...answer };
      },
    }),
  ];
}

function describeLog({ id, name, isExample, manifest: { timeZone, source, columns } }: ReadyLog) {
  return {
    id,
    name,
    isExample,
    timeZone,
    fileName: source.name,
    secondsPerWorkingDay: secondsPerWorkingDay(standardCalendar(timeZone)),
    columns: Object.entries(columns).map(([role, { column }]) => ({ role, column })),
  };
}

/** Without any team in the data, persons are what can be seen. */
function usualBy({ manifest: { counts } }: ReadyLog): "team" | "person" {
  return counts.teams === 0 && counts.persons > 0 ? "person" : "team";
}

async function diagnose(log: EventLog, question: AskedQuestion, customerSteps: readonly string[]) {
  const picture = await matrix(log, { ...question, mostFlows });
  const found = await handovers(log, question);
  const { hasStartTimes } = log.manifest;
  // Persons are not put in order of how long work lies with them.
  const isByWaiting = question.by === "team" && hasStartTimes;
  const worst = isByWaiting ? found.filter(isRankable) : found.toSorted((a, b) => b.count - a.count);
  const { canTellWorkFromWaiting, working } = await timeDivision(log, {
    ...question,
    customerSteps,
    limit: 0,
  });
  const { clock, working: worked, onTime } = await leadTimes(log, question);
  return {
    by: question.by,
    summary: await summary(log, question),
    ...picture,
    worst: worst.slice(0, mostWorst),
    unranked: isByWaiting ? listUnranked(found) : [],
    handoverKinds: found.length,
    time: { canTellWorkFromWaiting, working, customerSteps: [...customerSteps] },
    durations: { clock, working: worked, onTime },
    doubt: {
      ...(await doubt(log, question)),
      unmeasured: hasStartTimes
        ? found.reduce((sum, { count, between }) => sum + count - (between.working?.n ?? 0), 0)
        : 0,
    },
  };
}

/** How long it lay is known for at least half of the times; otherwise a sum of waiting says nothing about the handover. */
function isRankable({ count, between }: Handover): boolean {
  return 2 * countMeasured(between) >= count;
}

/** As much of all handovers as this is too much to leave unsaid. */
const frequent = 0.05;

function listUnranked(found: readonly Handover[]) {
  const all = found.reduce((sum, { count }) => sum + count, 0);
  return found
    .filter((handover) => handover.count >= frequent * all && !isRankable(handover))
    .map(({ from, to, count, between }) => ({ from, to, count, measured: countMeasured(between) }));
}

function countMeasured({ working, clock }: Handover["between"]): number {
  return (working ?? clock)?.n ?? 0;
}
