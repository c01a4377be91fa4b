import { Marked } from "../../../ui/marked.tsx";
import { listChanges } from "./list-changes.ts";
import type { TrendView } from "./trend.contract.ts";
import { sayChange, ToneChip } from "./trend-headline.tsx";
import type { TrendWords } from "./trend-words.ts";

/** Everything that was more than noise, latest first, in words. */
export function ChangesSection({ view, words }: { readonly view: TrendView; readonly words: TrendWords }) {
  const { t, period } = words;
  if (!view.limits) return null;
  const changes = listChanges(view);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t("changesTitle")}</h2>
      {changes.length === 0 ? (
        <p className="lead">{t("changesNone", { period })}</p>
      ) : (
        <>
          <ul className="changes">
            {changes.map((change) => (
              <li key={change.points[0]!.from}>
                <ToneChip view={view} words={words} change={change} />{" "}
                <span>
                  <Marked text={sayChange(view, words, { ...change, isNow: false })} />
                </span>
              </li>
            ))}
          </ul>
          <p className="small apart">{t("noCause")}</p>
        </>
      )}
    </section>
  );
}
