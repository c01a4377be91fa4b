import { defineTexts } from "../../../ui/texts.ts";

/** What the page says besides the tutorials themselves. */
export const tutorialTexts = defineTexts("tutorial", {
  nl: { tutorials: "Uitleg" },
  en: { tutorials: "Tutorials" },
});
