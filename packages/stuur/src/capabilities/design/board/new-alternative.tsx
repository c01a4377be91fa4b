import type { SimulationModel } from "@stuur/methods/simulation";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTexts } from "../../../ui/texts.ts";
import type { SavedRedraw } from "./board.contract.ts";
import { boardTexts } from "./board.texts.ts";
import { findFreeName } from "./drawing.ts";
import { type Proposal, proposeDesign, type Wish } from "./propose-design.ts";
import { type Choices, firstChoices, useFittingName, wishOf } from "./wish-choices.ts";
import { WishFields } from "./wish-fields.tsx";

/** As many designs as one question holds. */
const mostDesigns = 20;

/** Makes a new design out of a proposal: in series, own customers, per segment, mixed, a copy, or a redraw of the log. */
export function NewAlternative({
  model,
  redraws,
  segmentNote,
  onNew,
}: {
  readonly model: SimulationModel;
  readonly redraws: readonly SavedRedraw[];
  /** What is known of the customer groups. */
  readonly segmentNote: ReactNode;
  readonly onNew: (proposal: Proposal) => void;
}) {
  const t = useTexts(boardTexts);
  const [choices, setChoices] = useState<Choices>(() => firstChoices(model));
  // On a phone it would push away the design that is open.
  const [isFirstOpen] = useState(() => model.designs.length === 1 || window.innerWidth > 1080);
  const [refused, setRefused] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  const taken = model.designs.map(({ id }) => id);
  const fitting = useFittingName(choices, redraws);
  const name = choices.name ?? findFreeName(fitting, taken);
  const choose = (change: Partial<Choices>) => {
    setChoices({ ...choices, ...change });
    setRefused(null);
  };
  const make = (event: FormEvent) => {
    event.preventDefault();
    const wish = wishOf(choices, redraws);
    if (taken.length >= mostDesigns) return setRefused(t("mostDesigns", { n: mostDesigns }));
    if (name.trim() === "" || taken.includes(name.trim())) return setRefused(t("nameTaken"));
    if (!wish) return;
    setMaking(true);
    // Dividing forty people takes a second: the button says so before.
    requestAnimationFrame(() => setTimeout(() => makeDesign(wish), 0));
  };
  const makeDesign = (wish: Wish) => {
    const names = { team: (n: number) => t("teamName", { n }), shared: t("sharedTeamName") };
    try {
      const proposal = proposeDesign(model, { name: name.trim(), wish, names });
      setChoices({ ...choices, name: null });
      onNew(proposal);
    } catch (problem) {
      if (!(problem instanceof RangeError)) throw problem;
      setRefused(
        wish.kind === "mixed"
          ? t("mixedRefused", { n: model.people.length })
          : t("teamsRefused", { n: model.people.length }),
      );
    } finally {
      setMaking(false);
    }
  };
  return (
    <details className="panel new-design" open={isFirstOpen}>
      <summary>
        <h3>{t("newTitle")}</h3>
      </summary>
      <p className="small">{t("newLead")}</p>
      {(model.segments ?? []).length < 2 && <p className="small">{t("noSegments")}</p>}
      {redraws.length === 0 && <p className="small">{t("noRedraws")}</p>}
      <form onSubmit={make} noValidate>
        <WishFields
          model={model}
          redraws={redraws}
          choices={choices}
          onChoose={choose}
          segmentNote={segmentNote}
        />
        <label className="field">
          <span>{t("newName")}</span>
          <input value={name} maxLength={200} onChange={({ target }) => choose({ name: target.value })} />
        </label>
        <button type="submit" className={taken.length > 1 ? "button quiet" : "button"} disabled={isMaking}>
          {t(isMaking ? "making" : "make")}
        </button>
        {refused !== null && (
          <p className="small refused" role="alert">
            {refused}
          </p>
        )}
      </form>
    </details>
  );
}
