import { defineStep } from "../../../platform/outbox/loop.ts";
import type { FileStorage } from "../../../platform/storage/storage.ts";

/** Takes the files of a deleted log off the disk; after a crash it is done at the next start. */
export const removeFilesOfLog = (storage: FileStorage) =>
  defineStep<{ logId: string; fileId: string | null }>("remove-files-of-log", async (_transaction, fact) => {
    const organisationId = fact.organisationId;
    await storage.removeLog({ organisationId, id: fact.body.logId });
    if (fact.body.fileId !== null) await storage.removeFile({ organisationId, id: fact.body.fileId });
  });
