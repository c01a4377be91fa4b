import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { arrangeMatrix } from "../../../ui/matrix/arrange-matrix.ts";
import { chooseRelay, chooseRelayAnyway, type RelayChoice } from "../../../ui/matrix/choose-relay.ts";
import { chooseLimits, foldMatrix } from "../../../ui/matrix/fold-matrix.ts";
import { leftOutTexts } from "../../../ui/matrix/left-out.texts.ts";
import type { MatrixData } from "../../../ui/matrix/matrix-data.ts";
import { type Axis, type MoveName, useNameDragging } from "../../../ui/matrix/use-name-dragging.ts";
import type { Weight } from "../../../ui/matrix/weight.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { moveInSearch } from "./arrange-search.ts";
import { BesideChoice } from "./beside-choice.tsx";
import { BesideDrawing } from "./beside-drawing.tsx";
import { latenessOf } from "./choose-weight.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";
import type { MatrixSearch } from "./matrix-search.ts";
import { MeasuredPicture } from "./measured-picture.tsx";
import { OrderPanel } from "./order-panel.tsx";
import { PictureHead } from "./picture-head.tsx";
import { ReceiversPanel } from "./receivers-panel.tsx";

interface PictureProps {
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly weight: Weight;
  readonly search: MatrixSearch;
  readonly onSearch: (change: MatrixSearch) => void;
  /** On paper for the wall: still, and no more than can be read from two metres. */
  readonly isWall: boolean;
}

/** The picture with what can be done to it: weigh, arrange, point at a sign, lay a drawing beside it. */
export function MatrixPicture(props: PictureProps) {
  const { view, organisation, search, onSearch } = props;
  const t = useTexts(matrixTexts);
  const { sort, teamOrder, stepOrder } = search;
  const usual = useMemo(() => chooseRelay(view), [view]);
  const arranged = useMemo(
    () => arrangeMatrix(view, { sort, teamOrder, stepOrder }),
    [view, sort, teamOrder, stepOrder],
  );
  const isAsked = search.form === "relay";
  const relay = useMemo(() => (isAsked ? chooseRelayAnyway : chooseRelay)(arranged), [arranged, isAsked]);
  const form = relay.plan ? chooseForm(search.form, usual) : "table";
  const names = useMemo(
    () => namesInSight(arranged, form === "relay" ? relay : null, search),
    [arranged, form, relay, search],
  );
  const move: MoveName = (axis, name, target) =>
    onSearch(moveInSearch(view, search, { axis, name, target, shown: names[axis] }));
  const begin = useNameDragging(move);
  const lateness = latenessOf(view.summary);
  const lacking: Partial<Record<Weight, string>> = {
    ...(!view.summary.hasStartTimes && { waiting: t("noWaiting") }),
    ...(lateness === null && { late: t("noLate") }),
  };
  const isBeside = search.drawing !== undefined && view.by === "team" && !props.isWall;
  const picture = <MeasuredPicture {...props} {...{ data: arranged, form, relay, isUpright: isBeside }} />;
  return (
    <section className="panel" aria-labelledby="picture">
      <PictureHead {...props} {...{ form, lacking, isBeside }} />
      {/* Dragging is an extra for the mouse; the list below does the same for everybody. */}
      <div className="arrangeable" onPointerDown={begin}>
        {isBeside ? (
          <BesideDrawing view={view} organisation={organisation} drawingId={search.drawing ?? ""}>
            {picture}
          </BesideDrawing>
        ) : (
          picture
        )}
      </div>
      {relay.plan === null && <DrawAnyway onSearch={onSearch} />}
      <Reasons lacking={lacking} view={view} slug={organisation.slug} />
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
      {!search.beamer && (
        <>
          <OrderPanel
            names={names}
            onMove={move}
            isOwn={Boolean(sort ?? teamOrder ?? stepOrder)}
            onReset={() => onSearch({ sort: undefined, teamOrder: undefined, stepOrder: undefined })}
          />
          {view.by === "team" && (
            <BesideChoice
              organisation={organisation}
              logId={view.log.id}
              search={search}
              onSearch={onSearch}
            />
          )}
        </>
      )}
    </section>
  );
}

/** The relay goes first where it shows the process; whoever asks for it gets it. */
function chooseForm(asked: MatrixSearch["form"], { isFaithful }: RelayChoice): "relay" | "table" {
  return asked ?? (isFaithful ? "relay" : "table");
}

function namesInSight(
  data: MatrixData,
  relay: RelayChoice | null,
  { teamOrder: teams = [], stepOrder: steps = [] }: MatrixSearch,
): Readonly<Record<Axis, readonly string[]>> {
  if (relay?.plan) {
    const { lanes, columns } = relay.plan;
    return { team: lanes.map(({ team }) => team), step: columns.map(({ step }) => step) };
  }
  const folded = foldMatrix(data, { ...chooseLimits(data, "screen"), keep: { teams, steps } });
  return { team: folded.teams.map(({ team }) => team), step: folded.steps.map(({ step }) => step) };
}

/** The picture would be full of lines; whoever wants to see it decides. */
function DrawAnyway({ onSearch }: Pick<PictureProps, "onSearch">) {
  const t = useTexts(leftOutTexts);
  return (
    <p className="small reason">
      {t("manyLines")}{" "}
      <button type="button" className="as-link" onClick={() => onSearch({ form: "relay", cell: undefined })}>
        {t("drawAnyway")}
      </button>
    </p>
  );
}

/** Why a weight cannot be shown, and the way to the column that may hold it. */
function Reasons({
  lacking,
  view,
  slug,
}: {
  readonly lacking: Partial<Record<Weight, string>>;
  readonly view: MatrixView;
  readonly slug: string;
}) {
  const t = useTexts(matrixTexts);
  return Object.entries(lacking).map(([weight, reason]) => (
    <p key={weight} className="small reason">
      {reason}{" "}
      {!view.log.isExample && (
        <Link to="/o/$slug/see/$logId/$page" params={{ slug, logId: view.log.id, page: "import" }}>
          {t("pointOutColumn")}
        </Link>
      )}
    </p>
  ));
}
