import "../ui/tokens.css";
import "../ui/page.css";
import "../ui/frame.css";
import "../ui/controls.css";
import "../ui/signs.css";
import "../ui/question/question.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  useLocation,
  useNavigate,
  useParams,
} from "@tanstack/react-router";
import { createContext, lazy, type ReactNode, StrictMode, Suspense, use } from "react";
import { createRoot } from "react-dom/client";
import { readDrawnSearch } from "../capabilities/see/drawn/drawn-search.ts";
import { useFollowing } from "../capabilities/see/living/follow-facts.ts";
import { LogsPage } from "../capabilities/see/logs/logs.page.tsx";
import { readMatrixSearch } from "../capabilities/see/matrix/matrix-search.ts";
import { StartPage } from "../capabilities/see/start/start.page.tsx";
import { ApiFailure } from "../ui/api.ts";
import { startLanguage } from "../ui/language.ts";
import { FailureNotice, kindOf, Loading, NotYet } from "../ui/notices.tsx";
import { type Organisation, useOrganisations } from "../ui/organisations.ts";
import { PageFailure } from "../ui/page-failure.tsx";
import { PageFrame, type Verb, verbs } from "../ui/page-frame.tsx";
import { server } from "../ui/server-state.ts";
import { PeopleView, StudiesView, StudyView } from "./design-views.tsx";
import { DrawnView, fetchMatrixPage, LogPageView, MatrixView } from "./see-views.tsx";

/** The web app: which page stands at which address. Pages get what they need; they know neither router nor each other. */
const Organisations = createContext<readonly Organisation[]>([]);

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });

function Root() {
  const organisations = useOrganisations();
  const { slug } = useParams({ strict: false });
  const list = organisations.data ?? [];
  const current = list.find((organisation) => organisation.slug === slug);
  return (
    <PageFrame organisations={list} current={current} verb={useVerb()}>
      <Organisations value={list}>{showWhenKnown(organisations, <Outlet />)}</Organisations>
    </PageFrame>
  );
}

function showWhenKnown(organisations: ReturnType<typeof useOrganisations>, page: ReactNode): ReactNode {
  if (organisations.isPending) return <Loading />;
  if (organisations.isError) {
    return <FailureNotice failure={organisations.error} onRetry={() => void organisations.refetch()} />;
  }
  return page;
}

function NotFound() {
  return <FailureNotice failure={new ApiFailure(404, null)} />;
}

const start = createRoute({ getParentRoute: () => root, path: "/", component: Start });

function Start() {
  const navigate = useNavigate();
  return (
    <StartPage
      organisations={use(Organisations)}
      onStarted={(slug, logId) => void navigate({ to: "/o/$slug/see/$logId", params: { slug, logId } })}
    />
  );
}

const TutorialView = lazy(async () => ({ default: (await import("./tutorial-view.tsx")).TutorialView }));

const tutorial = createRoute({ getParentRoute: () => root, path: "/tutorial", component: TutorialRoom });

const tutorialByName = createRoute({
  getParentRoute: () => root,
  path: "/tutorial/$tutorial",
  component: TutorialRoom,
});

function TutorialRoom() {
  return (
    <Suspense fallback={<Loading />}>
      <TutorialView />
    </Suspense>
  );
}

const organisation = createRoute({ getParentRoute: () => root, path: "/o/$slug", component: InOrganisation });

function InOrganisation() {
  const current = useOrganisation();
  useFollowing(current?.id);
  return current ? <Outlet /> : <NotFound />;
}

function useOrganisation(): Organisation | undefined {
  const { slug } = useParams({ strict: false });
  return use(Organisations).find((candidate) => candidate.slug === slug);
}

const see = createRoute({ getParentRoute: () => organisation, path: "see", component: See });

function See() {
  const current = useOrganisation();
  return current ? <LogsPage key={current.id} organisation={current} /> : null;
}

const seeDrawn = createRoute({
  getParentRoute: () => organisation,
  path: "see/drawn",
  validateSearch: readDrawnSearch,
  component: () => <InOrganisationOf view={(current) => <DrawnView organisation={current} />} />,
});

const seeLog = createRoute({
  getParentRoute: () => organisation,
  path: "see/$logId",
  validateSearch: readMatrixSearch,
  loader: fetchMatrixPage,
  component: () => <InOrganisationOf view={(current) => <MatrixView organisation={current} />} />,
});

const seeLogPage = createRoute({
  getParentRoute: () => organisation,
  path: "see/$logId/$page",
  validateSearch: (search: Record<string, unknown>) => search,
  component: () => <InOrganisationOf view={(current) => <LogPageView organisation={current} />} />,
});

const design = createRoute({
  getParentRoute: () => organisation,
  path: "design",
  component: () => <InOrganisationOf view={(current) => <StudiesView organisation={current} />} />,
});

const designPeople = createRoute({
  getParentRoute: () => organisation,
  path: "design/people",
  component: () => <InOrganisationOf view={(current) => <PeopleView organisation={current} />} />,
});

const study = createRoute({
  getParentRoute: () => organisation,
  path: "design/$studyId",
  validateSearch: (search: Record<string, unknown>) => search,
  component: () => <InOrganisationOf view={(current) => <StudyView organisation={current} />} />,
});

const studyPage = createRoute({
  getParentRoute: () => organisation,
  path: "design/$studyId/$page",
  validateSearch: (search: Record<string, unknown>) => search,
  component: () => <InOrganisationOf view={(current) => <StudyView organisation={current} />} />,
});

/** A view of the organisation in the address. */
function InOrganisationOf({ view }: { readonly view: (current: Organisation) => ReactNode }) {
  const current = useOrganisation();
  return current ? view(current) : null;
}

type LaterVerb = Exclude<Verb, "see" | "design">;
const isLater = (verb: Verb): verb is LaterVerb => verb !== "see" && verb !== "design";

const later = verbs
  .filter(isLater)
  .map((verb) =>
    createRoute({ getParentRoute: () => organisation, path: verb, component: () => <Later verb={verb} /> }),
  );

function Later({ verb }: { readonly verb: LaterVerb }) {
  return <NotYet verb={verb} slug={useOrganisation()?.slug ?? ""} />;
}

function useVerb(): Verb | undefined {
  const [, , , verb] = useLocation().pathname.split("/");
  return verbs.find((known) => known === verb);
}

const router = createRouter({
  routeTree: root.addChildren([
    start,
    ...[tutorial, tutorialByName],
    organisation.addChildren([
      ...[see, seeDrawn, seeLog, seeLogPage],
      ...[design, designPeople, study, studyPage],
      ...later,
    ]),
  ]),
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageFailure,
  scrollRestoration: true,
  defaultPreload: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** A question is asked again once when no server answered; what the server refused stays refused. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, failure) => failures < 1 && failure instanceof ApiFailure && failure.status === 0,
      refetchOnWindowFocus: false,
      // The server often is this computer: that needs no network.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

server.follow(() => {
  if (server.isGone()) return;
  void client.refetchQueries({ predicate: ({ state }) => kindOf(state.error) === "serverGone" });
});

const place = document.getElementById("stuur");
if (!place) throw new Error("index.html has no element #stuur");
await startLanguage();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
