import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEventLog, removeRejectedRows } from "@stuur/event-log";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { jobRoutes } from "../capabilities/account/jobs/jobs.routes.ts";
import { findLocalAdministrator } from "../capabilities/account/organisations/local-administrator.ts";
import {
  organisationChangeRoutes,
  organisationRoutes,
} from "../capabilities/account/organisations/organisations.routes.ts";
import { streamRoutes } from "../capabilities/account/stream/stream.routes.ts";
import {
  explainDesignJob,
  explainDesignJobKind,
  simulateDesignsJob,
  simulateDesignsJobKind,
} from "../capabilities/design/compare/compare.jobs.ts";
import { compareRoutes } from "../capabilities/design/compare/compare.routes.ts";
import { validateModelJob, validateModelJobKind } from "../capabilities/design/model/model.jobs.ts";
import { modelRoutes } from "../capabilities/design/model/model.routes.ts";
import { fitJob } from "../capabilities/design/studies/start-fit.ts";
import { fitJobKind } from "../capabilities/design/studies/studies.jobs.ts";
import { studyRoutes } from "../capabilities/design/studies/studies.routes.ts";
import { peopleRoutes } from "../capabilities/people/people/people.routes.ts";
import { casesRoutes } from "../capabilities/see/cases/cases.routes.ts";
import { contributorsRoutes } from "../capabilities/see/contributors/contributors.routes.ts";
import { drawnRoutes } from "../capabilities/see/drawn/drawn.routes.ts";
import { filterRoutes } from "../capabilities/see/filter/filter.routes.ts";
import { handoverRoutes } from "../capabilities/see/handover/handover.routes.ts";
import { handoversRoutes } from "../capabilities/see/handovers/handovers.routes.ts";
import { importRoutes } from "../capabilities/see/import/import.routes.ts";
import { insideRoutes } from "../capabilities/see/inside/inside.routes.ts";
import { watchFolder } from "../capabilities/see/living/watch-folder.ts";
import { growthJob } from "../capabilities/see/logs/enqueue-growth.ts";
import { importJob, importJobKind } from "../capabilities/see/logs/logs.jobs.ts";
import { logRoutes } from "../capabilities/see/logs/logs.routes.ts";
import { growthJobKind } from "../capabilities/see/logs/pushed-events.jobs.ts";
import { pushedEventRoutes } from "../capabilities/see/logs/pushed-events.routes.ts";
import { refuseFile, startNewerFile, startNewLog } from "../capabilities/see/logs/start-import.ts";
import { matrixRoutes } from "../capabilities/see/matrix/matrix.routes.ts";
import { pillarRoutes } from "../capabilities/see/pillar/pillar.routes.ts";
import { reportRoutes } from "../capabilities/see/report/report.routes.ts";
import { alternativesRoutes } from "../capabilities/see/teams/alternatives.routes.ts";
import { teamsRoutes } from "../capabilities/see/teams/teams.routes.ts";
import { timeRoutes } from "../capabilities/see/time/time.routes.ts";
import { trendRoutes } from "../capabilities/see/trend/trend.routes.ts";
import { createLoop } from "../loop.ts";
import type { Config } from "../platform/config/config.ts";
import { claimDataFolder } from "../platform/database/claim-data-folder.ts";
import type { Database } from "../platform/database/database.ts";
import { openDatabase } from "../platform/database/open-database.ts";
import { createAskLog } from "../platform/event-logs/ask-log.ts";
import { rememberAnswers } from "../platform/event-logs/remember-answers.ts";
import { createApp } from "../platform/http/app.ts";
import { createEventStream } from "../platform/http/event-stream.ts";
import { healthRoute } from "../platform/http/health.ts";
import { listen, refuseTakenPort } from "../platform/http/listen.ts";
import { mountGlobalRoutes, mountOrganisationRoutes } from "../platform/http/mount-routes.ts";
import { servePages } from "../platform/http/serve-pages.ts";
import { releaseAllLeases } from "../platform/jobs/lease.ts";
import { runJobs } from "../platform/jobs/run-jobs.ts";
import { createLogger } from "../platform/logging/logger.ts";
import { runLoop } from "../platform/outbox/deliver-facts.ts";
import { createHandleCache } from "../platform/storage/handle-cache.ts";
import { keepSweeping } from "../platform/storage/keep-sweeping.ts";
import { createStorage, type FileStorage } from "../platform/storage/storage.ts";
import { sweepStorage } from "../platform/storage/sweep.ts";
import { addExampleStudy } from "./example-study.ts";
import { addExamples, setUpOrganisations } from "./set-up.ts";
import { version } from "./version.ts";

export interface RunningServer {
  readonly url: string;
  readonly logger: FastifyBaseLogger;
  /** Adds the examples that are not there yet; answers how many. */
  addExamples(): Promise<number>;
  /** Adds the question about teams of an example, when its log was read. */
  addExampleStudy(): Promise<void>;
  /** Ends what runs, answers what was asked, closes the database. */
  stop(): Promise<void>;
}

/** Everything lies beside this file once it is built. */
const built = {
  worker: new URL("./worker.js", import.meta.url),
  thread: new URL("./pglite-thread.js", import.meta.url),
  template: fileURLToPath(new URL("./database-template.tar.gz", import.meta.url)),
  pages: fileURLToPath(new URL("./web", import.meta.url)),
  migrations: fileURLToPath(new URL("../migrations", import.meta.url)),
};

/** Opens the database, mounts every capability, and listens. */
export async function startServer(
  config: Config,
  { onOpening }: { onOpening: () => void },
): Promise<RunningServer> {
  await refuseTakenPort(config);
  const logger = createLogger(config.logLevel);
  onOpening();
  const database = await openDatabase(targetOf(config), { migrationsFolder: built.migrations });
  try {
    await claimDataFolder(database, config.dataFolder);
    return await serve(config, { database, logger });
  } catch (error) {
    await database.close();
    throw error;
  }
}

function targetOf({ databaseUrl, dataFolder }: Config) {
  if (databaseUrl !== undefined) return { url: databaseUrl };
  return { dataFolder, templateFile: built.template, threadFile: built.thread };
}

async function serve(
  config: Config,
  { database, logger }: { readonly database: Database; readonly logger: FastifyBaseLogger },
): Promise<RunningServer> {
  const storage = createStorage(config.dataFolder);
  const organisations = await setUpOrganisations(database);
  const ending = new AbortController();
  // Rows of customers that do not fit in memory stay within the data folder too.
  const temporaryFolder = await emptyTemporaryFolder(config, database);
  const background = await runBackground({ config, database, storage, logger, temporaryFolder });
  const app = await createApp({ logger, version });
  const eventLogs = createHandleCache((folder) => openEventLog(folder, { temporaryFolder }), 4);
  const askLog = createAskLog(eventLogs, storage);
  const stream = createEventStream(database, logErrors(logger, "stream"));
  mountGlobalRoutes(app, [healthRoute(database, version), ...organisationRoutes(database)]);
  mountOrganisationRoutes(
    app,
    [
      ...logRoutes({ storage, onJobsChanged: background.nudge }),
      ...pushedEventRoutes(background.nudge),
      ...jobRoutes(background.nudge),
      ...organisationChangeRoutes,
      ...importRoutes({ askLog, storage, worker: built.worker, temporaryFolder }),
      ...rememberAnswers([
        ...filterRoutes(askLog),
        ...handoversRoutes(askLog),
        ...matrixRoutes(askLog),
        ...trendRoutes(askLog),
        ...casesRoutes(askLog),
        ...contributorsRoutes(askLog),
        ...handoverRoutes(askLog),
        ...insideRoutes(askLog),
        ...pillarRoutes(askLog),
        ...timeRoutes(askLog),
        ...reportRoutes(askLog),
        ...teamsRoutes(askLog),
      ]),
      ...alternativesRoutes,
      ...drawnRoutes,
      ...compareRoutes({ engine: version, onJobsChanged: background.nudge }),
      ...studyRoutes(background.nudge),
      ...peopleRoutes,
      ...modelRoutes(background.nudge),
      ...streamRoutes(stream),
    ],
    { database, findActor: (_request, organisationId) => findLocalAdministrator(database, organisationId) },
  );
  await servePages(app, built.pages);
  const url = await listen(app, config);
  /** A stop in the middle is no failure: the next start adds what is missing. */
  const unlessStopped = <T>(otherwise: T, work: () => Promise<T>) =>
    work().catch((error: unknown) => {
      if (ending.signal.aborted) return otherwise;
      throw error;
    });
  return {
    url,
    logger,
    addExamples: () =>
      unlessStopped(0, () =>
        addExamples(app, organisations, { worker: built.worker, signal: ending.signal }),
      ),
    addExampleStudy: () => unlessStopped(undefined, () => addExampleStudy(app, organisations, ending.signal)),
    stop: () => stopAll({ app, ending, stream, background, eventLogs, database }),
  };
}

/** Where nobody else can be at work, what a killed process left there goes first. */
async function emptyTemporaryFolder({ dataFolder }: Config, { isEmbedded }: Database): Promise<string> {
  const folder = join(dataFolder, "temporary");
  if (isEmbedded) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Jobs, the loop and the sweep: what goes on without anybody asking. */
async function runBackground({
  config,
  database,
  storage,
  logger,
  temporaryFolder,
}: {
  readonly config: Config;
  readonly database: Database;
  readonly storage: FileStorage;
  readonly logger: FastifyBaseLogger;
  readonly temporaryFolder: string;
}) {
  if (database.isEmbedded) {
    // Nobody else can be at work here, so what a killed process left is taken up and swept at once.
    await releaseAllLeases(database);
    await sweepStorage(database, { dataFolder: config.dataFolder, graceSeconds: 0 });
  }
  const loop = runLoop(database, createLoop({ storage }), { onError: logErrors(logger, "loop") });
  const work = {
    database,
    owner: `server ${process.pid} ${randomUUID()}`,
    onError: logErrors(logger, "job"),
  };
  const child = { database, storage, worker: built.worker, temporaryFolder };
  const reading = runJobs({
    ...work,
    kinds: { [importJob.kind]: importJobKind(child), [growthJob.kind]: growthJobKind(child) },
  });
  // Apart, so that a file is not kept waiting by a long simulation.
  const designing = runJobs({
    ...work,
    kinds: {
      [fitJob.kind]: fitJobKind(child),
      [validateModelJob.kind]: validateModelJobKind(child),
      [simulateDesignsJob.kind]: simulateDesignsJobKind(child),
    },
  });
  // Nobody waits for figures because somebody else asked for reasons.
  const explaining = runJobs({
    ...work,
    kinds: { [explainDesignJob.kind]: explainDesignJobKind(child) },
  });
  const sweep = keepSweeping(database, {
    dataFolder: config.dataFolder,
    // What was not read of a file may hold names of persons.
    removeWithFile: removeRejectedRows,
    onError: logErrors(logger, "sweep"),
  });
  const nudge = () => {
    reading.nudge();
    designing.nudge();
    explaining.nudge();
    loop.nudge();
  };
  const watch =
    config.watchFolder === undefined
      ? null
      : await watchFolder({
          folder: config.watchFolder,
          ...{ database, storage, onStarted: nudge, onError: logErrors(logger, "watched folder") },
          onInfo: (text) => logger.info({ where: "watched folder" }, text),
          start: { newLog: startNewLog, newerFile: startNewerFile, refuse: refuseFile },
        });
  return {
    nudge,
    stop: () => Promise.all([watch, reading, designing, explaining, loop, sweep].map((one) => one?.stop())),
  };
}

async function stopAll(parts: {
  readonly app: FastifyInstance;
  readonly ending: AbortController;
  readonly stream: { close(): void };
  readonly background: { stop(): Promise<unknown> };
  readonly eventLogs: { close(): Promise<void> };
  readonly database: Database;
}): Promise<void> {
  parts.ending.abort();
  parts.stream.close();
  await parts.app.close();
  await parts.background.stop();
  await parts.eventLogs.close();
  await parts.database.close();
}

function logErrors(logger: FastifyBaseLogger, where: string): (error: unknown) => void {
  return (error) => logger.error({ err: error, where }, "failed");
}
