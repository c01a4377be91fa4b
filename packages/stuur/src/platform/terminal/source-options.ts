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
    .option("--max-rejected <n>", "stop when more rows than this cannot be read", wholeNumber)
    .option("--quiet", "no progress and no warnings")
    .addOption(new Option("--lang <language>", "language of the text").choices(["nl", "en"]));
}

/** The same choices in the words of the reader of files; what was not said is left out. */
export function importChoices(options: SourceOptions) {
  const { timeZone, sheet, objectType, layout, stepColumn, weekYear, maxRejected } = options;
  const columns = Object.fromEntries(roles.flatMap((role) => (options[role] ? [[role, options[role]]] : [])));
  return {
    timeZone,
    columns: columns as Readonly<Partial<Record<Role, string>>>,
    ...(sheet !== undefined && { sheet }),
    ...(objectType !== undefined && { objectType }),
    ...(layout && { layout }),
    ...(stepColumn && { stepColumns: stepColumn }),
    ...(weekYear !== undefined && { weekYear }),
    ...(maxRejected !== undefined && { maxRejected }),
  };
}

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

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError(refusals.wholeNumber);
  return Number(value);
}

function year(value: string): number {
  if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError(refusals.year);
  return Number(value);
}
