import { defineTexts } from "./texts.ts";

export const durationTexts = defineTexts("duration", {
  nl: {
    workingDay: "{{n}} werkdagen",
    workingHour: "{{n}} werkuren",
    workingMinute: "{{n}} minuten werktijd",
    clockDay: "{{n}} dagen",
    clockHour: "{{n}} uur",
    clockMinute: "{{n}} minuten",
    unitWorkingDay: "werkdagen",
    unitWorkingHour: "werkuren",
    unitWorkingMinute: "minuten werktijd",
    unitClockDay: "dagen",
    unitClockHour: "uren",
    unitClockMinute: "minuten",
  },
  en: {
    workingDay: "{{n}} working days",
    workingHour: "{{n}} working hours",
    workingMinute: "{{n}} minutes of working time",
    clockDay: "{{n}} days",
    clockHour: "{{n}} hours",
    clockMinute: "{{n}} minutes",
    unitWorkingDay: "working days",
    unitWorkingHour: "working hours",
    unitWorkingMinute: "minutes of working time",
    unitClockDay: "days",
    unitClockHour: "hours",
    unitClockMinute: "minutes",
  },
});
