import { isCount, requireParameter } from "@stuur/methods/parameters";
import { sqlText } from "../database.ts";
import { EventLogFailure } from "../errors.ts";
import type { EventLog } from "../event-log.ts";
import { missingName } from "../write/sequence.ts";
import { answer } from "./answer.ts";
import type { QuestionOptions } from "./options.ts";
import { describeParties, type PartiesMet, type PartyCount } from "./parties-met.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { type Share, shareOf } from "./share.ts";

/** How to follow cases from pillar to post. */
export interface PillarToPostOptions extends QuestionOptions {
  /** The steps in which the customer meets somebody; without them nothing is said about contacts. */
  readonly contactSteps?: readonly string[];
  /** How many of the cases with the most parties are listed; by default 10. */
  readonly limit?: number;
}

/** How many distinct teams (or persons) a customer's case passes. */
export interface PillarToPost {
  readonly cases: number;
  /** Null when no case counts. */
  readonly parties: PartiesMet | null;
  /** Over all cases together. */
  readonly handovers: number;
  /** Handovers to a party that had the case before, and the cases in which they happen. */
  readonly returns: number;
  readonly casesWithReturns: Share;
  /** Handovers after which the work came back to be done again. */
  readonly returned: number;
  /** Cases served from first to last event by one party, and known to be: one that is missing throughout is not counted. */
  readonly endToEnd: Share;
  /** Distinct parties in the steps where the customer meets somebody; null when no such steps were named. */
  readonly contacts: PartiesMet | null;
  readonly worst: readonly PassedCase[];
}

/** A case that was passed on a lot. */
export interface PassedCase {
  readonly caseId: string;
  readonly partyCount: number;
  /** In order of first appearance; of more than a hundred the first hundred. */
  readonly parties: readonly string[];
  readonly handovers: number;
  readonly returns: number;
  readonly returned: number;
  /** Seconds from its first to its last event. */
  readonly duration: number;
  /** Null without a due date. */
  readonly late: boolean | null;
}

const mostPartiesNamed = 100;

/**
 * Tells how far cases go from pillar to post: how many different teams (or persons) each passes, how often it is handed
 * over and how often it gets to a party again. A *return* is a handover to a party that had the case before, whatever it
 * does then; *returned* is stricter: the next run but one is the sender's and repeats a step. A missing team is `(none)`
 * and counts as a party, unless it is dropped; a case of which no event is left does not count. Inside teams, parties are
 * persons and only handovers inside a team count. Worst: most parties, then most handovers, then as in the file.
 *
 * Throws an `EventLogFailure` when the log does not have a step of `contactSteps`, and a RangeError for a limit that is no
 * count.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, pillarToPost } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = [
 *   "1,Ask,Sales,2025-03-03 09:00",
 *   "1,Plan,Planning,2025-03-03 15:00",
 *   "1,Answer,Sales,2025-03-04 09:00",
 *   "2,Ask,Sales,2025-03-04 10:00",
 * ];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { parties, endToEnd, worst, contacts } = await pillarToPost(log, { contactSteps: ["Ask", "Answer"] });
 * [parties.mean, parties.max, endToEnd.count]; // => [1.5, 2, 1]
 * worst[0].parties; // => ["Sales", "Planning"]
 * worst[0].returns; // => 1
 * contacts.max; // => 1
 * await log.close();
 * ```
 */
export async function pillarToPost(log: EventLog, options: PillarToPostOptions = {}): Promise<PillarToPost> {
  const { contactSteps = [], limit = 10 } = options;
  requireParameter(isCount(limit), "limit", limit, "a whole number ≥ 0");
  return answer(log, options, async (relations) => {
    const groups = await readGroups(log, relations);
    const sum = (count: (group: CaseGroup) => number) =>
      groups.reduce((total, group) => total + count(group), 0);
    const cases = sum((group) => group.cases);
    const isServedByOne = ({ only }: CaseGroup) => only !== null && relations.valueName(only) !== missingName;
    return {
      cases,
      parties: describeParties(groups),
      handovers: sum((group) => group.handovers),
      returns: sum((group) => group.returns),
      casesWithReturns: shareOf(
        sum((group) => group.casesWithReturns),
        cases,
      ),
      returned: sum((group) => group.returned),
      endToEnd: shareOf(
        sum((group) => (isServedByOne(group) ? group.cases : 0)),
        cases,
      ),
      contacts: contactSteps.length === 0 ? null : await readContacts(log, relations, contactSteps),
      worst: await readWorst(log, relations, limit),
    };
  });
}

/** Cases with the same number of parties; if that is one, with the same. */
interface CaseGroup extends PartyCount {
  readonly only: ValueKey | null;
  readonly handovers: number;
  readonly returns: number;
  readonly casesWithReturns: number;
  readonly returned: number;
}

function readGroups(log: EventLog, relations: Relations): Promise<CaseGroup[]> {
  return log.database.query<CaseGroup>(`
    SELECT parties, CASE WHEN parties = 1 THEN first_party END AS only, count(*) AS cases, sum(handovers) AS handovers,
      sum(returns) AS returns, count(*) FILTER (returns > 0) AS "casesWithReturns", sum(returned) AS returned
    FROM ${passedCasesSql(relations)} GROUP BY ALL`);
}

/** SQL of the parties, handovers and returns of each case. A party's first event is no return to it. */
function passedCasesSql({ events, pairs }: Relations): string {
  return `(
    WITH met AS (SELECT case_no, value, min(place) AS place FROM ${events} GROUP BY case_no, value),
    moves AS (
      SELECT p.case_no, count(*) AS handovers, count(*) FILTER (met.place IS NULL) AS returns,
        count(*) FILTER (returned) AS returned
      FROM ${pairs} AS p
      LEFT JOIN met ON met.case_no = p.case_no AND met.value = p.to_value AND met.place = p.place + 1
      WHERE handed GROUP BY p.case_no),
    met_cases AS (
      SELECT case_no, count(*) AS parties, arg_min(value, place) AS first_party FROM met GROUP BY case_no)
    SELECT case_no, parties, first_party, coalesce(handovers, 0) AS handovers, coalesce(returns, 0) AS returns,
      coalesce(returned, 0) AS returned
    FROM met_cases LEFT JOIN moves USING (case_no))`;
}

async function readContacts(
  log: EventLog,
  relations: Relations,
  names: readonly string[],
): Promise<PartiesMet | null> {
  const keys = await findSteps(log, relations, names);
  const isContact = keys.length === 0 ? "FALSE" : `step IN (${keys.map(sqlKey).join(", ")})`;
  const counts = await log.database.query<PartyCount>(`
    SELECT parties, count(*) AS cases
    FROM (SELECT count(DISTINCT value) FILTER (${isContact}) AS parties FROM ${relations.events} GROUP BY case_no)
    GROUP BY parties`);
  return describeParties(counts);
}

/** The keys of the steps among the cases that count. */
async function findSteps(log: EventLog, relations: Relations, names: readonly string[]): Promise<ValueKey[]> {
  const steps = await log.database.query<{ step: ValueKey }>(`SELECT DISTINCT step FROM ${relations.events}`);
  const keys = new Map(steps.map(({ step }) => [relations.stepName(step), step]));
  const others = names.filter((name) => !keys.has(name));
  if (others.length > 0) {
    const known = await log.database.query<{ step: string }>("SELECT DISTINCT step FROM events");
    const unknown = others.find((name) => !known.some(({ step }) => step === name));
    if (unknown !== undefined) throw new EventLogFailure("EVENT_LOG_UNKNOWN_STEP", { step: unknown });
  }
  return names.flatMap((name) => keys.get(name) ?? []);
}

function sqlKey(key: ValueKey): string {
  return typeof key === "number" ? String(key) : sqlText(key);
}

type WorstRow = Omit<PassedCase, "parties"> & { readonly case_no: number };

async function readWorst(log: EventLog, relations: Relations, limit: number): Promise<PassedCase[]> {
  const worst = await log.database.query<WorstRow>(`
    SELECT case_no, case_id AS "caseId", parties AS "partyCount", handovers, returns, returned,
      (epoch_us(last_at) - epoch_us(first_at)) / 1e6 AS duration, late
    FROM (FROM ${passedCasesSql(relations)} ORDER BY parties DESC, handovers DESC, case_no LIMIT ${limit})
    JOIN ${relations.cases} AS known USING (case_no) ORDER BY "partyCount" DESC, handovers DESC, case_no`);
  if (worst.length === 0) return [];
  const met = await log.database.query<{ case_no: number; value: ValueKey }>(`
    SELECT case_no, value, min(place) AS place FROM ${relations.events}
    WHERE case_no IN (${worst.map(({ case_no }) => case_no).join(", ")}) GROUP BY case_no, value
    QUALIFY row_number() OVER (PARTITION BY case_no ORDER BY min(place)) <= ${mostPartiesNamed} ORDER BY case_no, place`);
  return worst.map(({ case_no, ...passed }) => {
    const parties = met
      .filter((row) => row.case_no === case_no)
      .map(({ value }) => relations.valueName(value));
    return { ...passed, parties };
  });
}
