import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, untilExamplesReady } from "./api-client.ts";
import { newDataFolder, removeFolder, runStuur, type StuurServer, startStuur } from "./stuur-process.ts";

let stuur: StuurServer;

beforeAll(async () => {
  stuur = await startStuur();
});
afterAll(() => removeFolder(stuur.dataFolder));

test("a first start brings the two examples", async () => {
  await untilExamplesReady(stuur.url);
  const { body } = await ask(`${stuur.url}/api/organisations`);
  expect(
    body.organisations.map(({ slug, isExample }: { slug: string; isExample: boolean }) => [slug, isExample]),
  ).toEqual([
    ["own", false],
    ["furniture-maker", true],
    ["waste-collector", true],
  ]);
});

test("a second Stuur on the same data folder, or the same port, is refused in one line", async () => {
  const sameFolder = await runStuur(["start"], { STUUR_DATA: stuur.dataFolder, PORT: "0" });
  expect(sameFolder.code).toBe(1);
  expect(sameFolder.err.trim().split("\n")).toHaveLength(1);
  expect(sameFolder.err).toContain(stuur.dataFolder);

  const folder = await newDataFolder();
  const { port } = new URL(stuur.url);
  const samePort = await runStuur(["start"], { STUUR_DATA: folder, PORT: port });
  expect(samePort.code).toBe(1);
  expect(samePort.err.trim()).toBe(
    `Port ${port} is taken. Choose another: PORT=${Number(port) + 1} npm start`,
  );
  await removeFolder(folder);
});

test("it stops in good order, and a later start finds everything and adds nothing", async () => {
  const end = await stuur.stop();
  expect(end).toMatchObject({ code: 0, signal: null, err: "" });
  expect(end.out).toContain("Stopping Stuur …");
  const later = await startStuur({ dataFolder: stuur.dataFolder });
  await untilExamplesReady(later.url);
  const again = await later.stop();
  expect(again.out).not.toContain("Reading the examples");
});

test("a stop right after the start is quiet", async () => {
  const dataFolder = await newDataFolder();
  const early = await startStuur({ dataFolder });
  expect(await early.stop()).toMatchObject({ code: 0, err: "" });
  await removeFolder(dataFolder);
});
