import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { listPages } from "./code-blocks.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

it("every relative link in a page leads to a file that is there, and to a heading in it", () => {
  expect(listPages(root).flatMap(findDeadLinks)).toEqual([]);
});

function findDeadLinks(page: string): readonly string[] {
  const text = readProse(page);
  const links = [
    ...text.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)|^\[[^\]]+\]: (\S+)|(?:src|href)="([^"]+)"/gm),
  ];
  return links
    .map(([, inline, defined, markup]) => inline ?? defined ?? markup ?? "")
    .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(page, link))
    .map((link) => `${page}: ${link}`);
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = decodeURI(link).split("#");
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  if (anchor === undefined || !target.endsWith(".md")) return true;
  return readProse(target)
    .split("\n")
    .some((line) => /^#+ /.test(line) && nameAnchor(line) === anchor);
}

/** The anchor that GitHub gives to a heading. */
function nameAnchor(heading: string): string {
  return heading
    .replace(/^#+ /, "")
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");
}

function readProse(page: string): string {
  return readFileSync(join(root, page), "utf8")
    .replaceAll(/^\s*```[\s\S]*?^\s*```/gm, "")
    .replaceAll(/`[^`\n]*`/g, "");
}
