import { launchBrowser, openPage } from "../e2e/browser.ts";

/** What a new visitor's browser does with a page: nothing is in its cache. */
export interface Loaded {
  /** Bytes that came over the line, headers not counted. */
  readonly kilobytes: number;
  readonly requests: number;
  /** Milliseconds until the largest thing in view stood there. */
  readonly largestPaint: number;
}

/** Loads a page at 1280 × 900, with a processor that is `slower` times as slow as this one. */
export async function loadPage(url: string, { slower }: { readonly slower: number }): Promise<Loaded> {
  const browser = await launchBrowser();
  try {
    const { page, context } = await openPage(browser, { size: "wide" });
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    let bytes = 0;
    let requests = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Object.assign(window, { largestPaint: entry.startTime });
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    await page.goto(url, { waitUntil: "load" });
    await page.locator("main h1").first().waitFor();
    await page.waitForLoadState("networkidle");
    const largestPaint = await page.evaluate(() =>
      Number((window as { largestPaint?: number }).largestPaint),
    );
    return { kilobytes: Math.round(bytes / 1000), requests, largestPaint: Math.round(largestPaint) };
  } finally {
    await browser.close();
  }
}
