import { expect, test } from "vitest";
import { ApiFailure } from "./api.ts";
import { kindOf } from "./notices.tsx";

const failure = (status: number, code: string, details = {}) =>
  new ApiFailure(status, { code, message: { nl: "", en: "" }, details });

test("an address that cannot be one is told as one that does not exist", () => {
  expect(kindOf(failure(400, "STUUR_BAD_REQUEST", { problem: "/log: Invalid UUID" }))).toBe("notFound");
  expect(kindOf(failure(404, "STUUR_NOT_FOUND"))).toBe("notFound");
  expect(kindOf(failure(400, "STUUR_BAD_REQUEST", { problem: "/by: Invalid option" }))).toBe("failed");
});

test("a reversed period has a way out of its own, and a server that is gone another", () => {
  expect(kindOf(failure(400, "EVENT_LOG_REVERSED_PERIOD"))).toBe("backwards");
  expect(kindOf(new ApiFailure(0, null))).toBe("serverGone");
  expect(kindOf(new Error("odd"))).toBe("failed");
});
