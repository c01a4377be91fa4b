import type { DifferenceVerdict, SimulationModel } from "@stuur/methods/simulation";
import i18next from "i18next";
import { expect, test } from "vitest";
import { durationTexts } from "../../../ui/duration.texts.ts";
import { createSayDuration } from "../../../ui/duration.ts";
import { createFormat } from "../../../ui/format.ts";
import { type Language, setLanguage } from "../../../ui/language.ts";
import type { Translate } from "../../../ui/texts.ts";
import type { ModelBasis, RunResult } from "./compare.contract.ts";
import { estimate, hour, resultOf, smallModel } from "./compare.fixture.ts";
import { compareTexts } from "./compare.texts.ts";
import { concludeComparison } from "./conclude-comparison.ts";
import { tellConclusion } from "./tell-conclusion.ts";

const day = 9 * hour;
/** A model that nothing has to be said of. */
const sound: ModelBasis = { source: "log", verdict: "resembles", distance: 0.02, estimates: 0 };

async function tell(
  result: RunResult,
  {
    model = smallModel,
    language = "nl",
    basis = sound,
  }: { readonly model?: SimulationModel; readonly language?: Language; readonly basis?: ModelBasis } = {},
): Promise<string> {
  await setLanguage(language);
  for (const texts of [compareTexts, durationTexts])
    i18next.addResourceBundle(language, texts.namespace, texts[language]);
  const of = <Dutch>(namespace: string) =>
    i18next.getFixedT(language, namespace) as unknown as Translate<Dutch>;
  const format = createFormat(language);
  const duration = createSayDuration({
    t: of<typeof durationTexts.nl>(durationTexts.namespace),
    format,
    secondsPerWorkingDay: day,
  });
  return tellConclusion(concludeComparison(result, { model }, "Eigen klanten"), {
    t: of<typeof compareTexts.nl>(compareTexts.namespace),
    times: { say: (seconds) => duration.say(seconds, "working"), clock: "working", duration },
    ...{ format, basis, today: "Vandaag", design: "Eigen klanten", caseWord: "order" },
  });
}

function judged(verdict: DifferenceVerdict, found: Parameters<typeof resultOf>[0]): RunResult {
  const result = resultOf(found);
  return { ...result, differences: result.differences.map((one) => ({ ...one, verdict })) };
}

const today = estimate(29.4 * day, 0.5 * day);

test("sooner, with what would be left without the loss at handovers, and who must learn", async () => {
  const found = { today, difference: estimate(-6.1 * day, 1.3 * day) };
  const loss = judged("shorter", { ...found, withoutLoss: estimate(3.8 * day, 0.9 * day) });
  const [first, second] = smallModel.designs;
  const learning = ["Anna", "Bas"].map((person) => ({ person, step: "plannen", speed: 0.8 }));
  const model = { ...smallModel, designs: [first!, { ...second!, skills: learning }] };
  expect(await tell(loss, { model })).toBe(
    "“Eigen klanten” levert gemiddeld 6,1 werkdagen eerder dan “Vandaag”; zonder het verlies bij overdrachten zou het 3,8 werkdagen later zijn; 2 mensen moeten daarvoor iets leren: plannen.",
  );
  expect(await tell(loss, { model, language: "en" })).toBe(
    "“Eigen klanten” delivers 6.1 working days sooner than “Vandaag” on average; without the loss at handovers it would be 3.8 working days later; 2 people must learn something for it: plannen.",
  );
});

test("more steps than somebody remembers are counted", async () => {
  const difference = estimate(-6.1 * day, 1.3 * day);
  const [first, second] = smallModel.designs;
  const skills = ["a", "b", "c", "d"].map((step) => ({ person: "Anna", step }));
  const model = { ...smallModel, designs: [first!, { ...second!, skills }] };
  expect(await tell(judged("shorter", { today, difference }), { model })).toMatch(
    /; Anna moet daarvoor 4 stappen leren\.$/,
  );
  const both = [...skills, { person: "Bas", step: "a" }];
  const two = { ...smallModel, designs: [first!, { ...second!, skills: both }] };
  expect(await tell(judged("shorter", { today, difference }), { model: two })).toMatch(
    /; 2 mensen moeten daarvoor samen 5 keer een stap leren\.$/,
  );
});

test("what the sentence hangs on comes first", async () => {
  const sooner = judged("shorter", { today, difference: estimate(-6.1 * day, 1.3 * day) });
  const given = (basis: Partial<ModelBasis>) => tell(sooner, { basis: { ...sound, ...basis } });
  expect(await given({ verdict: "does-not-resemble", estimates: 2 })).toBe(
    "Als het model klopt (het lijkt nu niet op jullie historie): “Eigen klanten” levert gemiddeld 6,1 werkdagen eerder dan “Vandaag”.",
  );
  expect(await given({ verdict: null })).toMatch(/^Als .* nog niet met jullie historie vergeleken\): /);
  expect(await given({ verdict: null, source: "file" })).toMatch(/^Als .* met geen historie vergeleken\): /);
  expect(await given({ verdict: "too-few-to-say" })).toMatch(/^Als .* te weinig historie/);
  expect(await given({ estimates: 1 })).toMatch(/^Als 1 schatting in het model klopt: “Eigen/);
});

test("practically equal over whole days too", async () => {
  const found = { today, difference: estimate(-0.1 * day, 0.7 * day) };
  expect(await tell(judged("practically-equal", found))).toMatch(/minder dan 1 werkdag\.$/);
  const wide = { today: estimate(200 * day, day), difference: estimate(0, 1.2 * day) };
  expect(await tell(judged("practically-equal", wide), { language: "en" })).toMatch(
    /less than 2 working days between them on average\.$/,
  );
});

test("a clause whose interval does not allow it is left out", async () => {
  const unsure = judged("shorter", {
    today,
    difference: estimate(-6.1 * day, 1.3 * day),
    withoutLoss: estimate(-2 * day, 2.5 * day),
  });
  expect(await tell(unsure)).toBe("“Eigen klanten” levert gemiddeld 6,1 werkdagen eerder dan “Vandaag”.");
});

test("sooner also without loss, or no longer", async () => {
  const difference = estimate(-6.1 * day, 1.3 * day);
  const also = judged("shorter", { today, difference, withoutLoss: estimate(-3 * day, 0.5 * day) });
  expect(await tell(also)).toContain(
    "; ook zonder verlies bij overdrachten zou het 3,0 werkdagen eerder zijn.",
  );
  const none = judged("shorter", { today, difference, withoutLoss: estimate(0.1 * day, 0.4 * day) });
  expect(await tell(none)).toContain(
    "; zonder het verlies bij overdrachten zou het praktisch niets schelen.",
  );
});

test("later is said as it is", async () => {
  expect(await tell(judged("longer", { today, difference: estimate(4 * day, day) }))).toBe(
    "“Eigen klanten” levert gemiddeld 4,0 werkdagen later dan “Vandaag”.",
  );
});

test("the symmetric reference case, 19.19 and 19.10 working hours: practically no difference, and no clause of loss", async () => {
  const found = { today: estimate(19.19 * hour, 0.3 * hour), difference: estimate(-0.09 * hour, 0.4 * hour) };
  expect(await tell(judged("practically-equal", found))).toBe(
    "“Eigen klanten” levert ongeveer even snel als “Vandaag”: het scheelt gemiddeld minder dan 1 werkuur.",
  );
});

test("too uncertain to say is an answer", async () => {
  const found = { today, difference: estimate(-day, 4 * day) };
  expect(await tell(judged("undecided", found))).toBe(
    "Of “Eigen klanten” eerder levert dan “Vandaag” is nog te onzeker om te zeggen: ergens tussen 5,0 werkdagen eerder en 3,0 werkdagen later.",
  );
});

test("a design that cannot do the work has no mean, and neither can anything be laid beside a today that cannot", async () => {
  const result = resultOf({ today, difference: estimate(-day, day / 2) });
  const refuse = (name: string): RunResult => ({
    ...result,
    designs: result.designs.map((one) =>
      one.design === name ? { design: name, ok: false, problems: [] } : one,
    ),
  });
  expect(await tell(refuse("Eigen klanten"))).toBe(
    "“Eigen klanten” kan het werk niet aan: er komt meer binnen dan deze teams kunnen doen.",
  );
  expect(await tell(refuse("Vandaag"))).toMatch(/^“Vandaag” kan volgens het model het werk van nu niet aan/);
});

test("when not one case became ready there is nothing to compare", async () => {
  const result = resultOf({ today, difference: estimate(0, 0) });
  expect(await tell({ ...result, differences: [] })).toMatch(/^Er is in de nabootsing geen enkele order/);
});
