import { defineFact } from "../../../platform/outbox/fact.ts";

/** A log was read completely and can be questioned. */
export const LogImported = defineFact<{ logId: string; cases: number; events: number }>("LogImported");

/** A log could not be read, or reading was stopped. */
export const LogImportFailed = defineFact<{ logId: string; code: string }>("LogImportFailed");

/** A log was deleted; its files follow. */
export const LogDeleted = defineFact<{
  logId: string;
  fileId: string | null;
  earlierFileId?: string | null;
}>("LogDeleted");
