import { useEffect, useRef } from "react";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { StudyPageProps } from "../../../ui/study/study-page.ts";
import type { RunList } from "./compare.contract.ts";
import { useStartRun } from "./use-runs.ts";

/** Begins a run as asked by the address, once: what was simulated before as it is now drawn is shown instead. */
export function StartAtOnce(
  props: StudyPageProps & {
    /** Null while it is not sure to be the newest. */
    readonly list: RunList | null;
  },
) {
  const { list, onSearch } = props;
  // Without the question in the address, coming back does not begin another.
  const show = (run: string | undefined) => onSearch({ run, start: undefined });
  const { mutate, error } = useStartRun(props, ({ id }) => show(id));
  const isAsked = useRef(false);
  useEffect(() => {
    if (list === null || isAsked.current) return;
    isAsked.current = true;
    const same = list.runs.find(
      ({ studyVersion, state }) =>
        studyVersion === list.studyVersion && (state === "computing" || state === "done"),
    );
    if (same) show(same.id);
    else mutate({});
  });
  return error ? <FailureNotice failure={error} onRetry={() => show(undefined)} /> : <Loading />;
}
