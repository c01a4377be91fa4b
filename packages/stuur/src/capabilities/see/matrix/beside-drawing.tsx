import { type ReactNode, useMemo } from "react";
import { DrawnPicture } from "../../../ui/matrix/drawn-picture.tsx";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { besideTexts } from "./beside.texts.ts";
import { compareDrawing } from "./compare-drawing.ts";
import { DifferenceSentences } from "./difference-sentences.tsx";
import type { MatrixView } from "./matrix.contract.ts";
import { useKeptDrawing } from "./use-drawings.ts";

/** So we think it goes, so it goes: a drawing by hand beside what was measured, and how they differ. */
export function BesideDrawing({
  view,
  organisation,
  drawingId,
  children,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly drawingId: string;
  /** The picture of what was measured. */
  readonly children: ReactNode;
}) {
  const t = useTexts(besideTexts);
  const kept = useKeptDrawing(organisation.id, drawingId);
  const drawing = kept.data?.drawing;
  const difference = useMemo(() => drawing && compareDrawing(drawing, view), [drawing, view]);
  if (kept.isError) return <FailureNotice failure={kept.error} onRetry={() => void kept.refetch()} />;
  if (!kept.data || !difference) return <Loading />;
  return (
    <>
      <DifferenceSentences difference={difference} view={view} organisation={organisation} />
      <div className="beside">
        <section aria-labelledby="thought">
          <h3 id="thought">{t("besideThought")}</h3>
          <p className="small">{kept.data.name}</p>
          <DrawnPicture drawing={kept.data.drawing} isUpright />
        </section>
        <section aria-labelledby="measured">
          <h3 id="measured">{t("besideMeasured")}</h3>
          <p className="small">{view.log.name}</p>
          {children}
        </section>
      </div>
    </>
  );
}
