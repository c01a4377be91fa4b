import type { CaseType } from "@stuur/methods/simulation";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { casesPerWeek, scaleArrivals } from "./arrival-rates.ts";
import { ArrivalsPicture } from "./arrivals-picture.tsx";
import { modelPartsTexts } from "./parts.texts.ts";
import { useModelEditor } from "./use-editor.ts";
import { ValueField } from "./value-field.tsx";

/** How many cases come, and when in the week. */
export function ArrivalsSection() {
  const t = useTexts(modelPartsTexts);
  const { model } = useModelEditor();
  return (
    <section className="panel">
      <h2>{t("arrivalsTitle")}</h2>
      {model.caseTypes.map((type, i) => (
        <TypeArrivals key={type.id} type={type} place={`caseTypes[${i}].arrivals`} />
      ))}
    </section>
  );
}

function TypeArrivals({ type, place }: { readonly type: CaseType; readonly place: string }) {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { model, evidence, measured } = useModelEditor();
  const { arrivals } = type;
  const calendars = model.calendars ?? [];
  const perWeek = casesPerWeek(arrivals, calendars);
  const fit = evidence?.arrivals.find(({ caseType }) => caseType === type.id)?.fit;
  if (arrivals.kind === "replay" || perWeek === null) {
    const count = arrivals.kind === "replay" ? arrivals.at.length : 0;
    return <p className="lead">{t("arrivalsReplay", { n: format.number(count) })}</p>;
  }
  const label = model.caseTypes.length > 1 ? t("perWeek", { type: type.id }) : t("perWeekAll");
  const write = (value: number) => format.number(value, value < 10 ? 1 : 0);
  const before = measured(place);
  const was = before && casesPerWeek(before.value as CaseType["arrivals"], calendars);
  return (
    <div className="apart">
      <p className="lead">
        {t(arrivals.kind === "profile" ? "arrivalsLead" : "arrivalsGaps", { n: write(perWeek) })}
      </p>
      {arrivals.kind === "profile" && <ArrivalsPicture name={type.id} perHour={arrivals.perHour} />}
      <p className="field-line">
        <span>{label}</span>
        <ValueField
          label={label}
          place={place}
          value={perWeek}
          digits={perWeek < 10 ? 2 : 1}
          isPositive
          toValue={(typed) => scaleArrivals(arrivals, typed / perWeek)}
          measured={was ? t("measured", { value: write(was) }) : undefined}
        />
      </p>
      {fit && (
        <p className="small">
          {t("measuredCases", { n: format.number(fit.n) })}
          {fit.dispersion &&
            fit.dispersion.ratio > 1.5 &&
            fit.dispersion.pValue < 0.01 &&
            ` · ${t("bursty")}`}
        </p>
      )}
    </div>
  );
}
