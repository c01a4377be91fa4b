import { Command, CommanderError } from "commander";
import { addFitCommand } from "../capabilities/design/fit-log/fit-log.command.ts";
import { addSimulateCommand } from "../capabilities/design/simulate-file/simulate-file.command.ts";
import { addColumnsCommand } from "../capabilities/see/columns-file/columns-file.command.ts";
import { addConvertCommand } from "../capabilities/see/convert-file/convert-file.command.ts";
import { addSeeCommand } from "../capabilities/see/see-file/see-file.command.ts";
import { StuurError } from "../platform/errors/errors.ts";
import { abortOnInterrupt } from "../platform/terminal/abort-on-interrupt.ts";
import { explainUsage } from "../platform/terminal/explain-usage.ts";
import { processTerminal, type Terminal } from "../platform/terminal/terminal.ts";
import { version } from "./version.ts";

/**
 * The command line. Exit codes: 0 done, 1 something unexpected or no start, 2 wrong use, 3 the input could not be used,
 * 130 interrupted.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const interrupt = new AbortController();
  const terminal = processTerminal(interrupt.signal);
  const program = new Command("stuur")
    .description("See where work leaves the team, and put the people who serve the customer at the wheel")
    .version(version)
    // What was wrong is told below, in the reader's language.
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  addStartCommand(program, terminal);
  for (const addCommand of [
    addSeeCommand,
    addColumnsCommand,
    addConvertCommand,
    addSimulateCommand,
    addFitCommand,
  ]) {
    addCommand(program, terminal).hook("preAction", () => abortOnInterrupt(interrupt));
  }
  try {
    await program.parseAsync(argv);
    return terminal.exitCode;
  } catch (error) {
    return exitCodeOf(error, terminal, argv);
  }
}

function addStartCommand(program: Command, terminal: Terminal): void {
  program
    .command("start")
    .description("Start Stuur in the browser: http://localhost:4310 (PORT, HOST, STUUR_DATA, DATABASE_URL)")
    .option("--open", "open the browser")
    .action(async ({ open }: { open?: true }) => {
      // The server's parts are loaded here, so that `stuur see` does not wait for them.
      const { startCommand } = await import("./start.ts");
      terminal.exitCode = await startCommand(terminal, { open: open === true });
    });
}

function exitCodeOf(error: unknown, terminal: Terminal, argv: readonly string[]): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // The help that is shown when no command was given has said it all.
    if (error.code !== "commander.help")
      terminal.complain(explainUsage(error, languageAsked(argv, terminal)));
    return 2;
  }
  if (error instanceof StuurError) {
    terminal.complain(error.text[terminal.language]);
    return 1;
  }
  if (terminal.signal.aborted) return 130;
  terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

/** What is wrong may come before the option that says in which language. */
function languageAsked(argv: readonly string[], { language }: Terminal): Terminal["language"] {
  const asked = /(?:^|\s)--lang[= ](nl|en)(?:\s|$)/.exec(argv.join(" "))?.[1];
  return asked === "nl" || asked === "en" ? asked : language;
}
