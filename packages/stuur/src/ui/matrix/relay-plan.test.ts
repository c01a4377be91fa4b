import { describe, expect, it } from "vitest";
import { chooseRelay } from "./choose-relay.ts";
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

  it("is not there for many teams", () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ team: `Team ${index}`, step: `Stap ${index}` }));
    expect(chooseRelay(matrixOf(many)).plan).toBeNull();
  });
});
