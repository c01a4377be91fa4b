import { type EventLogError, EventLogFailure, type FilePreview, previewFile } from "@stuur/event-log";

export interface PreviewInput {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly temporaryFolder: string;
}

/** `preview` is there as well when only the sheet that was asked for is gone. */
export interface PreviewOutput {
  readonly preview: FilePreview | null;
  readonly error: EventLogError | null;
}

/** The work of looking at the beginning of an upload: in a child process, because a workbook may be large or broken. */
export const previewWork = "preview-file";

/** What the columns mean is recognised from these rows with every change in the form, so they are few. */
const mostRows = 200;

export async function previewUpload({ file, sheet, temporaryFolder }: PreviewInput): Promise<PreviewOutput> {
  const options = { temporaryFolder, mostRows };
  try {
    return { preview: await previewFile(file, { ...options, sheet }), error: null };
  } catch (failure) {
    if (!(failure instanceof EventLogFailure)) throw failure;
    const { error } = failure;
    if (error.code !== "EVENT_LOG_UNKNOWN_SHEET") return { preview: null, error };
    return { preview: await previewFile(file, options), error };
  }
}
