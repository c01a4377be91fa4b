import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { setLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { DoubtSection } from "./doubt-section.tsx";
import { HandoverTable } from "./handover-rows.tsx";
import type { HandoverRow, MatrixView } from "./matrix.contract.ts";

const day = 32_400;

function row(count: number, n: number): HandoverRow {
  const working = n === 0 ? null : { n, mean: 5 * day, p50: 4.6 * day, p90: 19 * day };
  const between = { kind: "waiting" as const, clock: null, working };
  return {
    from: "Ontwerp",
    to: "Planning",
    count,
    cases: count,
    returned: 0,
    late: { count: 0, of: 0 },
    between,
  };
}

function viewOf(handovers: MatrixView["handovers"], by: "team" | "person" = "team"): MatrixView {
  return {
    log: {
      id: "1",
      name: "orders.csv",
      isExample: false,
      timeZone: "Europe/Amsterdam",
      secondsPerWorkingDay: day,
      columns: [],
      looksMissing: null,
      similarTeams: null,
      farTimes: null,
      availableColumns: [],
      rejectedSamples: [{ line: 12, reason: { nl: "dit is geen tijd", en: "this is no time" } }],
    },
    by,
    summary: {
      cases: 1600,
      events: 9000,
      firstAt: "2024-01-02T08:00:00Z",
      lastAt: "2026-06-30T15:00:00Z",
      hasStartTimes: true,
      pairs: 8000,
      handovers: 2000,
      casesWithDueDate: 0,
      lateCases: 0,
    },
    teams: [],
    steps: [],
    cells: [],
    flows: [],
    flowsLeftOut: 0,
    starts: [],
    handovers,
    doubt: {
      tiedPairs: 0,
      handoversMin: 2000,
      handoversMax: 2000,
      missingTeam: 0,
      missingPerson: 0,
      rejected: 31,
    },
  };
}

function cells(handover: HandoverRow, by: "team" | "person" = "team"): readonly string[] {
  const rows = [{ ...handover, key: "1", name: "Ontwerp naar Planning", isQuiet: false }];
  const page = renderToStaticMarkup(
    <HandoverTable rows={rows} firstColumn="Van en naar" view={viewOf([handover], by)} />,
  );
  return [...page.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) =>
    cell.replace(/<[^>]+>/g, " ").trim(),
  );
}

beforeAll(() => setLanguage("nl"));

describe("HandoverTable", () => {
  it("gives a duration with the number that it stands on, and as doubtful when that is little", () => {
    expect(cells(row(1793, 21))[1]).toMatch(/^≈.4,6\s+\(21 van 1\.793\)$/);
    expect(cells(row(153, 90))[1]).toMatch(/^4,6\s*\(90 van 153\)$/);
    expect(cells(row(153, 153))[1]).toBe("4,6");
  });

  it("says that a duration is unknown", () => {
    expect(cells(row(1772, 0)).slice(1, 3)).toEqual(["onbekend", "onbekend"]);
  });

  it("says nothing about how long work lies between two persons when that is seldom", () => {
    expect(cells(row(29, 29), "person").slice(0, 3)).toEqual(["29", "–", "–"]);
    expect(cells(row(30, 30), "person")[1]).toBe("4,6");
  });
});

describe("DoubtSection", () => {
  const both = (word: string) => ({ nl: word, en: word });
  const organisation: Organisation = {
    ...{ id: "1", slug: "own", name: null, isExample: false, timeZone: "Europe/Amsterdam", version: 1 },
    words: { case: both("order"), cases: both("orders"), customer: both("klant") },
  };
  const read = (view: MatrixView) =>
    renderToStaticMarkup(<DoubtSection view={view} organisation={organisation} />).replace(/<[^>]+>/g, " ");

  it("tells rejected rows first, with examples, then what was not measured", () => {
    const text = read(viewOf([row(1793, 21)]));
    expect(text).toMatch(
      /31 van 9\.031 regels niet gelezen; die tellen niet mee\..*regel 12: dit is geen tijd/,
    );
    expect(text.indexOf("Van 1.772 van de 1.793 overdrachten van Ontwerp naar Planning")).toBeGreaterThan(
      text.indexOf("regel 12"),
    );
  });

  it("says that the direction is not certain where ties leave the number of handovers as it is", () => {
    const view = viewOf([row(1793, 21)]);
    const tied = { ...view.doubt, tiedPairs: 1500, handoversMin: 2000, handoversMax: 2000 };
    expect(read({ ...view, doubt: tied })).toContain("van wie naar wie is daar niet zeker");
    expect(read({ ...view, doubt: { ...tied, handoversMax: 2100 } })).toContain(
      "2.000 tot 2.100 overdrachten",
    );
  });

  it("names no persons", () => {
    const text = read(viewOf([row(1793, 21)], "person"));
    expect(text).toContain("Van 1.772 van de 2.000 overdrachten is de wachttijd onbekend");
    expect(text).not.toContain("Ontwerp");
  });
});
