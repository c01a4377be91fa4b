import { server } from "./server-state.ts";

/** A failure as the server tells it: a code for programs, a text for people in both languages. */
export interface ApiError {
  readonly code: string;
  readonly message: { readonly nl: string; readonly en: string };
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Thrown by every call; `status` 0 means that no server answered. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly error: ApiError | null;
  /** When it was thrown, in milliseconds. */
  readonly at = Date.now();

  constructor(status: number, error: ApiError | null) {
    super(error?.code ?? `status ${status}`);
    this.name = "ApiFailure";
    this.status = status;
    this.error = error;
  }
}

export function getJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return request<Answer>(path, signal ? { signal } : {});
}

export function postJson<Answer>(path: string, body: unknown = {}): Promise<Answer> {
  return sendJson<Answer>("POST", path, body);
}

/** Changes what stands at this address. */
export function patchJson<Answer>(path: string, body: unknown): Promise<Answer> {
  return sendJson<Answer>("PATCH", path, body);
}

/** Has this stand at the address, whatever stood there. */
export function putJson<Answer>(path: string, body: unknown): Promise<Answer> {
  return sendJson<Answer>("PUT", path, body);
}

/** Deletes what stands at this address. */
export async function deleteJson(path: string): Promise<void> {
  await request<unknown>(path, { method: "DELETE" });
}

/** Reads a failure from whatever an answer holds; a body that is no coded error gives none. */
export function readApiError(text: string): ApiError | null {
  try {
    const body: unknown = JSON.parse(text);
    return isApiError(body) ? body : null;
  } catch {
    return null;
  }
}

function sendJson<Answer>(method: string, path: string, body: unknown): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  return request<Answer>(path, { method, headers, body: JSON.stringify(body) });
}

async function request<Answer>(path: string, options: RequestInit): Promise<Answer> {
  const answer = await fetch(path, {
    ...options,
    headers: { accept: "application/json", ...options.headers },
  }).catch((problem: unknown) => {
    if (options.signal?.aborted) throw problem;
    server.noteSilence();
    throw new ApiFailure(0, null);
  });
  const text = await answer.text();
  if (isSilence(answer.status)) server.noteSilence();
  if (!answer.ok) throw new ApiFailure(answer.status, readApiError(text));
  return (text === "" ? null : JSON.parse(text)) as Answer;
}

/** Nobody answered, or a proxy answered that the server behind it does not. */
export function isSilence(status: number): boolean {
  return status === 0 || status === 502 || status === 504;
}

function isApiError(body: unknown): body is ApiError {
  if (typeof body !== "object" || body === null || !("code" in body) || !("message" in body)) return false;
  const { message } = body;
  return typeof message === "object" && message !== null && "nl" in message && "en" in message;
}
