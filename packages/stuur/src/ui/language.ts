import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";

export type Language = "nl" | "en";

const storageKey = "stuur.language";

/** Starts in the language that the reader chose before, else Dutch in a Dutch browser, else English. */
export async function startLanguage(): Promise<void> {
  i18next.on("languageChanged", (language) => document.documentElement.setAttribute("lang", language));
  await setLanguage(chooseLanguage(readChosen(), navigator.languages));
}

/** Sets the language in which every part says its texts. */
export async function setLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    // Each part adds its own texts when it is first drawn (useTexts).
    resources: {},
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
}

/** The language chosen before goes first; otherwise Dutch if the browser asks for it anywhere before English. */
export function chooseLanguage(chosen: string | null, browser: readonly string[]): Language {
  if (chosen === "nl" || chosen === "en") return chosen;
  const known = browser
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === "nl" || tag === "en");
  return known === "nl" ? "nl" : "en";
}

export function useLanguage(): {
  readonly language: Language;
  readonly choose: (language: Language) => void;
} {
  const { i18n } = useTranslation();
  const language = i18n.language === "en" ? "en" : "nl";
  return { language, choose: (chosen) => void i18n.changeLanguage(chosen).then(() => keepChosen(chosen)) };
}

function readChosen(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // A browser that keeps nothing (private mode, policy) still gets its pages.
  }
}

function keepChosen(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // As above: then the choice lasts as long as the page.
  }
}
