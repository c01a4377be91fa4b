import type { DesignFigures, DesignReport, Estimate, SimulateFileReport } from "./simulate-file.contract.ts";
import { type Formats, formatsOf } from "./simulate-file.formats.ts";
import { type SimulateFileTexts, simulateFileTexts } from "./simulate-file.texts.ts";

interface Telling {
  readonly report: SimulateFileReport;
  readonly texts: SimulateFileTexts;
  readonly formats: Formats;
  readonly language: "nl" | "en";
}

/** The comparison as a page of text: the answer in a sentence, what it rests on, a table per design, and the limits. */
export function printSimulation(report: SimulateFileReport, language: "nl" | "en"): string {
  const telling = { report, texts: simulateFileTexts[language], formats: formatsOf(language), language };
  const parts = [
    ...sayAnswer(telling),
    ...sayGround(telling),
    ...report.designs.flatMap((design) => ["", ...tellDesign(design, telling)]),
    "",
    ...drawLimits(telling.texts),
  ];
  return parts.join("\n");
}

function sayAnswer(telling: Telling): readonly string[] {
  const { report, texts, formats, language } = telling;
  const good = report.designs.filter((design) => design.ok);
  const refused = report.designs.flatMap((design) =>
    design.ok ? [] : design.problems.map(({ message }) => message[language]),
  );
  const [first] = good;
  if (first === undefined) return [texts.noFigures, ...refused];
  if (good.length > 1) return [...report.differences.map((one) => sayDifference(one, telling)), ...refused];
  const leadTime = formats.duration(first.figures.leadTimeWorking.mean, report.hasWorkingTime);
  return [texts.single(first.design, leadTime), ...refused];
}

function sayDifference(
  { design, against, verdict, figures }: SimulateFileReport["differences"][number],
  { report, texts, formats }: Telling,
): string {
  const of = (name: string) => figures.find(({ figure }) => figure === name) ?? unknown;
  const working = of("leadTimeWorking.mean");
  const names = { design, against };
  if (verdict === "shorter" || verdict === "longer") {
    const amount = formats.amount(working, report.hasWorkingTime);
    const clock = report.hasWorkingTime ? formats.amount(of("leadTime.mean"), false) : null;
    return texts[verdict]({ ...names, amount, clock });
  }
  const reach = formats.reach(working, report.hasWorkingTime);
  if (verdict === "undecided") return texts.undecided({ ...names, ...reach });
  return texts.equal({ ...names, ...reach, margin: formats.percent(report.margin) });
}

const unknown: Estimate = { mean: null, lower: null, upper: null, n: 0 };

function sayGround({ report, texts, formats }: Telling): readonly string[] {
  if (report.replications === 0) return [];
  const { replications, orders, warmUp, confidence, days, precision } = report;
  const ground = texts.ground({
    replications: formats.count(replications),
    orders: formats.count(orders),
    warmUp: formats.count(warmUp.orders),
    confidence: formats.percent(confidence),
    days: formats.count(days),
  });
  if (precision === null) return [ground];
  return [ground, texts.precision({ ...precision, wanted: formats.percent(precision.wanted) })];
}

function tellDesign(design: DesignReport, telling: Telling): readonly string[] {
  if (!design.ok)
    return [design.design, ...design.problems.map(({ message }) => `  ${message[telling.language]}`)];
  const rows = listRows(design.figures, telling);
  const width = Math.max(...rows.map(([label]) => label.length));
  return [design.design, ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)];
}

type Row = readonly [label: string, value: string];

function listRows(figures: DesignFigures, telling: Telling): readonly Row[] {
  const { texts, formats, report } = telling;
  const perCase = (label: string, estimate: Estimate): Row => [label, formats.rate(estimate)];
  const lost = [
    [texts.turnedAway, figures.turnedAway],
    [texts.wentAway, figures.wentAway],
  ] as const;
  const busiest = figures.people.toSorted((a, b) => (b.load.mean ?? 0) - (a.load.mean ?? 0))[0];
  return [
    ...(report.hasWorkingTime
      ? spreadRows(texts.leadTimeWorking, figures.leadTimeWorking, { ...telling, isWorkingTime: true })
      : []),
    ...spreadRows(texts.leadTime, figures.leadTime, { ...telling, isWorkingTime: false }),
    ...(figures.onTime.mean === null ? [] : [[texts.onTime, formats.share(figures.onTime)] as const]),
    perCase(texts.handoversBetween, figures.handoversBetween),
    perCase(texts.handoversWithin, figures.handoversWithin),
    perCase(texts.sentBack, figures.sentBack),
    perCase(texts.reworked, figures.reworked),
    ...lost.filter(([, { mean }]) => mean).map(([label, share]): Row => [label, formats.share(share)]),
    ...figures.teams.map(({ team, load }): Row => [texts.load(team), formats.share(load)]),
    ...(busiest ? [[texts.busiest(busiest.person), formats.share(busiest.load)] as const] : []),
  ];
}

function spreadRows(
  label: string,
  { mean, p50, p90 }: DesignFigures["leadTime"],
  { texts, formats, isWorkingTime }: Telling & { readonly isWorkingTime: boolean },
): readonly Row[] {
  const say = (estimate: Estimate) => formats.duration(estimate, isWorkingTime);
  return [
    [label, texts.average(say(mean))],
    ["", texts.half(say(p50))],
    ["", texts.tenth(say(p90))],
  ];
}

function drawLimits({ notMeasuredTitle, notMeasured, onModel }: SimulateFileTexts): readonly string[] {
  const lines = [...Object.values(notMeasured), onModel];
  const width = Math.max(notMeasuredTitle.length + 2, ...lines.map(({ length }) => length));
  return [
    `┌ ${notMeasuredTitle} ${"─".repeat(width - notMeasuredTitle.length)}┐`,
    ...lines.map((line) => `│ ${line.padEnd(width)} │`),
    `└${"─".repeat(width + 2)}┘`,
  ];
}
