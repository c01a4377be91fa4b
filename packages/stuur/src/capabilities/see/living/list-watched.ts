import { lstat, readdir, realpath } from "node:fs/promises";
import { join } from "node:path";

/** A file that may be read, as it is now. */
export interface FoundFile {
  /** Of the folder: the slug of an organisation. */
  readonly slug: string;
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly changedAt: Date;
}

/** What programs leave beside a file while they write or edit it. */
const passing = /^[.~]|~$|\.(tmp|temp|part|partial|crdownload|download|swp|lock|bak)$/i;
const kinds = /\.(csv|tsv|txt|xes|xml|xlsx|xlsm|parquet|json|jsonocel|xmlocel|sqlite|db|zip)(\.gz)?$/i;

/**
 * The files `<folder>/<slug>/<name>` of a kind that is read. Hidden and passing files are none, and neither is what lies behind a
 * link: that could be any file of this computer. Empty files are still to be written.
 */
export async function listWatched(folder: string, slugs: Iterable<string>): Promise<readonly FoundFile[]> {
  const root = await realpath(folder);
  const found: FoundFile[] = [];
  for (const slug of slugs) {
    const place = join(root, slug);
    const isFolder = await lstat(place).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    if (!isFolder) continue;
    for (const name of await readdir(place).catch(() => [])) {
      const file = await describeFile(join(place, name), { slug, name });
      if (file) found.push(file);
    }
  }
  return found;
}

/** A folder with files that nobody reads: the root, beside the folders of the organisations, or one of no organisation. */
export interface IgnoredPlace {
  readonly path: string;
  readonly reason: "root" | "unknown-organisation";
}

/** The places where files lie that would be read in the folder of an organisation. */
export async function listIgnored(
  folder: string,
  slugs: ReadonlyMap<string, unknown>,
): Promise<readonly IgnoredPlace[]> {
  const root = await realpath(folder);
  const ignored: IgnoredPlace[] = [];
  if (await hasFile(root)) ignored.push({ path: root, reason: "root" });
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const path = join(root, entry.name);
    if (entry.isDirectory() && !slugs.has(entry.name) && (await hasFile(path)))
      ignored.push({ path, reason: "unknown-organisation" });
  }
  return ignored;
}

async function hasFile(place: string): Promise<boolean> {
  for (const name of await readdir(place).catch(() => [])) {
    if (await describeFile(join(place, name), { slug: "", name })) return true;
  }
  return false;
}

async function describeFile(
  path: string,
  { slug, name }: Pick<FoundFile, "slug" | "name">,
): Promise<FoundFile | undefined> {
  if (passing.test(name) || !kinds.test(name)) return undefined;
  // Not followed: a link is no file. What went away in between is none either.
  const entry = await lstat(path).catch(() => undefined);
  if (!entry?.isFile() || entry.size === 0) return undefined;
  return { slug, name, path, sizeBytes: entry.size, changedAt: new Date(Math.floor(entry.mtimeMs)) };
}
