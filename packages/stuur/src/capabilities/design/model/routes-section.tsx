import type { CaseType, RouteStop } from "@stuur/methods/simulation";
import { useFormat } from "../../../ui/format.ts";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { withShare } from "./edit-model.ts";
import { modelPartsTexts } from "./parts.texts.ts";
import { useModelEditor } from "./use-editor.ts";
import { ValueField } from "./value-field.tsx";

/** Which step follows which, and how often work must be done again. */
export function RoutesSection() {
  const t = useTexts(modelPartsTexts);
  const { model } = useModelEditor();
  return (
    <section className="panel">
      <h2>{t("routesTitle")}</h2>
      <p className="lead">{t("routesLead")}</p>
      {model.caseTypes.map((type, c) => (
        <RouteTable key={type.id} type={type} place={`caseTypes[${c}]`} />
      ))}
    </section>
  );
}

function RouteTable({ type, place }: { readonly type: CaseType; readonly place: string }) {
  const t = useTexts(modelPartsTexts);
  const { model } = useModelEditor();
  return (
    <ScrollRegion label={`${t("routesTitle")}: ${type.id}`}>
      <table className="model-table">
        {model.caseTypes.length > 1 && <caption>{type.id}</caption>}
        <thead>
          <tr>
            <th scope="col">{t("from")}</th>
            <th scope="col">{t("to")}</th>
            <th scope="col">{t("redone")}</th>
          </tr>
        </thead>
        <tbody>
          {type.route.map((stop, r) => (
            <StopRow
              key={stop.id ?? stop.step}
              stop={stop}
              following={type.route[r + 1]}
              place={`${place}.route[${r}]`}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function StopRow({
  stop,
  following,
  place,
}: {
  readonly stop: RouteStop;
  readonly following: RouteStop | undefined;
  readonly place: string;
}) {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { evidence } = useModelEditor();
  const name = stop.id ?? stop.step;
  const ways = stop.next ?? [{ to: following ? (following.id ?? following.step) : "end", probability: 1 }];
  const nameWay = (to: string) => (to === "end" ? t("end") : to);
  const rework = evidence?.steps.find(({ step }) => step === stop.step)?.rework;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {ways.length === 1 ? (
          nameWay(ways[0]!.to)
        ) : (
          <ul className="model-ways">
            {ways.map(({ to, probability }, i) => (
              <li key={to}>
                <span>{nameWay(to)}</span>
                <ValueField
                  label={t("shareOf", { from: name, to: nameWay(to) })}
                  place={`${place}.next`}
                  value={probability * 100}
                  unit="%"
                  most={100}
                  isSecond={i > 0}
                  toValue={(typed) => withShare(ways, i, typed / 100)}
                />
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <ValueField
          label={t("redoneOf", { step: name })}
          place={`${place}.rework`}
          value={(stop.rework?.probability ?? 0) * 100}
          unit="%"
          most={100}
          toValue={(typed) => (typed === 0 ? undefined : { ...stop.rework, probability: typed / 100 })}
        />
        {rework && rework.count > 0 && (
          <span className="small">
            {t("redoneMeasured", { count: format.number(rework.count), n: format.number(rework.n) })}
          </span>
        )}
      </td>
    </tr>
  );
}
