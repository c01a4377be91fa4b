import { expect, test } from "vitest";
import { writeSeeCommand } from "./see-command.ts";

test("the filter of the address becomes options of the command", () => {
  expect(writeSeeCommand({})).toBe("npx stuur see FILE");
  expect(writeSeeCommand({ by: "person", from: "2025-01-01", where: ["region=North", "what=it's 2"] })).toBe(
    "npx stuur see FILE --by person --from 2025-01-01 --where region=North --where 'what=it'\\''s 2'",
  );
});
