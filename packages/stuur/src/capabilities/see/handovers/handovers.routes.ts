import { type EventLog, type Handover, handovers, summary } from "@stuur/event-log";
import { secondsPerWorkingDay, standardCalendar } from "@stuur/methods/time";
import { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import {
  type AskedQuestion,
  questionQuery,
  toQuestion,
} from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { HandoverRegister, type RegisterRow } from "./handovers.contract.ts";

/** Every handover of a log, the worst first. */
export function handoversRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/handovers",
      right: "log.read",
      summary: "The register of handovers, with those between teams beside those inside them",
      params: z.object({ log: z.uuid() }),
      query: questionQuery.extend({ by: z.enum(["team", "person"]).default("team") }),
      response: HandoverRegister,
      handle: async (asking) => {
        const question = { ...toQuestion(asking.query), by: asking.query.by };
        const { row, answer } = await askLog(asking, ["handovers", question], (log) =>
          askRegister(log, question),
        );
        const { timeZone, hasStartTimes } = row.manifest;
        const day = secondsPerWorkingDay(standardCalendar(timeZone));
        return {
          log: { name: row.name, timeZone, secondsPerWorkingDay: day, hasStartTimes },
          by: question.by,
          ...answer,
        };
      },
    }),
  ];
}

async function askRegister(log: EventLog, question: AskedQuestion) {
  const teams = await summary(log, { ...question, by: "team" });
  const inside = await summary(log, { ...question, by: "person-in-team" });
  const rows = await handovers(log, question);
  const { cases, lateCases, casesWithDueDate, firstAt, lastAt, events, missingTeam, missingPerson } = teams;
  const counted = { cases, lateCases, casesWithDueDate, firstAt, lastAt };
  return {
    ...counted,
    handovers: rows.reduce((sum, { count }) => sum + count, 0),
    passing: {
      pairs: teams.pairs,
      toOtherTeam: log.manifest.counts.teams > 0 ? teams.handovers : null,
      toOtherPersonInTeam: log.manifest.counts.persons > 0 ? inside.handovers : null,
      events,
      missingTeam,
      missingPerson,
    },
    rows: rows.map(describeRow),
  };
}

function describeRow({ from, to, count, cases, returned, between, ...row }: Handover): RegisterRow {
  const amongLate = { count: row.amongLate.count, of: row.amongLate.of };
  const amongAll = { count: row.amongAll.count, of: row.amongAll.of };
  return { from, to, count, cases, returned, amongLate, amongAll, between };
}
