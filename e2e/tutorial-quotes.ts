import { readFile } from "node:fs/promises";

/** The sentences that a tutorial quotes, by the page that says them: a line `<!-- page time -->` above the quote. */
export async function readQuotes(tutorial: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(new URL(`../docs/tutorial/${tutorial}`, import.meta.url), "utf8");
  return Object.fromEntries(
    [...text.matchAll(/<!-- page (\w+) -->\n> (.+)/g)].map(([, page, said]) => [page, said]),
  );
}
