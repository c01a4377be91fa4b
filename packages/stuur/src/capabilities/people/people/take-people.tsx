import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { getJson, postJson } from "../../../ui/api.ts";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { AddedPeople } from "./added-people.tsx";
import type { AddedView } from "./people.contract.ts";
import { peopleTexts } from "./people.texts.ts";
import { peopleKey, peoplePath, type Sheet } from "./use-people.ts";

interface Study {
  readonly id: string;
  readonly name: string;
  readonly people: number;
}

/** The people that a log knows, by way of the model of a study. */
export function TakePeople({
  organisation,
  sheet,
}: {
  readonly organisation: Organisation;
  readonly sheet: Sheet;
}) {
  const t = useTexts(peopleTexts);
  const client = useQueryClient();
  const studies = useStudiesWithPeople(organisation);
  const [chosen, setChosen] = useState("");
  const study = studies.find(({ id }) => id === chosen) ?? studies[0];
  const taking = useMutation({
    mutationFn: (replace: boolean) =>
      postJson<AddedView>(`${peoplePath(organisation)}/take-over`, { study: study?.id, replace }),
    onMutate: () => sheet.people,
    onSuccess: (_added, _replace, before) => {
      sheet.remember(before);
      return client.invalidateQueries({ queryKey: peopleKey(organisation) });
    },
  });
  const take = (event: FormEvent) => {
    event.preventDefault();
    taking.mutate(false);
  };
  return (
    <form className="panel" onSubmit={take}>
      <h2>{t("takeTitle")}</h2>
      <p className="lead">{study ? t("takeLead") : t("takeNone")}</p>
      {study && (
        <label className="field apart">
          <span>{t("takeStudy")}</span>
          <select value={study.id} onChange={({ target }) => setChosen(target.value)}>
            {studies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <FailureAlert failure={taking.error} otherwise={t("failed")} />
      {taking.data && <AddedPeople added={taking.data} onReplace={() => taking.mutate(true)} />}
      {study && (
        <p className="actions">
          <button type="submit" className="button quiet" disabled={taking.isPending}>
            {t("takeGo")}
          </button>
        </p>
      )}
    </form>
  );
}

function useStudiesWithPeople(organisation: Organisation): readonly Study[] {
  const studies = useQuery({
    queryKey: ["studies", organisation.id],
    queryFn: async ({ signal }) => {
      const path = `/api/organisations/${organisation.id}/studies`;
      return (await getJson<{ studies: readonly Study[] }>(path, signal)).studies;
    },
  });
  return (studies.data ?? []).filter(({ people }) => people > 0);
}
