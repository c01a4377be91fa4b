import { wilsonInterval } from "@stuur/methods/statistics";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import { foldDistribution } from "./fold-distribution.ts";
import type { PillarView } from "./pillar.contract.ts";
import { pillarTexts } from "./pillar.texts.ts";
import type { PillarShown } from "./pillar-shown.ts";

export type Parties = NonNullable<PillarView["parties"]>;

const mostRows = 12;

/** How many cases pass one team, two teams, and so on. */
export function PartiesDistribution({
  view,
  organisation,
  parties,
}: PillarShown & { readonly parties: Parties }) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const cases = organisation.words.cases[language];
  const isOfTeams = view.by === "team";
  const rows = foldDistribution(parties.distribution, mostRows);
  const longest = Math.max(...rows.map(({ count }) => count));
  const { returns, handovers, casesWithReturns, missingEvents, casesWithoutParty } = view;
  const [lower, upper] = [casesWithReturns.interval.lower, casesWithReturns.interval.upper].map(
    format.percent,
  ) as [string, string];
  return (
    <section className="panel" aria-labelledby="distribution">
      <h2 id="distribution">{t(isOfTeams ? "distributionTitle" : "distributionTitlePerson")}</h2>
      <p className="lead">
        {rows.length === 1
          ? t("distributionSame", {
              cases,
              parties: t(isOfTeams ? "teams" : "persons", { count: parties.max }),
            })
          : t("distributionLead", {
              p50: format.number(parties.p50),
              p90: format.number(parties.p90),
              max: format.number(parties.max),
            })}
      </p>
      <ol className="party-bars">
        {rows.map(({ parties: number, isMore, count, of }) => {
          const name = t(isOfTeams ? "teams" : "persons", { count: number });
          const interval = wilsonInterval(count, of);
          const note = t("barInterval", {
            lower: format.percent(interval.lower),
            upper: format.percent(interval.upper),
            n: format.number(of),
          });
          return (
            <li key={number} title={note}>
              <span>{isMore ? t("andMore", { parties: name }) : name}</span>
              <span className="track" aria-hidden="true">
                <span
                  className={number === 1 ? "bar one" : "bar"}
                  style={{ width: `${(100 * count) / longest}%` }}
                />
              </span>
              <span>
                {t("barFigure", { n: format.number(count), cases, share: format.percent(count / of) })}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="small apart">
        {t(isOfTeams ? "facts" : "factsPerson", {
          handovers: format.number(handovers),
          share: format.percent(casesWithReturns.count / Math.max(1, casesWithReturns.of)),
          cases,
          returns: format.number(returns),
          margin: lower === upper ? "" : t("margin", { lower, upper }),
        })}
        {missingEvents > 0 && ` ${t(isOfTeams ? "missing" : "missingPerson", { count: missingEvents })}`}
        {casesWithoutParty > 0 && ` ${t("withoutParty", { n: format.number(casesWithoutParty), cases })}`}
      </p>
    </section>
  );
}
