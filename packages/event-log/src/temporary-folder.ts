import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes a folder with a random name that only the user of this process can open. `parent` is made when it is not there. */
export async function createTemporaryFolder(parent = tmpdir()): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  return mkdtemp(join(parent, "stuur-event-log-"));
}
