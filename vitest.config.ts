import { defineConfig } from "vitest/config";

/** Unit tests run the TypeScript sources through the export condition `source`; only stores and stories need more. */
const source = {
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"], externalConditions: ["source"] } },
};

/** What imports hundreds of files or simulates for minutes: published logs, laws over random logs, damaged files, theory. */
const thorough = [
  "packages/event-log/src/**/{*.property,*reference}.test.ts",
  "packages/methods/src/**/*.theory.test.ts",
];

export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          name: "unit",
          // By default one core is left free.
          maxWorkers: "100%",
          include: [
            "packages/*/src/**/*.test.{ts,tsx}",
            "examples/**/*.test.ts",
            "docs/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          exclude: [...thorough, "**/*.store.test.ts", "**/node_modules/**", "**/dist/**"],
          pool: "threads",
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        ...source,
        test: {
          name: "thorough",
          maxWorkers: "100%",
          include: thorough,
          pool: "threads",
          isolate: false,
          // A thread that is ended under a running query takes the process down, so this is for what hangs only.
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...source,
        test: {
          name: "store",
          include: ["packages/**/*.store.test.ts"],
          globalSetup: ["packages/stuur/src/platform/test/global-setup.ts"],
          pool: "threads",
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...source,
        test: {
          name: "story",
          include: ["e2e/**/*.story.test.ts"],
          pool: "forks",
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
