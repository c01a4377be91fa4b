import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { setLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import type { StudyContent } from "./board.contract.ts";
import { SegmentVerdict } from "./segment-verdict.tsx";

const organisation: Organisation = {
  ...{ id: "1", slug: "meubelmaker", name: null, isExample: true, timeZone: "UTC", version: 1 },
  words: {
    case: { nl: "order", en: "order" },
    cases: { nl: "orders", en: "orders" },
    customer: { nl: "klant", en: "customer" },
  },
};

type Work = NonNullable<StudyContent["evidence"]>["segmentWork"][number];

function sample(segment: string, n: number, mean: number): Work {
  return { segment, cases: n, seconds: Array.from({ length: n }, (_, i) => mean * (0.9 + (i % 5) / 20)) };
}

async function tell(samples: readonly Work[] | null): Promise<string> {
  await setLanguage("nl");
  const content = {
    model: { segments: ["huizen", "winkels", "scholen"].map((id) => ({ id })) },
    evidence: samples && { segmentWork: samples },
  } as unknown as StudyContent;
  return renderToStaticMarkup(<SegmentVerdict organisation={organisation} content={content} />);
}

test("twice the work is told with its ratio, its interval, its n and what does not count", async () => {
  const told = await tell([
    sample("huizen", 100, 1000),
    sample("winkels", 40, 2000),
    sample("scholen", 5, 9),
    sample("weg uit het model", 50, 9000),
  ]);
  expect(told).toContain("schelen genoeg in werk om dit na te bootsen");
  expect(told).toMatch(
    /“winkels” kost per order 2,00 keer zoveel werktijd als “huizen” \(1,95 tot 2,05\), gemeten aan 40 en 100 orders\./,
  );
  expect(told).toContain("om mee te tellen: scholen (5).");
});

test("equal work is no reason, and few cases leave it open", async () => {
  expect(await tell([sample("huizen", 100, 1000), sample("winkels", 90, 1010)])).toContain(
    "Om het werk hoeft het niet",
  );
  const rough = { segment: "winkels", cases: 20, seconds: Array.from({ length: 20 }, (_, i) => 1 + i ** 3) };
  expect(await tell([sample("huizen", 100, 2000), rough])).toContain("is nog niet te zeggen");
});

test("without measured work it cannot be tested", async () => {
  expect(await tell(null)).toContain("niet te toetsen");
  expect(await tell([sample("huizen", 100, 1), sample("winkels", 19, 2)])).toContain(
    "van geen twee is het werk aan 20 orders of meer gemeten",
  );
});
