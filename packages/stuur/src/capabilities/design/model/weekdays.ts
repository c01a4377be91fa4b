/** The names of the weekdays, Monday first. */
export function nameWeekdays(language: "nl" | "en", form: "long" | "short" = "long"): readonly string[] {
  const format = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    weekday: form,
    timeZone: "UTC",
  });
  // The first of January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)));
}
