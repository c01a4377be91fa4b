import { useMemo } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { chooseRelay, type RelayChoice } from "../../../ui/matrix/choose-relay.ts";
import { DenseMatrix } from "../../../ui/matrix/dense-matrix.tsx";
import { DenseLegend, RelayLegend } from "../../../ui/matrix/picture-legend.tsx";
import { RelayPicture } from "../../../ui/matrix/relay-picture.tsx";
import type { RelayPlan } from "../../../ui/matrix/relay-plan.ts";
import type { Weight } from "../../../ui/matrix/weight.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";
import type { MatrixSearch } from "./matrix-search.ts";
import { PictureSwitches } from "./picture-switches.tsx";
import { ReceiversPanel } from "./receivers-panel.tsx";

/** The picture with its switches: what the colour says, relay or table, per team or per person. */
export function MatrixPicture({
  view,
  organisation,
  search,
  onSearch,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly search: MatrixSearch;
  readonly onSearch: (change: MatrixSearch) => void;
}) {
  const t = useTexts(matrixTexts);
  const { language } = useLanguage();
  const relay = useMemo(() => chooseRelay(view), [view]);
  const { hasStartTimes, casesWithDueDate, lateCases } = view.summary;
  const lacks = { waiting: !hasStartTimes, late: casesWithDueDate === 0 };
  const weight = chooseWeight(search.weight, lacks);
  const form = chooseForm(search.form, relay);
  const selection = {
    selected: search.cell ?? null,
    onSelect: (cell: string | null) => onSearch({ cell: cell ?? undefined }),
  };
  const reasons: Partial<Record<Weight, string>> = {
    ...(lacks.waiting && { waiting: t("noWaiting") }),
    ...(lacks.late && { late: t("noLate") }),
  };
  return (
    <section className="panel" aria-labelledby="picture">
      <div className="head picture-head">
        <div>
          <h2 id="picture">
            {form === "relay"
              ? t("relayTitle", { case: organisation.words.case[language] })
              : t("denseTitle")}
          </h2>
          <p className="lead">
            {t(view.by === "person" ? "leadXPerson" : "leadX")}{" "}
            <span className="handover" role="img" aria-label={t("bang")}>
              !
            </span>{" "}
            {t("leadBang")}
          </p>
        </div>
        <PictureSwitches
          view={view}
          now={{ weight, form }}
          unavailable={{ ...reasons, ...(relay.plan ? {} : { relay: t("noRelay") }) }}
          onSearch={onSearch}
        />
      </div>
      {form === "relay" && relay.plan ? (
        <>
          <RelayPicture
            plan={relay.plan}
            weight={weight}
            selection={selection}
            secondsPerWorkingDay={view.log.secondsPerWorkingDay}
            lateShare={casesWithDueDate > 0 ? lateCases / casesWithDueDate : null}
          />
          <RelayLegend weight={weight} />
          <LeftOut plan={relay.plan} view={view} organisation={organisation} minShare={relay.minShare} />
        </>
      ) : (
        <>
          <DenseMatrix data={view} by={view.by} weight={weight} selection={selection} />
          <DenseLegend weight={weight} />
        </>
      )}
      {Object.values(reasons).map((reason) => (
        <p key={reason} className="small reason">
          {reason}
        </p>
      ))}
      <div aria-live="polite">
        {search.cell && (
          <ReceiversPanel view={view} selected={search.cell} onClose={() => onSearch({ cell: undefined })} />
        )}
      </div>
    </section>
  );
}

/** The weight asked for if the data have it; else waiting, or counting without start times. */
function chooseWeight(
  asked: Weight | undefined,
  lacks: { readonly waiting: boolean; readonly late: boolean },
): Weight {
  const chosen = asked ?? (lacks.waiting ? "count" : "waiting");
  return (chosen === "waiting" && lacks.waiting) || (chosen === "late" && lacks.late) ? "count" : chosen;
}

/** The relay goes first where it shows the process, and only where it can be drawn. */
function chooseForm(asked: MatrixSearch["form"], { plan, isFaithful }: RelayChoice): "relay" | "table" {
  if (!plan) return "table";
  return asked ?? (isFaithful ? "relay" : "table");
}

/** In words, what the relay leaves out. */
function LeftOut({
  plan,
  view,
  organisation,
  minShare,
}: {
  readonly plan: RelayPlan;
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly minShare: number;
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
      {drawnHandovers < handovers && t("drawn", { share: format.percent(drawnHandovers / handovers) })}
    </p>
  );
}
