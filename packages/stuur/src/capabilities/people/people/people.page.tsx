import "./people.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { findAlone } from "./alone.ts";
import type { PersonDraft } from "./grid.ts";
import { PastePeople } from "./paste-people.tsx";
import type { Person } from "./people.contract.ts";
import { peopleTexts } from "./people.texts.ts";
import { PeopleGrid } from "./people-grid.tsx";
import { TakePeople } from "./take-people.tsx";
import { usePeople, useSheet } from "./use-people.ts";
import { useStepOrder } from "./use-step-order.ts";

/** Who works here, in which team, who leads them, and who can do which step. */
export function PeoplePage({ organisation }: { readonly organisation: Organisation }) {
  const t = useTexts(peopleTexts);
  const people = usePeople(organisation);
  const named = (people.data ?? []).map((person) => nameSomebody(person, t("someone")));
  const sheet = useSheet(organisation, named);
  const order = useStepOrder(organisation);
  // Kept for this visit: what was just pasted must not jump away under the reader's hands.
  const [beganEmpty, setBeganEmpty] = useState<boolean | null>(null);
  if (people.data && beganEmpty === null) setBeganEmpty(people.data.length === 0);
  if (people.isPending) return <Loading />;
  if (people.isError) return <FailureNotice failure={people.error} onRetry={() => void people.refetch()} />;
  const ways = (
    <div className="people-ways">
      <PastePeople organisation={organisation} sheet={sheet} />
      <TakePeople organisation={organisation} sheet={sheet} />
    </div>
  );
  const isHidden = people.data.some(({ name }) => name === null);
  return (
    <>
      <title>{`${t("title")} · Stuur`}</title>
      <nav className="log-tabs" aria-label={t("way")}>
        <Link to="/o/$slug/design" params={{ slug: organisation.slug }} activeOptions={{ exact: true }}>
          ← {t("back")}
        </Link>
      </nav>
      <Headline people={named} />
      {isHidden && <p className="lead">{t("hidden")}</p>}
      {/* An empty table is the slowest beginning. */}
      {beganEmpty && ways}
      <PeopleGrid sheet={sheet} order={order} isHidden={isHidden} />
      {!beganEmpty && ways}
    </>
  );
}

function nameSomebody(person: Person, someone: string): PersonDraft {
  return { ...person, name: person.name ?? person.pseudonym ?? someone };
}

const mostNamed = 4;

/** What hangs on one person. */
function Headline({ people }: { readonly people: readonly PersonDraft[] }) {
  const t = useTexts(peopleTexts);
  const format = useFormat();
  const alone = findAlone(people);
  const steps = new Set(people.flatMap(({ skills }) => skills.map(({ step }) => step)));
  const teams = new Set(people.flatMap(({ team }) => team ?? []));
  const sentence = () => {
    if (people.length === 0) return t("headlineNone");
    if (steps.size === 0) return t("headlineUnknown", { n: format.number(people.length) });
    if (alone.length === 0) return t("headlineShared");
    const named = alone
      .slice(0, mostNamed)
      .map(({ step, person }) => t("aloneStep", { step, person: person.name }));
    const left = alone.length - named.length;
    const list = left > 0 ? [...named, t("more", { n: format.number(left) })] : named;
    return t("headlineAlone", { count: alone.length, steps: format.list(list) });
  };
  return (
    <>
      <p className="question">{t("question")}</p>
      <h1 className="answer">{sentence()}</h1>
      {people.length > 0 && (
        <p className="ground">
          {t("ground", {
            people: format.number(people.length),
            teams: format.number(teams.size),
            steps: format.number(steps.size),
          })}
        </p>
      )}
      <p className="lead">{t("use")}</p>
    </>
  );
}
