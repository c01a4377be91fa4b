import type { CSSProperties } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { HandoverRegister } from "./handovers.contract.ts";
import { handoversTexts } from "./handovers.texts.ts";

/** With whom the work goes on: another team, somebody else inside the team, the same person. The parts make up the whole. */
export function PassingPanel({
  register: { passing, cases: caseCount },
  word,
}: {
  readonly register: HandoverRegister;
  readonly word: string;
}) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const parts = dividePassing(passing);
  // Where neither teams nor persons are known, all of it would seem to stay where it is.
  const isUnknown = passing.toOtherTeam === null && passing.toOtherPersonInTeam === null;
  const most = Math.max(...parts.map(({ count }) => count));
  if (passing.pairs === 0) return null;
  return (
    <section className="panel passing" aria-labelledby="passing">
      <h2 id="passing">{t("passingTitle")}</h2>
      <p className="lead">{t("passingQuestion")}</p>
      <ul>
        {(isUnknown ? [] : parts).map(({ label, count }) => (
          <li key={label} className={label} style={{ flexGrow: Math.max(count / passing.pairs, 0.02) }}>
            <i
              aria-hidden="true"
              className={count === 0 ? "nothing" : undefined}
              style={shareOf(count / most)}
            />
            <b>{format.number(count)}</b> {t(label)}
            <span className="small">
              {format.percent(count / passing.pairs)},{" "}
              {t("perCase", { n: format.number(count / Math.max(1, caseCount), 1), case: word })}
            </span>
          </li>
        ))}
      </ul>
      <p className="small">{t("why")}</p>
      {passing.toOtherPersonInTeam === null && <p className="small unknown">≈ {t("noPersons")}</p>}
      {passing.toOtherTeam === null && <p className="small unknown">≈ {t("noTeams")}</p>}
      {passing.toOtherPersonInTeam !== null && passing.missingPerson > 0 && (
        <p className="small unknown">
          ≈{" "}
          {t("passingMissing", {
            n: format.number(passing.missingPerson),
            all: format.number(passing.events),
          })}
        </p>
      )}
    </section>
  );
}

/** How long a bar is where they stand below each other. */
function shareOf(share: number) {
  return { "--share": `${100 * share}%` } as CSSProperties;
}

/** Into what the data can tell apart. */
function dividePassing({ pairs, toOtherTeam, toOtherPersonInTeam }: HandoverRegister["passing"]) {
  const teams = toOtherTeam ?? 0;
  const rest = pairs - teams - (toOtherPersonInTeam ?? 0);
  const parts = [
    { label: "toOtherTeam", count: toOtherTeam },
    { label: "toOtherPerson", count: toOtherPersonInTeam },
    { label: toOtherPersonInTeam === null ? "toSameTeam" : "toSame", count: rest },
  ] as const;
  return parts.flatMap(({ label, count }) => (count === null ? [] : [{ label, count }]));
}
