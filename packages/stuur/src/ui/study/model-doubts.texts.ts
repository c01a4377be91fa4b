import { defineTexts } from "../texts.ts";

/** How far a model can be trusted, in a few words on every page that uses it. */
export const modelDoubtsTexts = defineTexts("model-doubts", {
  nl: {
    resembles: "≈ nagebootst lijkt vandaag op jullie echte cijfers",
    doesNotResemble: "≈ het model lijkt niet op jullie historie",
    tooFewToSay: "≈ te weinig historie om het model te vergelijken",
    notCompared: "≈ het model is nog niet met jullie historie vergeleken",
    noLog: "≈ model uit een bestand, met geen historie vergeleken",
    estimates_one: "≈ {{count, number}} schatting",
    estimates_other: "≈ {{count, number}} schattingen",
    hours_other:
      "≈ mensen van {{count, number}} teams (zoals {{team}}) werken niet dezelfde uren: werktijden kunnen te hoog zijn",
    hours_one:
      "≈ mensen van {{count, number}} team ({{team}}) werken niet dezelfde uren: werktijden kunnen te hoog zijn",
  },
  en: {
    resembles: "≈ simulated, today resembles your real figures",
    doesNotResemble: "≈ the model does not resemble your history",
    tooFewToSay: "≈ too little history to compare the model with",
    notCompared: "≈ the model was not compared with your history yet",
    noLog: "≈ model from a file, compared with no history",
    estimates_one: "≈ {{count, number}} estimate",
    estimates_other: "≈ {{count, number}} estimates",
    hours_other:
      "≈ people of {{count, number}} teams (such as {{team}}) do not work the same hours: work times may be too high",
    hours_one:
      "≈ people of {{count, number}} team ({{team}}) do not work the same hours: work times may be too high",
  },
});
