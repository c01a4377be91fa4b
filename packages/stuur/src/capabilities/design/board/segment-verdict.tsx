import { testSegments } from "@stuur/methods/team-formation";
import { useMemo } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { StudyContent } from "./board.contract.ts";
import { segmentVerdictTexts } from "./segment-verdict.texts.ts";

const leastCases = 20;

/** Whether the customer groups of the model differ so much in work that a team for each is worth trying. */
export function SegmentVerdict({
  organisation,
  content: { model, evidence },
}: {
  readonly organisation: Organisation;
  readonly content: StudyContent;
}) {
  const t = useTexts(segmentVerdictTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const test = useMemo(() => {
    const known = new Set(model.segments?.map(({ id }) => id));
    const samples = (evidence?.segmentWork ?? []).filter(({ segment }) => known.has(segment));
    return testSegments(
      samples.map(({ segment, seconds }) => ({ segment, times: seconds })),
      { leastCases },
    ).tests[0];
  }, [model.segments, evidence]);
  const words = { case: organisation.words.case[language], cases: organisation.words.cases[language] };
  const clearest = test?.clearest;
  if (!test || !clearest)
    return <p className="small">{t("untested", { ...words, least: format.number(leastCases) })}</p>;
  const nOf = (name: string) => format.number(test.segments.find(({ segment }) => segment === name)?.n ?? 0);
  const { more, less, ratio, interval } = clearest;
  const list = test.leftOut.map(({ segment, n }) => t("leftOutItem", { segment, n: format.number(n) }));
  return (
    <p className="small">
      {t(({ differ: "differ", alike: "alike", "too-few-to-say": "tooFew" } as const)[test.verdict])}{" "}
      {t("ratio", {
        ...{ ...words, more, less, nMore: nOf(more), nLess: nOf(less) },
        ratio: format.number(ratio, 2),
        lower: format.number(interval.lower, 2),
        upper: format.number(interval.upper, 2),
      })}{" "}
      {t("rule")} {list.length > 0 && t("leftOut", { ...words, list: format.list(list) })}
    </p>
  );
}
