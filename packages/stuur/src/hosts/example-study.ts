import { setTimeout as wait } from "node:timers/promises";
import { addDesign, parallelDesign, seriesDesign } from "@stuur/methods/team-formation";
import type { FastifyInstance } from "fastify";
import type { DesignStudy } from "../records/design-study.ts";

/** What the furniture maker's question about teams is called, and what its file does not tell: how much work ordering is. */
const study = {
  name: "Na elkaar, of met eigen klanten?",
  estimates: [{ step: "materiaal bestellen", seconds: 30 * 60 }],
  names: {
    design: "Vandaag",
    caseType: "order",
    calendar: "werktijden",
    segment: "overige klanten",
  },
  series: "Na elkaar",
  alternative: "Drie teams met eigen klanten",
};

/**
 * Gives the furniture maker a question about teams, through the same addresses as a user's browser: today as its log has it,
 * teams around sub-processes, and three teams with their own customers beside it. Begins when the log is read, and leaves alone what is there already.
 */
export async function addExampleStudy(
  app: FastifyInstance,
  organisations: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<void> {
  const ask = askOrganisation(app, organisations.get("furniture-maker") ?? "");
  const { studies } = await ask<{ studies: readonly DesignStudy[] }>("GET", "/studies");
  const begun = studies.find(({ name }) => name === study.name);
  if (studies.length > 0 && !begun) return;
  const id = begun?.id ?? (await beginStudy(ask, signal));
  const { state, version, content } = await untilFitted(ask, id, signal);
  if (state !== "ready" || !content || content.alternatives.length > 1) return;
  const names = ["Team Noord", "Team Midden", "Team Zuid"];
  const { design } = parallelDesign(content.model, { teams: names.length, names, name: study.alternative });
  const series = seriesDesign(content.model, { teams: 3, name: study.series }).design;
  const model = addDesign(addDesign(content.model, series), design);
  const alternatives = [
    ...content.alternatives,
    { design: series.id, kind: "series" },
    { design: design.id, kind: "parallel" },
  ];
  await ask("PATCH", `/studies/${id}`, { version, content: { model, alternatives } });
}

async function beginStudy(ask: Ask, signal: AbortSignal): Promise<string> {
  const { name, estimates, names } = study;
  const log = await untilRead(ask, signal);
  const { id } = await ask<DesignStudy>("POST", "/studies", { name, log, estimates, names });
  return id;
}

const askEveryMs = 1000;

async function untilRead(ask: Ask, signal: AbortSignal): Promise<string> {
  for (;;) {
    const { logs } = await ask<{ logs: readonly { id: string; state: string }[] }>("GET", "/logs");
    const read = logs.find(({ state }) => state === "ready");
    if (read) return read.id;
    if (!logs.some(({ state }) => state === "importing")) throw new Error("the example has no log");
    await wait(askEveryMs, undefined, { signal });
  }
}

async function untilFitted(ask: Ask, id: string, signal: AbortSignal): Promise<DesignStudy> {
  for (;;) {
    const found = await ask<DesignStudy>("GET", `/studies/${id}`);
    if (found.state !== "fitting") return found;
    await wait(askEveryMs, undefined, { signal });
  }
}

type Ask = <Answer>(method: "GET" | "POST" | "PATCH", path: string, body?: object) => Promise<Answer>;

function askOrganisation(app: FastifyInstance, organisationId: string): Ask {
  return async (method, path, body) => {
    const url = `/api/organisations/${organisationId}${path}`;
    const headers = { host: "localhost" };
    const answer = await app.inject({ method, url, headers, ...(body && { payload: body }) });
    if (answer.statusCode >= 400) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
    return answer.json();
  };
}
