import { defineFact } from "../../../platform/outbox/fact.ts";

/** Somebody began a question about teams; its model may still have to be fitted. */
export const StudyCreated = defineFact<{ studyId: string }>("StudyCreated");

/** The model, the designs, the name or the state of a study changed. */
export const StudyChanged = defineFact<{ studyId: string }>("StudyChanged");

/** A study is gone, for as long as nobody brings it back. */
export const StudyDeleted = defineFact<{ studyId: string }>("StudyDeleted");
