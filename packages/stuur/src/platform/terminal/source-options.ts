import { type Command, InvalidArgumentError, Option } from "commander";
import { refusals } from "./explain-usage.ts";

const roles = ["case", "step", "time", "start", "team", "person", "due", "status", "instance"] as const;

type Role = (typeof roles)[number];

/** What somebody can say about a file that is read, as the command line gives it. */
export interface SourceOptions extends Readonly<Partial<Record<Role, string>>> {
  readonly timeZone: string;
  readonly sheet?: string;
  readonly objectType?: string;
  readonly layout?: "events" | "cases";
  readonly stepColumn?: readonly string[];
  readonly weekYear?: number;
  readonly teamName?: Readonly<Record<string, string>>;
  readonly timesFrom?: string;
  readonly timesTo?: string;
  readonly maxRejected?: number;
  readonly quiet?: true;
  readonly lang?: "nl" | "en";
}

/** The options of every command that reads a file. */
export function addSourceOptions(command: Command): Command {
  return command
    .option("--case <column>", "column that tells the case: order, report, permit")
    .option("--step <column>", "column that tells the step")
    .option("--time <column>", "column with the time of completion")
    .option("--start <column>", "column with the time of start")
    .option("--team <column>", "column that tells the team")
    .option("--person <column>", "column that tells the person")
    .option("--due <column>", "column with the date that was promised")
    .option("--status <column>", "column with start, complete …; 'none' takes every row as an event")
    .option("--instance <column>", "column that tells which start and complete belong together")
    .option("--time-zone <zone>", "time zone of times that state none", "Europe/Amsterdam")
    .option("--sheet <name>", "sheet of an Excel file")
    .option("--object-type <name>", "what is a case in an OCEL file")
    .addOption(
      new Option("--layout <rows>", "a row is an event, or a case with a date for each step").choices([
        "events",
        "cases",
      ]),
    )
    .option("--step-column <column>", "a column with the date of one step (again for each)", collect)
    .option("--week-year <year>", "year of weeks without one (wk 12), where no other date tells it", year)
    .option(
      "--team-name <name=name>",
      "what a team of the file is called; nothing after the = is no team (again for more)",
      collectTeamName,
    )
    .option("--times-from <date>", "leave out rows with a time before this day", instant)
    .option("--times-to <date>", "leave out rows with a time on this day or later", instant)
    .option("--max-rejected <n>", "stop when more rows than this cannot be read", wholeNumber)
    .option("--quiet", "no progress and no warnings")
    .addOption(new Option("--lang <language>", "language of the text").choices(["nl", "en"]));
}

/** The same choices in the words of the reader of files; what was not said is left out. */
export function importChoices(options: SourceOptions) {
  const { timeZone, sheet, objectType, layout, stepColumn, weekYear, teamName, maxRejected } = options;
  const { timesFrom, timesTo } = options;
  const columns = Object.fromEntries(roles.flatMap((role) => (options[role] ? [[role, options[role]]] : [])));
  return {
    timeZone,
    columns: columns as Readonly<Partial<Record<Role, string>>>,
    ...(sheet !== undefined && { sheet }),
    ...(objectType !== undefined && { objectType }),
    ...(layout && { layout }),
    ...(stepColumn && { stepColumns: stepColumn }),
    ...(weekYear !== undefined && { weekYear }),
    ...(teamName && { teamNames: teamName }),
    ...((timesFrom ?? timesTo) !== undefined && {
      timesBetween: { from: timesFrom ?? everBefore, until: timesTo ?? everAfter },
    }),
    ...(maxRejected !== undefined && { maxRejected }),
  };
}

/** No time that is read lies before or after. */
const [everBefore, everAfter] = ["1000-01-01", "9999-12-31"];

/** What to watch out for when options were given that this kind of file has no use for. */
export function sayUnused(
  { sheet, objectType }: Pick<SourceOptions, "sheet" | "objectType">,
  kind: string,
  language: "nl" | "en",
): readonly string[] {
  const unused = [
    ...(sheet !== undefined && kind !== "xlsx" ? ["--sheet"] : []),
    ...(objectType !== undefined && !kind.startsWith("ocel") ? ["--object-type"] : []),
  ];
  const name = kind.replace(/-.*/, "").toUpperCase();
  return unused.map((option) =>
    language === "nl"
      ? `Let op: ${option} is niet gebruikt, want dit bestand is ${name}.`
      : `Mind: ${option} was not used, because this file is ${name}.`,
  );
}

/** Gathers an option that may be given more than once. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Gathers texts of the form `name=name`; the second may be empty. */
function collectTeamName(text: string, before: Readonly<Record<string, string>> = {}) {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError(refusals.teamName);
  return { ...before, [text.slice(0, at)]: text.slice(at + 1).trim() };
}

const writtenInstant =
  /^\d{4}-\d\d-\d\d([T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Refuses what is no day of the calendar or no time of the clock; the zone is that of the log. */
export function instant(text: string): string {
  const day = text.slice(0, 10);
  const at = Date.parse(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  if (isDay && writtenInstant.test(text)) return text;
  throw new InvalidArgumentError(refusals.instant);
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError(refusals.wholeNumber);
  return Number(value);
}

function year(value: string): number {
  if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError(refusals.year);
  return Number(value);
}
