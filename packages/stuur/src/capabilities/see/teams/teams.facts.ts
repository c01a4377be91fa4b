import { defineFact } from "../../../platform/outbox/fact.ts";

/** Other teams were kept under a name, for the first time or changed. */
export const TeamAlternativeSaved = defineFact<{ alternativeId: string; logId: string }>(
  "TeamAlternativeSaved",
);

/** Other teams that were kept are gone. */
export const TeamAlternativeDeleted = defineFact<{ alternativeId: string; logId: string }>(
  "TeamAlternativeDeleted",
);
