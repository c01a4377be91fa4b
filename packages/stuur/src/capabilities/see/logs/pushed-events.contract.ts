import { z } from "zod";

const text = (longest: number) =>
  z
    .string("text")
    .trim()
    .min(1, "empty")
    .max(longest, "too-long")
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), "unreadable");

const years = { first: "1900-01-01T00:00:00Z", last: "2201-01-01T00:00:00Z" };

/** Any zone may be stated, but one must be: a time without says nothing outside its own country. */
const instant = z.iso
  .datetime({ offset: true, error: "time" })
  .transform((value) => new Date(value).toISOString())
  .refine((value) => value >= years.first && value < years.last, "far");

/** A day is not in any zone yet. */
const day = z.iso.date("time").refine((value) => value >= "1900-01-01" && value <= "2200-12-31", "far");

/** What programs write where there is no date. */
const noDate = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .refine((value) => value.startsWith("9999-12-31") || value.startsWith("0001-01-01"))
  .transform(() => null);

function readDueAt(value: unknown, context: z.RefinementCtx): string | null {
  if (noDate.safeParse(value).success) return null;
  const { data, error } = (typeof value === "string" && value.includes("T") ? instant : day).safeParse(value);
  if (data !== undefined) return data;
  context.addIssue({ code: "custom", message: error?.issues[0]?.message ?? "time" });
  return z.NEVER;
}

const attribute = z.union([text(1000), z.number().transform(String), z.boolean().transform(String)], "value");

/** Something that happened in another system. */
export const PushedEvent = z
  .object(
    {
      /** What the other system calls this event: sent again with the same content it is known, with another it is corrected. */
      key: text(200),
      case: text(500),
      step: text(500),
      completedAt: instant,
      startedAt: instant.nullish(),
      team: text(500).nullish(),
      /** A name; it is kept in the key of the pseudonyms only. */
      person: text(500).nullish(),
      /** When the case is to be done, as far as known then: an instant, or a day, which lasts until its end. */
      dueAt: z.unknown().transform(readDueAt).nullish(),
      attributes: z.record(text(200), attribute, "attributes").nullish(),
    },
    "event",
  )
  .refine(({ startedAt, completedAt }) => !startedAt || startedAt <= completedAt, {
    path: ["startedAt"],
    error: "reversed",
  })
  .refine(({ attributes }) => Object.keys(attributes ?? {}).length <= 50, {
    path: ["attributes"],
    error: "too-many",
  });

export const mostEvents = 10_000;

/** So many differently named attributes the pushed events of a log may have; each is a column of every event. */
export const mostAttributes = 200;

/** Not checked as a whole: each event is, so that the answer can say which are wrong. */
export const PushBody = z
  .object({ events: z.array(z.unknown()).min(1).max(mostEvents) })
  .describe(`{events: [PushedEvent, …]}, at most ${mostEvents}`)
  .meta({ id: "PushBody" });

/** Given when everything is on disk: none of it is lost, however the server ends. */
export const PushAnswer = z
  .object({
    /** New events. */
    accepted: z.number().int(),
    /** Events that were there already, with the same content. */
    known: z.number().int(),
    /** Events that were there with other content, which is replaced. */
    corrected: z.number().int(),
    /** Attributes that were not kept, because they may hold names of persons. */
    leftOut: z.array(z.string()),
  })
  .meta({ id: "PushAnswer" });

export const NewLogBody = z.object({ name: text(200) });

export type PushedEvent = z.output<typeof PushedEvent>;
export type PushAnswer = z.infer<typeof PushAnswer>;
