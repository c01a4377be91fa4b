/**
 * Days as somebody tells them one after the other: the first with its year, a later one without while the year stays, and
 * none at all while the day stays.
 */
export function tellMoments(instants: readonly string[], timeZone: string, language: "nl" | "en"): string[] {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const dayOf = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone });
  const wholeOf = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone });
  const yearOf = new Intl.DateTimeFormat("en", { year: "numeric", timeZone });
  const days = instants.map((instant) => new Date(instant));
  return days.map((day, index) => {
    const before = days[index - 1];
    if (!before || yearOf.format(before) !== yearOf.format(day)) return wholeOf.format(day);
    return wholeOf.format(before) === wholeOf.format(day) ? "" : dayOf.format(day);
  });
}
