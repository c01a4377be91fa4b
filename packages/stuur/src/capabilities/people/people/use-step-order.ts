import type { CaseFlow } from "@stuur/methods/fitting";
import type { SimulationModel } from "@stuur/methods/simulation";
import { orderSteps } from "@stuur/methods/team-formation";
import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import type { Organisation } from "../../../ui/organisations.ts";

interface Study {
  readonly content: {
    readonly model: SimulationModel;
    readonly evidence: { readonly flows: readonly CaseFlow[] } | null;
  } | null;
}

/** The steps as cases come to them in the latest model; none where there is no model yet. */
export function useStepOrder(organisation: Organisation): readonly string[] {
  const path = `/api/organisations/${organisation.id}/studies`;
  const studies = useQuery({
    queryKey: ["studies", organisation.id],
    queryFn: async ({ signal }) =>
      (await getJson<{ studies: readonly { readonly id: string; readonly people: number }[] }>(path, signal))
        .studies,
  });
  const id = studies.data?.find(({ people }) => people > 0)?.id;
  const study = useQuery({
    queryKey: ["study", organisation.id, id],
    queryFn: ({ signal }) => getJson<Study>(`${path}/${id}`, signal),
    enabled: id !== undefined,
  });
  const content = study.data?.content;
  return content
    ? orderSteps(content.model.steps, content.evidence?.flows ?? []).map(({ id: step }) => step)
    : [];
}
