// @ts-check
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";

const configuration = new URL("../../.dependency-cruiser.mjs", import.meta.url);
const folders = ["packages", "examples", "docs", "e2e", "benchmarks", "scripts"];

/**
 * Checks the imports below a repository's folders by the rules of `.dependency-cruiser.mjs`.
 *
 * @param {string} root
 * @returns {Promise<{ modules: number, throughPackages: number, violations: readonly Violation[] }>} `modules`: how many
 *   were read; `throughPackages`: how many imports of `@stuur/…` led to a source file. When either is 0 nothing was checked.
 * @typedef {{ rule: string, comment: string, from: string, to: string }} Violation
 */
export async function checkImports(root) {
  const options = await extractOptions(configuration.pathname);
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(present, { ...options, baseDir: resolve(root) });
  if (typeof output === "string") throw new TypeError("dependency-cruiser answered text instead of a result");
  const comments = new Map(options.ruleSet?.forbidden?.map((rule) => [rule.name, rule.comment ?? ""]));
  return {
    modules: output.summary.totalCruised,
    throughPackages: output.modules
      .flatMap((module) => module.dependencies)
      .filter(({ module, resolved }) => module.startsWith("@stuur/") && resolved.startsWith("packages/"))
      .length,
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      comment: comments.get(rule.name) ?? "",
      from,
      to,
    })),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { modules, throughPackages, violations } = await checkImports(process.cwd());
  for (const { rule, comment, from, to } of violations) {
    console.log(`${rule}: ${from} → ${to}\n    ${comment}`);
  }
  console.log(
    `${modules} modules, ${throughPackages} imports through package names, ${violations.length} violations`,
  );
  if (modules === 0 || throughPackages === 0)
    console.log("Nothing was checked: no module or no package was resolved.");
  process.exitCode = violations.length === 0 && modules > 0 && throughPackages > 0 ? 0 : 1;
}
