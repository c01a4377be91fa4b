import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { CallPerson } from "./call-people.ts";
import { madeNoteTexts } from "./made-note.texts.ts";
import type { Proposal } from "./propose-design.ts";
import type { DesignReview } from "./review-designs.ts";

/** More lessons than this are folded away. */
const mostLessons = 3;

/** Kinds of design for which people are divided over teams by computing. */
const isDivided: ReadonlySet<Proposal["kind"]> = new Set(["series", "parallel", "specialised", "mixed"]);

/** What came of a proposal: who must learn what and why this person, what stays in the way, and which names were not known. */
export function MadeNote({
  proposal: { design, kind, learns, unknown },
  review,
  call,
}: {
  readonly proposal: Proposal;
  readonly review: DesignReview;
  readonly call: CallPerson;
}) {
  const t = useTexts(madeNoteTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const obstacles = review.filter(({ isBlocking }) => isBlocking);
  const large = review.filter(({ code }) => kind === "series" && code === "TEAM_TOO_LARGE");
  const lessons = <Lessons learns={learns} call={call} />;
  return (
    <div className="made" role="status">
      <p>
        {t("made", { name: design.id })} {learns.length > 0 && <Total learns={learns} />}
      </p>
      {learns.length > mostLessons ? (
        <details>
          <summary>{t("whoLearns")}</summary>
          {lessons}
        </details>
      ) : (
        lessons
      )}
      {isDivided.has(kind) && <p className="small">{t("divided")}</p>}
      {obstacles.length > 0 && (
        <>
          <p>{t("stays")}</p>
          <ul>
            {obstacles.map(({ key, message }) => (
              <li key={key}>{message[language]}</li>
            ))}
          </ul>
        </>
      )}
      {large.length > 0 && <p>{t("large", { teams: format.list(large.flatMap(({ teams }) => teams)) })}</p>}
      {unknown.length > 0 && <p>{t("redrawUnknown", { names: format.list(unknown) })}</p>}
    </div>
  );
}

type Learns = Proposal["learns"];

/** How many lessons, for want of anybody or of enough people. */
function Total({ learns }: { readonly learns: Learns }) {
  const t = useTexts(madeNoteTexts);
  const scarce = learns.filter(({ relief }) => relief !== null).length;
  const uncovered = learns.length - scarce;
  return (
    <>
      {t("lessons", { count: learns.length })} {uncovered > 0 && t("uncovered", { count: uncovered })}{" "}
      {scarce > 0 && t("scarce", { count: scarce })} {learns.length > mostLessons && t("fewerTeams")}
    </>
  );
}

function Lessons({ learns, call }: { readonly learns: Learns; readonly call: CallPerson }) {
  const t = useTexts(madeNoteTexts);
  const format = useFormat();
  if (learns.length === 0) return null;
  return (
    <ul>
      {learns.map(({ person, step, team, speed, neighbour, isAssumed, relief }) => (
        <li key={`${person} ${step}`}>
          {t("learnsIn", { person: call(person), step, team, share: format.percent(speed) })}
          {relief && ` ${t("relief", { load: format.percent(relief.needed / relief.able) })}`}
          {neighbour !== null && ` ${t("learnsWhy", { person: call(person), step: neighbour })}`}
          {isAssumed && ` ${t("learnsAssumed")}`}
        </li>
      ))}
    </ul>
  );
}
