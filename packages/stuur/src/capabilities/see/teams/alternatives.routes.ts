import { z } from "zod";
import type { Transaction } from "../../../platform/database/database.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import {
  AlternativeParams,
  ChangeBody,
  CreateBody,
  LogParams,
  TeamAlternative,
  TeamAlternativeList,
} from "./teams.contract.ts";
import { TeamAlternativeDeleted, TeamAlternativeSaved } from "./teams.facts.ts";
import {
  changeAlternative,
  deleteAlternative,
  findAlternative,
  insertAlternative,
  listAlternatives,
} from "./teams.store.ts";

/** Other teams, kept under a name: a drawing to compare, to share, and to design with. */
export const alternativesRoutes: readonly OrganisationRoute[] = [
  defineRoute({
    method: "GET",
    url: "/logs/:log/alternatives",
    right: "log.read",
    summary: "The other teams that were kept for a log",
    params: LogParams,
    response: TeamAlternativeList,
    handle: ({ params, inOrganisation }) =>
      inOrganisation(async (transaction) => ({
        alternatives: await listAlternatives(transaction, params.log),
      })),
  }),
  defineRoute({
    method: "GET",
    url: "/logs/:log/alternatives/:alternative",
    right: "log.read",
    summary: "Other teams that were kept, with who is in them",
    params: AlternativeParams,
    response: TeamAlternative,
    handle: ({ params, inOrganisation }) =>
      inOrganisation((transaction) => findOrRefuse(transaction, params)),
  }),
  defineRoute({
    method: "POST",
    url: "/logs/:log/alternatives",
    right: "alternative.write",
    summary: "Keep other teams under a name",
    params: LogParams,
    body: CreateBody,
    response: TeamAlternative,
    status: 201,
    handle: ({ params: { log }, body, inOrganisation }) =>
      inOrganisation(async (transaction) => {
        const alternative = await insertAlternative(transaction, { logId: log, ...body });
        return tellSaved(transaction, { log, alternative });
      }),
  }),
  defineRoute({
    method: "PATCH",
    url: "/logs/:log/alternatives/:alternative",
    right: "alternative.write",
    summary: "Change other teams that were kept, or their name",
    params: AlternativeParams,
    body: ChangeBody,
    response: TeamAlternative,
    handle: ({ params, body, inOrganisation }) =>
      inOrganisation(async (transaction) => {
        await findOrRefuse(transaction, params);
        await changeAlternative(transaction, params, body);
        return tellSaved(transaction, params);
      }),
  }),
  defineRoute({
    method: "DELETE",
    url: "/logs/:log/alternatives/:alternative",
    right: "alternative.write",
    summary: "Delete other teams that were kept",
    params: AlternativeParams,
    response: z.object({ deleted: z.literal(true) }),
    handle: async ({ params, inOrganisation }) => {
      await inOrganisation(async (transaction) => {
        const { id } = await findOrRefuse(transaction, params);
        await deleteAlternative(transaction, params);
        const body = { alternativeId: id, logId: params.log };
        await writeFact(transaction, { kind: TeamAlternativeDeleted, body });
      });
      return { deleted: true as const };
    },
  }),
];

type Key = z.infer<typeof AlternativeParams>;

async function findOrRefuse(transaction: Transaction, key: Key): Promise<TeamAlternative> {
  const found = await findAlternative(transaction, key);
  if (!found) throw stuurError("STUUR_NOT_FOUND");
  return found;
}

async function tellSaved(transaction: Transaction, key: Key): Promise<TeamAlternative> {
  const body = { alternativeId: key.alternative, logId: key.log };
  await writeFact(transaction, { kind: TeamAlternativeSaved, body });
  return findOrRefuse(transaction, key);
}
