import { type ComponentType, lazy } from "react";
import type { LogPageProps } from "../ui/question/log-page.ts";

/** The pages about a log by their name in the address; each is loaded when somebody goes there. */
export const logPageViews: Readonly<Record<string, ComponentType<LogPageProps>>> = {
  // handovers: view(async () => (await import("../capabilities/see/handovers/handovers.page.tsx")).HandoversPage),
};

export function view(load: () => Promise<ComponentType<LogPageProps>>): ComponentType<LogPageProps> {
  return lazy(async () => ({ default: await load() }));
}
