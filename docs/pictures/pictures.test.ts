import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { designPictures } from "./design-pictures.ts";
import { drawPicture } from "./draw.ts";
import { handoverPictures } from "./handover-pictures.ts";
import { orderPictures } from "./order-pictures.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const pictures = { ...orderPictures, ...handoverPictures, ...designPictures };

// `npx vitest run --project unit -u=true docs/pictures` draws them anew.
test.for(Object.entries(pictures))("%s.svg is what is drawn", async ([name, picture]) => {
  await expect(drawPicture(picture)).toMatchFileSnapshot(join(folder, `${name}.svg`));
});

test("every background page has its picture", () => {
  const pages = readdirSync(join(folder, "../background"))
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .map((file) => file.replace(/\.md$/, ""));
  expect(pages.toSorted()).toEqual(Object.keys(pictures).toSorted());
});
