import type { SimulationModel } from "@stuur/methods/simulation";
import { type FormEvent, type ReactNode, useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { SavedRedraw } from "./board.contract.ts";
import { boardTexts } from "./board.texts.ts";
import { findFreeName } from "./drawing.ts";
import type { Proposal } from "./propose-design.ts";
import { refuseWishTexts } from "./refuse-wish.texts.ts";
import { refuseWish } from "./refuse-wish.ts";
import { sayRefusal } from "./say-refusal.ts";
import { type ProposalMaking, useProposal } from "./use-proposal.ts";
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
  const whyNot = useTexts(refuseWishTexts);
  const [choices, setChoices] = useState<Choices>(() => firstChoices(model));
  // On a phone it would push away the design that is open.
  const [isFirstOpen] = useState(() => model.designs.length === 1 || window.innerWidth > 1080);
  const [refused, setRefused] = useState<string | null>(null);
  const taken = model.designs.map(({ id }) => id);
  const making = useProposal((proposal) => {
    setChoices((before) => ({ ...before, name: null }));
    // Meanwhile another one may have got this name.
    const id = findFreeName(proposal.design.id, taken);
    onNew({ ...proposal, design: { ...proposal.design, id } });
  });
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
    const refusal = refuseWish(model, wish);
    if (refusal) return setRefused(sayRefusal(whyNot, refusal));
    const teams = "teams" in wish ? (wish.teams ?? 0) : 0;
    const names = {
      teams: Array.from({ length: teams }, (_, index) => t("teamName", { n: index + 1 })),
      shared: t("sharedTeamName"),
    };
    making.start({ model, name: name.trim(), wish, names });
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
        <MakeButton making={making} isFirst={taken.length === 1} />
        {(refused !== null || making.hasFailed) && (
          <p className="small refused" role="alert">
            {refused ?? t("makeFailed")}
          </p>
        )}
      </form>
    </details>
  );
}

/** Makes it; while that lasts, says how long, and stops it. */
function MakeButton({ making, isFirst }: { readonly making: ProposalMaking; readonly isFirst: boolean }) {
  const t = useTexts(boardTexts);
  const format = useFormat();
  const { seconds, cancel } = making;
  if (seconds === null) {
    return (
      <button type="submit" className={isFirst ? "button" : "button quiet"}>
        {t("make")}
      </button>
    );
  }
  return (
    <p className="making">
      <button type="button" className="button quiet" onClick={cancel}>
        {t("stopMaking")}
      </button>
      <span className="small" role="status">
        {t("making")}
      </span>
      {seconds > 0 && <span className="small">{t("makingSeconds", { n: format.number(seconds) })}</span>}
    </p>
  );
}
