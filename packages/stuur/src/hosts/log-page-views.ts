import { type ComponentType, lazy } from "react";
import type { LogPageProps } from "../ui/question/log-page.ts";

/** The pages about a log by their name in the address; each is loaded when somebody goes there. */
export const logPageViews: Readonly<Record<string, ComponentType<LogPageProps>>> = {
  report: view(async () => (await import("../capabilities/see/report/report.page.tsx")).ReportPage),
  time: view(async () => (await import("../capabilities/see/time/time.page.tsx")).TimePage),
  handover: view(async () => (await import("../capabilities/see/handover/handover.page.tsx")).HandoverPage),
  import: view(async () => (await import("../capabilities/see/import/import.page.tsx")).ImportPage),
  inside: view(async () => (await import("../capabilities/see/inside/inside.page.tsx")).InsidePage),
  pillar: view(async () => (await import("../capabilities/see/pillar/pillar.page.tsx")).PillarPage),
  handovers: view(
    async () => (await import("../capabilities/see/handovers/handovers.page.tsx")).HandoversPage,
  ),
  teams: view(async () => (await import("../capabilities/see/teams/teams.page.tsx")).TeamsPage),
  trend: view(async () => (await import("../capabilities/see/trend/trend.page.tsx")).TrendPage),
};

function view(load: () => Promise<ComponentType<LogPageProps>>): ComponentType<LogPageProps> {
  return lazy(async () => ({ default: await load() }));
}
