import type { FastifyInstance } from "fastify";
import { examples } from "../../../../examples/index.ts";
import { ensureOrganisation } from "../capabilities/account/organisations/organisations.store.ts";
import type { Database } from "../platform/database/database.ts";
import { runInChild } from "../platform/jobs/work.ts";

const timeZone = "Europe/Amsterdam";

/** The user's own organisation, and one for each example so that examples never mix with own data. */
export async function setUpOrganisations(database: Database): Promise<ReadonlyMap<string, string>> {
  return database.asSystem(async (transaction) => {
    const own = { slug: "own", name: null, isExample: false, timeZone, words: ownWords };
    await ensureOrganisation(transaction, own);
    const ids = new Map<string, string>();
    for (const { slug, organisation, words } of examples) {
      const id = await ensureOrganisation(transaction, {
        slug,
        name: organisation.name.nl,
        isExample: true,
        timeZone,
        words,
      });
      ids.set(slug, id);
    }
    return ids;
  });
}

const ownWords = {
  case: { nl: "zaak", en: "case" },
  cases: { nl: "zaken", en: "cases" },
  customer: { nl: "klant", en: "customer" },
};

/**
 * Adds the file of each example that has none yet, through the same address as a user's browser. The files are made
 * in a child process, so that the first pages are not kept waiting.
 *
 * @returns how many were added
 */
export async function addExamples(
  app: FastifyInstance,
  organisations: ReadonlyMap<string, string>,
  { worker, signal }: { readonly worker: URL; readonly signal: AbortSignal },
): Promise<number> {
  let added = 0;
  for (const { slug, fileName } of examples) {
    const url = `/api/organisations/${organisations.get(slug)}/logs`;
    const { logs } = (await ask(app, { method: "GET", url })) as { logs: readonly unknown[] };
    if (logs.length > 0) continue;
    const csv = (await runInChild("make-example", slug, { worker, signal, onProgress: () => {} })) as string;
    await ask(app, { method: "POST", url: `${url}?fileName=${encodeURIComponent(fileName)}`, payload: csv });
    added += 1;
  }
  return added;
}

/** The text of an example's file; runs in the child process. */
export async function makeExample(slug: string): Promise<string> {
  const example = examples.find((candidate) => candidate.slug === slug);
  if (!example) throw new Error(`There is no example ${slug}.`);
  return example.csv();
}

async function ask(
  app: FastifyInstance,
  request: { readonly method: "GET" | "POST"; readonly url: string; readonly payload?: string },
): Promise<unknown> {
  const headers = { host: "localhost", "content-type": "application/octet-stream" };
  const answer = await app.inject({ ...request, headers });
  if (answer.statusCode >= 400) throw new Error(`${request.url}: ${answer.statusCode} ${answer.body}`);
  return answer.json();
}
