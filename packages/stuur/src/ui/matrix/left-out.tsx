import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import { leftOutTexts } from "./left-out.texts.ts";
import type { RelayPlan } from "./relay-plan.ts";

const mostNamed = 6;

/** In words, what the relay leaves out. */
export function LeftOut({
  plan,
  by,
  summary,
  cases,
  minShare,
  isAlone,
}: {
  readonly plan: RelayPlan;
  readonly by: "team" | "person";
  readonly summary: { readonly events: number; readonly handovers: number };
  /** The organisation's word for cases. */
  readonly cases: string;
  readonly minShare: number;
  /** On paper or large for a room, where no table stands below. */
  readonly isAlone: boolean;
}) {
  const t = useTexts(leftOutTexts);
  const format = useFormat();
  const { foldedSteps, foldedEvents, foldedTeams, foldedTeamEvents, drawnHandovers } = plan;
  const { events, handovers } = summary;
  const shareOf = (count: number) => format.percent(count / Math.max(1, events));
  const list = (all: readonly string[]) => {
    const named = all.slice(0, mostNamed);
    if (named.length === all.length) return format.list(named);
    return t("foldedNames", { names: named.join(", "), n: format.number(all.length - named.length) });
  };
  return (
    <p className="small left-out">
      {foldedSteps.length > 0 &&
        t(minShare > 0 ? "folded" : "foldedRest", {
          count: foldedSteps.length,
          below: format.percent(minShare),
          cases,
          names: list(foldedSteps),
          share: shareOf(foldedEvents),
        })}{" "}
      {foldedTeams.length > 0 &&
        t(by === "person" ? "foldedPersons" : "foldedTeams", {
          count: foldedTeams.length,
          names: list(foldedTeams),
          share: shareOf(foldedTeamEvents),
        })}{" "}
      {drawnHandovers < handovers && (
        <>
          {t("drawn", { share: format.percent(drawnHandovers / handovers) })} {!isAlone && t("drawnBelow")}
        </>
      )}
    </p>
  );
}
