import { defineTexts } from "../texts.ts";

/** How far a model can be trusted, in a few words on every page that uses it. */
export const modelDoubtsTexts = defineTexts("model-doubts", {
  nl: {
    resembles: "≈ nagebootst lijkt vandaag op jullie historie",
    doesNotResemble: "≈ het model lijkt niet op jullie historie",
    tooFewToSay: "≈ te weinig historie om het model te vergelijken",
    notCompared: "≈ het model is nog niet met jullie historie vergeleken",
    noLog: "≈ model uit een bestand, met geen historie vergeleken",
    estimates_one: "≈ {{count, number}} schatting",
    estimates_other: "≈ {{count, number}} schattingen",
  },
  en: {
    resembles: "≈ simulated, today resembles your history",
    doesNotResemble: "≈ the model does not resemble your history",
    tooFewToSay: "≈ too little history to compare the model with",
    notCompared: "≈ the model was not compared with your history yet",
    noLog: "≈ model from a file, compared with no history",
    estimates_one: "≈ {{count, number}} estimate",
    estimates_other: "≈ {{count, number}} estimates",
  },
});
