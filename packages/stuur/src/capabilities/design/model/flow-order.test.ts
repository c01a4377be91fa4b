import { expect, test } from "vitest";
import { orderOfTeams } from "./flow-order.ts";

test("teams stand in the order of the first step they carry; one for all steps comes first", () => {
  const teams = [
    { id: "make", members: [], steps: ["saw"] },
    { id: "sell", members: [], steps: ["plan", "talk"] },
    { id: "idle", members: [], steps: [] },
    { id: "all", members: [] },
  ];
  expect(orderOfTeams({ teams }, ["talk", "plan", "saw"])).toEqual(["sell", "all", "make", "idle"]);
});
