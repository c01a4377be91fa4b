import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stuurError } from "../errors/errors.ts";
import type { Database } from "./database.ts";

/**
 * Sees to it that the data folder can be written and belongs to this database: its file `installation` holds the id
 * that the database has. A folder that holds nothing yet is claimed, and so is the one in which the embedded database
 * itself lies. Whoever removes files from the folder asks this first.
 *
 * @throws STUUR_DATA_NOT_WRITABLE or STUUR_DATA_OF_ANOTHER_DATABASE
 */
export async function claimDataFolder(database: Database, folder: string): Promise<void> {
  const { id } = await database.asSystem((transaction) =>
    transaction.selectFrom("installation").select("id").executeTakeFirstOrThrow(),
  );
  const owner = await claim(folder, { id, isEmbedded: database.isEmbedded }).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw stuurError("STUUR_DATA_NOT_WRITABLE", { folder, reason: code ?? message });
  });
  if (owner !== id) throw stuurError("STUUR_DATA_OF_ANOTHER_DATABASE", { folder });
}

async function claim(
  folder: string,
  { id, isEmbedded }: { readonly id: string; readonly isEmbedded: boolean },
): Promise<string | undefined> {
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `installation.${randomUUID()}`);
  try {
    // Also where the owner is known: this is the test that the folder can be written.
    await writeFile(aside, id, { flush: true });
    const isFree = (await readOwner(folder)) === undefined && (isEmbedded || !(await holdsFiles(folder)));
    if (isFree) await rename(aside, join(folder, "installation"));
  } finally {
    await rm(aside, { force: true });
  }
  // Read back: of two databases that claim at the same moment, one finds the other's id.
  return readOwner(folder);
}

/** The id of the database to which the folder belongs. */
async function readOwner(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, "installation"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function holdsFiles(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  return names.includes("files") || names.includes("logs");
}
