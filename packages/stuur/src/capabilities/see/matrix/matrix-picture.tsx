import { useMemo } from "react";
import { useLanguage } from "../../../ui/language.ts";
import { chooseRelay, type RelayChoice } from "../../../ui/matrix/choose-relay.ts";
import { DenseMatrix } from "../../../ui/matrix/dense-matrix.tsx";
import { DenseLegend, RelayLegend } from "../../../ui/matrix/picture-legend.tsx";
import { RelayPicture } from "../../../ui/matrix/relay-picture.tsx";
import type { Weight } from "../../../ui/matrix/weight.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { latenessOf } from "./choose-weight.ts";
import { LeftOut } from "./left-out.tsx";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";
import type { MatrixSearch } from "./matrix-search.ts";
import { PictureSwitches } from "./picture-switches.tsx";
import { ReceiversPanel } from "./receivers-panel.tsx";

/** The picture with its switches: what the colour says, relay or table, per team or per person. */
export function MatrixPicture({
  view,
  organisation,
  weight,
  search,
  onSearch,
  onPointOut,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly weight: Weight;
  readonly search: MatrixSearch;
  readonly onSearch: (change: MatrixSearch) => void;
  /** Opens the form in which columns are pointed out; absent where the file is not the reader's own. */
  readonly onPointOut: (() => void) | undefined;
}) {
  const t = useTexts(matrixTexts);
  const { language } = useLanguage();
  const relay = useMemo(() => chooseRelay(view), [view]);
  const lateness = useMemo(() => latenessOf(view.summary), [view.summary]);
  const form = chooseForm(search.form, relay);
  const selection = {
    selected: search.cell ?? null,
    onSelect: (cell: string | null) => onSearch({ cell: cell ?? undefined }),
  };
  const reasons: Partial<Record<Weight, string>> = {
    ...(!view.summary.hasStartTimes && { waiting: t("noWaiting") }),
    ...(lateness === null && { late: t("noLate") }),
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
            lateness={lateness}
          />
          <RelayLegend weight={weight} lateness={lateness} plan={relay.plan} />
          <LeftOut plan={relay.plan} view={view} organisation={organisation} minShare={relay.minShare} />
        </>
      ) : (
        <>
          <DenseMatrix data={view} by={view.by} weight={weight} lateness={lateness} selection={selection} />
          <DenseLegend weight={weight} lateness={lateness} />
        </>
      )}
      {Object.entries(reasons).map(([lacking, reason]) => (
        <p key={lacking} className="small reason">
          {reason}{" "}
          {onPointOut && (
            <button type="button" className="as-link" onClick={onPointOut}>
              {t("pointOutColumn")}
            </button>
          )}
        </p>
      ))}
      <div aria-live="polite">
        {search.cell && (
          <ReceiversPanel
            view={view}
            organisation={organisation}
            search={search}
            selected={search.cell}
            onClose={() => onSearch({ cell: undefined })}
          />
        )}
      </div>
    </section>
  );
}

/** The relay goes first where it shows the process, and only where it can be drawn. */
function chooseForm(asked: MatrixSearch["form"], { plan, isFaithful }: RelayChoice): "relay" | "table" {
  if (!plan) return "table";
  return asked ?? (isFaithful ? "relay" : "table");
}
