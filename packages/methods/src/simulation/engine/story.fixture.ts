import { simulateLog } from "../index.ts";
import type { Design, ModelPerson, SimulationModel } from "../model/simulation-model.ts";
import { hour } from "../models.fixture.ts";

/** Small stories with constant times, of which every event can be worked out by hand. Monday 00:00 is time 0. */

export const constant = (value: number) => ({ kind: "constant", value }) as const;
export const able = (id: string, ...steps: string[]): ModelPerson => ({
  id,
  skills: steps.map((step) => ({ step })),
});

/** Cases at given hours through steps of given hours. */
export function story(
  at: readonly number[],
  steps: Readonly<Record<string, number>>,
  rest: Pick<SimulationModel, "people"> &
    Partial<Omit<SimulationModel, "designs">> & { readonly design: Omit<Design, "id"> },
): SimulationModel {
  const { design, ...others } = rest;
  return {
    version: 1,
    steps: Object.entries(steps).map(([id, hours]) => ({ id, work: constant(hours * hour) })),
    caseTypes: [
      {
        id: "case",
        arrivals: { kind: "replay", at: at.map((hours) => hours * hour) },
        route: Object.keys(steps).map((step) => ({ step })),
      },
    ],
    designs: [{ id: "one", ...design }],
    ...others,
  };
}

const monday = Date.UTC(2026, 0, 5);

/** What happened, as "case step person start–complete" in hours since Monday 00:00. */
export function tell(model: SimulationModel): readonly string[] {
  const hours = (instant: number) => Math.round(((instant - monday) / 3_600_000) * 100) / 100;
  return simulateLog(model, { seed: 1, orders: 1000, design: 0 }).map(
    (event) => `${event.case} ${event.step} ${event.person} ${hours(event.start)}–${hours(event.complete)}`,
  );
}

export const team = (...members: string[]) => ({ id: "team", members });
