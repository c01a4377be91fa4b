import { attributes, type EventLog, summary } from "@stuur/event-log";
import { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import { questionQuery, toQuestion } from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { LogFilter, Selection } from "./filter.contract.ts";

/** What the filter bar of every page about a log needs: the columns to choose from, and how many cases are left. */
export function filterRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/attributes",
      right: "log.read",
      summary: "The columns by which the cases of a log can be filtered, with their values",
      params: z.object({ log: z.uuid() }),
      response: LogFilter,
      handle: async (asking) => {
        const { row, answer } = await askLog(asking, ["attributes"], (log) => attributes(log));
        const { timeZone, firstAt, lastAt, counts } = row.manifest;
        return {
          timeZone,
          firstAt,
          lastAt,
          cases: counts.cases,
          hasTeams: counts.teams > 0,
          hasPersons: counts.persons > 0,
          columns: answer,
        };
      },
    }),
    defineRoute({
      method: "GET",
      url: "/logs/:log/selection",
      right: "log.read",
      summary: "How many cases of a log a filter takes",
      params: z.object({ log: z.uuid() }),
      query: questionQuery.pick({ from: true, to: true, where: true }),
      response: Selection,
      handle: async (asking) => {
        const { filter } = toQuestion({ ...asking.query, by: "team", missing: "keep" });
        const { row, answer } = await askLog(asking, ["selection", filter], async (log) => {
          return (await summary(log, { filter })).cases;
        });
        return { cases: answer, of: row.manifest.counts.cases };
      },
    }),
  ];
}
