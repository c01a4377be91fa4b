import { ApiFailure, isSilence } from "./api.ts";
import { frameTexts } from "./frame.texts.ts";
import { useLanguage } from "./language.ts";
import { server, useServerGone } from "./server-state.ts";
import { useTexts } from "./texts.ts";

interface Props {
  /** Null when nothing failed. */
  readonly failure: unknown;
  /** For a failure of which the server says nothing. */
  readonly otherwise: string;
}

/** What failed, in its place. That no server answered goes away by itself when one does again. */
export function FailureAlert({ isInline = false, ...props }: Props & { readonly isInline?: boolean }) {
  const words = useFailureWords(props);
  if (words === null) return null;
  return isInline ? (
    <span role="alert">{words}</span>
  ) : (
    <p role="alert" className="small failure-alert">
      {words}
    </p>
  );
}

/** A failure in words; null when there is none, or when it was that no server answered and one does again. */
export function useFailureWords({ failure, otherwise }: Props): string | null {
  const t = useTexts(frameTexts);
  const { language } = useLanguage();
  const isGone = useServerGone();
  if (!failure) return null;
  const kind = judgeFailure(failure, { isGone, backAt: server.backAt() });
  if (kind === "over") return null;
  if (kind === "gone") return `${t("serverGoneTitle")}.`;
  return (failure instanceof ApiFailure && failure.error?.message[language]) || otherwise;
}

/** Whether the server still is gone, is back since the failure, or was there and something else went wrong. */
export function judgeFailure(
  failure: unknown,
  { isGone, backAt }: { readonly isGone: boolean; readonly backAt: number },
): "gone" | "over" | "other" {
  if (!(failure instanceof ApiFailure && isSilence(failure.status))) return "other";
  if (isGone) return "gone";
  return failure.at <= backAt ? "over" : "other";
}
