import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { editorTexts } from "./editor.texts.ts";
import type { DesignReview, Warning } from "./review-designs.ts";

const mostWarnings = 5;

/** What to look at in a design, in sentences; one that is pressed points out who and what it is about. */
export function WarningList({
  organisation,
  review,
  about,
  arePeopleKnown,
  onAbout,
}: {
  readonly organisation: Organisation;
  readonly review: DesignReview;
  /** The warning that was pressed. */
  readonly about: Warning | null;
  readonly arePeopleKnown: boolean;
  readonly onAbout: (warning: Warning | null) => void;
}) {
  const t = useTexts(editorTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? review : review.slice(0, mostWarnings);
  return (
    <div className={review.length === 0 ? "warnings none" : "warnings"} role="status">
      {review.length === 0 ? <p>{t("warningsNone")}</p> : <h3>{t("warningsTitle")}</h3>}
      {review.length > 0 && (
        <ul>
          {shown.map((warning) => {
            const isPressed = warning.key === about?.key;
            return (
              <li key={warning.key}>
                <button
                  type="button"
                  className={warning.isBlocking ? "warning blocking" : "warning"}
                  aria-pressed={isPressed}
                  onClick={() => {
                    onAbout(isPressed ? null : warning);
                    if (!isPressed) showMarked();
                  }}
                >
                  {warning.message[language]}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {shown.length < review.length && (
        <button type="button" className="as-link" onClick={() => setWhole(true)}>
          {t("warningsMore", { n: format.number(review.length) })}
        </button>
      )}
      {!arePeopleKnown && (
        <p className="small">
          {t("peopleUnknown")}{" "}
          <Link to="/o/$slug/design/people" params={{ slug: organisation.slug }}>
            {t("peopleLink")}
          </Link>
        </p>
      )}
    </div>
  );
}

/** Brings the first one that is marked into sight, once it is drawn. */
function showMarked(): void {
  const show = () =>
    document.querySelector(".member.marked, .card.marked")?.scrollIntoView({ block: "nearest" });
  requestAnimationFrame(() => requestAnimationFrame(show));
}
