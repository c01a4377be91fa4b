/** The part of JSON Schema (draft 2020-12) in which the model is described. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Objects told apart by the constant of their property `kind`. */
  readonly oneOf?: readonly Schema[];
}

/** Some thirty years. */
const longest = 1e9;
const seconds = { type: "number", minimum: 0, maximum: longest } as const;
const someSeconds = { type: "number", exclusiveMinimum: 0, maximum: longest } as const;
const name = { type: "string", minLength: 1, maxLength: 200 } as const;
const date = { type: "string", description: "YYYY-MM-DD", minLength: 10, maxLength: 10 } as const;
const probability = { type: "number", minimum: 0, maximum: 1 } as const;
const distribution = { $ref: "#/$defs/distribution" } as const;
const speed = { type: "number", minimum: 0.01, maximum: 100 } as const;

function object(properties: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema {
  return {
    type: "object",
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function list(items: Schema, minItems = 0, maxItems = 10_000): Schema {
  return { type: "array", items, minItems, maxItems };
}

const handover = {
  delay: distribution,
  calendar: name,
  sendBack: { type: "number", minimum: 0, maximum: 0.95 },
  readingIn: distribution,
} as const satisfies Record<string, Schema>;

const arrivals: Schema = {
  oneOf: [
    object({ kind: { const: "gaps" }, gap: distribution }, { calendar: name }),
    object(
      {
        kind: { const: "profile" },
        perHour: list(list({ type: "number", minimum: 0, maximum: 1e6 }, 24, 24), 7, 7),
      },
      { calendar: name },
    ),
    object(
      { kind: { const: "replay" }, at: list(seconds, 1, 1_000_000) },
      { segments: list(name, 1, 1_000_000) },
    ),
  ],
};

const routeStop = object(
  { step: name },
  {
    id: name,
    work: distribution,
    wait: object({ time: distribution }, { calendar: name }),
    next: list(object({ to: name, probability }), 1, 100),
    rework: object({ probability: { type: "number", minimum: 0, maximum: 0.95 } }, { to: name }),
  },
);

const caseType = object(
  { id: name, arrivals, route: list(routeStop, 1, 500) },
  {
    segments: list(
      object({ segment: name, share: { type: "number", exclusiveMinimum: 0, maximum: 1e6 } }),
      1,
      500,
    ),
    priority: { type: "integer", minimum: 1, maximum: 9 },
    due: object({ within: seconds }, { calendar: name }),
    patience: distribution,
    room: { type: "integer", minimum: 1, maximum: 1_000_000 },
  },
);

const openingHours = object({
  opens: { type: "integer", minimum: 0, maximum: 86_400 },
  closes: { type: "integer", minimum: 0, maximum: 86_400 },
});

const person = object(
  { id: name, skills: list(object({ step: name }, { speed }), 0, 1000) },
  {
    calendar: name,
    daysOff: list(object({ from: date, to: date }), 0, 1000),
    absence: object({ gap: distribution, length: distribution }),
  },
);

const design = object(
  {
    id: name,
    teams: list(
      object(
        { id: name, members: list(name, 1, 2000) },
        { steps: list(name, 1, 1000), portfolio: list(name, 1, 500) },
      ),
      1,
      200,
    ),
  },
  {
    handovers: object(
      {},
      {
        between: object({}, handover),
        within: object({}, handover),
        exceptions: list(object({ from: name, to: name }, handover), 0, 10_000),
      },
    ),
    chooseTeam: { type: "string", enum: ["random", "in-turn", "least-busy"] },
    queue: { type: "string", enum: ["first-come", "oldest-case", "due-date", "priority"] },
    help: { type: "string", enum: ["none", "free"] },
    keepCase: { type: "boolean" },
    skills: list(object({ person: name, step: name }, { speed }), 0, 100_000),
  },
);

/**
 * The JSON Schema of a simulation model: what `checkSimulationModel` requires of its form. That names exist and routes
 * end, no schema can say.
 */
export const simulationModelSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Stuur simulation model",
  description:
    "An organisation and alternative designs of it, for simulation. Durations are seconds, dates are local.",
  ...object(
    {
      version: { const: 1 },
      steps: list(object({ id: name, work: distribution }, { setUp: distribution, facility: name }), 1, 1000),
      caseTypes: list(caseType, 1, 100),
      people: list(person, 1, 2000),
      designs: list(design, 1, 20),
    },
    {
      start: object({ date, timeZone: name }),
      calendars: list(
        object({ id: name }, { week: list(list(openingHours, 0, 48), 7, 7), closedDates: list(date) }),
        0,
        1000,
      ),
      workingTime: name,
      facilities: list(object({ id: name, units: { type: "integer", minimum: 1, maximum: 10_000 } }), 0, 500),
      segments: list(
        object({ id: name }, { work: { type: "number", minimum: 0.001, maximum: 1000 } }),
        0,
        500,
      ),
    },
  ),
  $defs: {
    distribution: {
      oneOf: [
        object({ kind: { const: "constant" }, value: seconds }),
        object({ kind: { const: "exponential" }, mean: someSeconds }),
        object({ kind: { const: "gamma" }, mean: someSeconds, sd: seconds }),
        object({ kind: { const: "lognormal" }, mean: someSeconds, sd: seconds }),
        object({ kind: { const: "uniform" }, min: seconds, max: seconds }),
        object({ kind: { const: "triangular" }, min: seconds, mode: seconds, max: seconds }),
        object({ kind: { const: "empirical" }, values: list(seconds, 1, 100_000) }),
      ],
    },
  },
};
