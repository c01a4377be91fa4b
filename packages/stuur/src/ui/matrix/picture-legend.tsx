import { useTexts } from "../texts.ts";
import { pictureTexts } from "./matrix-picture.texts.ts";
import { fewestForHeat, type Weight } from "./weight.ts";

const relayWords = { waiting: "legendWaiting", returned: "legendReturned", late: "legendLate" } as const;
const denseWords = {
  waiting: "legendBangWaiting",
  returned: "legendBangReturned",
  late: "legendBangLate",
} as const;

/** Only what cannot be written on the picture itself. */
export function RelayLegend({ weight }: { readonly weight: Weight }) {
  const t = useTexts(pictureTexts);
  return (
    <ul className="legend">
      <li>
        <span className="sample thin-thick" />
        {t("legendWidth")}
      </li>
      {weight !== "count" && <HeatKey words={t(relayWords[weight])} />}
      <li>
        <span className="sample within" />
        {t("legendWithin")}
      </li>
      <li className="wide-only">
        <span className="sample returned" />
        {t("legendReturn")}
      </li>
      <li>
        <span className="sample near" />
        {t("legendCustomer")}
      </li>
    </ul>
  );
}

export function DenseLegend({ weight }: { readonly weight: Weight }) {
  const t = useTexts(pictureTexts);
  return (
    <ul className="legend">
      <li>{t("legendX")}</li>
      {weight === "count" ? <li>{t("legendBang")}</li> : <HeatKey words={t(denseWords[weight])} />}
      {weight !== "count" && <li>{t("legendTooFew", { n: fewestForHeat })}</li>}
    </ul>
  );
}

function HeatKey({ words }: { readonly words: string }) {
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
