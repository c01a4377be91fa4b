import type { ReadyLog } from "../../records/ready-log.ts";
import type { Transaction } from "../database/database.ts";
import { StuurError, stuurError } from "../errors/errors.ts";
import { createAnswerCache } from "../storage/answer-cache.ts";
import type { Handle, HandleCache } from "../storage/handle-cache.ts";
import type { LogStorage } from "../storage/storage.ts";
import { findReadyLog } from "./find-ready-log.ts";

/** Who asks, about which log. */
export interface Asking {
  readonly params: { readonly log: string };
  inOrganisation<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

/**
 * Asks a log of the asker's organisation. `question` names what is asked, with every setting that the answer depends on:
 * a part never changes, so its answers are remembered by that. Fails as not found for the logs of others, and with the
 * words of the library where the question cannot be answered (a column that is not there, a reversed period).
 */
export type AskLog<Log> = <Answer>(
  asking: Asking,
  question: unknown,
  answer: (log: Log, row: ReadyLog) => Promise<Answer>,
) => Promise<{ readonly row: ReadyLog; readonly answer: Answer }>;

/** Answers that are remembered for what else is asked of the same; whole pages are remembered as they are sent. */
const mostAnswers = 20;

export function createAskLog<Log extends Handle>(logs: HandleCache<Log>, storage: LogStorage): AskLog<Log> {
  const remember = createAnswerCache<unknown>(mostAnswers);
  return async <Answer>(
    asking: Asking,
    question: unknown,
    answer: (log: Log, row: ReadyLog) => Promise<Answer>,
  ) => {
    const row = await asking.inOrganisation((transaction) => findReadyLog(transaction, asking.params.log));
    if (!row) throw stuurError("STUUR_NOT_FOUND");
    const folder = storage.logFolder(row);
    const compute = () => logs.use(folder, (log) => answer(log, row)).catch(refuse);
    const found = await remember(`${folder} ${JSON.stringify(question)}`, compute);
    return { row, answer: found as Answer };
  };
}

/** What the library expects to fail is told in its words; all else is a failure of ours. */
function refuse(failure: unknown): never {
  const told = failure instanceof Error && "error" in failure ? failure.error : null;
  if (!isTold(told)) throw failure;
  throw new StuurError({ code: told.code, status: 422, text: told.message, values: {} });
}

function isTold(error: unknown): error is { code: string; message: { nl: string; en: string } } {
  return typeof error === "object" && error !== null && "code" in error && "message" in error;
}
