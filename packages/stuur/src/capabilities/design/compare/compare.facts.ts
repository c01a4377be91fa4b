import { defineFact } from "../../../platform/outbox/fact.ts";

/** Designs were simulated side by side and the result is there. */
export const DesignsCompared = defineFact<{ studyId: string; runId: string }>("DesignsCompared");
