import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { ApiFailure } from "../ui/api.ts";
import { FailureNotice, Loading } from "../ui/notices.tsx";
import type { Organisation } from "../ui/organisations.ts";
import { StudyTabs } from "../ui/study/study-tabs.tsx";
import { studyPageViews } from "./study-page-views.ts";

/** The pages of the verb design, each loaded when somebody goes there. */

interface Props {
  readonly organisation: Organisation;
}

const StudiesPage = lazy(async () => ({
  default: (await import("../capabilities/design/studies/studies.page.tsx")).StudiesPage,
}));

export function StudiesView({ organisation }: Props) {
  const navigate = useNavigate();
  const params = (studyId: string) => ({ slug: organisation.slug, studyId });
  return (
    <Suspense fallback={<Loading />}>
      <StudiesPage
        key={organisation.id}
        organisation={organisation}
        onOpen={(studyId) => void navigate({ to: "/o/$slug/design/$studyId", params: params(studyId) })}
      />
    </Suspense>
  );
}

const PeoplePage = lazy(async () => ({
  default: (await import("../capabilities/people/people/people.page.tsx")).PeoplePage,
}));

export function PeopleView({ organisation }: Props) {
  return (
    <Suspense fallback={<Loading />}>
      <PeoplePage key={organisation.id} organisation={organisation} />
    </Suspense>
  );
}

/** One of the pages about a study. */
export function StudyView({ organisation }: Props) {
  const { studyId = "", page = "board" } = useParams({ strict: false });
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const Page = studyPageViews[page];
  if (!Page) return <FailureNotice failure={new ApiFailure(404, null)} />;
  const onSearch = (change: Readonly<Record<string, unknown>>) =>
    void navigate({
      to: ".",
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <StudyTabs slug={organisation.slug} studyId={studyId} page={page} />
      <Suspense fallback={<Loading />}>
        <Page
          key={`${studyId} ${page}`}
          organisation={organisation}
          studyId={studyId}
          search={search}
          onSearch={onSearch}
        />
      </Suspense>
    </>
  );
}
