import { defineFact } from "../../../platform/outbox/fact.ts";

/** Somebody looked at who the pseudonyms of a log are; who and when stand with the fact. */
export const PersonKeyRead = defineFact<{ logId: string; persons: number }>("PersonKeyRead");
