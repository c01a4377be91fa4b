import { spawn } from "node:child_process";
import { type ExamplesWanted, readConfig } from "../platform/config/config.ts";
import type { Terminal } from "../platform/terminal/terminal.ts";
import { type RunningServer, startServer } from "./server.ts";

const sentences = {
  nl: {
    database: "Database klaarzetten …",
    ready: (url: string) => `Stuur draait op ${url}  (stoppen: Ctrl+C)`,
    examples: "De voorbeelden worden ingelezen; ze staan over enkele seconden op de beginpagina.",
    stopping: "Stuur stopt …",
  },
  en: {
    database: "Preparing the database …",
    ready: (url: string) => `Stuur is running at ${url}  (stop: Ctrl+C)`,
    examples: "Reading the examples; they will be on the first page in a few seconds.",
    stopping: "Stopping Stuur …",
  },
} as const;

/** `stuur start`: serves until a signal comes, then ends what runs and closes the database. */
export async function startCommand(terminal: Terminal, { open }: { open: boolean }): Promise<number> {
  const say = sentences[terminal.language];
  const config = readConfig(process.env);
  const server = await startServer(config, {
    onOpening: () => terminal.print(say.database),
  });
  terminal.print(say.ready(server.url));
  if (open) openBrowser(server.url);
  void addExamples(server, config.examples, () => terminal.print(say.examples));
  await untilStopped(server, () => terminal.print(say.stopping));
  return 0;
}

async function addExamples(
  server: RunningServer,
  wanted: ExamplesWanted,
  onAdded: () => void,
): Promise<void> {
  if (wanted === "none") return;
  try {
    if ((await server.addExamples()) > 0) onAdded();
    if (wanted === "all") await server.addExampleStudy();
  } catch (error) {
    // Without examples Stuur still works.
    server.logger.error({ err: error }, "examples");
  }
}

/** The first signal stops in good order, the second at once. */
async function untilStopped(server: RunningServer, onStopping: () => void): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = () => {
      process.removeAllListeners("SIGINT").removeAllListeners("SIGTERM");
      process.once("SIGINT", () => process.exit(130));
      onStopping();
      resolve();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  // A stop that hangs is ended: everything that was acknowledged is on disk by then.
  setTimeout(() => process.exit(1), longestStopMilliseconds).unref();
  await server.stop();
}

const longestStopMilliseconds = 15_000;

function openBrowser(url: string): void {
  const [command, args] = openerOf(url);
  const opener = spawn(command, args, { stdio: "ignore", detached: true });
  // Without a browser the address on the screen is enough.
  opener.on("error", () => {});
  opener.unref();
}

function openerOf(url: string): [string, string[]] {
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", url]];
  if (process.platform === "darwin") return ["open", [url]];
  return ["xdg-open", [url]];
}
