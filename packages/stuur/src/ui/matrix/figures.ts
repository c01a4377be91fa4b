import { useMemo } from "react";
import { type Format, useFormat } from "../format.ts";
import { type Translate, useTexts } from "../texts.ts";
import { pictureTexts } from "./matrix-picture.texts.ts";
import type { Weight } from "./weight.ts";

/** How the weights of handovers are written. */
export interface Figures {
  readonly weight: (value: number | null, weight: Weight) => string | null;
  /** Working seconds as days of work: `4,6 werkdagen`; short ones as hours or minutes. */
  readonly waiting: (seconds: number) => string;
}

export function useFigures(secondsPerWorkingDay: number): Figures {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  return useMemo(() => createFigures(t, format, secondsPerWorkingDay), [t, format, secondsPerWorkingDay]);
}

function createFigures(t: PictureTranslate, format: Format, secondsPerWorkingDay: number): Figures {
  const waiting = (seconds: number) => {
    const days = seconds / secondsPerWorkingDay;
    if (days >= 0.1) return t("workingDays", { n: format.number(days, days < 100 ? 1 : 0) });
    const hours = seconds / 3600;
    if (hours >= 1) return t("workingHours", { n: format.number(hours, 1) });
    return t("workingMinutes", { n: format.number(seconds / 60) });
  };
  return {
    waiting,
    weight: (value, weight) => {
      if (value === null) return null;
      if (weight === "count") return t("times", { n: format.number(value) });
      return weight === "waiting" ? waiting(value) : format.percent(value);
    },
  };
}

type PictureTranslate = Translate<typeof pictureTexts.nl>;
