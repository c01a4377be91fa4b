import type { ModelCalendar } from "@stuur/methods/simulation";
import { useState } from "react";
import { useLanguage } from "../../../ui/language.ts";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { standardWeek } from "./arrival-rates.ts";
import { HoursFields } from "./hours-fields.tsx";
import { modelPartsTexts } from "./parts.texts.ts";
import { useModelEditor } from "./use-editor.ts";
import { nameWeekdays } from "./weekdays.ts";

/** More timetables than this are opened by who wants to see them. */
const mostOpen = 3;

/** The hours in which is worked, for each timetable. */
export function CalendarsSection() {
  const t = useTexts(modelPartsTexts);
  const { model } = useModelEditor();
  const calendars = model.calendars ?? [];
  const [isOpen, setOpen] = useState(calendars.length <= mostOpen);
  if (calendars.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t("calendarsTitle")}</h2>
      <p className="lead">{t("calendarsLead")}</p>
      <details
        className="model-more"
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{t("calendarsOpen", { count: calendars.length })}</summary>
        {isOpen && <CalendarTable calendars={calendars} />}
      </details>
    </section>
  );
}

function CalendarTable({ calendars }: { readonly calendars: readonly ModelCalendar[] }) {
  const t = useTexts(modelPartsTexts);
  const { language } = useLanguage();
  const { model } = useModelEditor();
  return (
    <ScrollRegion label={t("calendarsTitle")}>
      <table className="model-table model-hours">
        <thead>
          <tr>
            <th scope="col">{t("calendar")}</th>
            {nameWeekdays(language, "short").map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calendars.map(({ id, week = standardWeek, closedDates: closed }, c) => {
            const closedDates = inFirstYear(closed, model.start?.date);
            const people = model.people.filter(({ calendar }) => calendar === id).length;
            return (
              <tr key={id}>
                <th scope="row">
                  {id}
                  <span className="small model-seen">
                    {t("usedBy", { count: people })}
                    {closedDates.length > 0 && ` · ${t("holidays", { count: closedDates.length })}`}
                  </span>
                </th>
                {week.map((hours, day) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place
                  <td key={day}>
                    <HoursFields
                      calendar={id}
                      week={week}
                      day={day}
                      hours={hours}
                      place={`calendars[${c}].week`}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Of the days on which is not worked, those in the first year that is simulated. */
function inFirstYear(dates: readonly string[] = [], start = "2026-01-05"): readonly string[] {
  const until = `${String(Number(start.slice(0, 4)) + 1).padStart(4, "0")}${start.slice(4)}`;
  return dates.filter((date) => date >= start && date < until);
}
