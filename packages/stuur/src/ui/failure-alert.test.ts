import { expect, test } from "vitest";
import { ApiFailure } from "./api.ts";
import { judgeFailure } from "./failure-alert.tsx";

const silence = new ApiFailure(0, null);

test("that no server answered is said until one does again", () => {
  expect(judgeFailure(silence, { isGone: true, backAt: 0 })).toBe("gone");
  expect(judgeFailure(silence, { isGone: false, backAt: silence.at + 1 })).toBe("over");
});

test("a call that broke off while the server was there is not forgotten", () => {
  expect(judgeFailure(silence, { isGone: false, backAt: 0 })).toBe("other");
  expect(judgeFailure(silence, { isGone: false, backAt: silence.at - 1 })).toBe("other");
});

test("what the server refused stays refused", () => {
  const refused = new ApiFailure(409, {
    code: "STUUR_STALE_VERSION",
    message: { nl: "Te laat", en: "Late" },
  });
  expect(judgeFailure(refused, { isGone: true, backAt: refused.at + 1 })).toBe("other");
});
