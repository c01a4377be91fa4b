import { defineFact } from "../../../platform/outbox/fact.ts";

/** An organisation chose other words or another time zone. */
export const OrganisationChanged = defineFact<{ organisationId: string }>("OrganisationChanged");
