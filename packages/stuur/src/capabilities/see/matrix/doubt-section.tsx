import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import { listDoubts, sayRejected } from "./list-doubts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";

/** Everything about the data that makes the figures less certain, each with its size; rows that were not read first. */
export function DoubtSection({ view }: { readonly view: MatrixView }) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const hasRejected = view.doubt.rejected > 0;
  const { language } = useLanguage();
  const { looksMissing, farTimes } = view.log;
  const doubts = [
    ...(farTimes ? [farTimes[language]] : []),
    ...(view.by === "team" && looksMissing ? [looksMissing[language]] : []),
    ...listDoubts(view, t, format),
  ];
  return (
    <section id="doubt" className="doubts" aria-labelledby="doubt-title">
      <h2 id="doubt-title">≈ {t("doubtTitle")}</h2>
      <ul>
        {hasRejected && (
          <li>
            {t("doubtRejected", { rows: sayRejected(view, t, format) })} <RejectedSamples view={view} />
          </li>
        )}
        {(doubts.length > 0 || hasRejected ? doubts : [t("doubtNone")]).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function RejectedSamples({ view }: { readonly view: MatrixView }) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { rejectedSamples } = view.log;
  if (rejectedSamples.length === 0) return null;
  return (
    <ul className="samples">
      {rejectedSamples.map(({ line, reason }) => (
        <li key={line}>{t("rejectedRow", { line: format.number(line), reason: reason[language] })}</li>
      ))}
    </ul>
  );
}
