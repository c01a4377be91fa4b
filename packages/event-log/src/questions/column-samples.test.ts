import { expect, test } from "vitest";
import { columnSamples } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const content = `order;stap;gereed;medewerker;kleur;toegezegd
1;zagen;03-03-2025 10:00;Anne;rood;01-05-2025
1;zagen;04-03-2025 10:00;Bram;rood;01-05-2025
1;lijmen;05-03-2025 10:00;Anne;;01-05-2025
2;lakken;05-03-2025 11:00;Anne;blauw;
2;zagen;06-03-2025 11:00;Anne;groen;
2;drogen;07-03-2025 11:00;Anne;wit;
`;

test("the most frequent values of each column come first, three at most, and empty ones are none", async () => {
  const log = await openContent(content);
  const { roles, attributes } = await columnSamples(log);
  expect(roles.step).toEqual(["zagen", "drogen", "lakken"]);
  expect(roles.person).toEqual(["Anne", "Bram"]);
  expect(attributes).toEqual({ kleur: ["rood", "blauw", "groen"] });
  expect(roles.time?.[0]).toBe("2025-03-03T09:00:00.000Z");
  expect(roles.due).toHaveLength(1);
});

test("where persons were replaced, no name is among them", async () => {
  const log = await openContent(content, { pseudonymise: true });
  const samples = await columnSamples(log);
  expect(samples.roles.person?.toSorted()).toEqual(["P1", "P2"]);
  expect(JSON.stringify(samples)).not.toMatch(/Anne|Bram/);
});
