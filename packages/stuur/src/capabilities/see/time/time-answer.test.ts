import { expect, test } from "vitest";
import { type TimePart, timeParts } from "../../../ui/chart/time-bar.tsx";
import type { DividedTime } from "./time.contract.ts";
import { answerTime } from "./time-answer.ts";

const measured = { cases: 100, canTellWorkFromWaiting: true };

test("work first, then what lies still most", () => {
  const answer = answerTime(measured, divided({ work: 0.12, inside: 0.2, handover: 0.34, customer: 0.3 }));
  expect(answer).toEqual({ kind: "divided", work: 0.12, most: "handover", share: 0.34 });
  expect(answerTime(measured, divided({ work: 0.4, customer: 0.6 }))).toMatchObject({ most: "customer" });
});

test("without start times only between and inside teams", () => {
  const answer = answerTime(
    { cases: 100, canTellWorkFromWaiting: false },
    divided({ handover: 0.1, inside: 0.8, returned: 0.1 }),
  );
  expect(answer).toEqual({ kind: "together", handover: 0.1, rest: 0.9 });
});

test("too little is said as such", () => {
  const some = divided({ work: 1 });
  expect(answerTime({ ...measured, cases: 0 }, some)).toEqual({ kind: "none" });
  expect(answerTime({ ...measured, cases: 4 }, some)).toEqual({ kind: "tooFew", cases: 4 });
  expect(answerTime(measured, divided({}, 0))).toEqual({ kind: "noTime" });
  expect(answerTime(measured, divided({ unknown: 0.7, work: 0.3 }))).toEqual({ kind: "unknown", share: 0.7 });
  expect(answerTime(measured, some)).toEqual({ kind: "allWork" });
});

function divided(shares: Partial<Record<TimePart, number>>, elapsed = 1000): DividedTime {
  const partOf = (share: number) => ({
    total: share * elapsed,
    meanPerCase: (share * elapsed) / 100,
    share,
    interval: null,
  });
  const parts = Object.fromEntries(timeParts.map((part) => [part, partOf(shares[part] ?? 0)]));
  return {
    elapsed,
    meanPerCase: elapsed / 100,
    parts: parts as DividedTime["parts"],
    transitions: partOf(shares.handover ?? 0),
  };
}
