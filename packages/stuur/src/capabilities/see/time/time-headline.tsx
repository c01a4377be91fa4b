import { Marked } from "../../../ui/marked.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useOwnWords } from "../../../ui/own-words.ts";
import type { TimeView } from "./time.contract.ts";
import { answerTime, type TimeAnswer } from "./time-answer.ts";
import type { Measure, TimeWords } from "./time-words.ts";

interface HeadlineProps {
  readonly view: TimeView;
  readonly measure: Measure;
  readonly words: TimeWords;
}

/** The question, the answer in a sentence that can be repeated, and what it stands on. */
export function TimeHeadline({
  organisation,
  ...props
}: HeadlineProps & { readonly organisation: Organisation }) {
  const { view, measure, words } = props;
  const sayOwn = useOwnWords(organisation);
  const { t, format, names, days, secondsPerDay } = words;
  const { cases, allCases, log, canTellWorkFromWaiting } = view;
  const divided = view[measure];
  const unknown = divided.parts.unknown.share;
  const n = format.number(cases);
  const said = sayAnswer(answerTime(view, divided), { view, measure, words });
  return (
    <>
      <title>{`${t("pageTitle", { name: log.name })} · Stuur`}</title>
      <p className="question">{t("question", { case: names.case })}</p>
      <h1 className="answer">
        <Marked text={said} />
      </h1>
      {cases === 0 && <p className="lead">{t("answerNoneMore")}</p>}
      {cases > 0 && !canTellWorkFromWaiting && <p className="lead">{t("answerTogetherMore")}</p>}
      {log.farTimes && <p className="lead">≈ {sayOwn(log.farTimes)}</p>}
      <p className="ground">
        {cases < allCases ? (
          <span>{t("ofAll", { n, all: format.number(allCases), cases: names.cases })}</span>
        ) : (
          <span>{t("all", { n, cases: names.cases })}</span>
        )}
        {cases > 0 && (
          <span>{t("lasts", { n: format.number(divided.meanPerCase / secondsPerDay, 1), days })}</span>
        )}
        {!canTellWorkFromWaiting && <span className="chip doubt">{t("chipNoStart")}</span>}
        {canTellWorkFromWaiting && unknown >= 0.01 && (
          <span className="chip doubt">{t("chipUnknown", { share: format.percent(unknown) })}</span>
        )}
      </p>
    </>
  );
}

function sayAnswer(answer: TimeAnswer, { view, words }: HeadlineProps): string {
  const { t, format, names, days, perTen } = words;
  const between = t(view.by === "team" ? "betweenTeams" : "betweenPersons");
  switch (answer.kind) {
    case "none":
      return t("answerNone", { cases: names.cases });
    case "tooFew":
      return t("answerTooFew", { n: format.number(answer.cases), cases: names.cases });
    case "noTime":
      return t("answerNoTime", { case: names.case });
    case "unknown":
      return t("answerUnknown", { share: format.percent(answer.share) });
    case "allWork":
      return t("answerAllWork", { case: names.case });
    case "together": {
      const [handover, rest] = [perTen(answer.handover), perTen(answer.rest)];
      return t("answerTogether", { case: names.case, days, between, handover, rest });
    }
    case "divided":
      return `${sayWork(answer.work, words)} ${sayMost(answer, view.by, words)}`;
  }
}

function sayWork(share: number, { t, names, days, perTen }: TimeWords): string {
  if (share < 0.005) return t("answerWorkNone", { case: names.case, days });
  return t("answerWork", { case: names.case, days, work: perTen(share) });
}

function sayMost(
  { most, share }: Extract<TimeAnswer, { kind: "divided" }>,
  by: TimeView["by"],
  { t, names, perTen }: TimeWords,
): string {
  const n = perTen(share);
  const isTeam = by === "team";
  switch (most) {
    case "handover":
      return t("mostHandover", { n, between: t(isTeam ? "betweenTeams" : "betweenPersons") });
    case "inside":
      return t("mostInside", { n, inside: t(isTeam ? "insideTeam" : "insidePerson") });
    case "customer":
      return t("mostCustomer", { n, customer: names.customer });
    case "returned":
      return t("mostReturned", { n });
  }
}
