import { describe, expect, it } from "vitest";
import { chooseRelay, chooseRelayAnyway } from "./choose-relay.ts";
import { furnitureMaker, matrixOf } from "./matrix-data.fixture.ts";
import { planRelay } from "./relay-plan.ts";

describe("planRelay", () => {
  it("takes the steps of the main path as columns and the teams that carry them as lanes", () => {
    const plan = planRelay(furnitureMaker);
    expect(plan.lanes.map(({ team }) => team)).toEqual([
      "Accountmanagement",
      "Ontwerp",
      "Planning en organisatie",
      "Productie",
    ]);
    expect(plan.columns.map(({ lane }) => lane)).toEqual([0, 1, 1, 0, 0, 1, 2, 2, 3, 3, 3, 3, 3]);
  });

  it("tells handovers, work within a team and work that goes back apart", () => {
    const kinds = planRelay(furnitureMaker).passes.map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((other) => other === kind).length;
    expect([count("handover"), count("within"), count("return")]).toEqual([5, 7, 4]);
  });

  it("delivers where cases end, and shows no sign where hardly anything leaves", () => {
    const plan = planRelay(furnitureMaker);
    const last = plan.tiles.find((tile) => tile.cell.step === "plaatsen");
    expect(plan.deliveries.map(({ tile, count }) => [tile.cell.step, count])).toEqual([["plaatsen", 910]]);
    expect(last?.delivers).toBe(true);
    expect(plan.tiles.find((tile) => tile.cell.step === "lakken")?.handsOn).toBe(false);
  });
});

describe("chooseRelay", () => {
  it("draws the furniture maker as a relay that may go first", () => {
    expect(chooseRelay(furnitureMaker)).toMatchObject({ minShare: 0.15, isFaithful: true });
  });

  it("takes rarer steps in when the main path shows too few of the handovers", () => {
    const branches = matrixOf(
      [
        { team: "Klantcontact", step: "aannemen" },
        { team: "Planning", step: "inplannen", share: 0.5 },
        { team: "Containerbeheer", step: "nakijken", share: 0.12 },
        { team: "Klantcontact", step: "sluiten" },
      ],
      [
        [0, 3, 100],
        [0, 2, 250],
        [2, 3, 250],
      ],
    );
    const relay = chooseRelay(branches);
    expect(relay.minShare).toBe(0.1);
    expect(relay.plan?.lanes.map(({ team }) => team)).toContain("Containerbeheer");
  });

  it("draws a workshop of seven teams, and says which names that occur once are not in it", () => {
    const workshop = matrixOf(
      [
        { team: "Verkoop", step: "offerte" },
        { team: "Montage", step: "inmeten" },
        { team: "Werkvoorbereiding", step: "tekenen" },
        { team: "Inkoop", step: "bestellen" },
        { team: "Werkplaats", step: "zagen" },
        { team: "Spuiterij", step: "spuiten" },
        { team: "Montage", step: "plaatsen" },
        { team: "Administratie", step: "factureren" },
        { team: "werkplaats", step: "zagen", share: 1 / 120 },
        { team: "(geen team)", step: "spuiten", share: 1 / 120 },
      ],
      [],
      120,
    );
    const { plan, isFaithful } = chooseRelay(workshop);
    expect(isFaithful).toBe(true);
    expect(plan).toMatchObject({ foldedTeams: ["werkplaats", "(geen team)"], foldedTeamEvents: 2 });
    expect(plan?.lanes).toHaveLength(7);
  });

  it("leaves out the teams with least work when there are too many, 3 % of it at most", () => {
    const teams = Array.from({ length: 8 }, (_, index) => ({ team: `Team ${index}`, step: `Stap ${index}` }));
    const drawn = (share: number) => {
      const { plan, minShare } = chooseRelay(matrixOf([...teams, { team: "Los", step: "los werk", share }]));
      return { teams: plan?.foldedTeams, minShare };
    };
    expect(drawn(0.2)).toEqual({ teams: ["Los"], minShare: 0.15 });
    // More than 3 % of the work: then the step is what fewer cases pass.
    expect(drawn(0.3)).toEqual({ teams: ["Los"], minShare: 0.4 });
  });

  const many = Array.from({ length: 40 }, (_, index) => ({ team: `Team ${index}`, step: `Stap ${index}` }));

  it("is not there for many teams", () => {
    expect(chooseRelay(matrixOf(many)).plan).toBeNull();
  });

  it("draws them anyway when somebody asks: the busiest that fit, and says what is left out", () => {
    const { plan, isFaithful } = chooseRelayAnyway(matrixOf(many));
    expect(isFaithful).toBe(false);
    expect(plan?.lanes.length).toBeGreaterThan(6);
    expect((plan?.lanes.length ?? 0) + (plan?.foldedTeams.length ?? 0)).toBe(40);
    expect((plan?.columns.length ?? 0) + (plan?.foldedSteps.length ?? 0)).toBe(40);
    expect(chooseRelayAnyway(furnitureMaker)).toEqual(chooseRelay(furnitureMaker));
    expect(chooseRelayAnyway(matrixOf([])).plan).toBeNull();
  });
});
