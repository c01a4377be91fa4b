import { RadioSwitch } from "../../../ui/radio-switch.tsx";
import { DesignTableLegend } from "../../../ui/study/design-table.tsx";
import type { StudyPageProps } from "../../../ui/study/study-page.ts";
import { useTexts } from "../../../ui/texts.ts";
import { BreakEvenPanel } from "./break-even-panel.tsx";
import type { Run, RunResult } from "./compare.contract.ts";
import { compareTexts } from "./compare.texts.ts";
import { CompareHeadline } from "./compare-headline.tsx";
import { CompareHow } from "./compare-how.tsx";
import { DesignPanel } from "./design-panel.tsx";
import { Explaining } from "./explaining.tsx";
import { FiguresPanel } from "./figures-panel.tsx";
import { LeadTimesPanel } from "./lead-times-panel.tsx";
import { LoadPanel } from "./load-panel.tsx";
import { NeedsPanel } from "./needs-panel.tsx";
import { NotMeasured } from "./not-measured.tsx";
import { OverviewPanel } from "./overview-panel.tsx";
import { PartsPanel } from "./parts-panel.tsx";
import { pickDesign } from "./pick-design.ts";
import { figuresOf, type Shown } from "./shown.ts";

/** One design of a run laid beside today's: the sentence, the designs, the pictures, what it takes and all figures. */
export function RunComparison({
  organisation,
  studyId,
  search,
  onSearch,
  run,
  result,
}: StudyPageProps & { readonly run: Run; readonly result: RunResult }) {
  const [first, ...others] = run.inputs.model.designs.map(({ id }) => id);
  const asked = others.find((name) => name === search.design);
  const today = first ?? "";
  const design = asked ?? pickDesign(result) ?? others[0] ?? today;
  const shown: Shown = { organisation, studyId, run, result, today, design };
  const isComparable = figuresOf(result, today) !== null && figuresOf(result, shown.design) !== null;
  return (
    <div className="comparison">
      <CompareHeadline {...shown} />
      {others.length > 1 && <DesignChoice {...{ today, others, onSearch }} chosen={shown.design} />}
      <section className="columns">
        <OverviewPanel {...shown} />
        <DesignPanel {...shown} name={today} />
        <DesignPanel {...shown} name={shown.design} isChosen />
        <div className="span-12">
          <DesignTableLegend />
        </div>
        {isComparable && (
          <>
            <LeadTimesPanel {...shown} />
            <BreakEvenPanel {...shown} />
            <Explaining {...shown} />
            <PartsPanel {...shown} />
            <LoadPanel {...shown} />
          </>
        )}
        <NotMeasured />
        <NeedsPanel {...shown} />
        <FiguresPanel {...shown} />
      </section>
      <CompareHow {...shown} />
    </div>
  );
}

/** A few names stand beside each other; more of them in a list. */
function DesignChoice({
  today,
  others,
  chosen,
  onSearch,
}: Pick<StudyPageProps, "onSearch"> & {
  readonly today: string;
  readonly others: readonly string[];
  readonly chosen: string;
}) {
  const t = useTexts(compareTexts);
  const legend = t("choose", { today });
  if (others.length <= 3 && others.join("").length < 70) {
    return (
      <div className="design-choice">
        <RadioSwitch
          legend={legend}
          choices={others.map((name) => ({ value: name, label: name }))}
          value={chosen}
          onChoose={(design) => onSearch({ design })}
        />
      </div>
    );
  }
  return (
    <label className="field design-choice">
      <span>{legend}</span>
      <select value={chosen} onChange={({ target }) => onSearch({ design: target.value })}>
        {others.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
