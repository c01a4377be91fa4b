import { z } from "zod";

/** Text that a database can keep: no NUL, no half characters. */
const word = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((value) => !/[\0\p{Surrogate}]/u.test(value), { error: "unreadable characters" });
const Word = z.object({ nl: word, en: word });

/** The organisation's own words, chosen once: order, melding, aanvraag; klant, inwoner, cliënt. */
const OrganisationWords = z
  .object({ case: Word, cases: Word, customer: Word })
  .meta({ id: "OrganisationWords" });

export const Organisation = z
  .object({
    id: z.uuid(),
    /** How it is called in addresses. */
    slug: z.string(),
    /** `null` as long as nobody has named it. */
    name: z.string().nullable(),
    isExample: z.boolean(),
    timeZone: z.string(),
    words: OrganisationWords,
    /** Sent back with a change; a change of what somebody else changed since is refused. */
    version: z.number().int(),
  })
  .meta({ id: "Organisation" });

export const OrganisationList = z
  .object({ organisations: z.array(Organisation) })
  .meta({ id: "OrganisationList" });

/** What is to become different; what is left out stays. */
export const OrganisationChange = z
  .object({
    words: OrganisationWords.optional(),
    timeZone: z.string().max(100).refine(isTimeZone, { error: "no such time zone" }).optional(),
    version: z.number().int(),
  })
  .meta({ id: "OrganisationChange" });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export type OrganisationChange = z.infer<typeof OrganisationChange>;
export type Organisation = z.infer<typeof Organisation>;
