import { expect, test } from "vitest";
import { renderReportPage } from "./render-report-page.tsx";
import { reportOf } from "./see-file.fixture.ts";

test("one page that asks for nothing else, with the answer first and the command last", async () => {
  const html = await renderReportPage(reportOf(400), "en");
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).toContain("<title>orders.csv · Stuur</title>");
  expect(html).toContain("default-src &#x27;none&#x27;");
  expect(html).not.toMatch(/(src|href)="|url\(|@import|<script/);
  expect(html.match(/<h1[^>]*>(.*?)<\/h1>/)?.[1]).toContain(
    "on its way from <em>Design</em> to <em>(none)</em>",
  );
  expect(html).toContain("Comes back: 50% (45 – 55%).");
  expect(html).toContain("Mon–Fri 08:00-17:00, 2 days off");
  expect(html).toContain("<code>stuur see orders.csv --from 2025-01-01</code>");
});

test("nothing in it can be pressed, and the matrix names what it shows", async () => {
  const html = await renderReportPage(reportOf(400), "nl");
  expect(html).not.toContain("<button");
  expect(html).not.toContain('role="button"');
  expect(html).not.toContain("Laat zien naar wie");
});

test("a name is shown as it is, whatever it holds", async () => {
  const report = reportOf(400);
  const [first] = report.handovers;
  const evil = '<script>alert("x")</script>';
  const html = await renderReportPage({ ...report, handovers: [{ ...first!, from: evil }] }, "en");
  expect(html).not.toContain(evil);
  expect(html).toContain("&lt;script&gt;");
});
