import type { SimulationModel } from "@stuur/methods/simulation";
import { useFormat } from "../../../ui/format.ts";
import { modelDoubtsTexts } from "../../../ui/study/model-doubts.texts.ts";
import { useTexts } from "../../../ui/texts.ts";
import { nameEstimates } from "./name-estimates.ts";
import { modelPartsTexts } from "./parts.texts.ts";

/** How many numbers somebody estimated; pressed, which these are. */
export function EstimatesList({
  model,
  places,
}: {
  readonly model: SimulationModel;
  readonly places: readonly string[];
}) {
  const t = useTexts(modelPartsTexts);
  const doubts = useTexts(modelDoubtsTexts);
  const format = useFormat();
  if (places.length === 0) return null;
  return (
    <details className="estimates-list" id="estimates" open={window.location.hash === "#estimates"}>
      <summary>
        <span className="chip doubt">{doubts("estimates", { count: places.length })}</span>
      </summary>
      <ul className="small">
        {nameEstimates(model, places).map(({ section, names }) => (
          <li key={section}>{[t(section), ...(names.length > 0 ? [format.list(names)] : [])].join(": ")}</li>
        ))}
      </ul>
    </details>
  );
}
