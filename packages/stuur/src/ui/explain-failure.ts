import { ApiFailure } from "./api.ts";
import type { Language } from "./language.ts";

/** What the server says of a failure; undefined when it says nothing. */
export function explainFailure(failure: unknown, language: Language): string | undefined {
  return failure instanceof ApiFailure ? failure.error?.message[language] : undefined;
}
