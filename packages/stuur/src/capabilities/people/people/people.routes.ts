import { z } from "zod";
import type { Transaction } from "../../../platform/database/database.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import { hasRight } from "../../../platform/rights/rights.ts";
import type { Person } from "../../../records/person.ts";
import { findCircle } from "./find-circle.ts";
import { type ListedPerson, mergePeople } from "./merge-people.ts";
import {
  AddBody,
  type AddedView,
  AddedView as AddedViewShape,
  ChangeBody,
  PeopleView,
  PersonBody,
  PersonParams,
  PersonView,
  TakeOverBody,
} from "./people.contract.ts";
import { PeopleChanged } from "./people.facts.ts";
import {
  deletePerson,
  findModelOfStudy,
  keepManager,
  keepPerson,
  listPeople,
  lockPeople,
  type NamedPerson,
} from "./people.store.ts";
import { peopleOfModel } from "./people-of-model.ts";

/** Two thousand people who each can do some fifty steps. */
const largestList = 8 * 1024 * 1024;

/** Who works in the organisation and what they can do. Names are for who has the right to know them. */
export const peopleRoutes: readonly OrganisationRoute[] = [
  defineRoute({
    method: "GET",
    url: "/people",
    right: "organisation.read",
    summary: "Who works here, in which team, and what they can do; names only with the right person.read",
    response: PeopleView,
    handle: async ({ actor, inOrganisation }) => {
      const people = await inOrganisation(listPeople);
      return { people: hasRight(actor.role, "person.read") ? people : people.map(hideName).toSorted(byId) };
    },
  }),
  defineRoute({
    method: "PUT",
    url: "/people/:person",
    right: "person.write",
    summary: "Keep a whole person: a new one without a version, else the next version of a known one",
    params: PersonParams,
    body: PersonBody,
    response: PersonView,
    handle: ({ params, body, inOrganisation }) =>
      inOrganisation(async (transaction) => {
        await lockPeople(transaction);
        const people = await keepPeople(transaction, [{ id: params.person, person: body }]);
        const kept = people.find(({ id }) => id === params.person);
        if (!kept) throw stuurError("STUUR_NOT_FOUND");
        return kept;
      }),
  }),
  defineRoute({
    method: "PUT",
    url: "/people",
    right: "person.write",
    summary: "Keep and delete several people at once, all of it or nothing",
    body: ChangeBody,
    bodyLimit: largestList,
    response: PeopleView,
    handle: ({ body: { keep, remove }, inOrganisation }) =>
      inOrganisation(async (transaction) => {
        await lockPeople(transaction);
        for (const id of remove) await deletePerson(transaction, id);
        const writes = keep.map(({ id, ...person }) => ({ id, person }));
        const people = await keepPeople(transaction, writes);
        if (remove.length > 0 && keep.length === 0)
          await writeFact(transaction, { kind: PeopleChanged, body: { people: remove.length } });
        return { people };
      }),
  }),
  defineRoute({
    method: "POST",
    url: "/people",
    right: "person.write",
    summary: "Add a list of people; who is known and said to be otherwise stays as it is unless asked",
    body: AddBody,
    bodyLimit: largestList,
    response: AddedViewShape,
    handle: ({ body, inOrganisation }) =>
      inOrganisation((transaction) => addPeople(transaction, body.people, body)),
  }),
  defineRoute({
    method: "POST",
    url: "/people/take-over",
    right: "person.write",
    summary: "Add the people of a study's model, with today's teams and their skills",
    body: TakeOverBody,
    response: AddedViewShape,
    handle: ({ body, inOrganisation }) =>
      inOrganisation(async (transaction) => {
        const found = await findModelOfStudy(transaction, body.study);
        if (!found) throw stuurError("STUUR_NOT_FOUND");
        const rows = peopleOfModel(found.model, found.log, await listPeople(transaction));
        return addPeople(transaction, rows, body);
      }),
  }),
  defineRoute({
    method: "DELETE",
    url: "/people/:person",
    right: "person.write",
    summary: "Delete a person and what is kept of skills",
    params: PersonParams,
    response: z.object({ deleted: z.literal(true) }),
    handle: async ({ params, inOrganisation }) => {
      await inOrganisation(async (transaction) => {
        await lockPeople(transaction);
        await deletePerson(transaction, params.person);
        await writeFact(transaction, { kind: PeopleChanged, body: { people: 1 } });
      });
      return { deleted: true as const };
    },
  }),
];

function hideName(person: NamedPerson): Person {
  return { ...person, name: null };
}

/** In an order that tells nothing of the names. */
function byId(one: Person, other: Person): number {
  return one.id < other.id ? -1 : 1;
}

async function addPeople(
  transaction: Transaction,
  rows: readonly ListedPerson[],
  { replace }: { readonly replace: boolean },
): Promise<AddedView> {
  const { writes, ...told } = mergePeople(await lockPeople(transaction), rows, {
    replace,
  });
  await keepPeople(transaction, writes);
  return { ...told, kept: [...told.kept] };
}

/** Managers last: they may be new themselves. */
async function keepPeople(
  transaction: Transaction,
  writes: readonly { readonly id: string; readonly person: PersonBody }[],
): Promise<readonly NamedPerson[]> {
  for (const { id, person } of writes) await keepPerson(transaction, id, person);
  for (const { id, person } of writes) await keepManager(transaction, id, person.managerId);
  const people = await listPeople(transaction);
  const circle = findCircle(people);
  if (circle) {
    const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "";
    throw stuurError("STUUR_MANAGERS_IN_A_CIRCLE", {
      circle: [...circle, circle[0]!].map(nameOf).join(" → "),
    });
  }
  if (writes.length > 0)
    await writeFact(transaction, { kind: PeopleChanged, body: { people: writes.length } });
  return people;
}
