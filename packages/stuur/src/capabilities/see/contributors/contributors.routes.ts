import { type EventLog, timeDivision } from "@stuur/event-log";
import { secondsPerWorkingDay, standardCalendar } from "@stuur/methods/time";
import { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import { questionQuery, toQuestion } from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { ContributorsView, contributions } from "./contributors.contract.ts";
import { type AskedContribution, type Contributor, findContributors } from "./find-contributors.ts";

const mostCases = 10;

const contributorsQuery = questionQuery.omit({ missing: true }).extend({
  contribution: z.enum(contributions),
  clock: z.enum(["working", "clock"]).default("working"),
  handoverFrom: z.string().optional(),
  handoverTo: z.string().optional(),
});

/** The cases behind a figure: the ten that contribute most to it. */
export function contributorsRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/contributors",
      right: "log.read",
      summary: "The ten cases that contribute most to a figure",
      params: z.object({ log: z.uuid() }),
      query: contributorsQuery,
      response: ContributorsView,
      handle: async (asking) => {
        const asked = readAsked(asking.query);
        const { row, answer } = await askLog(asking, ["contributors", asked], (log) => answerOf(log, asked));
        const { timeZone } = row.manifest;
        const perDay = secondsPerWorkingDay(standardCalendar(timeZone));
        return { unit: unitOf(asked), secondsPerWorkingDay: perDay, timeZone, rows: answer };
      },
    }),
  ];
}

function readAsked(query: z.output<typeof contributorsQuery>): AskedContribution {
  const { contribution, clock, handoverFrom, handoverTo } = query;
  const { by, filter } = toQuestion({ ...query, missing: "keep" });
  // What happened between two persons is never told of a single case.
  const isNamed = by === "team" && handoverFrom !== undefined && handoverTo !== undefined;
  const handover = isNamed ? { from: handoverFrom, to: handoverTo } : null;
  return { contribution, clock, handover, question: { by, filter } };
}

function unitOf({ contribution, clock }: AskedContribution): ContributorsView["unit"] {
  if (contribution === "late") return "clock";
  return contribution === "waiting" || contribution === "elapsed" ? clock : "count";
}

async function answerOf(log: EventLog, asked: AskedContribution): Promise<ContributorsView["rows"]> {
  const rows: ContributorsView["rows"] = [];
  for (const contributor of await findContributors(log, asked, mostCases)) {
    const atHandovers = asked.contribution === "elapsed" ? await askWaiting(log, asked, contributor) : null;
    rows.push({ ...contributor, atHandovers });
  }
  return rows;
}

/** Of the elapsed time of one case, what it waited at a handover; null when the file has no case column to ask it by. */
async function askWaiting(
  log: EventLog,
  { clock, question }: AskedContribution,
  { caseId }: Contributor,
): Promise<number | null> {
  const column = log.manifest.columns.case?.column;
  if (column === undefined) return null;
  const only = { ...question, filter: { where: { [column]: caseId } } };
  return (await timeDivision(log, { ...only, limit: 0 }))[clock].parts.handover.total;
}
