import {
  type EventLog,
  type HandoverDetail,
  handover,
  type QuestionOptions,
  summary,
} from "@stuur/event-log";
import { wilsonInterval } from "@stuur/methods/statistics";
import { secondsPerWorkingDay, standardCalendar } from "@stuur/methods/time";
import { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import { questionQuery, toQuestion } from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import type { ReadyLog } from "../../../records/ready-log.ts";
import { type HandoverFigures, HandoverView } from "./handover.contract.ts";

/** One handover in depth. */
export function handoverRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/handover",
      right: "log.read",
      summary: "One handover in depth: how often, how long, from which steps, how sure",
      params: z.object({ log: z.uuid() }),
      query: questionQuery.extend({ handoverFrom: z.string(), handoverTo: z.string() }),
      response: HandoverView,
      handle: async (asking) => {
        const { handoverFrom, handoverTo } = asking.query;
        const question = toQuestion(asking.query);
        const ends = { from: handoverFrom, to: handoverTo };
        const { row, answer } = await askLog(asking, ["handover", question, ends], (log) =>
          askHandover(log, question, ends),
        );
        const [from, to] = [nameOf(handoverFrom), nameOf(handoverTo)];
        return { log: describeLog(row), by: question.by, from, to, ...answer };
      },
    }),
  ];
}

/** Between two persons a figure below this would be about who it was. */
const fewestOfPersons = 5;

const fewestMeasured = 30;

/** Between two persons: times only where they are about the work, no small counts, nothing by month. */
function ofPersons(handover: HandoverFigures): HandoverFigures {
  const { clock, working, fromSteps, toSteps } = handover;
  const isEnough = ({ count }: { readonly count: number }) => count >= fewestOfPersons;
  return {
    ...handover,
    clock: clock && clock.n >= fewestMeasured ? clock : null,
    working: working && working.n >= fewestMeasured ? working : null,
    fromSteps: fromSteps.filter(isEnough),
    toSteps: toSteps.filter(isEnough),
    months: [],
  };
}

/** How the library calls a team or person that is missing. */
const missing = "(none)";

function nameOf(value: string): string | null {
  return value === missing ? null : value;
}

function describeLog({ name, isExample, manifest: { timeZone, hasStartTimes } }: ReadyLog) {
  const calendar = standardCalendar(timeZone);
  return { name, isExample, timeZone, hasStartTimes, secondsPerWorkingDay: secondsPerWorkingDay(calendar) };
}

async function askHandover(
  log: EventLog,
  question: QuestionOptions,
  ends: { readonly from: string; readonly to: string },
) {
  const { cases, lateCases } = await summary(log, question);
  const found = await handover(log, { ...question, ...ends });
  const isFolded = found !== null && question.by !== "team" && found.count < fewestOfPersons;
  const told = found && !isFolded ? describeHandover(found) : null;
  return { cases, lateCases, isFolded, handover: told && question.by !== "team" ? ofPersons(told) : told };
}

function describeHandover(found: HandoverDetail): HandoverFigures {
  const { count, cases, returned, amongLate, amongAll, between, ofGiven, ofReceived, ties } = found;
  return {
    count,
    cases,
    returned: { count: returned, of: count, interval: wilsonInterval(returned, count) },
    amongLate,
    amongAll,
    kind: between.kind,
    clock: describeWaiting(found.clock, between.clock?.mean),
    working: describeWaiting(found.working, between.working?.mean),
    fromSteps: [...found.fromSteps],
    toSteps: [...found.toSteps],
    ofGiven,
    ofReceived,
    months: found.months.map(({ label, from, count, n, clockP50, workingP50 }) => {
      return { label, from, count, n, clockP50, workingP50 };
    }),
    ties,
  };
}

function describeWaiting(found: HandoverDetail["clock"], mean: number | undefined): HandoverFigures["clock"] {
  if (found === null || mean === undefined) return null;
  const { n, p50, p90, fiftieths } = found;
  return { n, mean, p50, p90, fiftieths: [...fiftieths] };
}
