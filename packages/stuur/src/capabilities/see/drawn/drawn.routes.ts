import { z } from "zod";
import type { Transaction } from "../../../platform/database/database.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import { ChangeBody, CreateBody, DrawingParams, KeptDrawing, KeptDrawingList } from "./drawn.contract.ts";
import { DrawingDeleted, DrawingSaved } from "./drawn.facts.ts";
import { changeDrawing, deleteDrawing, findDrawing, insertDrawing, listDrawings } from "./drawn.store.ts";

/** How an organisation thinks that its process goes, drawn by hand and kept under a name. */
export const drawnRoutes: readonly OrganisationRoute[] = [
  defineRoute({
    method: "GET",
    url: "/drawings",
    right: "organisation.read",
    summary: "The process matrices that were drawn by hand",
    response: KeptDrawingList,
    handle: ({ inOrganisation }) =>
      inOrganisation(async (transaction) => ({ drawings: await listDrawings(transaction) })),
  }),
  defineRoute({
    method: "GET",
    url: "/drawings/:drawing",
    right: "organisation.read",
    summary: "A process matrix that was drawn by hand",
    params: DrawingParams,
    response: KeptDrawing,
    handle: ({ params, inOrganisation }) =>
      inOrganisation((transaction) => findOrRefuse(transaction, params.drawing)),
  }),
  defineRoute({
    method: "POST",
    url: "/drawings",
    right: "drawing.write",
    summary: "Keep a process matrix that was drawn by hand",
    body: CreateBody,
    response: KeptDrawing,
    status: 201,
    handle: ({ body, inOrganisation }) =>
      inOrganisation(async (transaction) => tellSaved(transaction, await insertDrawing(transaction, body))),
  }),
  defineRoute({
    method: "PATCH",
    url: "/drawings/:drawing",
    right: "drawing.write",
    summary: "Change a process matrix that was drawn by hand, or its name",
    params: DrawingParams,
    body: ChangeBody,
    response: KeptDrawing,
    handle: ({ params, body, inOrganisation }) =>
      inOrganisation(async (transaction) => {
        const { id } = await findOrRefuse(transaction, params.drawing);
        await changeDrawing(transaction, id, body);
        return tellSaved(transaction, id);
      }),
  }),
  defineRoute({
    method: "DELETE",
    url: "/drawings/:drawing",
    right: "drawing.write",
    summary: "Delete a process matrix that was drawn by hand",
    params: DrawingParams,
    response: z.object({ deleted: z.literal(true) }),
    handle: async ({ params, inOrganisation }) => {
      await inOrganisation(async (transaction) => {
        const { id } = await findOrRefuse(transaction, params.drawing);
        await deleteDrawing(transaction, id);
        await writeFact(transaction, { kind: DrawingDeleted, body: { drawingId: id } });
      });
      return { deleted: true as const };
    },
  }),
];

async function findOrRefuse(transaction: Transaction, id: string): Promise<KeptDrawing> {
  const found = await findDrawing(transaction, id);
  if (!found) throw stuurError("STUUR_NOT_FOUND");
  return found;
}

async function tellSaved(transaction: Transaction, id: string): Promise<KeptDrawing> {
  await writeFact(transaction, { kind: DrawingSaved, body: { drawingId: id } });
  return findOrRefuse(transaction, id);
}
