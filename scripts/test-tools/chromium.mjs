// @ts-check
import { chromium as playwrightChromium } from "playwright-core";
import { findInPath, installWithApt } from "./provide-tool.mjs";

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const download = /** @type {const} */ (["npx", "playwright-core", "install", "chromium"]);

/**
 * Chromium for the stories: `$STUUR_CHROMIUM`, a Chromium or Chrome in `PATH`, or the browser that Playwright fetched.
 *
 * @type {import("./provide-tool.mjs").Tool}
 */
export const chromium = {
  name: "Chromium",
  variable: "STUUR_CHROMIUM",
  find: (system) => {
    const named = system.env.STUUR_CHROMIUM;
    if (named) return system.isExecutable(named) ? named : undefined;
    const fetched = playwrightChromium.executablePath();
    return findInPath(system, programs) ?? (system.isExecutable(fetched) ? fetched : undefined);
  },
  debianPackage: "chromium",
  installDebianPackage: (system) => installWithApt(system, "chromium"),
  describeDownload: () => download.join(" "),
  download: (system) => {
    system.run(download);
  },
};
