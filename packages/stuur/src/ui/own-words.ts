import { type Language, useLanguage } from "./language.ts";
import type { Organisation } from "./organisations.ts";

type Words = Organisation["words"];

/** Says sentences of the library, which speak of cases, with the words that the organisation has for them. */
export function useOwnWords({ words }: Pick<Organisation, "words">): (text: Words["case"]) => string {
  const { language } = useLanguage();
  return (text) => inOwnWords(text, words, language);
}

/** What stands between “ ” comes from the file and stays. */
export function inOwnWords(text: Words["case"], words: Words, language: Language): string {
  const [one, several] = [words.case[language], words.cases[language]];
  const say = (part: string) =>
    language === "nl"
      ? part.replaceAll(/\bzaken\b/g, several).replaceAll(/\bzaak\b/g, one)
      : part
          .replaceAll(/\bcases\b/g, several)
          .replaceAll(/\ba case\b/g, /^[aeiou]/i.test(one) ? `an ${one}` : `a ${one}`)
          .replaceAll(/\bcase\b/g, one);
  return text[language]
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith("“") ? part : say(part)))
    .join("");
}
