import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { waitMG1, waitMMc } from "./theory.fixture.ts";

/**
 * The exact answers that the simulation is held against (in `*.theory.test.ts`) are those of the reference data: every case
 * there has its formula, or its number, here.
 */
const file = new URL("../../../../../shared/reference/simulation/exact.json", import.meta.url);
const isThere = existsSync(file);

interface Case {
  readonly id: string;
  readonly params: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, number>>;
}

const ourAnswers: Readonly<Record<string, (one: Case) => Readonly<Record<string, number>>>> = {
  md1_80: () => ({ Wq: waitMG1(0.8, 1, 0) }),
  mLN1_70: () => ({ Wq: waitMG1(0.7, 1, 4) }),
  mU1_75: () => ({ Wq: waitMG1(0.75, 1, 1 / 3) }),
  prio_np_mm1: () => ({ Wq1: 1.142857, Wq2: 5.714286 }),
  prio_np_mm3: () => ({ Wq1: 0.3081862, Wq2: 1.540931 }),
  tandem: () => ({ W_total: 10.55555556, L_total: 8.44444444 }),
  rework_mm1: () => ({ W_total: 5, rho: 0.75 }),
  mm3_K: () => ({ P_block: 0.16981132, Lq: 1.01886792 }),
  pooling3: () => ({ Wq_separate: waitMMc(0.8, 1, 1), Wq_pooled: waitMMc(2.4, 1, 3) }),
  furniture_F1: () => ({
    serial_lead_workh: 2 * waitMMc(1.8, 2.6, 6) + waitMMc(0.9, 2.6, 3) + 2 * waitMMc(1.8, 2.6, 6) + 13,
    parallel_lead_workh: 5 * (waitMMc(1.5, 2.6, 5) + 2.6),
    team_fully_pooled_15: 5 * (waitMMc(4.5, 2.6, 15) + 2.6),
  }),
  furniture_F1_generalists_5pct_slower: () => ({ parallel_lead_workh: 5 * (waitMMc(1.5, 2.73, 5) + 2.73) }),
  furniture_F1_generalists_10pct_slower: () => ({ parallel_lead_workh: 5 * (waitMMc(1.5, 2.86, 5) + 2.86) }),
};

const ourMMc = ({ params: { lambda_, mu, c } }: Case) => ({
  rho: lambda_! / (mu! * c!),
  Wq: waitMMc(lambda_!, 1 / mu!, c!),
});

test.skipIf(!isThere)("every reference case (skipped when shared/reference/simulation is not there)", () => {
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly Case[] };
  expect(cases.length).toBeGreaterThanOrEqual(19);
  for (const one of cases) {
    const ours = one.id.startsWith("mm") && one.id !== "mm3_K" ? ourMMc(one) : ourAnswers[one.id]!(one);
    for (const [name, value] of Object.entries(ours))
      expect(value, `${one.id} ${name}`).toBeCloseTo(one.expected[name]!, 5);
  }
});
