import { expect, test } from "vitest";
import { type ConnectionPool, inLoginTransaction } from "./connection.ts";

test("a rollback that fails does not hide why it came to that, and the connection goes back", async () => {
  const statements: string[] = [];
  let released = 0;
  const pool: ConnectionPool = {
    isEmbedded: false,
    connect: async () => ({
      async query(statement) {
        statements.push(statement);
        if (statement === "rollback") throw new Error("the connection is gone");
        return { command: "", rowCount: 0, rows: [] };
      },
      release() {
        released += 1;
      },
    }),
    close: async () => {},
  };
  const working = inLoginTransaction(pool, () => Promise.reject(new Error("why")));
  await expect(working).rejects.toThrow("why");
  expect(statements).toEqual(["begin", "rollback"]);
  expect(released).toBe(1);
});
