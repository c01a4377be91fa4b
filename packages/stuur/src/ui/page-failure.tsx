import { useEffect } from "react";
import { ApiFailure } from "./api.ts";
import { frameTexts } from "./frame.texts.ts";
import { FailureNotice, Notice } from "./notices.tsx";
import { server, useServerGone, useWhenServerBack } from "./server-state.ts";
import { useTexts } from "./texts.ts";

/**
 * In the place of a page that could not be drawn. A part of it that was not fetched because no server answered is fetched
 * anew when one does; a browser fetches a part that failed only with the whole page.
 */
export function PageFailure() {
  const t = useTexts(frameTexts);
  const isGone = useServerGone();
  useEffect(() => server.noteSilence(), []);
  useWhenServerBack(fetchPageAnew);
  if (isGone) return <FailureNotice failure={new ApiFailure(0, null)} onRetry={fetchPageAnew} />;
  return (
    <Notice title={t("failedTitle")}>
      <p className="lead" role="alert">
        {t("pageFailed")}
      </p>
      <p className="actions">
        <button type="button" className="button" onClick={fetchPageAnew}>
          {t("retry")}
        </button>
        <a className="button quiet" href="/">
          {t("toStart")}
        </a>
      </p>
    </Notice>
  );
}

function fetchPageAnew() {
  window.location.reload();
}
