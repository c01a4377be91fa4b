import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { RelayPlan } from "../../../ui/matrix/relay-plan.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { leftOutTexts } from "./left-out.texts.ts";
import type { MatrixView } from "./matrix.contract.ts";

const mostNamed = 6;

/** In words, what the relay leaves out. */
export function LeftOut({
  plan,
  view,
  organisation,
  minShare,
  isWall,
}: {
  readonly plan: RelayPlan;
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly minShare: number;
  /** On paper or large for a room, where no table stands below. */
  readonly isWall: boolean;
}) {
  const t = useTexts(leftOutTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { foldedSteps, foldedEvents, foldedTeams, foldedTeamEvents, drawnHandovers } = plan;
  const { events, handovers } = view.summary;
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
          cases: organisation.words.cases[language],
          names: list(foldedSteps),
          share: shareOf(foldedEvents),
        })}{" "}
      {foldedTeams.length > 0 &&
        t(view.by === "person" ? "foldedPersons" : "foldedTeams", {
          count: foldedTeams.length,
          names: list(foldedTeams),
          share: shareOf(foldedTeamEvents),
        })}{" "}
      {drawnHandovers < handovers && (
        <>
          {t("drawn", { share: format.percent(drawnHandovers / handovers) })} {!isWall && t("drawnBelow")}
        </>
      )}
    </p>
  );
}
