import type { Database } from "../../../platform/database/database.ts";
import { defineRoute, type GlobalRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import { Organisation, OrganisationChange, OrganisationList } from "./organisations.contract.ts";
import { OrganisationChanged } from "./organisations.facts.ts";
import { changeOrganisation, listOrganisations, readOrganisation } from "./organisations.store.ts";

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

/** The words that an organisation has for its cases and customers, and its time zone. */
export const organisationChangeRoutes: readonly OrganisationRoute[] = [
  defineRoute({
    method: "PATCH",
    url: "",
    right: "organisation.write",
    summary: "Choose the organisation's own words or its time zone",
    body: OrganisationChange,
    response: Organisation,
    handle: ({ actor: { organisationId }, body, inOrganisation }) =>
      inOrganisation(async (transaction) => {
        await changeOrganisation(transaction, organisationId, body);
        await writeFact(transaction, { kind: OrganisationChanged, body: { organisationId } });
        return readOrganisation(transaction);
      }),
  }),
];
