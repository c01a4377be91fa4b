import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { makeTemplate } from "../database/open-database.ts";
import { startThrowawayPostgres } from "./throwaway-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The throw-away PostgreSQL server of this run. */
    postgresUrl: string;
    /** An empty PGlite cluster. */
    templateFile: string;
  }
}

/** One PostgreSQL server and one PGlite template for all stores of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "stuur-template-"));
  const templateFile = join(folder, "cluster.tar.gz");
  const [postgres] = await Promise.all([startThrowawayPostgres(), makeTemplate(templateFile)]);
  project.provide("postgresUrl", postgres.url);
  project.provide("templateFile", templateFile);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
