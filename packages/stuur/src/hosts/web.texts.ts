import { logsTexts } from "../capabilities/see/logs/logs.texts.ts";
import { importTexts } from "../capabilities/see/matrix/import.texts.ts";
import { matrixTexts } from "../capabilities/see/matrix/matrix.texts.ts";
import { startTexts } from "../capabilities/see/start/start.texts.ts";
import { frameTexts } from "../ui/frame.texts.ts";
import { pictureTexts } from "../ui/matrix/matrix-picture.texts.ts";
import { questionTexts } from "../ui/question/question.texts.ts";
import type { Texts } from "../ui/texts.ts";

/** Every text of the web app; a test compares the languages. */
export const allTexts: readonly Texts[] = [
  frameTexts,
  pictureTexts,
  questionTexts,
  startTexts,
  logsTexts,
  matrixTexts,
  importTexts,
];
