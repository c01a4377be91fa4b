/** Words by which values tell what their column is about, Dutch and English; compared with whole words in lower case. */
const teamWords =
  words(`team, afdeling, dept, department, desk, groep, group, unit, kantoor, office, frontoffice,
  backoffice, midoffice, binnendienst, buitendienst, verkoop, inkoop, planning, planbureau, productie, werkplaats,
  magazijn, logistiek, expeditie, transport, montage, service, services, support, onderhoud, administratie, boekhouding,
  debiteuren, crediteuren, financien, financiën, finance, juridisch, juridische, zaken, ict, it, hr, personeel,
  marketing, ontwerp, engineering, constructie, kwaliteit, quality, acceptatie, klantenservice, klantcontactcentrum, kcc,
  vergunningen, handhaving, toezicht, adviseurs, monteurs, operations, management, sales, purchasing, accounts,
  warehouse, helpdesk, servicedesk, ploeg, regio, sector, cluster, bureau, clinic, ward, laboratory, crew`);

const statusWords =
  words(`open, nieuw, new, gesloten, closed, gereed, done, afgerond, afgehandeld, afgesloten, opgelost,
  resolved, solved, complete, completed, voltooid, behandeling, progress, pending, wacht, wachten, waiting, awaiting,
  hold, aangehouden, opgeschort, geannuleerd, cancelled, canceled, ingetrokken, ontvangen, received, aangemeld,
  geregistreerd, ingepland, gepland, scheduled, assigned, toegewezen, concept, draft, start, started, schedule, suspend,
  resume, heropend, reopened, approved, goedgekeurd, afgekeurd, rejected, betaald, paid, verzonden, sent, geleverd,
  delivered, actief, active, lopend, parked, actie`);

const particles = words(
  "van, de, der, den, het, ter, ten, te, el, al, ben, von, la, le, du, di, da, in, t, op",
);

/** Shares of the distinct values of a column, 0 to 1. */
export interface WordShares {
  /** Have a word for a team or department. */
  readonly teams: number;
  /** Have a word for a status. */
  readonly statuses: number;
  /** Look like the name of a person, initials with a name, or an e-mail address. */
  readonly persons: number;
  /** Look like the code of a user, such as `jvri3` or `Resource21`. */
  readonly userCodes: number;
}

export function measureWords(values: readonly string[]): WordShares {
  const share = (test: (value: string) => boolean) => {
    return values.length === 0 ? 0 : values.filter(test).length / values.length;
  };
  return {
    teams: share((value) => hasWord(value, teamWords)),
    statuses: share((value) => hasWord(value, statusWords)),
    persons: share(isPersonName),
    userCodes: share((value) =>
      /^[a-z]{2,12}[._]?\d{0,4}$|^(user|resource|medewerker|gebruiker|mdw)\s?\d+$/i.test(value),
    ),
  };
}

/** Two to four words, each but particles with a capital and no digits; `J. de Vries`; `Vries, J. de`; an address. */
function isPersonName(value: string): boolean {
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(value)) return true;
  const parts = value.replace(/^(dhr|mw|mevr|de heer|mevrouw|dr|ir|drs|mr|ms|mrs)\.?\s/i, "").split(/[\s,]+/);
  if (parts.length < 2 || parts.length > 6) return false;
  const named = parts.filter((part) => !particles.has(part.toLowerCase().replace(/'/g, "")));
  const isName = (part: string) => /^\p{Lu}[\p{L}'’-]*\.?$|^(\p{Lu}\.)+$/u.test(part);
  return named.length >= 1 && named.length <= 4 && named.every(isName) && !hasWord(value, teamWords);
}

function hasWord(value: string, known: ReadonlySet<string>): boolean {
  return value
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => known.has(word));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(",").map((word) => word.trim()));
}
