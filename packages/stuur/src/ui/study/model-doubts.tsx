import { useTexts } from "../texts.ts";
import { modelDoubtsTexts } from "./model-doubts.texts.ts";

const words = {
  resembles: "resembles",
  "does-not-resemble": "doesNotResemble",
  "too-few-to-say": "tooFewToSay",
} as const;

/** Whether the model resembles reality, and what in it somebody estimated. */
export function ModelDoubts({
  hasLog,
  verdict,
  estimates,
  doubtedHours = [],
}: {
  /** The model was fitted from history. */
  readonly hasLog: boolean;
  /** Null: not compared. */
  readonly verdict: keyof typeof words | null;
  readonly estimates: number;
  /** Teams of which some people are there for shorter than the model's hours say. */
  readonly doubtedHours?: readonly { readonly team: string }[] | undefined;
}) {
  const t = useTexts(modelDoubtsTexts);
  const said = verdict === null ? (hasLog ? "notCompared" : "noLog") : words[verdict];
  return (
    <>
      <span className={said === "doesNotResemble" ? "chip bad" : "chip doubt"}>{t(said)}</span>
      {estimates > 0 && <span className="chip doubt">{t("estimates", { count: estimates })}</span>}
      {doubtedHours.length > 0 && (
        <span className="chip doubt">
          {t("hours", { count: doubtedHours.length, team: doubtedHours[0]!.team })}
        </span>
      )}
    </>
  );
}
