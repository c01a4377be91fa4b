import { defineFact } from "../../../platform/outbox/fact.ts";

/** A matrix drawn by hand was kept under a name, for the first time or changed. */
export const DrawingSaved = defineFact<{ drawingId: string }>("DrawingSaved");

/** A matrix drawn by hand is gone. */
export const DrawingDeleted = defineFact<{ drawingId: string }>("DrawingDeleted");
