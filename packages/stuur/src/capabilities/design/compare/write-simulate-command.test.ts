import { expect, test } from "vitest";
import { writeSimulateCommand } from "./write-simulate-command.ts";

const experiment = { seed: "1", days: 365, orders: 2000, replications: 30, precision: null };

test("names all that fixes the figures, and quotes what a shell would read otherwise", () => {
  expect(writeSimulateCommand(experiment)).toBe(
    "stuur simulate model.json --seed 1 --days 365 --replications 30",
  );
  expect(
    writeSimulateCommand({ ...experiment, seed: "het is 'n", precision: 0.015, replications: 300 }),
  ).toBe("stuur simulate model.json --seed 'het is '\\''n' --days 365 --replications 300 --half-width 1.5");
});
