import i18next from "i18next";
import { expect, test } from "vitest";
import { durationTexts } from "../../../ui/duration.texts.ts";
import { createSayDuration } from "../../../ui/duration.ts";
import { createFormat } from "../../../ui/format.ts";
import { setLanguage } from "../../../ui/language.ts";
import type { Translate } from "../../../ui/texts.ts";
import { hour } from "./compare.fixture.ts";
import { compareTexts } from "./compare.texts.ts";
import { tellRange } from "./tell-range.ts";

const day = 9 * hour;

async function tell(lower: number, upper: number): Promise<string> {
  await setLanguage("nl");
  for (const texts of [compareTexts, durationTexts])
    i18next.addResourceBundle("nl", texts.namespace, texts.nl);
  const of = <Dutch>(namespace: string) => i18next.getFixedT("nl", namespace) as unknown as Translate<Dutch>;
  const format = createFormat("nl");
  const t = of<typeof durationTexts.nl>(durationTexts.namespace);
  const duration = createSayDuration({ t, format, secondsPerWorkingDay: day });
  return tellRange(
    { mean: (lower + upper) / 2, lower, upper, n: 30 },
    {
      t: of<typeof compareTexts.nl>(compareTexts.namespace),
      times: { clock: "working", duration },
      ...{ format, level: "95 %" },
    },
  );
}

test("the ends differ, with as many digits as that takes", async () => {
  expect(await tell(-3.9 * day, -1.9 * day)).toBe("waarschijnlijk tussen 1,9 en 3,9 werkdagen eerder (95 %)");
  expect(await tell(2.676 * day, 2.731 * day)).toBe(
    "waarschijnlijk tussen 2,68 en 2,73 werkdagen later (95 %)",
  );
});

test("around nothing, each end says its side", async () => {
  expect(await tell(-0.8 * hour, 5.6 * hour)).toBe(
    "waarschijnlijk tussen 0,8 werkuren eerder en 5,6 werkuren later (95 %)",
  );
});
