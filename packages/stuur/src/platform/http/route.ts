import type { FastifyReply, FastifyRequest } from "fastify";
import type { ZodType, z } from "zod";
import type { Transaction } from "../database/database.ts";
import type { Actor, Right, Role } from "../rights/rights.ts";

/** What a handler gets: the asker, the checked input, and the only way to the organisation's data. */
export interface RouteContext<Params, Query, Body> {
  readonly actor: Actor;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** One transaction in the asker's organisation; rows of others do not exist there. */
  inOrganisation<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

interface RouteShape<P extends ZodType, Q extends ZodType, B extends ZodType, R extends ZodType> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api/organisations/:organisation`. */
  readonly url: string;
  readonly right: Right;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** The body is a stream of bytes (application/octet-stream), which the handler gets as `body`. */
  readonly streams?: true;
  /** The largest body of JSON. @defaultValue 1 MiB */
  readonly bodyLimit?: number;
  readonly response: R;
  readonly status?: number;
  /** Answers the body, or the reply itself where it streams. */
  handle(
    context: RouteContext<z.output<P>, z.output<Q>, z.output<B>>,
  ): Promise<Answer<z.input<R>> | FastifyReply>;
}

/** What may be answered: of any depth, read-only or not. */
type Answer<T> = T extends readonly (infer Element)[]
  ? readonly Answer<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]: Answer<T[Key]> }
    : T;

/** A route as the server mounts it; made by {@link defineRoute}. */
export type OrganisationRoute = RouteShape<ZodType, ZodType, ZodType, ZodType>;

/** A route that belongs to no organisation. */
export interface GlobalRoute {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly right: Right | "public";
  readonly summary: string;
  readonly response: ZodType;
  handle(context: { readonly role: Role; readonly reply: FastifyReply }): Promise<unknown>;
}

/** Declares a route of an organisation, typed by its schemas. */
export function defineRoute<P extends ZodType, Q extends ZodType, B extends ZodType, R extends ZodType>(
  route: RouteShape<P, Q, B, R>,
): OrganisationRoute {
  return route as unknown as OrganisationRoute;
}
