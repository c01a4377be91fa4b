import {
  keepPreviousData,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type ApiError, getJson, postJson } from "../../../ui/api.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import type { Choices, FileView, PreviewBody, PreviewView } from "./import.contract.ts";

/** A log as the list of logs tells it. */
export interface LogEntry {
  readonly id: string;
  readonly name: string;
  readonly state: "importing" | "ready" | "failed";
  readonly jobId: string | null;
  /** Null until it was read completely once. */
  readonly cases: number | null;
  readonly error: ApiError | null;
  readonly version: number;
}

/** How the logs of an organisation stand. */
export function useLogEntries(organisation: Organisation) {
  return useQuery({
    queryKey: ["logs", organisation.id],
    queryFn: async ({ signal }) =>
      (await getJson<{ logs: readonly LogEntry[] }>(`/api/organisations/${organisation.id}/logs`, signal))
        .logs,
  });
}

/** A log and its organisation: where its addresses begin. */
export interface FileOf {
  readonly organisation: Organisation;
  readonly logId: string;
}

/** What each part of the page about a file is given. */
export interface FilePart extends FileOf {
  readonly file: FileView;
}

export function pathOf({ organisation, logId }: FileOf): string {
  return `/api/organisations/${organisation.id}/logs/${logId}`;
}

/** How the file was read; asked anew when the log changed. */
export function useFile(of: FileOf, version: number) {
  return useQuery({
    queryKey: ["file", of.organisation.id, of.logId, version],
    queryFn: ({ signal }) => getJson<FileView>(`${pathOf(of)}/file`, signal),
    placeholderData: keepPreviousData,
  });
}

/** What stands in the file, for somebody who may have it read again. */
export function usePreview(of: FileOf, body: PreviewBody, isAsked: boolean) {
  return useQuery({
    queryKey: ["preview", of.organisation.id, of.logId, body],
    queryFn: () => postJson<PreviewView>(`${pathOf(of)}/preview`, body),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isAsked,
  });
}

const readAgainKey = ({ logId }: FileOf) => ["read-again", logId] as const;

/** Has the file read again; then the log is being imported, and its pages show that. */
export function useReadAgain(of: FileOf) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: readAgainKey(of),
    mutationFn: (choices: Choices) => postJson(`${pathOf(of)}/import`, choices),
    onSuccess: () => client.invalidateQueries({ queryKey: ["logs", of.organisation.id] }),
  });
}

/** Whether this user had it read again a moment ago: the form that was sent is gone by then. */
export function useWasReadAgain(of: FileOf): boolean {
  const filters = { mutationKey: readAgainKey(of), status: "success" } as const;
  return useMutationState({ filters }).length > 0;
}
