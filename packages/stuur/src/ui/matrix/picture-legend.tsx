import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import { pictureTexts } from "./matrix-picture.texts.ts";
import { fewest } from "./measured.ts";
import type { RelayPlan } from "./relay-plan.ts";
import { type Lateness, type Weight, weigh } from "./weight.ts";

const relayWords = { waiting: "legendWaiting", returned: "legendReturned", late: "legendLate" } as const;
const denseWords = {
  waiting: "legendBangWaiting",
  returned: "legendBangReturned",
  late: "legendBangLate",
} as const;

interface LegendProps {
  readonly weight: Weight;
  readonly lateness: Lateness | null;
}

/** Only what cannot be written on the picture itself. */
export function RelayLegend({ weight, lateness, plan }: LegendProps & { readonly plan: RelayPlan }) {
  const t = useTexts(pictureTexts);
  const hasUnknown = plan.passes.some(
    ({ kind, flow }) => kind === "handover" && weigh(flow, flow.count, weight) === null,
  );
  return (
    <ul className="legend">
      <li>
        <span className="sample thin-thick" />
        {t("legendWidth")}
      </li>
      {weight !== "count" && <HeatKey words={t(relayWords[weight])} />}
      {weight === "waiting" && hasUnknown && <GreyKey words={t("legendUnknown")} />}
      {weight === "late" && <LatenessKeys lateness={lateness} />}
      <li>
        <span className="sample within" />
        {t("legendWithin")}
      </li>
      <li className="wide-only">
        <span className="sample returned" />
        {t("legendReturn")}
      </li>
      {weight === "returned" && <li className="narrow-only">{t("legendReturnNarrow")}</li>}
      <li>
        <span className="sample near" />
        {t("legendCustomer")}
      </li>
      {plan.tiles.some(({ delivers }) => delivers) && (
        <li>
          <b className="delivery" aria-hidden="true">
            !
          </b>
          {t("legendDelivers")}
        </li>
      )}
      {plan.starts.length + plan.deliveries.length > 2 && (
        <li>
          <span className="sample touch" />
          {t("legendTouch")}
        </li>
      )}
      <li>{t("legendStepLine")}</li>
    </ul>
  );
}

export function DenseLegend({ weight, lateness }: LegendProps) {
  const t = useTexts(pictureTexts);
  return (
    <ul className="legend">
      <li>{t("legendX")}</li>
      {weight === "count" ? (
        <li>
          <b className="handover" aria-hidden="true">
            !
          </b>
          {t("legendBang")}
        </li>
      ) : (
        <HeatKey words={t(denseWords[weight])} />
      )}
      <li>
        <b className="delivery" aria-hidden="true">
          !
        </b>
        {t("legendDelivery")}
      </li>
      {weight === "late" && <LatenessKeys lateness={lateness} />}
      {weight === "waiting" && <GreyKey words={t("legendTooFewMeasured", { n: fewest })} />}
      {weight === "returned" && <GreyKey words={t("legendTooFew", { n: fewest })} />}
    </ul>
  );
}

function LatenessKeys({ lateness }: Pick<LegendProps, "lateness">) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  if (!lateness) return null;
  return (
    <>
      <GreyKey words={t("legendNotLater")} />
      <li>{t("legendLateGround", { share: format.percent(lateness.overall) })}</li>
    </>
  );
}

/** The colours from little to much, with what is much. */
export function HeatKey({ words }: { readonly words: string }) {
  return (
    <li>
      <span className="heat" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
      {words}
    </li>
  );
}

function GreyKey({ words }: { readonly words: string }) {
  return (
    <li>
      <span className="sample grey" />
      {words}
    </li>
  );
}
