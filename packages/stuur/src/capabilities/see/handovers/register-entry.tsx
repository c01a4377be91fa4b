import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { HandoverLink } from "../../../ui/question/handover-link.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { handoversTexts } from "./handovers.texts.ts";
import { missing, type RankedRow } from "./rank-handovers.ts";
import type { ListPart } from "./register-part.ts";
import { AmongLate, ComesBack, HowLong, Sure } from "./register-sentences.tsx";
import { RegisterWeight, type WeightScale } from "./register-weight.tsx";

/** One handover in sentences, with its weight as a bar. Of persons only how often is told. */
export function RegisterEntry({
  row,
  scale,
  ...part
}: ListPart & { readonly row: RankedRow; readonly scale: WeightScale }) {
  const { register, ranked, ranking, organisation, logId, search } = part;
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const nobody = t(register.by === "person" ? "nonePerson" : "none");
  const [from = "", to = ""] = [row.from, row.to].map((name) => (name === missing ? nobody : name));
  const { case: word, cases } = organisation.words;
  const words = { word: word[language], cases: cases[language] };
  const isTeam = register.by === "team";
  return (
    <li className={from === nobody || to === nobody ? "quiet" : undefined}>
      <h3>
        <HandoverLink organisation={organisation} logId={logId} search={search} handover={row}>
          {t("fromTo", { from, to })}
        </HandoverLink>
      </h3>
      <RegisterWeight row={row} ranking={ranking} scale={scale} />
      <p>
        {t("times", {
          n: format.number(row.count),
          cases: format.number(row.cases),
          word: row.cases === 1 ? words.word : words.cases,
        })}{" "}
        {isTeam && <HowLong row={row} secondsPerWorkingDay={scale.secondsPerWorkingDay} />}{" "}
        <ComesBack row={row} /> {isTeam && <AmongLate row={row} places={ranked.length} words={words} />}
      </p>
      <Sure row={row} isTeam={isTeam} cases={words.cases} />
    </li>
  );
}
