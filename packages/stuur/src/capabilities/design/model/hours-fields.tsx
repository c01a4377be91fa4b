import type { ModelCalendar } from "@stuur/methods/simulation";
import { useEffect, useId, useState } from "react";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import { modelPartsTexts } from "./parts.texts.ts";
import { readTime, writeTime } from "./read-time.ts";
import { useModelEditor } from "./use-editor.ts";
import { nameWeekdays } from "./weekdays.ts";

type Week = NonNullable<ModelCalendar["week"]>;

interface HoursProps {
  readonly calendar: string;
  readonly week: Week;
  readonly day: number;
  readonly hours: Week[number];
  readonly place: string;
}

/** From when until when on one weekday; a day in parts is shown, and changed in the model file. */
export function HoursFields({ calendar, week, day, hours, place }: HoursProps) {
  const t = useTexts(modelPartsTexts);
  const { language } = useLanguage();
  const { change } = useModelEditor();
  const id = useId();
  const [first] = hours;
  const shown = { from: writeTime(first?.opens, language), until: writeTime(first?.closes, language) };
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string | null>(null);
  const { from: shownFrom, until: shownUntil } = shown;
  useEffect(() => {
    setText({ from: shownFrom, until: shownUntil });
    setProblem(null);
  }, [shownFrom, shownUntil]);
  if (hours.length > 1) {
    const parts = hours.map(
      ({ opens, closes }) => `${writeTime(opens, language)}–${writeTime(closes, language)}`,
    );
    return parts.join(", ");
  }
  const names = { calendar, day: nameWeekdays(language)[day]! };
  const commit = () => {
    if (text.from === shown.from && text.until === shown.until) return setProblem(null);
    if (text.from.trim() === "" && text.until.trim() === "") return put([]);
    // While the other one is still to be filled in.
    if (text.from.trim() === "" || text.until.trim() === "") return undefined;
    const [opens, closes] = [readTime(text.from), readTime(text.until)];
    if (opens === null || closes === null) return setProblem(t("wrongTime"));
    return closes <= opens ? setProblem(t("wrongOrder")) : put([{ opens, closes }]);
  };
  const put = (next: Week[number]) =>
    setProblem(
      change(
        place,
        week.map((one, i) => (i === day ? next : one)),
        t("opens", names),
      ),
    );
  const field = (name: "from" | "until") => (
    <input
      type="text"
      size={5}
      aria-label={t(name === "from" ? "opens" : "closes", names)}
      aria-invalid={problem !== null}
      aria-describedby={problem === null ? undefined : id}
      value={text[name]}
      onChange={({ currentTarget }) => setText({ ...text, [name]: currentTarget.value })}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === "Enter") commit();
      }}
    />
  );
  return (
    <span className="hours">
      {field("from")}
      {field("until")}
      {problem !== null && (
        <span className="value-problem" id={id} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
