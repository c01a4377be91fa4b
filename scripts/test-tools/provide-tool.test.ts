import { describe, expect, it } from "vitest";
import { makeUpSystem } from "./made-up-system.ts";
import { provideTool, type Tool } from "./provide-tool.mjs";

const debian = ["/etc/debian_version", "/usr/bin/apt-get"];
const saw: Tool = {
  name: "Saw",
  variable: "STUUR_SAW",
  find: (system) => [system.env.STUUR_SAW, "/usr/bin/saw"].find((path) => path && system.exists(path)),
  debianPackage: "saw",
  installDebianPackage: (system) => void system.run(["apt-get", "install", "saw"]),
  describeDownload: () => "npx saw install",
  download: (system) => void system.run(["npx", "saw", "install"]),
};

describe("provideTool", () => {
  it("answers what is there and runs nothing", () => {
    const { system, ran, said } = makeUpSystem({ files: ["/usr/bin/saw"] });
    expect(provideTool(saw, system)).toBe("/usr/bin/saw");
    expect(ran).toEqual([]);
    expect(said).toEqual(["Saw: /usr/bin/saw"]);
  });

  it("installs the Debian package as root on Debian and says so", () => {
    const { system, ran, said } = makeUpSystem({
      isRoot: true,
      files: debian,
      commands: installs("apt-get install saw"),
    });
    expect(provideTool(saw, system)).toBe("/usr/bin/saw");
    expect(ran).toEqual(["apt-get install saw"]);
    expect(said[0]).toBe("Saw is not on this machine: installing the Debian package saw.");
  });

  it("downloads as an ordinary user, also on Debian", () => {
    const { system, ran, said } = makeUpSystem({ files: debian, commands: installs("npx saw install") });
    expect(provideTool(saw, system)).toBe("/usr/bin/saw");
    expect(ran).toEqual(["npx saw install"]);
    expect(said[0]).toBe("Saw is not on this machine: getting it with npx saw install");
  });

  it("downloads as root where there is no Debian", () => {
    const { system, ran } = makeUpSystem({ isRoot: true, commands: installs("npx saw install") });
    expect(provideTool(saw, system)).toBe("/usr/bin/saw");
    expect(ran).toEqual(["npx saw install"]);
  });

  it("downloads when Debian's package could not be installed", () => {
    const { system, ran } = makeUpSystem({
      isRoot: true,
      files: debian,
      commands: installs("npx saw install"),
    });
    expect(provideTool(saw, system)).toBe("/usr/bin/saw");
    expect(ran).toEqual(["apt-get install saw", "npx saw install"]);
  });

  it("fails and names the command when nothing could be installed", () => {
    const { system } = makeUpSystem({});
    expect(() => provideTool(saw, system)).toThrow(
      /Get it with\n {4}npx saw install\nor name it in STUUR_SAW/,
    );
  });

  it.each([
    {
      isRoot: true,
      files: debian,
      command: "apt-get update && apt-get install -y --no-install-recommends saw",
    },
    { isRoot: false, files: debian, command: "npx saw install" },
  ])("installs nothing under STUUR_TEST_INSTALL=0 and names $command", ({ isRoot, files, command }) => {
    const { system, ran } = makeUpSystem({ env: { STUUR_TEST_INSTALL: "0" }, isRoot, files });
    expect(() => provideTool(saw, system)).toThrow(command);
    expect(ran).toEqual([]);
  });

  it("does not look elsewhere when the named one is not there", () => {
    const { system, ran } = makeUpSystem({ env: { STUUR_SAW: "/opt/saw" } });
    expect(() => provideTool(saw, system)).toThrow("STUUR_SAW is /opt/saw, but no Saw is there.");
    expect(ran).toEqual([]);
  });
});

function installs(installing: string) {
  return (command: string, files: Set<string>) => {
    if (command !== installing) return undefined;
    files.add("/usr/bin/saw");
    return "";
  };
}
