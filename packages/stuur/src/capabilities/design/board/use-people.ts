import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { getJson } from "../../../ui/api.ts";
import type { Person } from "./board.contract.ts";

/** Who manages whom and who is a contact person; nobody where that was not filled in, or may not be seen. */
export function usePeople(organisationId: string, logId: string | undefined): readonly Person[] {
  const { data } = useQuery({
    queryKey: ["people", organisationId],
    queryFn: async ({ signal }) =>
      (await getJson<{ people: readonly Person[] }>(`/api/organisations/${organisationId}/people`, signal))
        .people,
    // Without them the board does everything but look at hierarchy.
    retry: false,
  });
  // Another log may call somebody else so.
  return useMemo(
    () => data?.map((person) => (person.logId === logId ? person : { ...person, pseudonym: null })) ?? nobody,
    [data, logId],
  );
}

const nobody: readonly Person[] = [];
