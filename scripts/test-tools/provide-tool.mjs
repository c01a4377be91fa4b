// @ts-check

/** @typedef {import("./system.mjs").System} System */

/**
 * A program that the tests need and that npm does not bring.
 *
 * @typedef {object} Tool
 * @property {string} name in words
 * @property {string} variable the environment variable that names it, for the user and for the tests
 * @property {(system: System) => string | undefined} find its path
 * @property {string} debianPackage
 * @property {(system: System) => void} installDebianPackage
 * @property {(system: System) => string} describeDownload the command that a user can give
 * @property {(system: System) => void} download into a folder of the user's
 */

/**
 * Finds the tool, or installs it and says so: as root on Debian by its package, otherwise by download. With
 * `STUUR_TEST_INSTALL=0` nothing is installed and the error names the command.
 *
 * @param {Tool} tool
 * @param {System} system
 * @returns {string} its path
 */
export function provideTool(tool, system) {
  const named = system.env[tool.variable];
  const path = tool.find(system);
  if (path !== undefined) {
    system.say(`${tool.name}: ${path}`);
    return path;
  }
  if (named) throw new Error(`${tool.variable} is ${named}, but no ${tool.name} is there.`);
  if (system.env.STUUR_TEST_INSTALL === "0") throw new Error(explainMissing(tool, system));
  const installed = install(tool, system);
  if (installed === undefined) {
    throw new Error(`${explainMissing(tool, system)}\nInstalling it here did not succeed; see above.`);
  }
  system.say(`${tool.name}: ${installed}`);
  return installed;
}

/**
 * @param {Tool} tool
 * @param {System} system
 * @returns {string | undefined}
 */
function install(tool, system) {
  if (canUseApt(system)) {
    system.say(`${tool.name} is not on this machine: installing the Debian package ${tool.debianPackage}.`);
    tool.installDebianPackage(system);
    const path = tool.find(system);
    if (path !== undefined) return path;
  }
  system.say(`${tool.name} is not on this machine: getting it with ${tool.describeDownload(system)}`);
  tool.download(system);
  return tool.find(system);
}

/**
 * @param {Tool} tool
 * @param {System} system
 */
function explainMissing(tool, system) {
  const command = canUseApt(system)
    ? `apt-get update && apt-get install -y --no-install-recommends ${tool.debianPackage}`
    : tool.describeDownload(system);
  return `${tool.name} is not on this machine. Get it with\n    ${command}\nor name it in ${tool.variable}.`;
}

/** @param {System} system */
function canUseApt(system) {
  return system.isRoot && system.exists("/etc/debian_version") && system.exists("/usr/bin/apt-get");
}

/**
 * @param {System} system
 * @param {string} packageName
 */
export function installWithApt(system, packageName) {
  const variables = { DEBIAN_FRONTEND: "noninteractive" };
  system.run(["apt-get", "update", "-q"], { variables });
  system.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", packageName], { variables });
}

/**
 * Looks for programs in the folders of `PATH`.
 *
 * @param {System} system
 * @param {readonly string[]} names in order of preference
 * @returns {string | undefined}
 */
export function findInPath(system, names) {
  const separator = system.platform === "win32" ? ";" : ":";
  const folders = (system.env.PATH ?? "").split(separator).filter((folder) => folder !== "");
  const suffix = system.platform === "win32" ? ".exe" : "";
  const candidates = names.flatMap((name) => folders.map((folder) => `${folder}/${name}${suffix}`));
  return candidates.find((path) => system.isExecutable(path));
}
