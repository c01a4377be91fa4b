import { IntervalBars } from "../../../ui/chart/interval-bars.tsx";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { compareFiguresTexts } from "./compare-figures.texts.ts";
import { listLoads } from "./list-loads.ts";
import type { Shown } from "./shown.ts";

/** How much of the time there is work, per trade; nobody is shown alone, and nobody is too many. */
export function LoadPanel({ run, result, today, design }: Shown) {
  const t = useTexts(compareFiguresTexts);
  const format = useFormat();
  const { by, loads } = listLoads(run.inputs.model, result, [today, design]);
  const bars = loads.map(({ group, design: name, load }) => {
    const range = { lower: format.percent(load.lower), upper: format.percent(load.upper) };
    return {
      key: `${group}\n${name}`,
      label: by === "trade" ? t("loadLabel", { group, design: name }) : group,
      share: load.mean,
      interval: load,
      value: t("onTimeValue", { value: format.percent(load.mean), ...range }),
      isChosen: name === design,
    };
  });
  const list = format.list(bars.map(({ label, value }) => `${label} ${value}`));
  return (
    <div className="panel span-6 load-panel">
      <h2>{t("loadTitle")}</h2>
      <p className="lead">{t(by === "trade" ? "loadLead" : "loadLeadTeams")}</p>
      <SvgDownload fileName={`${t("fileName")}-${t("loadTitle")}`}>
        <IntervalBars title={t("loadPicture", { list })} bars={bars} />
      </SvgDownload>
    </div>
  );
}
