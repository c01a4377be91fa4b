import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Language, setLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { MatrixHeadline } from "./matrix-headline.tsx";

const organisation: Organisation = {
  id: "1",
  slug: "meubelmaker",
  name: "Meubelmakerij",
  isExample: true,
  timeZone: "Europe/Amsterdam",
  words: {
    case: { nl: "order", en: "order" },
    cases: { nl: "orders", en: "orders" },
    customer: { nl: "klant", en: "customer" },
  },
  version: 1,
};

const day = 32_400;
const known = { n: 1780, mean: 6 * day, p50: 4.6 * day, p90: 11.9 * day };
const view: MatrixView = {
  log: {
    id: "1",
    name: "orders.csv",
    isExample: true,
    timeZone: "Europe/Amsterdam",
    secondsPerWorkingDay: day,
    columns: [],
    looksMissing: null,
    similarTeams: null,
    farTimes: null,
    availableColumns: [],
    rejectedSamples: [],
  },
  by: "team",
  summary: {
    cases: 1608,
    events: 25_574,
    firstAt: "2024-01-02T08:00:00Z",
    lastAt: "2026-06-30T15:00:00Z",
    hasStartTimes: true,
    pairs: 23_966,
    handovers: 10_941,
    casesWithDueDate: 1608,
    lateCases: 563,
  },
  teams: [],
  steps: [],
  cells: [],
  flows: [],
  flowsLeftOut: 0,
  starts: [],
  handovers: [
    {
      from: "Planning",
      to: "<b>Productie</b>",
      count: 1780,
      cases: 1400,
      returned: 71,
      late: { count: 700, of: 1780 },
      between: { kind: "waiting", clock: known, working: known },
    },
  ],
  doubt: {
    tiedPairs: 46,
    handoversMin: 10_885,
    handoversMax: 10_959,
    missingTeam: 31,
    missingPerson: 0,
    rejected: 0,
  },
};

async function read(shown: MatrixView, language: Language): Promise<string> {
  await setLanguage(language);
  return renderToStaticMarkup(
    <MatrixHeadline view={shown} organisation={organisation} teamHandovers={10_941} isBeamer={false} />,
  );
}

describe("MatrixHeadline", () => {
  it("answers in Dutch, with the period and the doubt; names from data stay plain text", async () => {
    const page = await read(view, "nl");
    expect(page).toContain("Een order wisselt gemiddeld 6,8 keer van team.");
    expect(page).toContain(
      "<em>Planning naar &lt;b&gt;Productie&lt;/b&gt;</em>: de helft wacht langer dan 4,6 werkdagen.",
    );
    expect(page).toContain("1.608 orders, januari 2024 tot en met juni 2026");
    expect(page).toContain("≈ 10.885 tot 10.959 overdrachten: 46 keer hetzelfde tijdstip");
  });

  it("answers in English", async () => {
    const page = await read(view, "en");
    expect(page).toContain("Each order changes teams 6.8 times on average.");
    expect(page).toContain("half wait longer than 4.6 working days.");
    expect(page).toContain("1,608 orders, January 2024 to June 2026");
  });

  it("never speaks of waiting without start times, and says why", async () => {
    const page = await read({ ...view, summary: { ...view.summary, hasStartTimes: false } }, "nl");
    expect(page).toContain("Het vaakst gaat werk van");
    expect(page).not.toContain("wacht langer");
    expect(page).toContain("geen begintijden: wachten is niet van werken te onderscheiden");
  });

  it("says first that rows were not read, then that a frequent handover was hardly measured", async () => {
    const [row] = view.handovers;
    const hardly = { ...known, n: 21 };
    const unmeasured = { ...row!, from: "Ontwerp", to: "Planning", count: 1793 };
    unmeasured.between = { kind: "waiting", clock: hardly, working: hardly };
    const doubtful = {
      ...view,
      handovers: [...view.handovers, unmeasured],
      summary: { ...view.summary, events: 269 },
      doubt: { ...view.doubt, rejected: 31 },
    };
    const page = await read(doubtful, "nl");
    const rejected = page.indexOf("≈ 31 van 300 regels niet gelezen");
    const unknown = page.indexOf("≈ van Ontwerp naar Planning: wachttijd grotendeels onbekend");
    expect(rejected).toBeGreaterThan(0);
    expect(unknown).toBeGreaterThan(rejected);
  });

  it("warns of a name that counts as a team but seems to mean that there is none, and not where persons are shown", async () => {
    const log = { ...view.log, looksMissing: { nl: "Dit telt als team: “EMPTY” (3×).", en: "“EMPTY” (3×)" } };
    const chip = "≈ een naam die ‘geen team’ lijkt te betekenen, telt als team";
    expect(await read({ ...view, log }, "nl")).toContain(chip);
    expect(await read({ ...view, log, by: "person" }, "nl")).not.toContain(chip);
    expect(await read(view, "nl")).not.toContain(chip);
  });

  it("names no persons, and counts between people and between teams apart", async () => {
    const handovers = view.handovers.map((row) => ({ ...row, from: "P1", to: "P2" }));
    const summary = { ...view.summary, handovers: 20_583 };
    const page = await read({ ...view, by: "person", handovers, summary }, "nl");
    expect(page).toContain(
      "Een order gaat gemiddeld 12,8 keer naar iemand anders en wisselt 6,8 keer van team.",
    );
    expect(page).toContain("met de mensen zelf");
    expect(page).not.toContain("P1");
  });
});
