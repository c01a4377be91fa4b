import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { boardTexts } from "./board.texts.ts";
import type { Proposal } from "./propose-design.ts";

/** What came of a proposal: who must learn what and why this person, and which names were not known. */
export function MadeNote({ proposal: { design, learns, unknown } }: { readonly proposal: Proposal }) {
  const t = useTexts(boardTexts);
  const format = useFormat();
  return (
    <div className="made" role="status">
      <p>{t("made", { name: design.id })}</p>
      {learns.length > 0 && (
        <ul>
          {learns.map(({ person, step, team, speed, neighbour, isAssumed }) => (
            <li key={`${person} ${step}`}>
              {t("learnsIn", { person, step, team, share: format.percent(speed) })}
              {neighbour !== null && ` ${t("learnsWhy", { person, step: neighbour })}`}
              {isAssumed && ` ${t("learnsAssumed")}`}
            </li>
          ))}
        </ul>
      )}
      {unknown.length > 0 && <p>{t("redrawUnknown", { names: format.list(unknown) })}</p>}
    </div>
  );
}
