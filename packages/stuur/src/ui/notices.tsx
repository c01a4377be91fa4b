import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ApiFailure, isSilence } from "./api.ts";
import { frameTexts } from "./frame.texts.ts";
import { useLanguage } from "./language.ts";
import type { Verb } from "./page-frame.tsx";
import { useTexts } from "./texts.ts";

/** A page that has nothing to show yet: what is so, and what can be done. */
export function Notice({
  question,
  title,
  children,
}: {
  readonly question?: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="notice">
      <title>{`${title} · Stuur`}</title>
      {question && <p className="question">{question}</p>}
      <h1 className="answer">{title}</h1>
      {children}
    </div>
  );
}

/** The place of an answer and its picture while they are fetched; what takes long says so. */
export function Loading() {
  const t = useTexts(frameTexts);
  return (
    <div className="loading" role="status">
      <p className="hidden-visually">{t("loading")}</p>
      <span className="bone" />
      <span className="bone" />
      <span className="bone picture" />
      <p className="loading-long small">{t("loadingLong")}</p>
    </div>
  );
}

/** Something could not be fetched: the server is gone, it does not exist, or the server says why. */
export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: unknown;
  readonly onRetry?: () => void;
}) {
  const t = useTexts(frameTexts);
  const { language } = useLanguage();
  const kind = kindOf(failure);
  const told = failure instanceof ApiFailure ? failure.error?.message[language] : undefined;
  const text = kind === "failed" ? (told ?? t("notFound")) : t(kind);
  return (
    <Notice title={t(`${kind}Title`)}>
      <p className={kind === "serverGone" ? "lead is-gone" : "lead"} role="alert">
        {text}
      </p>
      <p className="actions">
        {kind === "backwards" && (
          <Link className="button" to="." search={withoutPeriod}>
            {t("clearPeriod")}
          </Link>
        )}
        {onRetry && (kind === "failed" || kind === "serverGone") && (
          <button type="button" className="button" onClick={onRetry}>
            {t("retry")}
          </button>
        )}
        <Link className="button quiet" to="/">
          {t("toStart")}
        </Link>
      </p>
    </Notice>
  );
}

/** What went wrong, as far as it makes another way out. */
export function kindOf(failure: unknown): "serverGone" | "notFound" | "backwards" | "failed" {
  if (!(failure instanceof ApiFailure)) return "failed";
  const { status, error } = failure;
  if (isSilence(status)) return "serverGone";
  if (error?.code === "EVENT_LOG_REVERSED_PERIOD") return "backwards";
  // An address that was typed wrong is one that does not exist.
  const isNoId =
    error?.code === "STUUR_BAD_REQUEST" && /^\/\w+: Invalid UUID/.test(String(error.details?.problem));
  return status === 404 || isNoId ? "notFound" : "failed";
}

function withoutPeriod<Search extends object>(search: Search): Search {
  return { ...search, from: undefined, to: undefined };
}

const notYetTexts = {
  serve: "notYetServe",
  steer: "notYetSteer",
  improve: "notYetImprove",
  plan: "notYetPlan",
} as const;

/** A verb that is still to be made: its question, that it is not there yet, and in one sentence what it will do. */
export function NotYet({
  verb,
  slug,
}: {
  readonly verb: Exclude<Verb, "see" | "design">;
  readonly slug: string;
}) {
  const t = useTexts(frameTexts);
  return (
    <Notice question={t(verb)} title={t(`${notYetTexts[verb]}Title`)}>
      <p className="ground">
        <span className="chip plain">{t("later")}</span>
      </p>
      <p className="lead">{t(notYetTexts[verb])}</p>
      <p className="actions">
        <Link className="button" to="/o/$slug/see" params={{ slug }}>
          {t("notYetBack")}
        </Link>
      </p>
    </Notice>
  );
}
