import { useQuery } from "@tanstack/react-query";
import { getJson } from "./api.ts";

type Bilingual = { readonly nl: string; readonly en: string };

/** An organisation as the frame knows it; its own words for case and customer are the words of its pages. */
export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string | null;
  readonly isExample: boolean;
  readonly timeZone: string;
  readonly words: { readonly case: Bilingual; readonly cases: Bilingual; readonly customer: Bilingual };
  readonly version: number;
}

/** Those of the reader first, then the examples. */
export function useOrganisations() {
  return useQuery({
    queryKey: ["organisations"],
    queryFn: async ({ signal }) =>
      (await getJson<{ organisations: readonly Organisation[] }>("/api/organisations", signal)).organisations,
    staleTime: 30_000,
  });
}
