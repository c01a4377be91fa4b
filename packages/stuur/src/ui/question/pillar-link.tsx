import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Organisation } from "../organisations.ts";
import type { QuestionSearch } from "./question-search.ts";

/** To the page that tells what comes past the same team again and which steps are done again, of the same cases. */
export function PillarLink({
  organisation,
  logId,
  search: { by, from, to, where },
  children,
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: QuestionSearch;
  readonly children: ReactNode;
}) {
  return (
    <Link
      to="/o/$slug/see/$logId/$page"
      params={{ slug: organisation.slug, logId, page: "pillar" }}
      search={{ by, from, to, where }}
    >
      {children}
    </Link>
  );
}
