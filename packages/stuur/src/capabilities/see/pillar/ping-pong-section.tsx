import { useState } from "react";
import { type Clock, useDuration } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Marked } from "../../../ui/marked.tsx";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { PingPongPair } from "./pillar.contract.ts";
import { pillarTexts } from "./pillar.texts.ts";
import type { PillarShown } from "./pillar-shown.ts";

const firstSentences = 5;
const fewest = 5;

/** What goes to another and straight back, most often first: in sentences, and all of it as a table. */
export function PingPongSection(shown: PillarShown) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const [isTable, setTable] = useState(false);
  const { view, organisation } = shown;
  const cases = organisation.words.cases[language];
  const { count, cases: share, pairs, pairsLeftOut } = view.pingPong;
  return (
    <section className="panel" aria-labelledby="ping-pong">
      <h2 id="ping-pong">{t("pingTitle")}</h2>
      {count === 0 ? (
        <p className="lead">{t("pingNone")}</p>
      ) : (
        <p className="lead">
          {t("pingLead", {
            n: format.number(count),
            cases,
            share: format.percent(share.count / share.of),
            count: format.number(share.count),
            of: format.number(share.of),
          })}
        </p>
      )}
      {isTable ? (
        <PingPongTable {...shown} />
      ) : (
        <ol className="sentences">
          {pairs.slice(0, firstSentences).map((pair) => (
            <Sentence key={`${pair.between} ${pair.and}`} {...shown} pair={pair} />
          ))}
        </ol>
      )}
      {!isTable && pairs.length > 0 && (
        <button type="button" className="as-link" onClick={() => setTable(true)}>
          {t("pingTable", { n: format.number(pairs.length) })}
        </button>
      )}
      {pairsLeftOut > 0 && (
        <p className="small">
          {t(view.by === "team" ? "pingLeftOut" : "pingLeftOutPerson", { n: format.number(pairsLeftOut) })}
        </p>
      )}
    </section>
  );
}

function Sentence({ pair, view, organisation }: PillarShown & { readonly pair: PingPongPair }) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { say } = useDuration(view.log.secondsPerWorkingDay);
  const nobody = t(view.by === "team" ? "none" : "nonePerson");
  const away = awayOf(pair);
  const { words } = organisation;
  const parts = [
    t("pingSentence", {
      a: pair.between ?? nobody,
      b: pair.and ?? nobody,
      n: format.number(pair.count),
      cases: format.number(pair.cases.count),
      word: (pair.cases.count === 1 ? words.case : words.cases)[language],
    }),
    away && away.n >= fewest
      ? t("pingAway", { half: say(away.p50, away.clock) })
      : t(pair.count < fewest ? "pingFew" : "pingUnmeasured"),
    pair.returned > 0 && t("pingAgain", { n: format.number(pair.returned) }),
    pair.longestChain > 3 && t("pingChain", { n: format.number(pair.longestChain - 1) }),
  ];
  return (
    <li>
      <Marked text={parts.filter(Boolean).join(" ")} />
    </li>
  );
}

function PingPongTable({ view, organisation }: PillarShown) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { figure, secondsOf, unitFor, unitName } = useDuration(view.log.secondsPerWorkingDay);
  const measured = view.pingPong.pairs.filter(isMeasured).flatMap((pair) => awayOf(pair) ?? []);
  const clock: Clock = measured[0]?.clock ?? "clock";
  // One unit for all rows, so that the column can be computed with.
  const unit = unitFor(Math.max(0, ...measured.map(({ p50 }) => p50)), clock);
  const nobody = t(view.by === "team" ? "none" : "nonePerson");
  const cases = organisation.words.cases[language];
  const columns: readonly TableColumn<PingPongPair>[] = [
    { key: "from", label: t("pingFrom"), value: ({ between }) => between ?? nobody },
    { key: "to", label: t("pingTo"), value: ({ and }) => and ?? nobody },
    {
      key: "count",
      label: t("pingCount"),
      value: ({ count }) => count,
      cell: ({ count }) => format.number(count),
      isFigure: true,
    },
    {
      key: "cases",
      label: t("pingCases", { cases }),
      kind: "share",
      value: (pair) => pair.cases.count / pair.cases.of,
      cell: (pair) => format.percent(pair.cases.count / pair.cases.of),
      isFigure: true,
    },
    { key: "returned", label: t("pingReturned"), value: ({ returned }) => returned, isFigure: true },
    {
      key: "half",
      label: t("pingHalf", { unit: unitName(clock, unit) }),
      value: (pair) => (isMeasured(pair) ? (awayOf(pair)?.p50 ?? 0) / secondsOf(clock, unit) : null),
      cell: (pair) => {
        const away = awayOf(pair);
        return away && isMeasured(pair) ? figure(away.p50, clock, unit) : t("fewToSay");
      },
      isFigure: true,
    },
    { key: "longest", label: t("pingLongest"), value: ({ longestChain }) => longestChain, isFigure: true },
  ];
  return (
    <SortedTable
      label={t("pingTitle")}
      columns={columns}
      rows={view.pingPong.pairs}
      rowKey={({ between, and }) => JSON.stringify([between, and])}
      fileName={`${view.log.name} ${t("tableName")}`}
    />
  );
}

function isMeasured(pair: PingPongPair): boolean {
  return (awayOf(pair)?.n ?? 0) >= fewest;
}

function awayOf({ away: { working, clock } }: PingPongPair): { n: number; p50: number; clock: Clock } | null {
  if (working) return { ...working, clock: "working" };
  return clock && { ...clock, clock: "clock" };
}
