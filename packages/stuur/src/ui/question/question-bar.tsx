import "./question-bar.css";
import { useId, useState } from "react";
import { ApiFailure } from "../api.ts";
import { useFormat } from "../format.ts";
import { useLanguage } from "../language.ts";
import type { Organisation } from "../organisations.ts";
import { RadioSwitch } from "../radio-switch.tsx";
import { useTexts } from "../texts.ts";
import { AttributeChoice } from "./attribute-choice.tsx";
import { type Selection, useFilterChoices, useSelection } from "./filter-columns.ts";
import { dayOf, isReversed } from "./filter-periods.ts";
import { PeriodChoice } from "./period-choice.tsx";
import { questionBarTexts } from "./question-bar.texts.ts";
import { QuestionChips } from "./question-chips.tsx";
import type { QuestionChange, QuestionPart } from "./question-part.ts";
import { readQuestionSearch } from "./question-search.ts";

/**
 * Says which cases a page is about and how many, and lets somebody choose others: by when they began and by attributes.
 * To be mounted above whatever a failure replaces, so that a filter that cannot be answered can be mended. A page that can
 * follow persons too asks for that choice with `hasBy`.
 */
export function QuestionBar({
  organisation,
  logId,
  search: address,
  onSearch,
  hasBy = false,
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  /** The search of the address; the bar reads its own part of it. */
  readonly search: object;
  readonly onSearch: (change: QuestionChange) => void;
  readonly hasBy?: boolean;
}) {
  const t = useTexts(questionBarTexts);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const search = readQuestionSearch({ ...address });
  const choices = useFilterChoices(organisation, logId);
  const selection = useSelection(organisation, logId, search);
  const cases = organisation.words.cases[language];
  // The page tells what went wrong with its log; a bar without anything to choose would only be in the way.
  if (!choices.data) return <div className="question-bar" aria-busy={choices.isPending} />;
  const part: QuestionPart = { search, choices: choices.data, onSearch };
  return (
    <section className="question-bar" aria-label={t("region")}>
      <div className="question-line">
        <p role="status">
          <Looked cases={cases} selection={selection} {...part} />
        </p>
        <QuestionChips {...part} isRefused={isRefused(selection)} />
        <button
          type="button"
          className="as-link"
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t("close") : t("choose", { cases })}
        </button>
        {hasBy && <By {...part} />}
      </div>
      <div id={panel} className="panel question-panel" hidden={!isOpen}>
        {isOpen && (
          <>
            <PeriodChoice {...part} />
            <AttributeChoice {...part} />
            <p className="small">{t("about", { case: organisation.words.case[language] })}</p>
          </>
        )}
      </div>
    </section>
  );
}

/** A column that is not in this log; the page tells which ones are. */
function isRefused({ error }: Selection): boolean {
  return error instanceof ApiFailure && error.error?.code === "EVENT_LOG_UNKNOWN_COLUMN";
}

/** How many of all cases are looked at, or why that cannot be said. */
function Looked({
  cases,
  selection,
  search,
  choices,
}: QuestionPart & { readonly cases: string; readonly selection: Selection }) {
  const t = useTexts(questionBarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const day = (text: string) => format.date(`${text}T12:00:00Z`, "UTC");
  const of = format.number(choices.cases);
  // The page tells it, with the way out.
  if (isReversed(search)) return null;
  if (isRefused(selection)) return <b>{t("refused")}</b>;
  if (selection.error instanceof ApiFailure) return selection.error.error?.message[language] ?? null;
  if (selection.isLoading) return t("counting");
  const count = selection.data?.cases ?? choices.cases;
  if (count === choices.cases) return t("all", { n: of, cases });
  if (count > 0) return t("some", { n: format.number(count), of, cases });
  const [first, last] = [choices.firstAt, choices.lastAt].map((at) => day(dayOf(at, choices.timeZone)));
  return (
    <>
      <b>{t("none", { of, cases })}</b> {t("noneHint", { first: first!, last: last! })}
    </>
  );
}

function By({ search, choices, onSearch }: QuestionPart) {
  const t = useTexts(questionBarTexts);
  const unavailable = {
    team: choices.hasTeams ? undefined : t("noTeams"),
    person: choices.hasPersons ? undefined : t("noPersons"),
  };
  return (
    <RadioSwitch
      legend={t("by")}
      value={search.by ?? (choices.hasTeams ? "team" : "person")}
      onChoose={(by) => onSearch({ by })}
      choices={[
        { value: "team", label: t("team"), unavailable: unavailable.team },
        { value: "person", label: t("person"), unavailable: unavailable.person },
      ]}
    />
  );
}
