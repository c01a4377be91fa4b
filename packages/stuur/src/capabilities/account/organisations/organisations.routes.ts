import type { Database } from "../../../platform/database/database.ts";
import type { GlobalRoute } from "../../../platform/http/route.ts";
import { OrganisationList } from "./organisations.contract.ts";
import { listOrganisations } from "./organisations.store.ts";

/** Which organisations are there for the one who asks; the example ones come last. */
export function organisationRoutes(database: Database): readonly GlobalRoute[] {
  return [
    {
      method: "GET",
      url: "/api/organisations",
      right: "organisation.read",
      summary: "Organisations that you can open",
      response: OrganisationList,
      handle: async () => ({ organisations: await database.asSystem(listOrganisations) }),
    },
  ];
}
