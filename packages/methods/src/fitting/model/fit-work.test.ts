import { expect, test } from "vitest";
import { createRandom } from "../../random/index.ts";
import { fit, onDays, type Row } from "./rows.fixture.ts";

test("the interval of a speed is that of the speed shown, drawn to the mean as it is", () => {
  const random = createRandom(1);
  const people = ["Ann", "Bob", "Cas"];
  // Ann takes half as long.
  const { evidence } = fit(
    onDays(60, (id) =>
      people.map((who, k): Row => {
        const hours = (who === "Ann" ? 1 : 2) * (1 + 1.6 * random.next());
        return [`${id} ${k}`, "help", who, "desk", 8.5, 8.5 + hours];
      }),
    ),
  );
  for (const { skills } of evidence.people) {
    const { speed, interval } = skills[0]!;
    expect(Math.sqrt(interval!.lower * interval!.upper)).toBeCloseTo(speed, 6);
    expect(interval!.upper / interval!.lower).toBeLessThan(1.5);
  }
  expect(evidence.people[0]?.skills[0]?.interval?.lower).toBeGreaterThan(1);
});
