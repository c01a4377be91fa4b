import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventLog } from "../event-log.ts";
import { type RandomEvent, randomLog, randomLogColumns, toCsv } from "../test/random-log.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import { answer } from "./answer.ts";
import type { QuestionOptions } from "./options.ts";

const { openContent } = temporaryLogs();
const seed = 20259;

/** A pair as the relation has it, with names instead of codes. */
interface NamedPair {
  readonly order: number;
  readonly from: string;
  readonly to: string;
  readonly tied: boolean;
  readonly handed: boolean;
  readonly returned: boolean;
}

async function readPairs(log: EventLog, options: QuestionOptions): Promise<NamedPair[]> {
  return answer(log, options, async ({ pairs, stepName, valueName }) => {
    const rows = await log.database.query<NamedPair & Record<string, number>>(`
      SELECT case_id::INTEGER AS order, tied, handed, returned, from_step, from_value, to_step, to_value
      FROM ${pairs} JOIN cases USING (case_no) ORDER BY case_id::INTEGER, place`);
    return rows.map(({ order, tied, handed, returned, ...keys }) => ({
      order,
      from: `${stepName(keys.from_step!)} ${valueName(keys.from_value!)}`,
      to: `${stepName(keys.to_step!)} ${valueName(keys.to_value!)}`,
      ...{ tied, handed, returned },
    }));
  });
}

/** The same by the definitions, word by word. */
function pairNaively(events: readonly RandomEvent[], options: QuestionOptions): NamedPair[] {
  const { by = "team", missing = "keep" } = options;
  const orders = [...new Set(events.map(({ order }) => order))].sort((a, b) => a - b);
  return orders.flatMap((order) => {
    const trace = events
      .filter((event) => event.order === order)
      .map((event) => ({ ...event, team: redrawTeam(event, options), person: event.person || "(none)" }))
      .map((event) => ({ ...event, value: by === "team" ? event.team : event.person }))
      .filter(({ value }) => missing === "keep" || value !== "(none)")
      .sort((a, b) => a.minute - b.minute);
    return trace.slice(1).map((to, index): NamedPair => {
      const from = trace[index]!;
      const isInside = by !== "person-in-team" || from.team === to.team;
      return {
        order,
        from: `${from.step} ${from.value}`,
        to: `${to.step} ${to.value}`,
        tied: from.minute === to.minute,
        handed: from.value !== to.value && isInside,
        returned: isInside && isReturned(trace, index),
      };
    });
  });
}

function redrawTeam({ team, person, step }: RandomEvent, { grouping = {} }: QuestionOptions): string {
  const { persons = {}, teams = {}, steps = {} } = grouping;
  return persons[person || "(none)"] ?? teams[team || "(none)"] ?? (team || (steps[step] ?? "(none)"));
}

function isReturned(trace: readonly { step: string; value: string }[], at: number): boolean {
  const [sender, receiver] = [trace[at]!.value, trace[at + 1]!.value];
  if (sender === receiver) return false;
  let back = at + 1;
  while (trace[back]?.value === receiver) back++;
  if (trace[back]?.value !== sender) return false;
  return trace.some(({ step }, index) => index <= at && step === trace[back]!.step);
}

const team = fc.constantFrom("A", "B", "New", "(none)");
const grouping = fc.record(
  {
    teams: fc.dictionary(fc.constantFrom("A", "B", "C", "unknown"), team, { maxKeys: 3 }),
    persons: fc.dictionary(fc.constantFrom("Ann", "Bob", "(none)"), team, { maxKeys: 2 }),
    steps: fc.dictionary(fc.constantFrom("a", "b"), team, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);
const options = fc.record(
  {
    by: fc.constantFrom("team", "person", "person-in-team"),
    missing: fc.constantFrom("keep", "drop"),
    grouping,
  },
  { requiredKeys: [] },
);

test("pairs, ties, handovers and returns are those of the definitions, in any teams", async () => {
  const property = fc.asyncProperty(
    randomLog,
    fc.array(options, { minLength: 6, maxLength: 6 }),
    async (events, asked) => {
      const log = await openContent(toCsv(events), { columns: randomLogColumns });
      for (const each of asked as QuestionOptions[]) {
        expect(await readPairs(log, each), JSON.stringify(each)).toEqual(pairNaively(events, each));
      }
    },
  );
  await fc.assert(property, { seed, numRuns: 25 });
});

test("cases that are longer than what is worked on at a time", async () => {
  const events = Array.from({ length: 90_000 }, (_, index): RandomEvent => {
    const order = index % 3 === 0 ? 1 : index < 60_000 ? 2 + (index % 500) : 7;
    const letter = Math.floor(Math.abs(Math.sin(index)) * 4);
    return { order, step: "abcd"[letter]!, team: "ABC"[(index * 7 + letter) % 3]!, person: "", minute: 0 };
  });
  const log = await openContent(toCsv(events), { columns: randomLogColumns });
  for (const asked of [{}, { grouping: { teams: { A: "B" } } }]) {
    expect(await readPairs(log, asked)).toEqual(pairNaively(events, asked));
  }
}, 30_000);
