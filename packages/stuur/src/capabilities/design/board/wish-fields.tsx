import type { SimulationModel } from "@stuur/methods/simulation";
import type { ReactNode } from "react";
import { useTexts } from "../../../ui/texts.ts";
import type { SavedRedraw } from "./board.contract.ts";
import { boardTexts } from "./board.texts.ts";
import type { Choices, WishKind } from "./wish-choices.ts";

interface FieldsProps {
  readonly model: SimulationModel;
  readonly redraws: readonly SavedRedraw[];
  readonly choices: Choices;
  readonly onChoose: (change: Partial<Choices>) => void;
  /** What is known of the customer groups. */
  readonly segmentNote: ReactNode;
}

/** How a new design is made, and what that way asks. */
export function WishFields(props: FieldsProps) {
  const t = useTexts(boardTexts);
  const { model, redraws, choices, onChoose } = props;
  const { kind } = choices;
  const hasSegments = (model.segments ?? []).length > 1;
  return (
    <>
      <label className="field">
        <span>{t("newKind")}</span>
        <select value={kind} onChange={({ target }) => onChoose({ kind: target.value as WishKind })}>
          <option value="parallel">{t("newParallel")}</option>
          <option value="series">{t("newSeries")}</option>
          <option value="specialised" disabled={!hasSegments}>
            {t("newSpecialised")}
          </option>
          <option value="mixed" disabled={model.steps.length < 2}>
            {t("newMixed")}
          </option>
          <option value="own">{t("newCopy")}</option>
          <option value="redraw" disabled={redraws.length === 0}>
            {t("newRedraw")}
          </option>
        </select>
      </label>
      {(kind === "parallel" || kind === "mixed" || kind === "series") && (
        <label className="field">
          <span>{t(kind === "series" ? "teamsCountByTrade" : "teamsCount")}</span>
          <input
            type="number"
            min={1}
            max={model.people.length}
            value={choices.teams}
            onChange={({ target }) => onChoose({ teams: target.value })}
          />
        </label>
      )}
      {kind === "mixed" && <SharedSteps {...props} />}
      {kind === "specialised" && props.segmentNote}
      {kind === "specialised" && <SegmentTeams {...props} />}
      {kind === "own" && (
        <label className="field">
          <span>{t("copyOf")}</span>
          <select value={choices.copyOf} onChange={({ target }) => onChoose({ copyOf: target.value })}>
            {model.designs.map(({ id }) => (
              <option key={id}>{id}</option>
            ))}
          </select>
        </label>
      )}
      {kind === "redraw" && (
        <label className="field">
          <span>{t("redrawOf")}</span>
          <select
            value={choices.redraw}
            onChange={({ target }) => onChoose({ redraw: target.value, name: null })}
          >
            {redraws.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

function SharedSteps({ model, choices: { shared }, onChoose }: FieldsProps) {
  const t = useTexts(boardTexts);
  return (
    <fieldset className="wish-steps">
      <legend>{t("sharedSteps")}</legend>
      {model.steps.map(({ id }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={shared.includes(id)}
            onChange={({ target }) =>
              onChoose({ shared: target.checked ? [...shared, id] : shared.filter((step) => step !== id) })
            }
          />
          {id}
        </label>
      ))}
    </fieldset>
  );
}

function SegmentTeams({ model: { segments = [] }, choices: { groups }, onChoose }: FieldsProps) {
  const t = useTexts(boardTexts);
  return segments.map(({ id }) => (
    <label key={id} className="field">
      <span>{t("segmentTeam", { segment: id })}</span>
      <select
        value={groups[id] ?? 1}
        onChange={({ target }) => onChoose({ groups: { ...groups, [id]: Number(target.value) } })}
      >
        {segments.map((segment, index) => (
          <option key={segment.id} value={index + 1}>
            {t("teamNumber", { n: index + 1 })}
          </option>
        ))}
      </select>
    </label>
  ));
}
