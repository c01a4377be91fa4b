import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import {
  type EventLog,
  type ImportOptions,
  type ImportResult,
  importEventLog,
  openEventLog,
} from "../index.ts";

type Settings = Partial<Omit<ImportOptions, "file">>;

/** Imports and opens logs in a folder of their own, which is removed after the tests of the file. */
export function temporaryLogs() {
  const root = mkdtempSync(join(tmpdir(), "stuur-event-log-"));
  const opened: EventLog[] = [];
  let made = 0;
  afterAll(async () => {
    for (const log of opened) await log.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** Imports content as if it were an uploaded file. */
  async function importContent(content: string | Uint8Array, settings: Settings = {}): Promise<ImportResult> {
    const file = join(root, `source-${++made}`);
    await writeFile(file, content);
    return importEventLog({ file, folder: join(root, `log-${made}`), ...settings });
  }

  /** Imports and opens; an import that fails, fails the test. */
  async function openContent(content: string | Uint8Array, settings: Settings = {}): Promise<EventLog> {
    const result = await importContent(content, settings);
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en}`);
    const log = await openEventLog(settings.folder ?? join(root, `log-${made}`));
    opened.push(log);
    return log;
  }

  return { root, importContent, openContent };
}
