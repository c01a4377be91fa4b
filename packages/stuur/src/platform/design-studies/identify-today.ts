import { createHash } from "node:crypto";
import type { StudyContent } from "../../records/design-study.ts";

/** The same for two models in which today's organisation is the same, whatever else is drawn and however it is written. */
export function identifyToday({ designs, ...organisation }: StudyContent["model"]): string {
  const text = JSON.stringify({ ...organisation, today: designs[0] }, inOrder);
  return createHash("sha256").update(text).digest("hex");
}

/** A database keeps no order of fields. */
function inOrder(_field: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
