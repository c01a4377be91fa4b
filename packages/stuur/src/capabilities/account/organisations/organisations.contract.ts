import { z } from "zod";

const Words = z.object({ nl: z.string(), en: z.string() });

export const Organisation = z
  .object({
    id: z.uuid(),
    /** How it is called in addresses. */
    slug: z.string(),
    /** `null` as long as nobody has named it. */
    name: z.string().nullable(),
    isExample: z.boolean(),
    timeZone: z.string(),
    /** The organisation's own words, chosen once: order, melding, aanvraag; klant, inwoner, cliënt. */
    words: z.object({ case: Words, cases: Words, customer: Words }),
  })
  .meta({ id: "Organisation" });

export const OrganisationList = z
  .object({ organisations: z.array(Organisation) })
  .meta({ id: "OrganisationList" });

export type Organisation = z.infer<typeof Organisation>;
