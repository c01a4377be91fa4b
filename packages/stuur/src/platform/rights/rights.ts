/** What somebody may do; every route names one of these, or says that it is public. */
export const rights = [
  "organisation.read",
  "organisation.write",
  "log.read",
  "log.import",
  "log.delete",
  "event.push",
  "alternative.write",
  "drawing.write",
  "study.write",
  "person.read",
  "person.write",
  "person.key.read",
  "job.read",
  "job.cancel",
] as const;
export type Right = (typeof rights)[number];

export type Role = "administrator" | "reader";

/** Who asks: a person in one organisation. Until accounts exist that is the administrator of this computer. */
export interface Actor {
  readonly organisationId: string;
  readonly personId: string;
  readonly role: Role;
}

/** Rights of each role. A reader sees everything of the organisation and changes nothing. */
const rightsOfRole: Record<Role, ReadonlySet<Right>> = {
  administrator: new Set(rights),
  reader: new Set(["organisation.read", "log.read", "job.read"]),
};

export function hasRight(role: Role, right: Right): boolean {
  return rightsOfRole[role].has(right);
}
