import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ApiFailure } from "./api.ts";
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

export function Loading() {
  const t = useTexts(frameTexts);
  return (
    <p className="loading" role="status">
      {t("loading")}
    </p>
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
      <p className="lead" role="alert">
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
  if (status === 0 || status === 502 || status === 504) return "serverGone";
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

/** A verb that is still to be made says in one sentence what it will do. */
export function NotYet({
  verb,
  slug,
}: {
  readonly verb: Exclude<Verb, "see" | "design">;
  readonly slug: string;
}) {
  const t = useTexts(frameTexts);
  return (
    <Notice question={t(verb)} title={t("notYetTitle")}>
      <p className="lead">{t(notYetTexts[verb])}</p>
      <p className="actions">
        <Link className="button" to="/o/$slug/see" params={{ slug }}>
          {t("notYetBack")}
        </Link>
      </p>
    </Notice>
  );
}
