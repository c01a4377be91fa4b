import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import { type FoldedMatrix, type Limits, moreLimits } from "./fold-matrix.ts";
import type { MatrixData } from "./matrix-data.ts";
import { pictureTexts } from "./matrix-picture.texts.ts";

/** Reaches what is folded: looking for a name, and more in steps; never everything at once. */
export function DenseTools({
  data,
  folded,
  by,
  first,
  limits,
  onChange,
}: {
  readonly data: MatrixData;
  readonly folded: FoldedMatrix;
  readonly by: "team" | "person";
  /** How much is seen before anybody asked. */
  readonly first: Limits;
  readonly limits: Limits;
  readonly onChange: (limits: Limits | null) => void;
}) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const isPerson = by === "person";
  const { find } = limits;
  const hasMany = {
    team: data.teams.length > first.teams + 1,
    step: data.steps.length > first.steps + 1,
  };
  if (!hasMany.team && !hasMany.step) return null;
  const isSearching = find.team.trim() !== "" || find.step.trim() !== "";
  const isUnfolded = limits.teams > first.teams || limits.steps > first.steps;
  const more = (folding: number, step: number) => (isSearching ? 0 : Math.min(folding, step));
  const [moreTeams, moreSteps] = [
    more(folded.otherTeams, moreLimits.teams),
    more(folded.otherSteps, moreLimits.steps),
  ];
  const sayFound = () => {
    if (folded.teams.length === 0) return t("foundNone", { text: find.team.trim() });
    if (folded.steps.length === 0) return t("foundNone", { text: find.step.trim() });
    const counts = { n: format.number(folded.teams.length), steps: format.number(folded.steps.length) };
    return t(isPerson ? "foundPersons" : "foundTeams", counts);
  };
  return (
    <div className="unfold">
      {hasMany.team && (
        <label className="find">
          <span>{t(isPerson ? "findPerson" : "findTeam")}</span>
          <input
            type="search"
            value={find.team}
            onChange={({ target }) => onChange({ ...limits, find: { ...find, team: target.value } })}
          />
        </label>
      )}
      {hasMany.step && (
        <label className="find">
          <span>{t("findStep")}</span>
          <input
            type="search"
            value={find.step}
            onChange={({ target }) => onChange({ ...limits, find: { ...find, step: target.value } })}
          />
        </label>
      )}
      {moreTeams > 0 && (
        <button
          type="button"
          className="button quiet"
          onClick={() => onChange({ ...limits, teams: limits.teams + moreLimits.teams })}
        >
          {t(isPerson ? "showPersons" : "showTeams", { n: format.number(moreTeams) })}
        </button>
      )}
      {moreSteps > 0 && (
        <button
          type="button"
          className="button quiet"
          onClick={() => onChange({ ...limits, steps: limits.steps + moreLimits.steps })}
        >
          {t("showSteps", { n: format.number(moreSteps) })}
        </button>
      )}
      {isUnfolded && !isSearching && (
        <button type="button" className="button quiet" onClick={() => onChange(null)}>
          {t("foldAgain")}
        </button>
      )}
      <span className="small" role="status">
        {isSearching && sayFound()}
      </span>
    </div>
  );
}
