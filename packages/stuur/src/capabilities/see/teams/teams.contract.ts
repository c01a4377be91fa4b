import { z } from "zod";

/** Text that a database can keep: no NUL, no half characters. */
const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), { error: "unreadable characters" });

const teamName = text(200);
/** Names as the log has them: not trimmed, or they would not be found. */
const inNewTeam = z.record(z.string().max(1000), teamName);

/** Who belongs to which new team; a person goes before a team, and a step counts where there is no team. */
export const Grouping = z
  .object({
    teams: inNewTeam.default({}),
    persons: inNewTeam.default({}),
    steps: inNewTeam.default({}),
  })
  .meta({ id: "Grouping" });

/** A team that was made by hand; `was` is the team of today that was renamed to it. */
export const NewTeam = z.object({ name: teamName, was: z.string().nullable() }).meta({ id: "NewTeam" });

/** What somebody draws: the grouping, and the teams made by hand in the order in which they were. */
export const Drawing = z
  .object({ grouping: Grouping, newTeams: z.array(NewTeam).max(1000).default([]) })
  .meta({ id: "Drawing" });

/** Today's teams, to draw other ones from. Without figures per person. */
export const TeamsView = z
  .object({
    log: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
    cases: z.number().int(),
    teams: z
      .array(z.object({ team: z.string(), events: z.number().int(), persons: z.number().int() }))
      .describe("most events first; `(none)` is a missing team"),
    persons: z
      .array(z.object({ person: z.string(), teams: z.array(z.string()) }))
      .describe("with the teams in which each works, most events first"),
    stepsWithoutTeam: z.array(z.object({ step: z.string(), events: z.number().int() })),
  })
  .meta({ id: "TeamsView" });

export const CompareBody = z.object({
  grouping: Grouping,
  segment: z.string().max(1000).optional().describe("a column of the file to tell cases apart by"),
});

export const PictureBody = z.object({ grouping: Grouping });

const Hands = z
  .object({
    samePerson: z.number().int(),
    otherPerson: z.number().int(),
    unknownPerson: z.number().int(),
  })
  .meta({ id: "Hands" });

const counts = {
  today: z.number().int(),
  inside: z.number().int().describe("of today, within one new team"),
  remaining: z.number().int().describe("of today, still between two teams"),
  added: z.number().int().describe("within a team today, between two afterwards"),
};

/** The handovers between the teams of today and between the new ones, of the same work. */
export const Comparison = z
  .object({
    ...counts,
    cases: z.number().int(),
    pairs: z.number().int(),
    wholeCases: z.object({ today: z.number().int(), drawn: z.number().int() }),
    withinTeams: z.object({ today: Hands, drawn: Hands }),
    insideHands: Hands,
    gone: z
      .array(z.object({ from: z.string(), to: z.string(), today: counts.today, inside: counts.inside }))
      .describe("by the teams of today, those of which something comes to lie inside a team"),
    goneLeftOut: z.number().int().describe("rarer rows that are not in here"),
    drawn: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        count: z.number().int(),
        added: z.number().int(),
      }),
    ),
    drawnLeftOut: z.number().int(),
    segments: z.array(z.object({ value: z.string(), cases: z.number().int(), ...counts })),
  })
  .meta({ id: "TeamsComparison" });

const weighed = {
  returned: z.number().int(),
  late: z.object({ count: z.number().int(), of: z.number().int() }),
  between: z.object({ kind: z.literal("completion"), clock: z.null(), working: z.null() }),
};

/** What the small picture of the new teams draws: only how often. */
export const TeamsPicture = z
  .object({
    summary: z.object({ cases: z.number().int(), handovers: z.number().int() }),
    teams: z.array(
      z.object({ team: z.string(), events: z.number().int(), persons: z.number().int().nullable() }),
    ),
    steps: z.array(z.object({ step: z.string(), events: z.number().int(), cases: z.number().int() })),
    cells: z.array(
      z.object({
        team: z.string(),
        step: z.string(),
        events: z.number().int(),
        outgoing: z.number().int(),
        handedOn: z.number().int(),
        deliveries: z.number().int(),
        ...weighed,
      }),
    ),
    flows: z.array(
      z.object({
        fromTeam: z.string(),
        fromStep: z.string(),
        toTeam: z.string(),
        toStep: z.string(),
        count: z.number().int(),
        ...weighed,
      }),
    ),
    starts: z.array(z.object({ team: z.string(), step: z.string(), count: z.number().int() })),
  })
  .meta({ id: "TeamsPicture" });

/** A drawing that was kept under a name. */
export const TeamAlternative = z
  .object({
    id: z.uuid(),
    name: z.string(),
    drawing: Drawing,
    /** Sent back with a change; a change of what somebody else changed since is refused. */
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: "TeamAlternative" });

export const TeamAlternativeList = z
  .object({ alternatives: z.array(TeamAlternative.omit({ drawing: true })) })
  .meta({ id: "TeamAlternativeList" });

export const LogParams = z.object({ log: z.uuid() });
export const AlternativeParams = z.object({ log: z.uuid(), alternative: z.uuid() });
export const CreateBody = z.object({ name: teamName, drawing: Drawing });
export const ChangeBody = CreateBody.partial().extend({ version: z.number().int() });

export type Grouping = z.infer<typeof Grouping>;
export type Drawing = z.infer<typeof Drawing>;
export type TeamsView = z.infer<typeof TeamsView>;
export type Comparison = z.infer<typeof Comparison>;
export type TeamsPicture = z.infer<typeof TeamsPicture>;
export type TeamAlternative = z.infer<typeof TeamAlternative>;
export type TeamAlternativeList = z.infer<typeof TeamAlternativeList>;
