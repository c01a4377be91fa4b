import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { postJson } from "../../../ui/api.ts";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { useFormat } from "../../../ui/format.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { AddedPeople } from "./added-people.tsx";
import type { AddedView } from "./people.contract.ts";
import { peopleTexts } from "./people.texts.ts";
import { type ListProblem, readList } from "./read-list.ts";
import { peopleKey, peoplePath, type Sheet } from "./use-people.ts";

/** Names that stand there more than once, however they are written. */
function findTwice(names: readonly string[]): readonly string[] {
  const firstPlaces = new Map(names.map((name, place) => [name.toLowerCase(), place] as const).reverse());
  const again = names.filter((name, place) => firstPlaces.get(name.toLowerCase()) !== place);
  return [...new Map(again.map((name) => [name.toLowerCase(), name])).values()];
}

const nothing = { people: [], problems: [] };

/** A list that was made in a spreadsheet, with or without a head. */
export function PastePeople({
  organisation,
  sheet,
}: {
  readonly organisation: Organisation;
  readonly sheet: Sheet;
}) {
  const t = useTexts(peopleTexts);
  const format = useFormat();
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const [wasSent, setSent] = useState(false);
  const { people, problems } = typed.trim() === "" ? nothing : readList(typed);
  const twice = findTwice(people.map(({ name }) => name));
  const adding = useMutation({
    mutationFn: (replace: boolean) => postJson<AddedView>(peoplePath(organisation), { people, replace }),
    onMutate: () => sheet.people,
    onSuccess: (_added, _replace, before) => {
      sheet.remember(before);
      return client.invalidateQueries({ queryKey: peopleKey(organisation) });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (people.length > 0 && problems.length === 0) adding.mutate(false);
  };
  return (
    <form className="panel" onSubmit={send}>
      <h2>{t("pasteTitle")}</h2>
      <p className="lead">{t("pasteLead")}</p>
      <label className="field apart">
        <span>{t("pasteField")}</span>
        <textarea
          rows={6}
          value={typed}
          spellCheck={false}
          onChange={({ target }) => {
            setTyped(target.value);
            setSent(false);
            adding.reset();
          }}
        />
      </label>
      {wasSent && <PasteProblems problems={problems} isEmpty={people.length === 0} />}
      <FailureAlert failure={adding.error} otherwise={t("failed")} />
      {twice.length > 0 && (
        <p role="status" className="small">
          {t("twice", { names: format.list(twice) })}
        </p>
      )}
      {adding.data && <AddedPeople added={adding.data} onReplace={() => adding.mutate(true)} />}
      <p className="actions">
        <button type="submit" className="button quiet" disabled={adding.isPending}>
          {t("pasteGo")}
        </button>
      </p>
    </form>
  );
}

const mostTold = 5;

function PasteProblems({
  problems,
  isEmpty,
}: {
  readonly problems: readonly ListProblem[];
  readonly isEmpty: boolean;
}) {
  const t = useTexts(peopleTexts);
  if (problems.length === 0 && !isEmpty) return null;
  const left = problems.length - mostTold;
  return (
    <ul role="alert" className="people-problem">
      {problems.length === 0 && <li>{t("pasteNothing")}</li>}
      {problems.slice(0, mostTold).map(({ line, column, typed }) => (
        <li key={`${line} ${column}`}>
          {typed === "" ? t("pasteNameless", { line }) : t("pasteProblem", { line, column, typed })}
        </li>
      ))}
      {left > 0 && <li>{t("more", { n: left })}</li>}
    </ul>
  );
}
