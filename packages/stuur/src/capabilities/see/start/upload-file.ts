import { ApiFailure, readApiError } from "../../../ui/api.ts";
import { server } from "../../../ui/server-state.ts";

export interface LogStarted {
  readonly log: { readonly id: string };
  readonly job: { readonly id: string };
}

/** Why a file is refused before it is sent; `null` when it may go. */
type FileProblem = "tooLarge" | "wrongKind" | "oldExcel" | "emptyFile";

const mostBytes = 2_000_000_000;
/** Only the names: what a file is, the server sees from its content. */
const kinds = /\.(csv|tsv|txt|xes|xml|xlsx|xlsm|parquet|json|jsonocel|xmlocel|sqlite|db|zip)(\.gz)?$/i;
const otherSheets = /\.(xls|xlsb|ods|numbers)$/i;

export function checkFile({
  name,
  size,
}: {
  readonly name: string;
  readonly size: number;
}): FileProblem | null {
  if (size === 0) return "emptyFile";
  if (size > mostBytes) return "tooLarge";
  if (otherSheets.test(name)) return "oldExcel";
  return kinds.test(name) ? null : "wrongKind";
}

/**
 * Sends a file as it is, streamed by the browser; `fetch` cannot tell how far an upload is. Rejects with `ApiFailure`, or
 * with the reason of the signal when it was cancelled.
 */
export function uploadFile(
  file: File,
  organisationId: string,
  options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<LogStarted> {
  const { signal, onProgress } = options;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const path = `/api/organisations/${organisationId}/logs?fileName=${encodeURIComponent(file.name)}`;
    request.open("POST", path);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as LogStarted);
      else reject(new ApiFailure(request.status, readApiError(request.responseText)));
    };
    request.onerror = () => {
      server.noteSilence();
      reject(new ApiFailure(0, null));
    };
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
