import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { StudyEntry } from "./studies.contract.ts";
import { studiesTexts } from "./studies.texts.ts";
import { studiesPath } from "./use-studies.ts";

/** What the list says of a simulation; its figures stand on its own page, with their intervals. */
interface Run {
  readonly state: string;
  readonly changed: readonly string[];
  readonly summary: readonly {
    readonly design: string;
    readonly against: string;
    readonly verdict: "shorter" | "longer" | "practically-equal" | "undecided";
  }[];
}

const verdictTexts = {
  shorter: "verdictShorter",
  longer: "verdictLonger",
  "practically-equal": "verdictEqual",
  undecided: "verdictUndecided",
} as const;

/** What the last simulation said of each design beside today's, and whether that is still what is drawn. */
export function LastComparison({
  study,
  organisation,
}: {
  readonly study: StudyEntry;
  readonly organisation: Organisation;
}) {
  const t = useTexts(studiesTexts);
  const runs = useQuery({
    queryKey: ["runs", organisation.id, study.id, "list"],
    queryFn: async ({ signal }) =>
      (await getJson<{ runs: readonly Run[] }>(`${studiesPath(organisation)}/${study.id}/runs`, signal)).runs,
  });
  const last = runs.data?.find(({ state, summary }) => state === "done" && summary.length > 0);
  if (!last) return null;
  return (
    <div className="apart">
      <ul>
        {last.summary.map(({ design, against, verdict }) => (
          <li key={design}>{t(verdictTexts[verdict], { design, against })}</li>
        ))}
      </ul>
      {last.changed.length > 0 && <p className="small">{t("comparedBefore")}</p>}
    </div>
  );
}
