import {
  countHandovers,
  doubt,
  type EventLog,
  handovers,
  matrix,
  type QuestionOptions,
  type Summary,
  summary,
} from "@stuur/event-log";
import { secondsPerWorkingDay, standardCalendar, type WorkingCalendar } from "@stuur/methods/time";
import { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import { questionQuery, toQuestion } from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import type { ReadyLog } from "../../../records/ready-log.ts";
import { chooseHandovers } from "./choose-handovers.ts";
import { MatrixView } from "./matrix.contract.ts";

/** Beyond this the relay picture is not drawn, and the table of flows would only weigh. */
const mostFlows = 400;
/** Of cells that hand on less often no waiting is shown. */
const fewestForTimes = 30;

/** Which team carries which step, where work leaves the team, and how sure that is. */
export function matrixRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/matrix",
      right: "log.read",
      summary: "The process matrix of a log, its handovers and its doubt",
      params: z.object({ log: z.uuid() }),
      query: questionQuery.extend({ by: z.enum(["team", "person"]).default("team") }),
      response: MatrixView,
      handle: async (asking) => {
        const question = { ...toQuestion(asking.query), by: asking.query.by };
        const { row, answer } = await askLog(asking, ["matrix", question], (log) => askMatrix(log, question));
        return { log: describeLog(row, standardCalendar(row.manifest.timeZone)), by: question.by, ...answer };
      },
    }),
  ];
}

const mostSamples = 5;

function describeLog({ id, name, isExample, manifest }: ReadyLog, calendar: WorkingCalendar) {
  const { timeZone, columns, availableColumns, doubt: doubtful, notes } = manifest;
  const noteOf = (wanted: string) => {
    const note = notes.find(({ code }) => code === wanted);
    return note ? { nl: note.nl, en: note.en } : null;
  };
  return {
    id,
    name,
    isExample,
    timeZone,
    secondsPerWorkingDay: secondsPerWorkingDay(calendar),
    columns: Object.entries(columns).map(([role, { column }]) => ({ role, column })),
    looksMissing: noteOf("missing-as-team"),
    similarTeams: noteOf("similar-teams"),
    farTimes: noteOf("far-times"),
    availableColumns,
    rejectedSamples: doubtful.rejected.samples.slice(0, mostSamples).map(({ line, reason: { nl, en } }) => ({
      line,
      reason: { nl, en },
    })),
  };
}

async function askMatrix(log: EventLog, question: QuestionOptions) {
  const { firstAt, lastAt } = log.manifest;
  const counted = await summary(log, question);
  return {
    summary: { ...counted, firstAt, lastAt },
    ...(await matrix(log, { ...question, mostFlows, fewestForTimes })),
    ...(await tellHandovers(log, question, counted)),
    doubt: await doubt(log, question),
  };
}

/** Quantiles and intervals only of what is told: there may be thousands. */
async function tellHandovers(log: EventLog, question: QuestionOptions, counted: Summary) {
  const { told, leftOut } = chooseHandovers(await countHandovers(log, question), counted);
  if (!leftOut) return { handovers: await handovers(log, question) };
  return { handovers: await handovers(log, { ...question, only: told }), handoversLeftOut: leftOut };
}
