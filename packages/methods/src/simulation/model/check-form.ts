import { makeProblem, type SimulationProblem, type SimulationWords } from "./problems.ts";
import type { Schema } from "./schema.ts";

/** More problems than somebody reads are not looked for. */
const mostProblems = 100;

/** Whether a value has the form that a schema describes; every problem names its place. */
export function checkForm(schema: Schema, value: unknown): readonly SimulationProblem[] {
  const problems: SimulationProblem[] = [];
  checkValue({ root: schema, problems }, schema, "", value);
  return problems;
}

interface Check {
  readonly root: Schema;
  readonly problems: SimulationProblem[];
}

function checkValue(check: Check, schema: Schema, place: string, value: unknown): void {
  if (check.problems.length >= mostProblems) return;
  if (schema.$ref !== undefined) checkValue(check, check.root.$defs![schema.$ref.slice(8)]!, place, value);
  else if (schema.oneOf !== undefined) checkKinds(check, schema.oneOf, place, value);
  else if (schema.const !== undefined || schema.enum !== undefined) checkChoice(check, schema, place, value);
  else checksByType[schema.type!](check, schema, place, value);
}

const checksByType = {
  object: checkObject,
  array: checkArray,
  string: checkText,
  number: checkNumber,
  integer: checkNumber,
  boolean: checkBoolean,
} as const;

function checkKinds(check: Check, kinds: readonly Schema[], place: string, value: unknown): void {
  if (!isObject(value)) {
    refuseType(check, place, value, words.object);
    return;
  }
  const known = kinds.map((kind) => String(kind.properties!.kind!.const));
  const chosen = kinds[known.indexOf(String(value.kind))];
  if (chosen !== undefined && typeof value.kind === "string") {
    checkValue(check, chosen, place, value);
    return;
  }
  check.problems.push(
    makeProblem("SIMULATION_NOT_AMONG", join(place, "kind"), {
      value: show(value.kind),
      known: known.join(", "),
    }),
  );
}

function checkChoice(check: Check, schema: Schema, place: string, value: unknown): void {
  const known: readonly (string | number)[] = schema.enum ?? [schema.const!];
  if (known.some((one) => one === value)) return;
  check.problems.push(
    makeProblem("SIMULATION_NOT_AMONG", place, { value: show(value), known: known.join(", ") }),
  );
}

function checkObject(check: Check, schema: Schema, place: string, value: unknown): void {
  if (!isObject(value)) {
    refuseType(check, place, value, words.object);
    return;
  }
  const properties = schema.properties!;
  for (const field of schema.required!) {
    if (!Object.hasOwn(value, field))
      check.problems.push(makeProblem("SIMULATION_MISSING", place, { field }));
  }
  for (const [field, part] of Object.entries(value)) {
    const described = Object.hasOwn(properties, field) ? properties[field] : undefined;
    if (described !== undefined) checkValue(check, described, join(place, field), part);
    else {
      const known = Object.keys(properties).join(", ");
      check.problems.push(makeProblem("SIMULATION_UNKNOWN_FIELD", place, { field, known }));
    }
  }
}

function checkArray(check: Check, schema: Schema, place: string, value: unknown): void {
  if (!Array.isArray(value)) {
    refuseType(check, place, value, words.array);
    return;
  }
  const { minItems: least, maxItems: most } = schema as Required<Schema>;
  if (value.length < least || value.length > most) {
    const values = { count: value.length, least, most };
    check.problems.push(makeProblem("SIMULATION_COUNT_OUT_OF_RANGE", place, values));
    return;
  }
  for (let i = 0; i < value.length && check.problems.length < mostProblems; i++)
    checkValue(check, schema.items!, `${place}[${i}]`, value[i]);
}

function checkText(check: Check, schema: Schema, place: string, value: unknown): void {
  if (typeof value !== "string") {
    refuseType(check, place, value, words.string);
    return;
  }
  const { minLength: least, maxLength: most } = schema as Required<Schema>;
  // Counted in characters, as JSON Schema does.
  const length = value.length > 2 * most ? value.length : [...value].length;
  if (length >= least && length <= most) return;
  refuseType(check, place, value, {
    nl: `een tekst van ${least} tot ${most} tekens`,
    en: `a text of ${least} to ${most} characters`,
  });
}

function checkBoolean(check: Check, _schema: Schema, place: string, value: unknown): void {
  if (typeof value !== "boolean") refuseType(check, place, value, words.boolean);
}

function checkNumber(check: Check, schema: Schema, place: string, value: unknown): void {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    refuseType(check, place, value, words.number);
    return;
  }
  if (schema.type === "integer" && !Number.isInteger(value)) {
    refuseType(check, place, value, words.integer);
    return;
  }
  const { minimum = Number.NEGATIVE_INFINITY, exclusiveMinimum, maximum = Number.POSITIVE_INFINITY } = schema;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
    check.problems.push(
      makeProblem("SIMULATION_NUMBER_NOT_ABOVE", place, { value, least: exclusiveMinimum }),
    );
  } else if (value < minimum || value > maximum) {
    const values = { value, least: exclusiveMinimum ?? minimum, most: maximum };
    check.problems.push(makeProblem("SIMULATION_NUMBER_OUT_OF_RANGE", place, values));
  }
}

const words = {
  object: { nl: "een object {…}", en: "an object {…}" },
  array: { nl: "een lijst […]", en: "a list […]" },
  string: { nl: "een tekst", en: "a text" },
  number: { nl: "een getal", en: "a number" },
  integer: { nl: "een geheel getal", en: "a whole number" },
  boolean: { nl: "true of false", en: "true or false" },
} as const;

function refuseType({ problems }: Check, place: string, value: unknown, expected: SimulationWords): void {
  problems.push(makeProblem("SIMULATION_WRONG_TYPE", place, { expected, found: show(value) }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function join(place: string, field: string): string {
  return place === "" ? field : `${place}.${field}`;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
