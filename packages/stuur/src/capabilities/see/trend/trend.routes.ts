import {
  type CaseMeasure,
  type CaseValues,
  caseValues,
  type EventLog,
  type Handover,
  handovers,
  overTime,
  type QuestionOptions,
} from "@stuur/event-log";
import { secondsPerWorkingDay, standardCalendar } from "@stuur/methods/time";
import { z } from "zod";
import type { AskLog } from "../../../platform/event-logs/ask-log.ts";
import { questionQuery, toQuestion } from "../../../platform/event-logs/question-query.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { chooseSpans, compareSpans, type Span } from "./compare-spans.ts";
import { kindOf } from "./figure-kinds.ts";
import { findKnownSpan, measurePeriods } from "./measure-periods.ts";
import { type TrendFigure, TrendView, trendFigures } from "./trend.contract.ts";

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const trendQuery = questionQuery.extend({
  by: z.enum(["team", "person"]).optional(),
  figure: z.enum(trendFigures).default("duration"),
  every: z.enum(["week", "month"]).optional(),
  sender: z.string().optional(),
  receiver: z.string().optional(),
  before: z
    .string()
    .regex(new RegExp(`^${day}\\.\\.${day}$`))
    .optional(),
  after: z
    .string()
    .regex(new RegExp(`^${day}\\.\\.${day}$`))
    .optional(),
});

/** One figure of a log through time, and two spans of time compared. */
export function trendRoutes(askLog: AskLog<EventLog>): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/trend",
      right: "log.read",
      summary: "One figure of a log per week or month, with limits and signals, and two spans compared",
      params: z.object({ log: z.uuid() }),
      query: trendQuery,
      response: TrendView,
      handle: async (asking) => {
        const { query } = asking;
        const { row, answer } = await askLog(asking, ["trend", query], (log) => askTrend(log, query));
        const { timeZone, hasStartTimes } = row.manifest;
        const perDay = secondsPerWorkingDay(standardCalendar(timeZone));
        return { log: { name: row.name, timeZone, secondsPerWorkingDay: perDay, hasStartTimes }, ...answer };
      },
    }),
  ];
}

/** Beyond two years of weeks a picture only flickers; the filter reaches what is older. */
const mostPoints = 104;

async function askTrend(log: EventLog, query: z.output<typeof trendQuery>): Promise<Omit<TrendView, "log">> {
  const by = query.by ?? (hasOnlyPersons(log) ? "person" : "team");
  const question = toQuestion({ ...query, by });
  const every = query.every ?? chooseEvery(log);
  const unavailable = listUnavailable(log, by);
  const figure = unavailable.includes(query.figure) ? "duration" : query.figure;
  const choices = figure === "waiting" ? await listHandovers(log, question) : [];
  const handover = figure === "waiting" ? chooseHandover(choices, query) : null;

  const durations = await caseValues(log, { ...question, measure: "duration" });
  const cases = await readValues(log, { ...question, figure, handover, durations });
  const periods = await overTime(log, { ...question, every, ask: askNothing });
  const { timeZone, lastAt } = log.manifest;
  const asked = {
    kind: kindOf[figure],
    cases,
    known: findKnownSpan(durations, Date.parse(lastAt)),
    timeZone,
  };
  const measured = measurePeriods({ ...asked, periods: periods.slice(-mostPoints) });
  const spans = chooseSpans(measured.points, every);
  const chosen = spans && {
    before: readSpan(query.before) ?? spans.before,
    after: readSpan(query.after) ?? spans.after,
  };
  return {
    ...{ figure, every, by, unavailable, handover, ...measured },
    cases: durations.values.length,
    handovers: choices.map(({ from, to, count }) => ({ from, to, count })),
    pointsLeftOut: Math.max(0, periods.length - mostPoints),
    comparison: chosen && compareSpans(chosen, { ...asked, points: measured.points }),
  };
}

/** Only the periods are wanted: one question of all cases costs less than one for each period. */
async function askNothing(_log: EventLog, _options: QuestionOptions): Promise<null> {
  return null;
}

/** Months where there are enough of them for limits. */
function chooseEvery({ manifest: { firstAt, lastAt } }: EventLog): "week" | "month" {
  return Date.parse(lastAt) - Date.parse(firstAt) > 420 * 86_400_000 ? "month" : "week";
}

function hasOnlyPersons({ manifest: { counts } }: EventLog): boolean {
  return counts.teams === 0 && counts.persons > 0;
}

/** Two persons are never pointed at, so between persons no single handover is followed. */
function listUnavailable({ manifest: { counts } }: EventLog, by: "team" | "person"): TrendFigure[] {
  const isAlone = by === "person" || counts.teams < 2;
  return [
    ...(counts.casesWithDueDate === 0 ? ["onTime" as const] : []),
    ...(isAlone ? ["waiting" as const] : []),
  ];
}

const mostHandovers = 50;

/** Most total waiting first, as the library has them; a missing team is not known to be one. */
async function listHandovers(log: EventLog, question: QuestionOptions): Promise<Handover[]> {
  const all = await handovers(log, question);
  return all.filter(({ from, to }) => from !== "(none)" && to !== "(none)").slice(0, mostHandovers);
}

function chooseHandover(
  choices: readonly Handover[],
  { sender, receiver }: { readonly sender?: string | undefined; readonly receiver?: string | undefined },
): { from: string; to: string } | null {
  const [first] = choices;
  const chosen = sender !== undefined && receiver !== undefined ? { from: sender, to: receiver } : first;
  return chosen ? { from: chosen.from, to: chosen.to } : null;
}

async function readValues(
  log: EventLog,
  {
    figure,
    handover,
    durations,
    ...question
  }: QuestionOptions & {
    readonly figure: TrendFigure;
    readonly handover: { readonly from: string; readonly to: string } | null;
    readonly durations: CaseValues;
  },
): Promise<CaseValues> {
  if (figure === "cases" || figure === "duration") return durations;
  const measure: CaseMeasure | null = figure === "waiting" ? handover && { handover } : figure;
  if (measure === null) return { begunAt: new Float64Array(), values: new Float64Array() };
  return caseValues(log, { ...question, measure });
}

function readSpan(text: string | undefined): Span | null {
  const [from, to] = text?.split("..") ?? [];
  return from && to && from < to ? { from, to } : null;
}
