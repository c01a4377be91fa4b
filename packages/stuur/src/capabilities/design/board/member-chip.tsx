import { memo, type PointerEvent } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { editorTexts } from "./editor.texts.ts";
import type { Member, PlacedPerson, SkillMark } from "./place-members.ts";
import { memberKey } from "./use-editor.ts";

interface ChipProps {
  /** Undefined: it can be looked at only. */
  readonly onToggle?: (() => void) | undefined;
  readonly onBegin: (event: PointerEvent) => void;
  readonly isChosen: boolean;
  /** A warning that was pressed is about this one. */
  readonly isMarked: boolean;
}

/** A person, with a small mark for each step that this person can do. */
export function PersonChip({
  person,
  called,
  steps,
  ...chip
}: ChipProps & {
  readonly person: PlacedPerson;
  /** With the own name, where the model calls this person otherwise. */
  readonly called: string;
  readonly steps: number;
}) {
  const t = useTexts(editorTexts);
  const format = useFormat();
  const { alsoIn, marks } = person;
  return (
    <Chip member={person} {...chip}>
      <span className="chip-name">
        {called}
        {alsoIn.length > 0 && <small> {t("alsoIn", { teams: format.list(alsoIn) })}</small>}
      </span>
      <SkillMarks marks={marks} steps={steps} />
    </Chip>
  );
}

/** A step or a segment. */
export function WorkChip({
  member,
  number,
  ...chip
}: ChipProps & { readonly member: Member; readonly number?: number }) {
  const t = useTexts(editorTexts);
  return (
    <Chip member={member} {...chip}>
      <span className="chip-name">
        {number !== undefined && (
          <>
            <i className="skill" aria-hidden="true">
              {number}
            </i>{" "}
          </>
        )}
        {member.name}
        <span className="hidden-visually"> ({t(member.kind === "step" ? "step" : "segment")})</span>
      </span>
    </Chip>
  );
}

function Chip({
  member,
  onToggle,
  onBegin,
  isChosen,
  isMarked,
  children,
}: ChipProps & { readonly member: Member; readonly children: React.ReactNode }) {
  const look = `member of-${member.kind}${isMarked ? " marked" : ""}`;
  if (!onToggle) return <div className={`${look} fixed`}>{children}</div>;
  return (
    <button
      type="button"
      className={look}
      data-member={memberKey(member)}
      aria-pressed={isChosen}
      onClick={onToggle}
      onPointerDown={onBegin}
    >
      <span className="grip" aria-hidden="true" />
      {children}
    </button>
  );
}

const mostMarks = 6;

/** The numbers of the steps: full at the usual speed, lighter when slower, dashed when it has to be learned. */
const SkillMarks = memo(function SkillMarks({
  marks,
  steps,
}: {
  readonly marks: readonly SkillMark[];
  readonly steps: number;
}) {
  const t = useTexts(editorTexts);
  const format = useFormat();
  const isAll = marks.length === steps && marks.every(({ speed, isLearned }) => speed >= 1 && !isLearned);
  if (isAll && steps > 1) return <span className="skills">{t("canAll")}</span>;
  // What has to be learned is never among what is left out.
  const order = [...marks].sort((a, b) => Number(b.isLearned) - Number(a.isLearned) || a.number - b.number);
  const shown = order.slice(0, mostMarks).sort((a, b) => a.number - b.number);
  const words = marks.map(({ step, speed, isLearned }) => {
    const share = format.percent(speed);
    if (isLearned) return t("mustLearn", { step, share });
    return speed === 1 ? step : t("atSpeed", { step, share });
  });
  return (
    <span className="skills" title={format.list(words)}>
      <span className="hidden-visually">
        {marks.length === 0 ? t("canNothing") : t("can", { steps: format.list(words) })}
      </span>
      {shown.map(({ step, number, speed, isLearned }) => (
        <i
          key={step}
          aria-hidden="true"
          className={`skill${isLearned ? " learned" : speed < 1 ? " slower" : ""}`}
        >
          {number}
        </i>
      ))}
      {shown.length < marks.length && <i aria-hidden="true">+{format.number(marks.length - shown.length)}</i>}
    </span>
  );
});
