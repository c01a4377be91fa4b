import { practicalMargin } from "@stuur/methods/simulation";
import { DifferenceBars } from "../../../ui/chart/difference-bars.tsx";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { ComparedDesign } from "./compare.contract.ts";
import { compareTexts } from "./compare.texts.ts";
import { compareFiguresTexts } from "./compare-figures.texts.ts";
import { figuresOf, type Shown, useTimes } from "./shown.ts";

/** All designs beside today's at a glance, where there is more than one. */
export function OverviewPanel({ run, result, today }: Shown) {
  const t = useTexts(compareFiguresTexts);
  const tell = useTexts(compareTexts);
  const format = useFormat();
  const times = useTimes(run.inputs.model);
  const others = run.inputs.model.designs.slice(1);
  const overloaded = result.designs.filter(({ design, ok }) => !ok && design !== today);
  if (others.length < 2 || result.differences.length === 0) return null;
  const largest = Math.max(...result.differences.map((one) => Math.abs(leadTimeOf(one)?.mean ?? 0)));
  const unit = times.unitFor(largest);
  const differences = result.differences.flatMap((one) => {
    const found = leadTimeOf(one);
    if (!found) return [];
    const { mean, lower, upper } = found;
    const range = t("partsRange", { lower: times.signed(lower, unit), upper: times.signed(upper, unit) });
    return [
      {
        ...{ key: one.design, label: one.design, difference: mean, interval: { lower, upper } },
        value: `${times.signed(mean, unit)} ${times.unitName(unit)}`,
        tone: toneOf(one),
        note: one.verdict === "practically-equal" ? t("overviewEqual", { range }) : range,
      },
    ];
  });
  const list = differences.map(({ label, value, note }) => `${label} ${value} (${note})`).join("; ");
  return (
    <div className="panel span-12 overview-panel">
      <h2>{t("overviewTitle", { today })}</h2>
      <p className="lead">{t("overviewLead", { margin: format.percent(practicalMargin) })}</p>
      <SvgDownload fileName={`${t("fileName")}-${t("overviewFile")}`}>
        <DifferenceBars
          title={t("overviewPicture", { today, list })}
          differences={differences}
          band={practicalMargin * (figuresOf(result, today)?.leadTimeWorking.mean.mean ?? 0)}
          ends={[t("overviewSooner"), t("overviewLater")]}
        />
      </SvgDownload>
      {overloaded.map(({ design }) => (
        <p key={design} className="small">
          {tell("overloaded", { design })}
        </p>
      ))}
    </div>
  );
}

/** Colour is for what surely differs, and enough to matter. */
function toneOf({ verdict }: ComparedDesign): "good" | "bad" | "noise" {
  if (verdict === "shorter") return "good";
  return verdict === "longer" ? "bad" : "noise";
}

function leadTimeOf({ figures }: ComparedDesign) {
  return figures.find(({ figure }) => figure === "leadTimeWorking.mean");
}
