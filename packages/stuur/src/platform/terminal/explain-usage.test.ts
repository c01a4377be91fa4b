import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { expect, test } from "vitest";
import { explainUsage, refusals } from "./explain-usage.ts";

/** What commander itself says about these words, so that other words in a later version show here. */
function complaintAbout(...words: string[]): CommanderError {
  const program = new Command("stuur").exitOverride().configureOutput({ writeErr: () => {} });
  program
    .command("see")
    .argument("<file>")
    .requiredOption("--to <file>", "", (file) => file)
    .addOption(new Option("--by <who>").choices(["team", "person"]))
    .option("--from <date>", "", (text) => {
      if (text !== "today") throw new InvalidArgumentError(refusals.instant);
    });
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error;
  }
  throw new Error("nothing was refused");
}

test.each([
  [["sea"], "fout: de opdracht 'sea' bestaat niet\nBedoel je see?"],
  [["see", "a.csv", "--to", "b", "--form", "x"], "fout: de optie '--form' bestaat niet\nBedoel je --from?"],
  [["see", "--to", "b"], "fout: 'file' ontbreekt"],
  [["see", "a.csv"], "fout: de optie '--to <file>' is nodig"],
  [["see", "a.csv", "--to"], "fout: bij de optie '--to <file>' ontbreekt een waarde"],
  [
    ["see", "a", "b", "--to", "b"],
    "fout: te veel woorden bij 'see': 2 in plaats van 1. Zet aanhalingstekens om een naam met spaties.",
  ],
  [
    ["see", "a", "--to", "b", "--by", "ploeg"],
    "fout: 'ploeg' kan niet bij de optie '--by <who>'. Wel kan: team, person.",
  ],
  [
    ["see", "a", "--to", "b", "--from", "gisteren"],
    "fout: 'gisteren' kan niet bij de optie '--from <date>'. Schrijf het als 2025-12-31, of 2025-12-31T14:05.",
  ],
])("%j is refused in Dutch", (words, told) => {
  const complaint = complaintAbout(...words);
  expect(explainUsage(complaint, "nl")).toBe(told);
  expect(explainUsage(complaint, "en")).toBe(complaint.message);
});

test("a sentence that is not known is told as it is", () => {
  expect(explainUsage({ message: "error: something new" }, "nl")).toBe("error: something new");
});
