// @ts-check

const methods = "^packages/methods/src/";
const eventLog = "^packages/event-log/src/";
const stuur = "^packages/stuur/src/";
const ownCode = "^(packages|examples|docs|e2e|benchmarks|scripts)/";
const test = "[.]test[.]tsx?$";
const harness = "^packages/stuur/src/platform/test/";
const databaseDrivers = "^node_modules/(kysely|pg|@electric-sql)/";
const interfacePackages =
  "^node_modules/(react|react-dom|react-i18next|i18next|csstype|@tanstack|@mantine|recharts|dayjs|@types/(react|react-dom)|write-excel-file)(/|$)";

/**
 * Who may import whom. Rules hold for production code; a test may import what it tests with, but nothing imports a test.
 * A path is relative to the repository; `$1` is what the first brackets in `from` matched.
 *
 * @type {import("dependency-cruiser").IConfiguration}
 */
export default {
  forbidden: [
    {
      name: "methods-are-pure",
      comment:
        "Methods compute and nothing else: no Node, no I/O and of npm only a numeric library, so that they run in a browser too.",
      severity: "error",
      from: { path: methods, pathNot: test },
      to: { pathNot: [methods, "^node_modules/@stdlib/"] },
    },
    {
      name: "methods-fields-by-index",
      comment:
        "What a field offers stands in its index.ts; the rest may change without asking another field.",
      severity: "error",
      from: { path: `${methods}([^/]+)/` },
      to: { path: methods, pathNot: [`${methods}$1/`, `${methods}[^/]+/index[.]ts$`] },
    },
    {
      name: "methods-no-folder-cycle",
      comment: "Fields build on one another in one direction, so that each can be read and tested alone.",
      severity: "error",
      scope: "folder",
      from: { path: "^packages/methods/src/[^/]+$" },
      to: { path: methods, circular: true },
    },
    {
      name: "event-log-stands-alone",
      comment: "The event log library is published apart: it knows methods and npm, never the product.",
      severity: "error",
      from: { path: eventLog, pathNot: test },
      to: { path: ownCode, pathNot: [eventLog, methods] },
    },
    {
      name: "packages-by-public-name",
      comment:
        "A package offers what its package.json exports; a path into its sources breaks once it is published.",
      severity: "error",
      from: { path: "^packages/([^/]+)/", pathNot: test },
      to: {
        path: "^packages/",
        pathNot: ["^packages/$1/", `${methods}[^/]+/index[.]ts$`, `${eventLog}index[.]ts$`],
      },
    },
    {
      name: "records-stand-alone",
      comment: "Everything reads records, so records depend on nothing but types of the libraries.",
      severity: "error",
      from: { path: `${stuur}records/`, pathNot: test },
      to: { pathNot: [`${stuur}records/`, methods, eventLog] },
    },
    {
      name: "records-take-types-only",
      comment: "Records describe; what computes belongs in a library or a capability.",
      severity: "error",
      from: { path: `${stuur}records/`, pathNot: test },
      to: { path: [methods, eventLog], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "platform-serves-every-capability",
      comment:
        "The platform knows records and npm; a platform that knows one capability cannot serve the others.",
      severity: "error",
      from: { path: `${stuur}platform/`, pathNot: [test, harness] },
      to: { path: ownCode, pathNot: [`${stuur}(platform|records)/`] },
    },
    {
      name: "ui-is-only-interface",
      comment:
        "The design system draws what it is given: it knows no capability, no server and no computation.",
      severity: "error",
      from: { path: `${stuur}ui/`, pathNot: test },
      to: { pathNot: [`${stuur}ui/`, interfacePackages] },
    },
    {
      name: "capability-not-to-capability",
      comment: "Capabilities meet in loop.ts, by facts, and read each other's data through the named views.",
      severity: "error",
      from: { path: `${stuur}capabilities/([^/]+/[^/]+)/` },
      to: { path: `${stuur}capabilities/`, pathNot: `${stuur}capabilities/$1/` },
    },
    {
      name: "only-store-touches-database",
      comment:
        "SQL stands in one file of a capability; others may name the types of the database, to hand it on.",
      severity: "error",
      from: { path: `${stuur}capabilities/`, pathNot: ["[.]store[.]ts$", test] },
      to: { path: `${stuur}platform/database/`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-store-writes-queries",
      comment: "The query builder and the drivers are for stores and for the platform's own tables.",
      severity: "error",
      from: {
        path: stuur,
        pathNot: ["[.]store[.]ts$", `${stuur}platform/(database|outbox|jobs|storage|test)/`, test],
      },
      to: { path: databaseDrivers },
    },
    {
      name: "page-sees-its-contract",
      comment:
        "A page knows what goes over the wire, not the server behind it: its own contract, texts and parts, ui and methods.",
      severity: "error",
      from: { path: `${stuur}capabilities/([^/]+/[^/]+)/[^/]+[.]tsx$`, pathNot: test },
      to: {
        path: [stuur, eventLog, "^node_modules/(?!@types/)"],
        pathNot: [
          `${stuur}capabilities/$1/[^/]+[.](contract|texts)[.]ts$`,
          `${stuur}capabilities/$1/[^/.]+[.]tsx?$`,
          `${stuur}capabilities/$1/[^/]+[.]page[.]tsx$`,
          `${stuur}capabilities/$1/[^/]+[.]css$`,
          `${stuur}ui/`,
          interfacePackages,
        ],
      },
    },
    {
      name: "page-needs-no-node",
      comment: "Pages, their parts, texts and contracts run in the browser.",
      severity: "error",
      from: { path: `${stuur}capabilities/.+([.]tsx|[.](texts|contract)[.]ts)$`, pathNot: test },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "contract-is-for-both-sides",
      comment: "A contract is read by server and page: schemas and types, no code of the server.",
      severity: "error",
      from: { path: `${stuur}capabilities/([^/]+/[^/]+)/.+[.]contract[.]ts$`, pathNot: test },
      to: {
        pathNot: [
          `${stuur}capabilities/$1/[^/]+[.]contract[.]ts$`,
          `${stuur}records/`,
          methods,
          eventLog,
          "^node_modules/zod/",
        ],
      },
    },
    {
      name: "loop-only-wires-steps",
      comment: "loop.ts reads as the story of the product: facts and the steps that follow, nothing else.",
      severity: "error",
      from: { path: `${stuur}loop[.]ts$` },
      to: {
        pathNot: [`${stuur}capabilities/.+[.](facts|steps)[.]ts$`, `${stuur}platform/outbox/`],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "only-hosts-mount-the-loop",
      comment: "loop.ts knows every capability, so who imports it knows them all.",
      severity: "error",
      from: { path: stuur, pathNot: [`${stuur}hosts/`, test] },
      to: { path: `${stuur}loop[.]ts$` },
    },
    {
      name: "nothing-imports-hosts",
      comment: "Hosts are lists of what to mount, the end of every import chain.",
      severity: "error",
      from: { pathNot: `${stuur}hosts/` },
      to: { path: `${stuur}hosts/` },
    },
    {
      name: "production-not-to-tests",
      comment: "Tests and their harness are not part of what is published.",
      severity: "error",
      from: { pathNot: [test, harness, "^e2e/"] },
      to: { path: [test, harness] },
    },
    {
      name: "no-cycle",
      comment: "Files that import each other can only be understood and changed together.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      comment: "An import that leads nowhere also escapes every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Anchored: a bare `dist/` would also hide what npm packages resolve to.
    exclude: { path: "^(packages/[^/]+/dist|[.]cache)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts"],
    },
  },
};
