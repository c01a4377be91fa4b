import { Link, useNavigate } from "@tanstack/react-router";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Marked } from "../../../ui/marked.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { ModelDoubts } from "../../../ui/study/model-doubts.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { boardTexts } from "./board.texts.ts";
import type { CallPerson } from "./call-people.ts";
import type { CountedCases, DesignDescription } from "./describe-design.ts";
import type { ReadyStudy } from "./save-drawing.ts";

interface HeadlineProps {
  readonly organisation: Organisation;
  readonly study: ReadyStudy;
  readonly designs: readonly DesignDescription[];
  readonly open: string;
  readonly counted: CountedCases;
  readonly call: CallPerson;
}

/** The answer so far, what it was counted on, and the way to the simulation. */
export function BoardHeadline({
  onBeforeLeaving,
  ...props
}: HeadlineProps & { readonly onBeforeLeaving: () => Promise<boolean> }) {
  const t = useTexts(boardTexts);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { organisation, study } = props;
  const sentence = useSentence(props);
  const target = {
    to: "/o/$slug/design/$studyId/$page",
    params: { slug: organisation.slug, studyId: study.id, page: "compare" },
    search: { start: 1 },
  } as const;
  return (
    <>
      <p className="question">
        {study.name} · {t("question")}
      </p>
      <h1 className="answer">
        <Marked text={sentence} />
      </h1>
      <Ground {...props} />
      <p className="actions to-simulation">
        <Link
          {...target}
          className="button"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            // What is simulated is what was kept, so that comes first.
            event.preventDefault();
            void onBeforeLeaving().then(async (isKept) => {
              if (isKept) await navigate(target);
            });
          }}
        >
          {t("simulate")}
        </Link>
        <span className="small">{t("simulateLead", { cases: organisation.words.cases[language] })}</span>
      </p>
    </>
  );
}

/** More steps than this are not named in the sentence. */
const mostLessons = 3;

function useSentence({ organisation, designs, open, call }: HeadlineProps): string {
  const t = useTexts(boardTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const today = designs[0];
  const drawn = designs.find(({ name }) => name === open);
  const word = organisation.words.case[language];
  if (!today?.handovers) return t("answerUncounted");
  const n = format.number(today.handovers.perCase.between, 1);
  if (!drawn?.handovers || drawn === today) {
    return `${t("answerToday", { case: word, n })} ${t("answerTodayDo")}`;
  }
  const m = format.number(drawn.handovers.perCase.between, drawn.handovers.between === 0 ? 0 : 1);
  const isMore = drawn.handovers.perCase.between > today.handovers.perCase.between;
  const both = t(isMore ? "answerMore" : "answerBoth", { case: word, n, m, name: drawn.name });
  const persons = [...new Set(drawn.learns.map(({ person }) => person))];
  if (persons.length === 0) return both;
  const lessons = [...new Set(drawn.learns.map(({ step }) => step))];
  const steps =
    lessons.length <= mostLessons
      ? format.list(lessons)
      : t("lessons", { n: format.number(drawn.learns.length) });
  const [person] = persons;
  if (persons.length === 1 && person) return `${both} ${t("learnsOne", { person: call(person), steps })}`;
  const words = [t("number2"), t("number3"), t("number4"), t("number5"), t("number6")];
  const many = words[persons.length - 2] ?? format.number(persons.length);
  return `${both} ${t("learnsMany", { n: many, steps })}`;
}

/** On what it was counted, what stays between people, and how far the model can be trusted. */
function Ground({ organisation, study, designs, open, counted }: HeadlineProps) {
  const t = useTexts(boardTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { evidence, validation } = study.content;
  const cases = organisation.words.cases[language];
  const today = designs[0]?.handovers;
  const drawn = designs.find(({ name }) => name === open)?.handovers;
  const [within, then] = [today?.perCase.within, drawn?.perCase.within];
  const day = (date: string) => format.date(`${date}T12:00:00Z`, "UTC");
  return (
    <p className="ground">
      {counted.areReal && evidence ? (
        <>
          <span>
            {t("groundCounted", {
              n: format.number(counted.cases),
              cases,
              from: day(evidence.period.from),
              to: day(evidence.period.to),
            })}
          </span>
          <span>{t("groundTeams")}</span>
        </>
      ) : (
        <span className="chip doubt">≈ {t("groundExpected", { cases })}</span>
      )}
      {typeof within === "number" && typeof then === "number" && drawn !== today && (
        <span>{t("groundWithin", { today: format.number(within, 1), drawn: format.number(then, 1) })}</span>
      )}
      {counted.areReal && drawn?.isExpected && <span className="chip doubt">{t("groundShare")}</span>}
      {drawn && drawn.uncounted > 0 && (
        <span className="chip doubt">
          {t("groundUncounted", { n: format.number(Math.ceil(drawn.uncounted)) })}
        </span>
      )}
      <ModelDoubts
        hasLog={evidence !== null}
        verdict={validation?.verdict ?? null}
        estimates={evidence?.estimates.length ?? 0}
        doubtedHours={evidence?.doubtedHours}
      />
    </p>
  );
}
