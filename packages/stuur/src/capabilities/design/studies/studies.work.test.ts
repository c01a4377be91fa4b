import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importEventLog } from "@stuur/event-log";
import { checkSimulationModel, simulateDesigns } from "@stuur/methods/simulation";
import { addDesign, parallelDesign } from "@stuur/methods/team-formation";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FitInput, fitStudy } from "./studies.work.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-fit-"));
  const day = (order: number) => new Date(Date.UTC(2025, 2, 3 + order)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 60 }, (_, order) => [
    `${order};ontwerpen;${day(order)} 09:00;${day(order)} 1${order % 3}:00;Ontwerp;Anne`,
    `${order};maken;;${day(order + 1)} 13:00;Werkplaats;${order % 2 ? "Bram" : "Carla"}`,
  ]);
  const file = join(folder, "orders.csv");
  await writeFile(file, ["order;stap;begin;gereed;team;medewerker", ...rows.flat()].join("\n"));
  const imported = await importEventLog({ file, folder: join(folder, "log") });
  expect(imported).toMatchObject({ ok: true });
});
afterAll(() => rm(folder, { recursive: true }));

const notes: string[] = [];
const fit = (more: Partial<FitInput> = {}) =>
  fitStudy(
    {
      ...{ folder: join(folder, "log"), temporaryFolder: folder, timeZone: "Europe/Amsterdam" },
      ...{ estimates: [], names: { design: "Nu" }, seed: "1", ...more },
    },
    { onProgress: (_, note) => notes.push(note) },
  );

test("without beginnings of a step it asks for an estimate of that step", async () => {
  expect(await fit()).toMatchObject({
    ok: false,
    problem: { code: "FIT_NO_WORK_TIMES", details: { steps: ["maken"] } },
  });
});

test("with the estimate a model comes out that can be simulated, marked and compared with the log", async () => {
  const output = await fit({ estimates: [{ step: "maken", seconds: 3600 }] });
  if (!output.ok) throw new Error(output.problem.message.en);
  const { model, alternatives, evidence, validation } = output.content;
  expect(checkSimulationModel(model)).toMatchObject({ ok: true });
  expect(model.designs[0]?.teams.map(({ id }) => id).toSorted()).toEqual(["Ontwerp", "Werkplaats"]);
  expect(alternatives).toEqual([{ design: "Nu", kind: "today" }]);
  const place = model.steps.findIndex(({ id }) => id === "maken");
  expect(evidence?.estimates).toEqual([`steps[${place}].work`]);
  expect(validation?.verdict).toBeDefined();
  expect(new Set(notes)).toEqual(new Set(["read", "fit", "compare"]));
});

test("a column that is not in the log is told as such", async () => {
  expect(await fit({ segment: "kleur" })).toMatchObject({
    ok: false,
    problem: { code: "EVENT_LOG_UNKNOWN_COLUMN", message: { nl: expect.stringContaining("kleur") } },
  });
});

test("the same history gives the same model, teams and figures, whichever pseudonyms people got", async () => {
  const [one, other] = [await studyWith("first"), await studyWith("second")];
  expect(one.people).not.toEqual(other.people);
  expect(one.study).toBe(other.study);
});

/** The history of six people with pseudonyms, as a model with two parallel teams and its figures, with their names put back. */
async function studyWith(pseudonymSeed: string) {
  const names = ["Anne", "Bram", "Carla", "Dirk", "Els", "Fons"];
  const hour = (order: number, at: number) =>
    new Date(Date.UTC(2025, 2, 3 + Math.floor(order / 3), at)).toISOString().slice(0, 16);
  const rows = Array.from({ length: 90 }, (_, order) => [
    `${order};ontwerpen;${hour(order, 8)};${hour(order, 10)};Ontwerp;${names[order % 3]}`,
    `${order};maken;${hour(order, 12)};${hour(order, 15 + (order % 2))};Werkplaats;${names[3 + (order % 3)]}`,
  ]);
  const file = join(folder, `${pseudonymSeed}.csv`);
  const log = join(folder, pseudonymSeed);
  await writeFile(file, ["order;stap;begin;gereed;team;medewerker", ...rows.flat()].join("\n"));
  await importEventLog({ file, folder: log, pseudonymise: true, pseudonymSeed });
  const output = await fit({ folder: log });
  if (!output.ok) throw new Error(output.problem.message.en);
  const { model, evidence, validation } = output.content;
  const formed = parallelDesign(model, { teams: 2 });
  const figures = simulateDesigns(addDesign(model, formed.design), {
    ...{ seed: "1", orders: 60, replications: 2, warmUp: 0 },
  });
  const people: Record<string, string> = JSON.parse(await readFile(join(log, "persons.json"), "utf8"));
  const study = JSON.stringify({ model, evidence, validation, formed, figures });
  return { people, study: study.replaceAll(/"P\d+"/g, (key) => JSON.stringify(people[JSON.parse(key)])) };
}
