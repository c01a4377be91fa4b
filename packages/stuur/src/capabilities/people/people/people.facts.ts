import { defineFact } from "../../../platform/outbox/fact.ts";

/** Somebody came, left or changed; who it is stands in no fact. */
export const PeopleChanged = defineFact<{ people: number }>("PeopleChanged");
