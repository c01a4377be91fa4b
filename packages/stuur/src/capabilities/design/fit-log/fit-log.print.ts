import type { ModelEvidence, ModelValidation } from "@stuur/methods/fitting";
import { distributionMean, type SimulationModel } from "@stuur/methods/simulation";
import { quoteForShell } from "../../../platform/terminal/explain-failure.ts";
import { type Formats, formatsOf } from "./fit-log.formats.ts";
import { type FitLogTexts, fitLogTexts } from "./fit-log.texts.ts";

interface Fit {
  readonly model: SimulationModel;
  readonly evidence: ModelEvidence;
  readonly validation: ModelValidation;
  readonly out: string | undefined;
}

interface Telling extends Fit {
  readonly texts: FitLogTexts;
  readonly formats: Formats;
  readonly language: "nl" | "en";
}

/** How far the log goes is enough to tell apart; more lines hide the usual ones. */
const mostPairs = 20;

/** The fit as a page of text: whether it resembles, what it rests on, work and handovers with their intervals. */
export function printFit(fit: Fit, language: "nl" | "en"): string {
  const telling: Telling = { ...fit, texts: fitLogTexts[language], formats: formatsOf(language), language };
  const { texts, out } = telling;
  return [
    sayVerdict(telling),
    ...sayPower(telling),
    ...sayHours(telling),
    ...sayGround(telling),
    "",
    texts.steps,
    ...drawTable(listSteps(telling)),
    "",
    texts.handovers,
    ...drawTable(listHandovers(telling)),
    texts.delayNote,
    ...tellWaits(telling),
    "",
    out === undefined ? texts.notWritten : texts.written(quoteForShell(out)),
  ].join("\n");
}

function sayVerdict({ validation, texts, formats, language }: Telling): string {
  const { verdict, problems, leadTime } = validation;
  if (problems.length > 0) return texts.cannotRun(problems.map(({ message }) => message[language]).join(" "));
  if (verdict === "resembles") return texts.resembles;
  if (verdict === "too-few-to-say") return texts.tooFew;
  const mean = leadTime?.clock.mean;
  const isTime = validation.reasons.some(({ figure }) => figure === "lead-time");
  if (mean === undefined || !isTime) return texts.differs(null);
  return texts.differs({
    observed: formats.duration(mean.observed),
    simulated: formats.duration(mean.simulated),
  });
}

function sayPower({ validation, texts }: Telling): readonly string[] {
  const power = validation.power ?? [];
  return power.length === 0 ? [] : [texts.power(power.map((one) => texts.tried(one)).join("; "))];
}

function sayHours({ evidence, texts, formats }: Telling): readonly string[] {
  return (evidence.doubtedHours ?? []).map(({ team, people, of }) =>
    texts.hours({ team, people: formats.count(people), of: formats.count(of) }),
  );
}

function sayGround({ model, evidence, texts, formats }: Telling): readonly string[] {
  const { cases, events, period, leftOut, arrivals, due, sharedPart, hasStartTimes, estimates } = evidence;
  const unnamed = estimates.filter((place) => place.startsWith("people")).length;
  const hasPromises = model.caseTypes.some((type) => type.due !== undefined);
  return [
    texts.holds({ cases: formats.count(cases), events: formats.count(events), ...period }),
    ...(leftOut.cases > 0 ? [texts.leftOut(formats.count(leftOut.cases))] : []),
    texts.size({
      steps: formats.count(model.steps.length),
      people: formats.count(model.people.length),
      teams: formats.count(model.designs[0]?.teams.length ?? 0),
    }),
    ...arrivals.map(({ caseType, fit }) =>
      texts.arrivals({ type: caseType, rate: formats.rate(fit.rate.value, fit.rate.interval) }),
    ),
    due !== null && hasPromises
      ? texts.due({ days: formats.duration(due.median), n: formats.count(due.n) })
      : texts.noDue,
    ...(hasStartTimes ? [] : [texts.noStart]),
    ...(sharedPart >= 0.05 ? [texts.shared(formats.percent(sharedPart))] : []),
    ...(unnamed > 0 ? [texts.unnamed(formats.count(unnamed))] : []),
  ];
}

function listSteps({ model, evidence, texts, formats }: Telling): readonly Row[] {
  const rows = evidence.steps.map(({ step, fit, rework }): Row => {
    const work = model.steps.find(({ id }) => id === step)!.work;
    const shown =
      fit === null
        ? `${formats.work(distributionMean(work), null)}, ${texts.estimate}`
        : formats.work(fit.mean, fit.meanInterval);
    return [step, formats.count(rework.n), shown, formats.share(rework)];
  });
  return [[texts.step, texts.count, texts.work, texts.rework], ...rows];
}

function listHandovers({ evidence, texts, formats }: Telling): readonly Row[] {
  const rows = evidence.handovers
    .toSorted((a, b) => b.n - a.n)
    .slice(0, mostPairs)
    .map(({ from, to, n, delay, sendBack }): Row => {
      const shown = delay === null ? texts.unknown : formats.work(delay.mean, delay.meanInterval);
      const returned = from === to ? texts.unknown : formats.share(sendBack);
      return [`${from} → ${to}`, formats.count(n), shown, formats.count(delay?.n ?? 0), returned];
    });
  return [[texts.pair, texts.count, texts.delay, texts.known, texts.sentBack], ...rows];
}

/** Those that last longest; more lines say no more. */
const mostWaits = 5;

function tellWaits({ evidence, texts, formats }: Telling): readonly string[] {
  if (evidence.waits.length === 0) return [];
  const lines = evidence.waits.slice(0, mostWaits).map(({ from, to, wait }) => {
    return `  ${from} → ${to}: ${formats.work(wait.mean, wait.meanInterval)}, n = ${formats.count(wait.n)}`;
  });
  return ["", texts.waits, ...lines];
}

type Row = readonly string[];

function drawTable(rows: readonly Row[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ")}`.trimEnd(),
  );
}
