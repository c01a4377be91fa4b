import { defineStep } from "../../../platform/outbox/loop.ts";
import type { FileStorage } from "../../../platform/storage/storage.ts";

/** Takes the files of a deleted log off the disk; after a crash it is done at the next start. */
export const removeFilesOfLog = (storage: FileStorage) =>
  defineStep<{ logId: string; fileId: string | null; earlierFileId?: string | null }>(
    "remove-files-of-log",
    async (_transaction, { organisationId, body: { logId, fileId, earlierFileId } }) => {
      await storage.removeLog({ organisationId, id: logId });
      for (const id of [fileId, earlierFileId]) if (id) await storage.removeFile({ organisationId, id });
    },
  );
