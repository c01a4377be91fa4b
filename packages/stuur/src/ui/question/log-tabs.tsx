import { Link } from "@tanstack/react-router";
import { useLayoutEffect, useRef } from "react";
import { useTexts } from "../texts.ts";
import { questionTexts } from "./question.texts.ts";
import type { QuestionSearch } from "./question-search.ts";

/** The pages about a log, in the order in which they are read; each answers one question. */
const logPages = [
  "matrix",
  "handovers",
  "time",
  "pillar",
  "inside",
  "trend",
  "teams",
  "report",
  "import",
] as const;

/** From page to page about the same log; which cases are looked at goes along. */
export function LogTabs({
  slug,
  logId,
  page,
  search,
}: {
  readonly slug: string;
  readonly logId: string;
  readonly page: string;
  readonly search: QuestionSearch;
}) {
  const t = useTexts(questionTexts);
  const { by, from, to, where } = search;
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another tab
  useLayoutEffect(() => {
    const nav = place.current;
    const tab = nav?.querySelector("[aria-current=page]");
    if (nav && tab) nav.scrollLeft += shiftIntoView(nav.getBoundingClientRect(), tab.getBoundingClientRect());
  }, [page]);
  return (
    <nav ref={place} className="log-tabs" aria-label={t("pages")}>
      {logPages.map((name) => (
        <Link
          key={name}
          {...(name === "matrix"
            ? { to: "/o/$slug/see/$logId", params: { slug, logId } }
            : { to: "/o/$slug/see/$logId/$page", params: { slug, logId, page: name } })}
          search={{ by, from, to, where }}
          // The address of the first page begins that of every other.
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={page === name ? "page" : undefined}
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** How far to scroll sideways so that a tab that is not seen whole comes in the middle of the row. */
export function shiftIntoView(row: Span, tab: Span): number {
  if (tab.left >= row.left && tab.right <= row.right) return 0;
  return (tab.left + tab.right) / 2 - (row.left + row.right) / 2;
}
