import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import { DifferenceBars } from "../../../ui/chart/difference-bars.tsx";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import { HowComputed } from "../../../ui/question/how-computed.tsx";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { writeQuery } from "../../../ui/question/question-search.ts";
import { RadioSwitch } from "../../../ui/radio-switch.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { EffectView } from "./effect.contract.ts";
import { MatchChoice } from "./match-choice.tsx";
import type { TimeView } from "./time.contract.ts";
import { matchNothing, type TimeSearch } from "./time-search.ts";
import type { TimeWords } from "./time-words.ts";
import { togetherTexts } from "./together.texts.ts";
import { chooseMatch } from "./together-answer.ts";
import { BalanceTable, HandoverCountTable } from "./together-tables.tsx";
import { type EffectWords, useEffectWords } from "./together-words.ts";

interface SectionProps extends Pick<LogPageProps, "organisation" | "logId" | "onSearch"> {
  readonly view: TimeView;
  readonly words: TimeWords;
  readonly search: TimeSearch;
}

/** Cases with many handovers beside those with few: as they are, and among cases that are alike. Never a cause. */
export function TogetherSection(props: SectionProps) {
  const { view, words, search, onSearch } = props;
  const t = useTexts(togetherTexts);
  const { chosen, gone } = chooseMatch(search.match, view.matchColumns);
  const effect = useEffectOfHandovers(props, chosen);
  const onChoose = (columns: readonly string[]) =>
    onSearch({ match: columns.length > 0 ? columns : matchNothing });
  const { cases } = words.names;
  return (
    <section className="panel" id="together" aria-labelledby="together-title">
      <div className="head">
        <h2 id="together-title">{t(search.outcome === "late" ? "titleLate" : "title")}</h2>
        <RadioSwitch
          legend={t("outcome")}
          value={search.outcome}
          onChoose={(outcome) => onSearch({ outcome: outcome === "late" ? outcome : undefined })}
          choices={[
            { value: "duration", label: t("duration") },
            {
              value: "late",
              label: t("late"),
              unavailable: view.durations.onTime.of === 0 ? t("noLate") : undefined,
            },
          ]}
        />
      </div>
      {effect.isError && <FailureNotice failure={effect.error} onRetry={() => void effect.refetch()} />}
      {effect.isPending && <Loading />}
      {effect.data && !effect.isError && (
        <div aria-busy={effect.isPlaceholderData}>
          <Comparison effect={effect.data} view={view} words={words} />
        </div>
      )}
      <MatchChoice columns={view.matchColumns} chosen={chosen} onChoose={onChoose} names={words.names} />
      {gone.length > 0 && <p className="small">{t("gone", { columns: words.format.list(gone) })}</p>}
      {effect.data && !effect.isError && effect.data.raw && (
        <>
          <HandoverCountTable effect={effect.data} view={view} words={words} />
          {effect.data.balance.length > 0 && (
            <BalanceTable effect={effect.data} fileName={view.log.name} cases={cases} />
          )}
          <HowComputed
            definitions={definitionsOf(effect.data, view, { t, words })}
            contributing={{
              ...{ organisation: props.organisation, logId: props.logId, search },
              asked:
                search.outcome === "late"
                  ? { contribution: "late" }
                  : { contribution: "elapsed", clock: "clock" },
            }}
          />
        </>
      )}
    </section>
  );
}

function useEffectOfHandovers({ organisation, logId, search }: SectionProps, matchOn: readonly string[]) {
  const query = new URLSearchParams(writeQuery(search, { outcome: search.outcome }));
  for (const column of matchOn) query.append("match", column);
  return useQuery({
    queryKey: ["handover-effect", organisation.id, logId, query.toString()],
    queryFn: ({ signal }) =>
      getJson<EffectView>(
        `/api/organisations/${organisation.id}/logs/${logId}/handover-effect?${query}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}

/** The sentences, and both differences around zero. */
function Comparison({
  effect,
  view,
  words,
}: {
  readonly effect: EffectView;
  readonly view: TimeView;
  readonly words: TimeWords;
}) {
  const t = useTexts(togetherTexts);
  const said = useEffectWords(effect, words);
  const { cases } = words.names;
  if (!effect.raw) return <p>{t("tooFew", { cases })}</p>;
  const differences = listDifferences(effect, said, {
    raw: t("rawLabel", { cases }),
    matched: t("matchedLabel", { cases }),
  });
  const isLate = effect.outcome === "late";
  return (
    <>
      <p className="said">{said.raw}</p>
      <p className="said">{said.matched}</p>
      <p className="lead">{t("noCause")}</p>
      {differences.length > 0 && (
        <SvgDownload fileName={`${view.log.name} ${t(isLate ? "titleLate" : "title")}`}>
          <DifferenceBars
            title={t("pictureTitle", {
              parts: differences.map(({ label, value }) => `${label}: ${value}`).join("; "),
            })}
            differences={differences}
            ends={[t(isLate ? "lessLate" : "less"), t(isLate ? "moreLate" : "more")]}
          />
        </SvgDownload>
      )}
      {effect.matchOn.length > 0 && <p className="small apart">{said.unmatched}</p>}
      {!isLate && <p className="paradox">{said.sayParadox(view)}</p>}
    </>
  );
}

function listDifferences(
  { raw, matched, matchOn }: EffectView,
  said: EffectWords,
  labels: { readonly raw: string; readonly matched: string },
) {
  const shown = [
    { key: "raw", label: labels.raw, of: raw },
    { key: "matched", label: labels.matched, of: matchOn.length > 0 ? matched : null },
  ];
  return shown.flatMap(({ key, label, of }) => {
    if (!of?.interval) return [];
    const { difference, interval } = of;
    return [{ key, label, difference, interval, value: said.value(of), note: said.sizes(of) }];
  });
}

function definitionsOf(
  effect: EffectView,
  view: TimeView,
  {
    t,
    words,
  }: { readonly t: ReturnType<typeof useTexts<typeof togetherTexts.nl>>; readonly words: TimeWords },
): readonly string[] {
  const { format, names } = words;
  return [
    t("howGroups", { threshold: format.number(effect.threshold) }),
    ...(effect.matchOn.length > 0
      ? [
          t("howMatch", {
            columns: format.list(effect.matchOn),
            case: names.case,
            cases: names.cases,
            n: format.number(effect.strataCount),
          }),
        ]
      : []),
    t("howInterval"),
    words.t("howFilter", {
      n: format.number(view.cases),
      all: format.number(view.allCases),
      cases: names.cases,
    }),
  ];
}
