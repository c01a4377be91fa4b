import { Link } from "@tanstack/react-router";
import { type Format, useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Marked } from "../../../ui/marked.tsx";
import { fewest } from "../../../ui/matrix/measured.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import type { HandoverRegister } from "./handovers.contract.ts";
import { handoversTexts } from "./handovers.texts.ts";
import { countMeasured, durationsOf, isTelling, listUnranked } from "./measure-row.ts";
import { countForHalf, isRankable, missing, partOf, type RankedRow } from "./rank-handovers.ts";
import type { RegisterPart } from "./register-part.ts";

interface Said extends RegisterPart {
  readonly t: Translate<typeof handoversTexts.nl>;
  readonly format: Format;
  readonly word: string;
  readonly cases: string;
}

const questions = {
  waiting: "questionWaiting",
  count: "questionCount",
  returned: "questionReturned",
  late: "questionLate",
} as const;

/** Where most of it lies, in one sentence, and how many it stands on. Persons are not named. */
export function RegisterHeadline(part: RegisterPart & { readonly logId: string }) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { register, ranking, organisation } = part;
  const [word, cases] = [organisation.words.case[language], organisation.words.cases[language]];
  const said = { ...part, t, format, word, cases };
  return (
    <>
      <p className="question">{t(questions[ranking], { case: word })}</p>
      <h1 className="answer">
        <Marked text={sayAnswer(said)} />{" "}
        {hasNoTeams(register) && register.handovers === 0 && (
          <Link
            to="/o/$slug/see/$logId/$page"
            params={{ slug: organisation.slug, logId: part.logId, page: "import" }}
          >
            {t("pointOutTeams")}
          </Link>
        )}
      </h1>
      {register.by === "person" && <p className="lead">{t("together")}</p>}
      {register.cases > 0 && (
        <p className="ground">
          <span>{sayGround(said)}</span>
          {listChips(said).map((chip) => (
            <span key={chip} className="chip doubt">
              {chip}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function sayGround({ t, format, register, ranked, cases }: Said): string {
  const n = format.number(register.cases);
  if (register.by === "team" && register.handovers === 0) {
    const within = register.passing.toOtherPersonInTeam;
    if (within === null) return t("groundStays", { n, cases });
    return t("groundStaysInside", { n, cases, within: format.number(within) });
  }
  const named = ranked.filter(isNamed);
  const [handovers, places] = [format.number(countAll(named)), format.number(named.length)];
  return t("ground", { n, cases, handovers, places });
}

function hasNoTeams({ cases, passing: { events, missingTeam } }: HandoverRegister): boolean {
  return cases > 0 && missingTeam >= events;
}

function sayAnswer(said: Said): string {
  const { t, format, register, ranking, word, cases } = said;
  if (register.cases === 0) return t("answerNothing", { cases });
  const isPerson = register.by === "person";
  const { events, missingTeam, missingPerson } = register.passing;
  if ((isPerson ? missingPerson : missingTeam) >= events)
    return t(hasNoTeams(register) ? "answerNoTeam" : "answerNoPerson");
  if (register.handovers === 0) return t(isPerson ? "answerStaysPerson" : "answerStaysTeam", { case: word });
  if (register.handovers < fewest) return t("answerTooFew", { n: format.number(register.handovers) });
  return ranking === "late" ? sayLate(said) : sayHalf(said);
}

const shares = { waiting: "shareWaiting", count: "shareCount", returned: "shareReturned" } as const;
const mostNamed = 3;

/** In how few places half of it lies; places of which a team, or by waiting most waiting, is missing are left out. */
function sayHalf(said: Said): string {
  const { t, format, register, ranking } = said;
  const known = said.ranked.filter((row) => isNamed(row) && (ranking !== "waiting" || isRankable(row)));
  const k = countForHalf(known);
  const first = known[0];
  if (k === 0 || !first || ranking === "late") {
    return t(ranking === "returned" ? "answerNoReturn" : "answerNoWaiting");
  }
  const all = format.number(known.length);
  if (register.by === "person") {
    return t("halfPersons", { what: t("sharePersons"), k: format.number(k), all });
  }
  const what = t(shares[ranking]);
  const names = format.list(known.slice(0, k > mostNamed ? 1 : k).map((row) => t("pair", row)));
  if (k === 1) return t("halfOne", { what, all, names });
  if (k <= mostNamed) return t("halfFew", { what, k: format.number(k), all, names });
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const share = format.percent(first.weight / total);
  return t("halfMany", { what, k: format.number(k), all, names, share });
}

/** Only what chance hardly brings among so many places. */
function sayLate({ t, format, register, ranked, cases }: Said): string {
  if (register.lateCases < fewest) {
    return t("answerLateFew", { n: format.number(register.lateCases), cases });
  }
  const found = ranked.find((row) => isNamed(row) && isTelling(row, ranked.length));
  if (!found) return t("answerLateNone", { cases });
  return t("answerLate", {
    names: t("pairFirst", found),
    cases,
    late: format.percent(partOf(found.amongLate)),
    all: format.percent(partOf(found.amongAll)),
  });
}

function isNamed({ from, to }: RankedRow): boolean {
  return from !== missing && to !== missing;
}

function countAll(rows: readonly RankedRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function listChips({ t, format, register, ranked, ranking }: Said): readonly string[] {
  const { log, handovers, by } = register;
  const nameless = ranked.filter((row) => !isNamed(row));
  const measured = countMeasured(ranked);
  const isWaiting = by === "team" && log.hasStartTimes;
  const unranked = isWaiting && ranking === "waiting" ? listUnranked(ranked.filter(isNamed)) : [];
  const chips = [
    by === "team" && !log.hasStartTimes && t("chipNoStart"),
    ...unranked.map((row) => {
      const n = format.number(durationsOf(row)?.durations.n ?? 0);
      return t("chipUnranked", { from: row.from, to: row.to, n, of: format.number(row.count) });
    }),
    isWaiting &&
      measured < handovers &&
      t("chipMeasured", { n: format.number(measured), of: format.number(handovers) }),
    by === "team" &&
      nameless.length > 0 &&
      t("chipMissing", {
        handovers: format.number(countAll(nameless)),
        places: format.number(nameless.length),
      }),
  ];
  return chips.filter((chip) => chip !== false);
}
