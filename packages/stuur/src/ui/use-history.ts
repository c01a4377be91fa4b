import { useReducer } from "react";

/** A value that can be undone and done again. */
export interface History<Value> {
  readonly present: Value;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (value: Value) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

interface State<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
}

type Action<Value> = { readonly kind: "change"; readonly value: Value } | { readonly kind: "undo" | "redo" };

/** As many steps back. */
const mostPast = 200;

export function useHistory<Value>(first: Value): History<Value> {
  const [{ past, present, future }, dispatch] = useReducer(step<Value>, {
    past: [],
    present: first,
    future: [],
  });
  return {
    present,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change: (value) => dispatch({ kind: "change", value }),
    undo: () => dispatch({ kind: "undo" }),
    redo: () => dispatch({ kind: "redo" }),
  };
}

function step<Value>(state: State<Value>, action: Action<Value>): State<Value> {
  const { past, present, future } = state;
  if (action.kind === "change") {
    if (JSON.stringify(action.value) === JSON.stringify(present)) return state;
    return { past: [...past, present].slice(-mostPast), present: action.value, future: [] };
  }
  const [from, to] = action.kind === "undo" ? [past, future] : [future, past];
  const value = from.at(-1);
  if (value === undefined) return state;
  const [left, right] = [from.slice(0, -1), [...to, present]];
  return action.kind === "undo"
    ? { past: left, present: value, future: right }
    : { past: right, present: value, future: left };
}
