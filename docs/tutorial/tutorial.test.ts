import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type EventLog,
  handoverEffect,
  handovers,
  importEventLog,
  leadTimes,
  openEventLog,
  summary,
  timeDivision,
} from "@stuur/event-log";
import { secondsPerWorkingDay, standardCalendar } from "@stuur/methods/time";
import { beforeAll, expect, test } from "vitest";
import { furnitureMakerCsv } from "../../examples/index.ts";

interface Figure {
  readonly value: number;
  readonly digits?: number;
  readonly isShare?: boolean;
}

let figures: Readonly<Record<string, Figure>>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "stuur-tutorial-"));
  const file = join(folder, "meubelmaker.csv");
  await writeFile(file, furnitureMakerCsv());
  await importEventLog({ file, folder: join(folder, "log") });
  const log = await openEventLog(join(folder, "log"));
  figures = await askFigures(log);
  await log.close();
  await rm(folder, { recursive: true });
});

// A figure stands in the text as 6.8<!--perCase-->: the name is invisible to the reader.
test.each([
  { page: "read-your-first-diagnosis.md", locale: "en-GB" },
  { page: "lees-je-eerste-diagnose.md", locale: "nl-NL" },
] as const)("every figure of $page is what the example's log answers", async ({ page, locale }) => {
  const text = await readFile(join(import.meta.dirname, page), "utf8");
  const written = [...text.matchAll(/(\d[\d.,]*(?: ?%)?)<!--(\w+)-->/g)];
  const found = written.map(([, figure, name]) => `${name}: ${figure}`);
  expect(found).toEqual(written.map(([, , name]) => `${name}: ${write(figures[name!], locale)}`));
  expect([...new Set(written.map(([, , name]) => name))].toSorted()).toEqual(Object.keys(figures).toSorted());
  expect(findUnnamedFigures(text)).toEqual([]);
});

function write(figure: Figure | undefined, locale: "en-GB" | "nl-NL"): string {
  if (!figure) return "no such figure";
  const { value, digits = 0, isShare = false } = figure;
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const text = (isShare ? 100 * value : value).toLocaleString(locale, fixed);
  return isShare ? `${text}${locale === "nl-NL" ? " " : ""}%` : text;
}

/** Figures without a name, apart from numbers of headings and steps, words like 1 in 10, and sentences that a story reads. */
function findUnnamedFigures(text: string): readonly string[] {
  const prose = text
    .replaceAll(/^>.*$/gm, "")
    .replaceAll(/^(#+ )?\d+\. /gm, "")
    .replaceAll(/\d[\d.,]*(?: ?%)?<!--\w+-->/g, "")
    .replaceAll(/1 (in|op de) 10|95 ?% (sure|zeker)|(step|stap) \d|(of|van de) 10 (days|dagen)/g, "");
  return prose.match(/.{0,20}\d.{0,20}/g) ?? [];
}

async function askFigures(log: EventLog): Promise<Readonly<Record<string, Figure>>> {
  const { cases, handovers: between } = await summary(log);
  const { handovers: inside } = await summary(log, { by: "person-in-team" });
  const found = await handovers(log);
  const find = (from: string, to: string) => found.find((row) => row.from === from && row.to === to)!;
  const planToMake = find("Planning en organisatie", "Productie");
  const sketch = find("Ontwerp", "Accountmanagement");
  const { parts } = (await timeDivision(log)).working;
  const { threshold, raw, matched } = await handoverEffect(log, {
    outcome: "duration",
    matchOn: ["segment"],
  });
  const { onTime } = await leadTimes(log);
  const workingDays = (seconds: number) =>
    tenths(seconds / secondsPerWorkingDay(standardCalendar(log.manifest.timeZone)));
  const days = (seconds: number) => ({ value: seconds / 86_400 });
  return {
    cases: { value: cases },
    handovers: { value: between },
    inside: { value: inside },
    perCase: tenths(between / cases),
    unmeasured: {
      value: found.reduce((sum, { count, between: { working } }) => sum + count - (working?.n ?? 0), 0),
    },
    planToMakeCount: { value: planToMake.count },
    planToMakeHalf: workingDays(planToMake.between.working!.p50),
    planToMakeTenth: workingDays(planToMake.between.working!.p90),
    sketchReturned: { value: sketch.returned / sketch.count, isShare: true },
    work: tenths(10 * parts.work.share),
    atHandover: tenths(10 * parts.handover.share),
    again: tenths(10 * parts.returned.share),
    unknown: tenths(10 * parts.unknown.share),
    threshold: { value: threshold },
    longer: days(raw!.difference),
    longerAlike: days(matched!.difference),
    longerAtLeast: days(raw!.interval!.lower),
    longerAtMost: days(raw!.interval!.upper),
    onTime: { value: onTime.count / onTime.of, isShare: true },
    onTimeAtLeast: { value: onTime.interval.lower, isShare: true },
    onTimeAtMost: { value: onTime.interval.upper, isShare: true },
  };
}

function tenths(value: number): Figure {
  return { value, digits: 1 };
}
