import { z } from "zod";

/** Text that a database can keep: no NUL, no half characters. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((value) => !/[\0\p{Surrogate}]/u.test(value), { error: "unreadable characters" });

const mostNames = 100;

/** A matrix drawn by hand: the steps in their order, and which of them each team carries, by their places from 0. */
export const Drawing = z
  .object({
    steps: z.array(name).max(mostNames),
    teams: z
      .array(z.object({ name, carries: z.array(z.number().int().min(0)).max(mostNames) }))
      .max(mostNames),
  })
  .refine(({ steps }) => differ(steps), { error: "two steps have the same name", path: ["steps"] })
  .refine(({ teams }) => differ(teams.map((team) => team.name)), {
    error: "two teams have the same name",
    path: ["teams"],
  })
  .refine(
    ({ steps, teams }) => teams.every(({ carries }) => carries.every((place) => place < steps.length)),
    {
      error: "a team carries a step that is not there",
      path: ["teams"],
    },
  )
  .meta({ id: "DrawnMatrix" });

/** A drawing that was kept under a name. */
export const KeptDrawing = z
  .object({
    id: z.uuid(),
    name: z.string(),
    drawing: Drawing,
    /** Sent back with a change; a change of what somebody else changed since is refused. */
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: "KeptDrawing" });

export const KeptDrawingList = z
  .object({ drawings: z.array(KeptDrawing.omit({ drawing: true })) })
  .meta({ id: "KeptDrawingList" });

export const DrawingParams = z.object({ drawing: z.uuid() });
export const CreateBody = z.object({ name, drawing: Drawing });
export const ChangeBody = CreateBody.partial().extend({ version: z.number().int() });

export type Drawing = z.infer<typeof Drawing>;
export type KeptDrawing = z.infer<typeof KeptDrawing>;
export type KeptDrawingList = z.infer<typeof KeptDrawingList>;

function differ(names: readonly string[]): boolean {
  return new Set(names.map((each) => each.toLowerCase())).size === names.length;
}
