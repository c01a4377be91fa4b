import { type Format, useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import type { Comparison } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";

/** Two bars of the same scale: handovers between teams, and what goes from person to person within them. */
export function BeforeAfter({
  organisation,
  comparison,
  hasTeams,
  isOld,
}: {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
  /** Of today. */
  readonly hasTeams: boolean;
  /** The figures are still those of the drawing before. */
  readonly isOld: boolean;
}) {
  const t = useTexts(teamsTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { today, remaining, added, withinTeams, wholeCases, cases } = comparison;
  const drawn = remaining + added;
  const rows = [
    { key: "now", label: t("now"), between: today, added: 0, within: withinTeams.today },
    { key: "then", label: t("afterChange"), between: drawn, added, within: withinTeams.drawn },
  ] as const;
  const longest = Math.max(
    1,
    ...rows.map(({ between, within }) => between + within.otherPerson + within.unknownPerson),
  );
  const share = (count: number) => `${(100 * count) / longest}%`;
  const words = organisation.words.cases[language];
  return (
    <section className="panel apart before-after" aria-labelledby="before-after" aria-busy={isOld}>
      <h2 id="before-after">{t("resultTitle")}</h2>
      {rows.map(({ key, label, between, added: fresh, within }) => (
        <div key={key} className="ba-row">
          <b>{label}</b>
          <div>
            <div className="ba-bar" aria-hidden="true">
              <i className="ba-between" style={{ width: share(between - fresh) }} />
              <i className="ba-added" style={{ width: share(fresh) }} />
              <i className="ba-within" style={{ width: share(within.otherPerson) }} />
              <i className="ba-unknown" style={{ width: share(within.unknownPerson) }} />
            </div>
            <ul className="ba-words">
              <li className="ba-between">
                {t("between", { n: format.number(between) })}
                {fresh > 0 && `, ${t("ofWhichAdded", { n: format.number(fresh) })}`}
              </li>
              {within.otherPerson > 0 && (
                <li className="ba-within">{t("within", { n: format.number(within.otherPerson) })}</li>
              )}
              {within.unknownPerson > 0 && (
                <li className="ba-unknown">
                  {t("withinUnknown", { n: format.number(within.unknownPerson) })}
                </li>
              )}
            </ul>
          </div>
        </div>
      ))}
      {hasTeams && (
        <p className="small">
          {t("wholeCases", {
            cases: words.charAt(0).toUpperCase() + words.slice(1),
            today: sayPart(wholeCases.today, cases, format),
            drawn: sayPart(wholeCases.drawn, cases, format),
          })}
        </p>
      )}
      {comparison.inside > 0 && <Honest comparison={comparison} t={t} format={format} />}
    </section>
  );
}

/** What is within a team has not gone: who still hands over to whom, and what this count does not say. */
function Honest({
  comparison: { inside, insideHands },
  t,
  format,
}: {
  readonly comparison: Comparison;
  readonly t: Translate<typeof teamsTexts.nl>;
  readonly format: Format;
}) {
  const { otherPerson, samePerson, unknownPerson } = insideHands;
  const figures = (n: number) => ({ n: format.number(n), all: format.number(inside) });
  return (
    <p className="small">
      {otherPerson === inside && inside > 1 && `${t("handsOtherAll", figures(otherPerson))} `}
      {otherPerson > 0 &&
        (otherPerson < inside || inside === 1) &&
        `${t("handsOther", figures(otherPerson))} `}
      {samePerson > 0 && `${t("handsSame", figures(samePerson))} `}
      {unknownPerson > 0 && `${t("handsUnknown", figures(unknownPerson))} `}
      {t("notClaimed")}
    </p>
  );
}

function sayPart(count: number, all: number, format: Format): string {
  return all === 0 ? format.number(0) : `${format.number(count)} (${format.percent(count / all)})`;
}
