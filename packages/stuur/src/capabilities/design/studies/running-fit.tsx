import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { getJson, postJson } from "../../../ui/api.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { Progress } from "../../../ui/progress.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { studiesTexts } from "./studies.texts.ts";
import { studiesKey } from "./use-studies.ts";

interface JobView {
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly progress: number;
  readonly note: string | null;
}

const phases: Readonly<Record<string, "phaseFit" | "phaseCompare">> = {
  fit: "phaseFit",
  compare: "phaseCompare",
};
const isOver = ({ state }: JobView) => state !== "waiting" && state !== "running";

/** How far the measuring of today's model is, and the way to stop it. */
export function RunningFit({
  organisation,
  jobId,
}: {
  readonly organisation: Organisation;
  readonly jobId: string;
}) {
  const t = useTexts(studiesTexts);
  const client = useQueryClient();
  const path = `/api/organisations/${organisation.id}/jobs/${jobId}`;
  const job = useQuery({
    queryKey: ["job", organisation.id, jobId],
    queryFn: ({ signal }) => getJson<JobView>(path, signal),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 400),
  });
  const over = job.data !== undefined && isOver(job.data);
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: studiesKey(organisation) });
  }, [over, client, organisation]);
  const label = job.data?.state === "waiting" ? t("waiting") : t(phases[job.data?.note ?? ""] ?? "phaseRead");
  return (
    <div className="apart">
      <Progress label={label} share={over ? 1 : (job.data?.progress ?? 0)} />
      <button
        type="button"
        className="as-link"
        onClick={() => void postJson(`${path}/cancel`).then(() => job.refetch())}
      >
        {t("cancel")}
      </button>
    </div>
  );
}
