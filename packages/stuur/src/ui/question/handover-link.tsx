import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Organisation } from "../organisations.ts";
import type { QuestionSearch } from "./question-search.ts";

/** To the page about one handover, of the same cases; `from` and `to` of the address are the period. */
export function HandoverLink({
  organisation,
  logId,
  search: { by, from, to, where },
  handover,
  children,
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: QuestionSearch;
  /** The teams or persons as the server names them. */
  readonly handover: { readonly from: string; readonly to: string };
  readonly children: ReactNode;
}) {
  return (
    <Link
      to="/o/$slug/see/$logId/$page"
      params={{ slug: organisation.slug, logId, page: "handover" }}
      search={{ by, from, to, where, handoverFrom: handover.from, handoverTo: handover.to }}
    >
      {children}
    </Link>
  );
}
