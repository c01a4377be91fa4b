import {
  doubt,
  type EventLog,
  handovers,
  leadTimes,
  matrix,
  pairs,
  pillarToPost,
  pingPong,
  type QuestionOptions,
  rework,
  summary,
} from "@stuur/event-log";
import { secondsPerWorkingDay, standardCalendar, type WorkingCalendar } from "@stuur/methods/time";
import { SeeFileReport } from "./see-file.contract.ts";

/** What is asked of a log, and how it came to be asked. */
export interface ReportRequest {
  readonly file: string;
  readonly command: string;
  readonly question: QuestionOptions;
  /** Called with the fraction of the questions that have been answered. */
  readonly onAnswer: (fraction: number) => void;
}

/** Asks a log everything that `stuur see` tells. */
export async function makeReport(log: EventLog, request: ReportRequest): Promise<SeeFileReport> {
  const { question, file, command } = request;
  const calendar = question.calendar ?? standardCalendar(log.manifest.timeZone);
  const answers = await askEverything(log, { ...question, calendar }, request.onAnswer);
  const { cells, ...order } = answers.matrix;
  const { columns, timeZone, notes, doubt: doubtful } = log.manifest;
  return SeeFileReport.parse({
    ...answers.summary,
    ...answers,
    ...order,
    matrix: cells,
    schema: "stuur-see/1",
    file,
    command,
    by: question.by ?? "team",
    missing: question.missing ?? "keep",
    filter: describeFilter(question),
    groups: describeGroups(question),
    calendar: describeCalendar(calendar),
    timeZone,
    rejected: doubtful.rejected,
    notes,
    columns: Object.fromEntries(Object.entries(columns).map(([role, { column }]) => [role, column])),
  });
}

/** One after the other: each question takes all processors that the log was given. */
async function askEverything(log: EventLog, question: QuestionOptions, onAnswer: (fraction: number) => void) {
  const asked = 9;
  let answered = 0;
  const ask = async <Answer>(
    put: (log: EventLog, question: QuestionOptions) => Promise<Answer>,
  ): Promise<Answer> => {
    const answer = await put(log, question);
    answered++;
    onAnswer(answered / asked);
    return answer;
  };
  return {
    summary: await ask(summary),
    matrix: await ask(matrix),
    pairs: await ask(pairs),
    handovers: await ask(handovers),
    doubt: await ask(doubt),
    leadTimes: await ask(leadTimes),
    pingPong: await ask(pingPong),
    pillarToPost: await ask(pillarToPost),
    rework: await ask(rework),
  };
}

function describeFilter({ filter }: QuestionOptions): SeeFileReport["filter"] {
  if (!filter) return null;
  const { from, to, where = {} } = filter;
  const values = Object.entries(where).map(([column, value]) => [column, [value].flat()]);
  return { ...(from && { from }), ...(to && { to }), where: Object.fromEntries(values) };
}

function describeGroups({ grouping }: QuestionOptions): SeeFileReport["groups"] {
  if (!grouping) return null;
  const size = (groups = {}) => Object.keys(groups).length;
  return { persons: size(grouping.persons), teams: size(grouping.teams), steps: size(grouping.steps) };
}

function describeCalendar(calendar: WorkingCalendar): SeeFileReport["calendar"] {
  const { timeZone, week, closedDates } = calendar;
  return {
    timeZone,
    week: week.map((hours) => hours.map(({ opens, closes }) => `${clock(opens)}-${clock(closes)}`)),
    closedDates: closedDates.size,
    secondsPerWorkingDay: secondsPerWorkingDay(calendar),
  };
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return [minutes / 60, minutes % 60].map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
}
