import { attributes, type EventLog, handoverEffect, leadTimes, timeDivision } from "@stuur/event-log";
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
import { EffectView } from "./effect.contract.ts";
import { TimeView } from "./time.contract.ts";

/** More rows than anybody unfolds. */
const mostRows = 2000;
/** A pair of persons that handed over less often is not told apart. */
const fewestBetweenPersons = 5;

/** With more, hardly any case has a counterpart. */
const mostMatched = 3;

const severalTexts = z.union([z.string(), z.array(z.string())]).optional();
const whose = questionQuery.extend({ by: z.enum(["team", "person", "person-in-team"]).optional() });

/** Where the time of cases goes. */
export function timeRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/time",
      right: "log.read",
      summary: "The elapsed time of cases, divided into working and waiting, and how long cases take",
      params: z.object({ log: z.uuid() }),
      query: whose.extend({ customer: severalTexts.describe("a step that the customer does") }),
      response: TimeView,
      handle: async (asking) => {
        const { row, answer: choices } = await askLog(asking, ["time choices"], findChoices);
        const question = toQuestion({ ...asking.query, by: asking.query.by ?? usualBy(row) });
        const marked = [asking.query.customer ?? []].flat();
        const isKnown = (step: string) => choices.steps.some((known) => known.step === step);
        const customerSteps = marked.filter(isKnown).toSorted();
        const { answer } = await askLog(asking, ["time", question, customerSteps], (log) =>
          divideTime(log, question, customerSteps),
        );
        return {
          log: describeLog(row),
          by: question.by,
          allCases: row.manifest.counts.cases,
          ...choices,
          customerSteps,
          unknownSteps: marked.filter((step) => !isKnown(step)),
          ...answer,
        };
      },
    }),
    defineRoute({
      method: "GET",
      url: "/logs/:log/handover-effect",
      right: "log.read",
      summary: "Cases with many handovers beside those with few, as they are and among comparable cases",
      params: z.object({ log: z.uuid() }),
      query: whose.extend({
        outcome: z.enum(["duration", "late"]).default("duration"),
        match: severalTexts.describe("a column in which compared cases are equal; at most three"),
      }),
      response: EffectView,
      handle: async (asking) => {
        const { by, outcome, match, ...query } = asking.query;
        const matchOn = [match ?? []].flat().slice(0, mostMatched);
        const { answer } = await askLog(
          asking,
          ["handover effect", by, query, outcome, matchOn],
          (log, row) =>
            compareCases(log, toQuestion({ ...query, by: by ?? usualBy(row) }), { outcome, matchOn }),
        );
        return answer;
      },
    }),
  ];
}

/** Which steps can be the customer's, and by which columns cases are compared: those that tell kinds of cases. */
async function findChoices(log: EventLog) {
  const columns = await attributes(log);
  const steps = columns.find(({ role }) => role === "step")?.values ?? [];
  return {
    steps: steps.map(({ value, cases }) => ({ step: value, cases })),
    matchColumns: columns
      .filter(({ role, distinct, values }) => role === "attribute" && distinct > 1 && values.length > 0)
      .map(({ column, distinct }) => ({ column, distinct })),
  };
}

/** Without any team in the data, persons are what can be seen. */
function usualBy({ manifest: { counts } }: ReadyLog): "team" | "person" {
  return counts.teams === 0 && counts.persons > 0 ? "person" : "team";
}

function describeLog({ id, name, manifest: { timeZone, notes } }: ReadyLog) {
  const far = notes.find(({ code }) => code === "far-times");
  return {
    id,
    name,
    timeZone,
    secondsPerWorkingDay: secondsPerWorkingDay(standardCalendar(timeZone)),
    farTimes: far ? { nl: far.nl, en: far.en } : null,
  };
}

async function divideTime(log: EventLog, question: AskedQuestion, customerSteps: readonly string[]) {
  const { teams, handovers, ...division } = await timeDivision(log, {
    ...question,
    customerSteps,
    limit: mostRows,
  });
  const { clock, working, histogram, onTime } = await leadTimes(log, question);
  const isByTeam = question.by === "team";
  return {
    ...division,
    teams: isByTeam ? teams : [],
    handovers: handovers.filter(({ count }) => isByTeam || count >= fewestBetweenPersons),
    durations: { clock, working, histogram, onTime },
  };
}

async function compareCases(
  log: EventLog,
  question: AskedQuestion,
  { outcome, matchOn }: { readonly outcome: "duration" | "late"; readonly matchOn: readonly string[] },
) {
  const effect = await handoverEffect(log, { ...question, outcome, matchOn });
  return { ...effect, by: question.by, matchOn: [...matchOn] };
}
