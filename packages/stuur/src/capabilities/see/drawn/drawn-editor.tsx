import { useEffect, useMemo, useState } from "react";
import type { DrawnMatrix } from "../../../ui/matrix/drawn-matrix.ts";
import { followDrawing } from "../../../ui/matrix/drawn-matrix.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { useHistory } from "../../../ui/use-history.ts";
import { BesideSection } from "./beside-section.tsx";
import { readDraft, writeDraft } from "./draft.ts";
import { DrawingTable } from "./drawing-table.tsx";
import type { KeptDrawing } from "./drawn.contract.ts";
import { drawnTexts } from "./drawn.texts.ts";
import { DrawnHeadline } from "./drawn-headline.tsx";
import { DrawnPictureSection } from "./drawn-picture-section.tsx";
import { blankDrawing, nameAll, tidyDrawing } from "./edit-drawing.ts";
import { KeepPanel } from "./keep-panel.tsx";
import { KeptList } from "./kept-list.tsx";
import { StartHelp } from "./start-help.tsx";
import { useKeeping } from "./use-drawings.ts";

/** One drawing: the table to draw in, what follows from it, and the drawings that were kept. */
export function DrawnEditor({
  organisation,
  kept,
  logId,
  removed,
  onRemoved,
  onOpen,
}: {
  readonly organisation: Organisation;
  readonly kept: KeptDrawing | null;
  readonly logId: string | undefined;
  /** What was deleted last, to put it back, also when another one is open by now. */
  readonly removed: KeptDrawing | null;
  readonly onRemoved: (removed: KeptDrawing | null) => void;
  readonly onOpen: (id: string | undefined) => void;
}) {
  const t = useTexts(drawnTexts);
  const [draft] = useState(() => readDraft(organisation.id, kept?.id));
  const history = useHistory<DrawnMatrix>(draft?.drawing ?? kept?.drawing ?? blankDrawing);
  const [name, setName] = useState(draft?.name ?? kept?.name ?? "");
  const [version, setVersion] = useState(draft?.version ?? kept?.version ?? null);
  const drawing = history.present;
  const isKept = isSame(drawing, kept?.drawing ?? blankDrawing) && name.trim() === (kept?.name ?? "");
  useEffect(() => {
    writeDraft(organisation.id, kept?.id, isKept ? null : { drawing, name, version });
  }, [organisation.id, kept?.id, isKept, drawing, name, version]);

  const keeping = useKeeping(organisation.id);
  const named = useMemo(
    () => nameAll(drawing, { steps: (n) => t("step", { n }), teams: (n) => t("team", { n }) }),
    [drawing, t],
  );
  const followed = useMemo(() => followDrawing(named), [named]);
  const save = () => {
    const work = { name: name.trim(), drawing: tidyDrawing(drawing), version };
    if (kept) {
      keeping.change(kept.id, work, (saved) => {
        setVersion(saved.version);
        history.change(saved.drawing);
      });
      return;
    }
    keeping.create(work, ({ id }) => {
      writeDraft(organisation.id, undefined, null);
      onOpen(id);
    });
  };
  const takeOver = (theirs: KeptDrawing) => {
    history.change(theirs.drawing);
    setName(theirs.name);
    setVersion(theirs.version);
  };
  return (
    <div className="drawn">
      <DrawnHeadline organisation={organisation} followed={followed} />
      <StartHelp organisation={organisation} logId={logId} history={history} />
      <DrawingTable history={history} named={named} cells={followed.data.cells} />
      <DrawnPictureSection {...{ drawing, named, followed }} />
      <KeepPanel
        {...{ kept, drawing, name, keeping, isKept }}
        onName={setName}
        onSave={save}
        onTakeOver={() => kept && keeping.fetch(kept.id, takeOver)}
        onStartNew={() => onOpen(undefined)}
      />
      <BesideSection organisation={organisation} drawingId={kept?.id} logId={logId} />
      <KeptList {...{ organisation, keeping, removed, onRemoved, onOpen }} openId={kept?.id} />
    </div>
  );
}

function isSame(a: DrawnMatrix, b: DrawnMatrix): boolean {
  return JSON.stringify(tidyDrawing(a)) === JSON.stringify(tidyDrawing(b));
}
