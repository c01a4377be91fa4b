import { type Format, useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import type { Difference, Growth } from "./living.contract.ts";
import { livingTexts } from "./living.texts.ts";
import type { FileOf } from "./use-file.ts";

interface DifferenceProps extends FileOf {
  readonly difference: Difference;
  readonly growth: Growth;
  /** Goes back to the earlier file; absent while something is being read. */
  readonly onBack: ((name: string) => void) | undefined;
}

/** What a newer file changed, in sentences; and the way back, asked for when most cases are gone. */
export function DifferencePanel({ organisation, difference, growth, onBack }: DifferenceProps) {
  const t = useTexts(livingTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { words } = organisation;
  const manyCases = words.cases[language];
  const { cases, events } = difference;
  const file = growth.file?.name ?? "";
  const isOther = cases.gone * 2 > cases.before;
  const isSame = cases.new + cases.changed + cases.gone === 0;
  const numbers = {
    ...{ cases: manyCases, before: format.number(cases.before), unchanged: format.number(cases.unchanged) },
    ...{ added: format.number(events.new), gone: format.number(events.gone) },
  };
  return (
    <div className={isOther ? "panel apart file-problem" : "panel apart"}>
      <h2>{t("differenceTitle")}</h2>
      {isSame ? (
        <p>{t("differenceNone", { file, cases: manyCases })}</p>
      ) : (
        <>
          <p>
            <b>
              {t("differenceNew", {
                count: cases.new,
                cases: cases.new === 1 ? words.case[language] : manyCases,
              })}
              {", "}
              {t("differenceRest", {
                changed: format.number(cases.changed),
                gone: format.number(cases.gone),
              })}
            </b>
          </p>
          <p>{t("unchanged", numbers)}</p>
        </>
      )}
      <NewNames difference={difference} />
      {isOther && <p role="alert">{t("isSame", { ...numbers, gone: format.number(cases.gone), file })}</p>}
      <WayBack growth={growth} organisation={organisation} onBack={onBack} />
    </div>
  );
}

const mostNames = 8;

/** Steps and teams that only one of the two files has. */
function NewNames({ difference: { steps, teams } }: { readonly difference: Difference }) {
  const t = useTexts(livingTexts);
  const format = useFormat();
  const sentences = [
    ["teamsNew", teams.new],
    ["teamsGone", teams.gone],
    ["stepsNew", steps.new],
    ["stepsGone", steps.gone],
  ] as const;
  return sentences
    .filter(([, names]) => names.length > 0)
    .map(([key, names]) => <p key={key}>{t(key, { names: listNames(names, t, format) })}</p>);
}

function listNames(
  names: readonly string[],
  t: Translate<(typeof livingTexts)["nl"]>,
  format: Format,
): string {
  const more = names.length - mostNames;
  const shown = names.slice(0, mostNames);
  return format.list(more > 0 ? [...shown, t("andMore", { count: more })] : shown);
}

function WayBack({ growth, organisation, onBack }: Omit<DifferenceProps, "difference" | "logId">) {
  const t = useTexts(livingTexts);
  const format = useFormat();
  const { earlierFile } = growth;
  if (!earlierFile) return null;
  const { name, keptUntil } = earlierFile;
  return (
    <p className="small">
      {keptUntil && `${t("keptUntil", { date: format.date(keptUntil, organisation.timeZone) })} `}
      {onBack && (
        <button type="button" className="as-link" onClick={() => onBack(name)}>
          {t("back", { file: name })}
        </button>
      )}
    </p>
  );
}
