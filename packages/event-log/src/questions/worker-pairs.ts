import type { EventLog } from "../event-log.ts";
import { type AskedColumns, columnsOf } from "./columns/columns-of.ts";
import type { EventColumns } from "./columns/event-columns.ts";
import { keepColumns } from "./columns/keep-columns.ts";
import { Dictionary } from "./columns/pair-kinds.ts";
import type { QuestionOptions } from "./options.ts";

/**
 * By whom each event is done, and by which two each pair: a worker is a person in a team, or at a step where no team is known.
 * That is all that a redrawing of teams looks at.
 */
interface WorkerPairs {
  /** For each event its worker; for each pair, at its first event, which two workers: −1 for the last of a case. */
  readonly worker: Int32Array;
  readonly two: Int32Array;
  /** Of each worker. */
  readonly team: Int32Array;
  readonly person: Int32Array;
  readonly step: Int32Array;
  /** The worker who gives, and the one who takes, of each two. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly bytes: number;
}

/** What is asked, and by whom it is done. */
export interface AskedWorkers {
  readonly asked: AskedColumns;
  readonly workers: WorkerPairs;
}

/** To be called while `answer` answers. */
export async function workersOf(log: EventLog, options: QuestionOptions): Promise<AskedWorkers> {
  const asked = await columnsOf(log, options);
  const { columns } = asked;
  const workers = await keepColumns(log, `${columns.name} workers`, async () => findWorkerPairs(columns));
  return { asked, workers };
}

function findWorkerPairs({ rows, caseStarts, step, team, person, codes }: EventColumns): WorkerPairs {
  const [worker, two] = [new Int32Array(rows), new Int32Array(rows).fill(-1)];
  const workers = new Dictionary();
  for (let row = 0; row < rows; row++) {
    const stepInstead = team[row] === 0 ? step[row]! : 0;
    worker[row] = workers.codeOf((team[row]! * codes.person + person[row]!) * codes.step + stepInstead);
  }
  const size = workers.keys.length;
  const twos = new Dictionary();
  for (let place = 0; place + 1 < caseStarts.length; place++) {
    const last = caseStarts[place + 1]! - 1;
    for (let row = caseStarts[place]!; row < last; row++) {
      two[row] = twos.codeOf(worker[row]! * size + worker[row + 1]!);
    }
  }
  const read = (keys: readonly number[], part: (key: number) => number) => Int32Array.from(keys, part);
  return {
    worker,
    two,
    team: read(workers.keys, (key) => Math.floor(key / codes.step / codes.person)),
    person: read(workers.keys, (key) => Math.floor(key / codes.step) % codes.person),
    step: read(workers.keys, (key) => key % codes.step),
    from: read(twos.keys, (key) => Math.floor(key / size)),
    to: read(twos.keys, (key) => key % size),
    bytes: 8 * rows + 12 * size + 8 * twos.keys.length,
  };
}
