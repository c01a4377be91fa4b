import { arrangeMatrix, moveTo, putFirst, shortenOrder } from "../../../ui/matrix/arrange-matrix.ts";
import type { MatrixData } from "../../../ui/matrix/matrix-data.ts";
import type { Axis } from "../../../ui/matrix/use-name-dragging.ts";
import type { MatrixSearch } from "./matrix-search.ts";

/** What the address becomes when a name is put at the place of another; what is not in sight comes after it. */
export function moveInSearch(
  data: MatrixData,
  { sort, teamOrder, stepOrder }: MatrixSearch,
  {
    axis,
    name,
    target,
    shown,
  }: {
    readonly axis: Axis;
    readonly name: string;
    readonly target: string;
    /** The names of this axis that are in sight. */
    readonly shown: readonly string[];
  },
): Pick<MatrixSearch, "teamOrder" | "stepOrder"> {
  const usual = namesOf(arrangeMatrix(data, { sort }), axis).filter((other) =>
    [...shown, name, target].includes(other),
  );
  const now = putFirst(usual, (other) => other, axis === "team" ? teamOrder : stepOrder);
  const order = shortenOrder(moveTo(now, name, target), usual);
  return axis === "team" ? { teamOrder: order } : { stepOrder: order };
}

function namesOf({ teams, steps }: MatrixData, axis: Axis): readonly string[] {
  return axis === "team" ? teams.map(({ team }) => team) : steps.map(({ step }) => step);
}
