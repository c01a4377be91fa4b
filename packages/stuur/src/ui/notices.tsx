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
  const status = failure instanceof ApiFailure ? failure.status : null;
  const told = failure instanceof ApiFailure ? failure.error?.message[language] : undefined;
  const isGone = status === 0 || status === 502 || status === 504;
  const title = isGone ? t("serverGoneTitle") : t(status === 404 ? "notFoundTitle" : "failedTitle");
  const text = isGone ? t("serverGone") : (told ?? t("notFound"));
  return (
    <Notice title={title}>
      <p className="lead" role="alert">
        {text}
      </p>
      <p className="actions">
        {onRetry && status !== 404 && (
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

const notYetTexts = {
  design: "notYetDesign",
  serve: "notYetServe",
  steer: "notYetSteer",
  improve: "notYetImprove",
  plan: "notYetPlan",
} as const;

/** A verb that is still to be made says in one sentence what it will do. */
export function NotYet({ verb, slug }: { readonly verb: Exclude<Verb, "see">; readonly slug: string }) {
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
