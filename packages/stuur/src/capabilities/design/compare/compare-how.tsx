import { practicalMargin } from "@stuur/methods/simulation";
import { saveFile } from "../../../ui/csv-download.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { HowComputed } from "../../../ui/question/how-computed.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { compareTexts } from "./compare.texts.ts";
import type { Shown } from "./shown.ts";
import { writeSimulateCommand } from "./write-simulate-command.ts";

/** What the figures mean, and how anybody gets the same ones. */
export function CompareHow({ organisation, run, result }: Shown) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const cases = organisation.words.cases[language];
  const n = format.number(result.replications);
  const definitions = [
    t("howSame", { cases, n }),
    t("howStart", {
      cases,
      warmUp: format.number(result.warmUp.orders),
      orders: format.number(result.orders),
    }),
    t("howEqual", { margin: format.percent(practicalMargin) }),
    t("howFamily"),
    t("howParts"),
    t("howWithout"),
    t("howLoad"),
    t("howEngine", {
      engine: run.engine,
      seed: run.experiment.seed,
      version: format.number(run.studyVersion),
    }),
  ];
  const saveModel = () => {
    const text = JSON.stringify(run.inputs.model, null, 2);
    saveFile(new Blob([text], { type: "application/json" }), "model", "json");
  };
  return (
    <>
      <HowComputed definitions={definitions}>
        <p id="repeat">{t("howRepeat")}</p>
        <code aria-describedby="repeat">{writeSimulateCommand(run.experiment)}</code>
        <p className="table-actions">
          <button type="button" className="as-link" onClick={saveModel}>
            {t("downloadModel")}
          </button>
        </p>
      </HowComputed>
      <p className="table-actions on-screen">
        <button type="button" className="as-link" onClick={() => window.print()}>
          {t("print")}
        </button>
      </p>
    </>
  );
}
