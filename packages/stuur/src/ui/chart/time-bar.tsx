import { type Format, useFormat } from "../format.ts";
import { type Translate, useTexts } from "../texts.ts";
import { DividedBar } from "./divided-bar.tsx";
import { timeBarTexts } from "./time-bar.texts.ts";

export const timeParts = ["work", "inside", "handover", "customer", "returned", "unknown"] as const;
export type TimePart = (typeof timeParts)[number];

/** What the words depend on: whose work it is, and whether work can be told from waiting. */
export interface TimeKind {
  readonly by: "team" | "person" | "person-in-team";
  readonly canTellWorkFromWaiting: boolean;
  readonly measure: "working" | "clock";
  /** The organisation's word for its customer. */
  readonly customer: string;
}

/** The words for parts of elapsed time. */
export interface TimePartWords {
  readonly labelOf: (part: TimePart) => string;
  /** A share of the time as so much of every ten days. */
  readonly perTen: (share: number) => string;
  /** "days" or "working days". */
  readonly days: string;
}

export function useTimePartWords(kind: TimeKind): TimePartWords {
  const t = useTexts(timeBarTexts);
  const format = useFormat();
  return {
    labelOf: (part) => labelOf(part, kind, t),
    perTen: (share) => perTen(share, t, format),
    days: t(kind.measure === "working" ? "workingDays" : "days"),
  };
}

/** Elapsed time as a bar of ten days in its parts. */
export function TimeBar({
  shares,
  kind,
}: {
  readonly shares: Readonly<Record<TimePart, { readonly share: number }>>;
  readonly kind: TimeKind;
}) {
  const t = useTexts(timeBarTexts);
  const words = useTimePartWords(kind);
  const parts = timeParts
    .map((key) => ({
      key,
      share: shares[key].share,
      label: words.labelOf(key),
      value: words.perTen(shares[key].share),
    }))
    .filter(({ share }) => share > 0);
  const told = parts.map(({ label, value }) => t("part", { label, value })).join("; ");
  return <DividedBar title={t("title", { days: words.days, parts: told })} parts={parts} />;
}

function labelOf(part: TimePart, kind: TimeKind, t: Translate<typeof timeBarTexts.nl>): string {
  const { by, canTellWorkFromWaiting, customer } = kind;
  switch (part) {
    case "inside":
      if (canTellWorkFromWaiting) return t(by === "team" ? "inside" : "insideOfPerson");
      return t(by === "team" ? "insideTogether" : "insideOfPersonTogether");
    case "handover":
      return t(canTellWorkFromWaiting ? "handover" : "handoverTogether");
    case "customer":
      return t("customer", { customer });
    default:
      return t(part);
  }
}

function perTen(share: number, t: Translate<typeof timeBarTexts.nl>, format: Format): string {
  return share > 0 && share < 0.005 ? t("less", { n: format.number(0.1, 1) }) : format.number(10 * share, 1);
}
