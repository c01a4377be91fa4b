import { useMemo, useState } from "react";
import { type Clock, useDuration } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { PillarLink } from "../../../ui/question/pillar-link.tsx";
import { RadioSwitch } from "../../../ui/radio-switch.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { handoversTexts } from "./handovers.texts.ts";
import { durationsOf } from "./measure-row.ts";
import { canRank, findHandovers, hideSeldom, missing, rankings } from "./rank-handovers.ts";
import { RegisterSentences } from "./register-in-sentences.tsx";
import type { ListPart, RegisterPart } from "./register-part.ts";
import { RegisterTable } from "./register-table.tsx";

/** All handovers, in sentences or as a table, in the chosen order, of the teams that are searched for. */
export function RegisterList(
  props: ListPart & { readonly address: LogPageProps["search"]; readonly onSearch: LogPageProps["onSearch"] },
) {
  const { register, ranked, address, onSearch } = props;
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const [text, setText] = useState(typeof address.find === "string" ? address.find : "");
  const nobody = t(register.by === "person" ? "nonePerson" : "none");
  const found = useMemo(() => {
    const named = hideSeldom(ranked, register.by).map((row) => ({
      row,
      from: nameOf(row.from, nobody),
      to: nameOf(row.to, nobody),
    }));
    return findHandovers(named, text).map(({ row }) => row);
  }, [ranked, register.by, text, nobody]);
  const form = address.form === "table" ? "table" : "sentences";
  return (
    <section aria-labelledby="register">
      <div className="head">
        <div>
          <h2 id="register">{t("listTitle")}</h2>
          <Order {...props} />
          <Seldom {...props} />
          {props.ranking === "returned" && (
            <p className="small">
              <PillarLink {...props}>{t("redone")}</PillarLink>
            </p>
          )}
        </div>
        <Switches {...props} form={form} />
      </div>
      <p className="register-search">
        <input
          type="search"
          aria-label={t(register.by === "person" ? "searchPerson" : "search")}
          placeholder={t(register.by === "person" ? "searchPerson" : "search")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onSearch({ find: event.target.value || undefined });
          }}
        />
        <span role="status" className="small">
          {text !== "" &&
            (found.length > 0
              ? t("found", { n: format.number(found.length), all: format.number(ranked.length) })
              : t("noneFound", { text }))}
        </span>
      </p>
      {found.length > 0 &&
        (form === "table" ? (
          <RegisterTable {...props} rows={found} />
        ) : (
          <RegisterSentences {...props} key={`${props.ranking} ${register.by}`} rows={found} />
        ))}
    </section>
  );
}

function nameOf(name: string, nobody: string): string {
  return name === missing ? nobody : name;
}

const formulas = {
  waiting: "formulaWaiting",
  count: "formulaCount",
  returned: "formulaReturned",
  late: "formulaLate",
} as const;

/** By what the list is ordered. */
function Order({ register, ranked, ranking, organisation }: RegisterPart) {
  const t = useTexts(handoversTexts);
  const { language } = useLanguage();
  const { unitName } = useDuration(register.log.secondsPerWorkingDay);
  const formula = formulas[ranking];
  const clock: Clock = ranked.some((row) => durationsOf(row)?.clock === "working") ? "working" : "clock";
  return (
    <p className="lead">
      {formula === "formulaWaiting"
        ? t(formula, { unit: unitName(clock, "Day") })
        : formula === "formulaLate"
          ? t(formula, { cases: organisation.words.cases[language] })
          : t(formula)}
    </p>
  );
}

/** How many ways between two persons are not in the list. */
function Seldom({ register, ranked }: RegisterPart) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const seldom = ranked.length - hideSeldom(ranked, register.by).length;
  if (seldom === 0) return null;
  return <p className="small">{t("seldom", { n: format.number(seldom) })}</p>;
}

function Switches({
  register,
  ranking,
  organisation,
  form,
  onSearch,
}: RegisterPart & {
  readonly form: "sentences" | "table";
  readonly onSearch: LogPageProps["onSearch"];
}) {
  const t = useTexts(handoversTexts);
  const { language } = useLanguage();
  const reasons = {
    waiting: t("noWaiting"),
    count: undefined,
    returned: undefined,
    late: t("noLate", { case: organisation.words.case[language] }),
  };
  const reasonFor = (value: keyof typeof reasons) => {
    if (canRank(value, register)) return undefined;
    return register.by === "person" ? t("noRanking") : reasons[value];
  };
  return (
    <div className="switches">
      <RadioSwitch
        legend={t("ranking")}
        value={ranking}
        onChoose={(sort) => onSearch({ sort })}
        choices={rankings.map((value) => ({ value, label: t(value), unavailable: reasonFor(value) }))}
      />
      <RadioSwitch
        legend={t("form")}
        value={form}
        onChoose={(form) => onSearch({ form })}
        choices={[
          { value: "sentences", label: t("sentences") },
          { value: "table", label: t("table") },
        ]}
      />
    </div>
  );
}
