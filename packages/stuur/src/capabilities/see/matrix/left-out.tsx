import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { RelayPlan } from "../../../ui/matrix/relay-plan.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";

/** In words, what the relay leaves out. */
export function LeftOut({
  plan,
  view,
  organisation,
  minShare,
  isWall,
}: {
  readonly plan: RelayPlan;
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly minShare: number;
  /** On paper, where no table stands below. */
  readonly isWall: boolean;
}) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { foldedSteps, foldedEvents, drawnHandovers } = plan;
  const named = foldedSteps.slice(0, 6);
  const names =
    named.length < foldedSteps.length
      ? t("foldedNames", { names: named.join(", "), n: format.number(foldedSteps.length - named.length) })
      : format.list(named);
  const { events, handovers } = view.summary;
  return (
    <p className="small left-out">
      {foldedSteps.length > 0 &&
        t("folded", {
          count: foldedSteps.length,
          below: format.percent(minShare),
          cases: organisation.words.cases[language],
          names,
          share: format.percent(foldedEvents / Math.max(1, events)),
        })}{" "}
      {drawnHandovers < handovers && (
        <>
          {t("drawn", { share: format.percent(drawnHandovers / handovers) })} {!isWall && t("drawnBelow")}
        </>
      )}
    </p>
  );
}
