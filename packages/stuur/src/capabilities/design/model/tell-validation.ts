import type { ComparedWithLog } from "@stuur/methods/fitting";
import type { Format } from "../../../ui/format.ts";
import type { Translate } from "../../../ui/texts.ts";
import type { ModelValidation } from "./model.contract.ts";
import type { modelTexts } from "./model.texts.ts";

interface Words {
  readonly t: Translate<typeof modelTexts.nl>;
  readonly format: Format;
  /** What the organisation calls a case. */
  readonly words: { readonly case: string; readonly cases: string };
}

/** The answer of the page in one sentence. */
export function tellValidation(
  validation: ModelValidation | null,
  { hasLog, ...words }: Words & { readonly hasLog: boolean },
): string {
  const { t, format } = words;
  if (validation === null) return hasLog ? t("notCompared") : t("noLog");
  const { reasons, figures, cases } = validation;
  const code = reasons[0]?.code;
  if (code === "cannot-be-simulated") return t("cannot");
  if (code === "too-few-cases")
    return t("tooFewCases", { n: format.number(cases.observed), cases: words.words.cases });
  if (code === "too-few-replications") return t("tooFewReplications");
  if (code === "too-much-noise") return t("tooNoisy");
  const named = figures.find(
    ({ figure, team }) => figure === reasons[0]?.figure && team === reasons[0]?.team,
  );
  if (code === "far-off" && named) return t("farOff", { what: tellDifference(named, words) });
  const leadTime = findLeadTime(validation);
  const off = leadTime === undefined ? 0 : Math.abs(leadTime.simulated / leadTime.observed - 1);
  return off < 0.005 ? t("resemblesWell") : t("resembles", { share: format.percent(off) });
}

/** The lead time that the page speaks of: in working time, if that is known. */
export function findLeadTime({ figures }: ModelValidation): ComparedWithLog | undefined {
  return (
    figures.find(({ figure }) => figure === "working-lead-time") ??
    figures.find(({ figure }) => figure === "lead-time")
  );
}

function tellDifference(
  { figure, team: name, observed: real, simulated: ours }: ComparedWithLog,
  { t, format, words }: Words,
): string {
  const off = ours / real - 1;
  const share = format.percent(Math.abs(off));
  const team = name ?? "";
  const say = (write: (value: number) => string) => ({
    ...words,
    simulated: write(ours),
    observed: write(real),
  });
  switch (figure) {
    case "team-people":
      return t("people", { team, ...say((value) => format.number(value, isWhole(value) ? 0 : 1)) });
    case "team-work":
      return t(off > 0 ? "workLonger" : "workShorter", { team, share });
    case "team-load":
      return t("load", { team, ...say(format.percent) });
    case "cases-per-week":
      return t(
        "arrivals",
        say((value) => format.number(value, value < 10 ? 1 : 0)),
      );
    case "handovers-between":
      return t(
        "between",
        say((value) => format.number(value, 2)),
      );
    case "handovers-within":
      return t(
        "within",
        say((value) => format.number(value, 2)),
      );
    default:
      if (Math.abs(off) < 0.05) return t("otherShape");
      return t(off > 0 ? "longer" : "shorter", { share });
  }
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 0.05;

const teamAdvice = {
  "team-people": "nowTeamPeople",
  "team-work": "nowTeamWork",
  "team-load": "nowTeamLoad",
} as const;
const advice = {
  "cases-per-week": "nowArrivals",
  "handovers-between": "nowRoutes",
  "handovers-within": "nowRoutes",
  "lead-time": "nowLeadTime",
  "working-lead-time": "nowLeadTime",
} as const;

/** What to do about a model that does not resemble: where to look first, and what can be done meanwhile. */
export function adviseNext(
  { verdict, reasons: [reason] }: ModelValidation,
  t: Words["t"],
): readonly string[] {
  if (verdict !== "does-not-resemble") return [];
  const first = reason?.figure ? [adviseFirst(reason.figure, reason.team ?? "", t)] : [];
  // There is a verdict, so the button says that it compares again.
  return [...first, t("nowCheck", { button: t("validate") }), t("nowDraw"), t("nowMore")];
}

function adviseFirst(figure: ComparedWithLog["figure"], team: string, t: Words["t"]): string {
  if (figure in teamAdvice) return t(teamAdvice[figure as keyof typeof teamAdvice], { team });
  return t(advice[figure as keyof typeof advice]);
}
