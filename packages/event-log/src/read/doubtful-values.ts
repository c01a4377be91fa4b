import type { Database } from "../database.ts";
import type { LogNote } from "../manifest.ts";

const mostExamples = 3;

/** Words that people fill in for a team when there is none. */
const missingTeams =
  "^([-–—?.]+|empty|leeg|onbekend|unknown|n\\.?v\\.?t\\.?|n\\.?a\\.?|#?n/[ab]|null|none|geen|nvt|undefined|nan)$";

/**
 * What is doubtful about the values of a log, from the tables `ordered` and `names`: teams, but those of which somebody said
 * that they are one, and events that are there twice.
 */
export async function noteDoubtfulValues(
  database: Database,
  confirmedTeams: readonly string[],
): Promise<readonly LogNote[]> {
  return [
    ...(await noteSimilarTeams(database)),
    ...(await noteMissingTeams(database, confirmedTeams)),
    ...(await noteRepeats(database)),
  ];
}

/** Teams whose names differ in capitals and spaces only; the spelling that occurs most may stand for all. */
async function noteSimilarTeams(database: Database): Promise<readonly LogNote[]> {
  const groups = await database.query<{ names: string[]; most: string }>(`
    WITH teams AS (SELECT team AS code, count(*) AS events FROM ordered GROUP BY team)
    SELECT list(name ORDER BY code) AS names, arg_max(name, events) AS most
    FROM names JOIN teams USING (code) WHERE kind = 'team'
    GROUP BY lower(regexp_replace(name, '[\\s_-]+', '', 'g')) HAVING count(*) > 1 ORDER BY min(code)`);
  if (groups.length === 0) return [];
  const count = groups.reduce((sum, { names }) => sum + names.length, 0);
  const examples = groups
    .slice(0, mostExamples)
    .map(({ names }) => names.map((name) => `“${name}”`).join(" = "));
  const others = groups.flatMap(({ names, most }) => {
    return names.filter((name) => name !== most).map((name) => [name, most] as const);
  });
  return [
    {
      code: "similar-teams",
      nl: `${count} namen van teams verschillen alleen in hoofdletters, spaties of streepjes en gelden als aparte teams: ${examples.join("; ")}.`,
      en: `${count} names of teams differ in capitals, spaces or hyphens only and count as teams of their own: ${examples.join("; ")}.`,
      remedy: { teamNames: Object.fromEntries(others) },
    },
  ];
}

async function noteMissingTeams(
  database: Database,
  confirmed: readonly string[],
): Promise<readonly LogNote[]> {
  const found = await database.query<{ name: string; events: number }>(`
    SELECT name, count(*) AS events FROM ordered JOIN names ON names.kind = 'team' AND names.code = ordered.team
    WHERE regexp_matches(name, '${missingTeams}', 'i') GROUP BY name ORDER BY events DESC, name`);
  const teams = found.filter(({ name }) => !confirmed.includes(name));
  if (teams.length === 0) return [];
  const list = teams.slice(0, mostExamples).map(({ name, events }) => `“${name}” (${events}×)`);
  return [
    {
      code: "missing-as-team",
      nl: `Dit telt als team maar lijkt te betekenen dat het team ontbreekt: ${list.join(", ")}.`,
      en: `This counts as a team but seems to mean that the team is missing: ${list.join(", ")}.`,
      remedy: { teamNames: Object.fromEntries(teams.map(({ name }) => [name, ""])) },
    },
  ];
}

/** Counting different events takes a tenth of a second of work for a million: of more, every so many-th case is looked at. */
const mostCompared = 500_000;

/** Events with the same case, step, times, team and person as another. */
async function noteRepeats(database: Database): Promise<readonly LogNote[]> {
  const [all] = await database.query<{ events: number }>("SELECT count(*) AS events FROM ordered");
  const oneIn = Math.max(1, Math.ceil((all?.events ?? 0) / mostCompared));
  const [found] = await database.query<{ events: number; different: number }>(`
    SELECT count(*) AS events,
      count(DISTINCT hash(case_no, step, started_at, completed_at, team, person)) AS different
    FROM ordered WHERE case_no % ${oneIn} = 0`);
  const { events, different } = found ?? { events: 0, different: 0 };
  if (different === events) return [];
  const equal = events - different;
  const [ofNl, ofEn] =
    oneIn === 1 ? ["", ""] : [` van één op de ${oneIn} zaken`, ` of one in ${oneIn} cases`];
  return [
    {
      code: "repeated-events",
      nl: `Van de ${events} gebeurtenissen${ofNl} zijn er ${equal} precies gelijk aan een andere: zaak, stap, tijd, team en persoon.`,
      en: `Of the ${events} events${ofEn} ${equal} are exactly equal to another one: the same case, step, time, team and person.`,
    },
  ];
}
