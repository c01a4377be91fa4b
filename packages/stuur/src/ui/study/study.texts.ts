import { defineTexts } from "../texts.ts";

/** Words that every page about a study of teams uses. */
export const studyTexts = defineTexts("study", {
  nl: {
    pages: "Over deze vraag",
    studies: "Alle vragen",
    board: "Tekenen",
    model: "Het model",
    compare: "Vergelijken",
    tutorial: "Uitleg",
  },
  en: {
    pages: "About this question",
    studies: "All questions",
    board: "Draw",
    model: "The model",
    compare: "Compare",
    tutorial: "How to use it",
  },
});
