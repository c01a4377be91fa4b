import { z } from "zod";

export type { Person, PersonSkill } from "../../../records/person.ts";

/** Text that a database can keep: no NUL, no half characters. */
const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), { error: "unreadable characters" });

const name = text(200);
const Skill = z.object({ step: name, speed: z.number().min(0.01).max(100) });
const Skills = z
  .array(Skill)
  .max(1000)
  .refine((skills) => new Set(skills.map(({ step }) => step)).size === skills.length, {
    error: "a step is named twice",
  });

/** Somebody who works in the organisation; the name is null for who has not the right to know it. */
export const PersonView = z
  .object({
    id: z.uuid(),
    name: z.string().nullable(),
    pseudonym: z.string().nullable().describe("how the log `logId` calls this person"),
    logId: z.uuid().nullable(),
    team: z.string().nullable(),
    managerId: z.uuid().nullable(),
    isFrontline: z.boolean().describe("meets customers in the work"),
    skills: z.array(Skill).describe("the first is the person's own trade"),
    version: z.number().int(),
  })
  .meta({ id: "Person" });

export const PeopleView = z.object({ people: z.array(PersonView) }).meta({ id: "People" });

export const PersonParams = z.object({ person: z.uuid() });

/** A whole person; without a version a new one. */
export const PersonBody = z
  .object({
    name,
    pseudonym: name.nullable().default(null),
    logId: z.uuid().nullable().default(null),
    team: name.nullable().default(null),
    managerId: z.uuid().nullable().default(null),
    isFrontline: z.boolean().default(false),
    skills: Skills.default([]),
    version: z.number().int().optional(),
  })
  .meta({ id: "PersonBody" });

/** Whole people to keep and people to delete, all of it or nothing. */
export const ChangeBody = z.object({
  keep: z
    .array(PersonBody.extend({ id: z.uuid() }))
    .max(2000)
    .default([]),
  remove: z.array(z.uuid()).max(2000).default([]),
});

/** What a list says of somebody; what it does not say stays as it is. The manager is named. */
export const PersonRow = z
  .object({
    name,
    team: name.nullable().optional(),
    manager: name.nullable().optional(),
    isFrontline: z.boolean().optional(),
    skills: Skills.optional(),
  })
  .meta({ id: "PersonRow" });

/** Who is already known and said to be otherwise is left as it is, unless `replace`. */
export const AddBody = z.object({
  people: z.array(PersonRow).min(1).max(2000),
  replace: z.boolean().default(false),
});

export const TakeOverBody = z.object({ study: z.uuid(), replace: z.boolean().default(false) });

export const AddedView = z
  .object({
    added: z.number().int(),
    addedManagers: z.number().int().describe("of whom so many are only named as a manager"),
    changed: z.number().int(),
    unchanged: z.number().int(),
    kept: z.array(z.string()).describe("known, said to be otherwise, and left as they are"),
  })
  .meta({ id: "PeopleAdded" });

export type PersonBody = z.output<typeof PersonBody>;
export type PersonRow = z.infer<typeof PersonRow>;
export type AddedView = z.infer<typeof AddedView>;
