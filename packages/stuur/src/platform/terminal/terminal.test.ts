import { expect, test } from "vitest";
import { languageOf } from "./terminal.ts";

test.each([
  [{ LANG: "nl_NL.UTF-8" }, "nl"],
  [{ LANG: "nl_BE" }, "nl"],
  [{ LANG: "en_GB.UTF-8" }, "en"],
  [{ LANG: "C" }, "en"],
  [{ LC_ALL: "nl_NL", LANG: "en_GB" }, "nl"],
])("%j speaks %s", (env, language) => {
  expect(languageOf(env)).toBe(language);
});
