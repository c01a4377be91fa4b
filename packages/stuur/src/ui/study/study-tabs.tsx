import { Link } from "@tanstack/react-router";
import { useTexts } from "../texts.ts";
import { studyTexts } from "./study.texts.ts";

const studyPages = ["board", "model", "compare"] as const;

/** From page to page about the same study, with the way back to all of them. */
export function StudyTabs({
  slug,
  studyId,
  page,
}: {
  readonly slug: string;
  readonly studyId: string;
  readonly page: string;
}) {
  const t = useTexts(studyTexts);
  return (
    <nav className="log-tabs" aria-label={t("pages")}>
      <Link to="/o/$slug/design" params={{ slug }} activeOptions={{ exact: true }}>
        ← {t("studies")}
      </Link>
      {studyPages.map((name) => (
        <Link
          key={name}
          {...(name === "board"
            ? { to: "/o/$slug/design/$studyId", params: { slug, studyId } }
            : { to: "/o/$slug/design/$studyId/$page", params: { slug, studyId, page: name } })}
          // The address of the first page begins that of every other.
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={page === name ? "page" : undefined}
        >
          {t(name)}
        </Link>
      ))}
      <Link to="/tutorial/$tutorial" params={{ tutorial: "teams" }}>
        {t("tutorial")}
      </Link>
    </nav>
  );
}
