/** Seconds since midnight of a time as people write it: 8, 8.30, 8:30, 0830; up to 24.00. Null when it is none. */
export function readTime(text: string): number | null {
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim());
  if (!found) return null;
  const seconds = Number(found[1]) * 3600 + Number(found[2] ?? 0) * 60;
  return Number(found[2] ?? 0) < 60 && seconds <= 86_400 ? seconds : null;
}

/** `8.30` in Dutch, `8:30` in English; nothing for no time. */
export function writeTime(seconds: number | undefined, language: "nl" | "en"): string {
  if (seconds === undefined) return "";
  const minutes = String(Math.round((seconds % 3600) / 60)).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}${language === "nl" ? "." : ":"}${minutes}`;
}
