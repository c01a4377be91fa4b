import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { StudyPageProps } from "../../../ui/study/study-page.ts";
import { useTexts } from "../../../ui/texts.ts";
import { useHistory } from "../../../ui/use-history.ts";
import { AlternativeCards } from "./alternative-cards.tsx";
import { boardTexts } from "./board.texts.ts";
import { BoardHeadline } from "./board-headline.tsx";
import { callPeople } from "./call-people.ts";
import { DesignEditor } from "./design-editor.tsx";
import { drafts } from "./draft.ts";
import { addDesign, type BoardDrawing, drawingOf } from "./drawing.ts";
import { MadeNote } from "./made-note.tsx";
import { NewAlternative } from "./new-alternative.tsx";
import type { Proposal } from "./propose-design.ts";
import type { ReadyStudy } from "./save-drawing.ts";
import { SaveMark, SaveProblem } from "./save-state.tsx";
import { SegmentVerdict } from "./segment-verdict.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useDesigns } from "./use-designs.ts";
import { usePeople } from "./use-people.ts";
import { useRedraws } from "./use-redraws.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

/** One study: what was answered so far, the designs side by side, and the one that is open. */
export function StudyBoard({
  organisation,
  search,
  onSearch,
  path,
  study,
}: StudyPageProps & { readonly path: string; readonly study: ReadyStudy }) {
  const t = useTexts(boardTexts);
  const { start, drawn } = useStart(study);
  const history = useHistory<BoardDrawing>(drawn);
  const queryKey = useMemo(() => ["study", organisation.id, study.id], [organisation.id, study.id]);
  const saving = useAutosave({
    path,
    queryKey,
    study,
    start,
    drawing: history.present,
    onTakeOver: useLatest(history.change),
  });
  useUndoKeys(history);

  const drawing = history.present;
  const people = usePeople(organisation.id, study.log?.id);
  const call = useMemo(() => callPeople(people), [people]);
  const redraws = useRedraws(organisation.id, study.log?.id);
  const { model, counted, designs, reviews } = useDesigns(saving.base.content, drawing, people);
  const open = useOpenDesign(drawing, search.design);
  const openNamed = (name: string) => onSearch({ design: name });
  const [made, setMade] = useState<Proposal | null>(null);
  const onNew = (proposal: Proposal) => {
    history.change(addDesign(drawing, proposal.design, proposal.kind));
    openNamed(proposal.design.id);
    setMade(proposal);
  };
  return (
    <>
      <title>{`${t("pageTitle", { name: study.name })} · Stuur`}</title>
      <BoardHeadline
        organisation={organisation}
        study={saving.base}
        designs={designs}
        open={open}
        counted={counted}
        call={call}
        onBeforeLeaving={saving.saveNow}
      />
      <SaveProblem saving={saving} />
      <AlternativeCards
        organisation={organisation}
        designs={designs}
        reviews={reviews}
        open={open}
        made={made?.design.id}
        onOpen={openNamed}
      >
        <NewAlternative
          model={model}
          redraws={redraws}
          segmentNote={<SegmentVerdict organisation={organisation} content={saving.base.content} />}
          onNew={onNew}
        />
      </AlternativeCards>
      {made?.design.id === open && <MadeNote proposal={made} review={reviews.get(open) ?? []} call={call} />}
      <DesignEditor
        key={open}
        organisation={organisation}
        model={model}
        study={saving.base}
        history={history}
        open={open}
        review={reviews.get(open) ?? []}
        people={people}
        call={call}
        onOpen={openNamed}
        mark={<SaveMark saving={saving} />}
      />
    </>
  );
}

/** What was drawn here before and not kept goes on where it was; else what the server has. */
function useStart(study: ReadyStudy): { readonly start: ReadyStudy; readonly drawn: BoardDrawing } {
  const [start] = useState(() => {
    const draft = drafts.read(study.id);
    if (!draft) return { start: study, drawn: drawingOf(study.content) };
    const { version, base, drawing } = draft;
    const { designs, alternatives } = base;
    const content = { ...study.content, model: { ...study.content.model, designs }, alternatives };
    return { start: { ...study, version, content }, drawn: drawing };
  });
  return start;
}

/** The design that is asked for; when its name is gone what stands in its place now, else the first that was drawn. */
function useOpenDesign({ designs }: BoardDrawing, asked: unknown): string {
  const place = useRef(1);
  const found = designs.findIndex(({ id }) => id === asked);
  if (found >= 0) place.current = found;
  return (designs[found >= 0 ? found : Math.min(place.current, designs.length - 1)] ?? designs[0]!).id;
}

/** The same function at every drawing, which does what the latest one does. */
function useLatest<Value>(change: (value: Value) => void): (value: Value) => void {
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  return useCallback((value) => latest.current(value), []);
}
