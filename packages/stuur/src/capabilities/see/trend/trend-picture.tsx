import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { ChartLimits } from "../../../ui/chart/chart-layout.ts";
import { type ChartPoint, ControlChart } from "../../../ui/chart/control-chart.tsx";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { toneOf } from "./list-changes.ts";
import type { TrendPoint, TrendView } from "./trend.contract.ts";
import type { TrendSearch } from "./trend-search.ts";
import { TrendSwitches } from "./trend-switches.tsx";
import type { TrendWords } from "./trend-words.ts";

interface PictureProps {
  readonly view: TrendView;
  readonly words: TrendWords;
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: TrendSearch;
  readonly onSearch: (change: TrendSearch) => void;
}

/** The line with what is usual, the choice of figure and period, and what is known of the point that is looked at. */
export function TrendPicture(props: PictureProps) {
  const { view, words, search, onSearch } = props;
  const { t, name, period, periods, format } = words;
  const points = useMemo(() => view.points.map((point) => toChartPoint(point, view, words)), [view, words]);
  const chart = useMemo(() => sayChart(view, words), [view, words]);
  const selected = view.points.find(({ from }) => from === search.at);
  return (
    <section className="panel" aria-labelledby="picture">
      <div className="head">
        <h2 id="picture">{t("chartTitle", { name, period })}</h2>
        <TrendSwitches view={view} words={words} onSearch={onSearch} />
      </div>
      <SvgDownload
        fileName={`${view.log.name} ${name}`}
        legend={<Legend view={view} words={words} chart={chart} />}
      >
        <ControlChart
          points={points}
          limits={view.limits && inUnits(clampLimits(view), words)}
          words={chart}
          format={words.tick}
          most={isShare(view) ? 1 : undefined}
          selected={selected?.from ?? null}
          onSelect={(at) => onSearch({ at: at ?? undefined })}
        />
      </SvgDownload>
      <div aria-live="polite">{selected && <SelectedPoint {...props} point={selected} />}</div>
      {view.pointsLeftOut > 0 && (
        <p className="small apart">{t("leftOut", { n: format.number(view.pointsLeftOut), periods })}</p>
      )}
    </section>
  );
}

function toChartPoint(point: TrendPoint, { figure }: TrendView, words: TrendWords): ChartPoint {
  const { from, value, state, signal } = point;
  return {
    key: from,
    value: value === null ? null : value / words.unit.size,
    isApart: state !== "settled",
    signal: signal && { side: signal.side, tone: toneOf(figure, signal.side) },
    name: words.shortOf(from),
    words: words.pointOf(point),
  };
}

/** None of these figures can be less than nothing, and no share more than all. */
function clampLimits({ limits, figure }: TrendView): ChartLimits {
  const { center, lower, upper } = limits!;
  const most = isShare({ figure }) ? 1 : Number.POSITIVE_INFINITY;
  return { center, lower: Math.max(0, lower), upper: Math.min(most, upper) };
}

function isShare({ figure }: Pick<TrendView, "figure">): boolean {
  return figure === "onTime" || figure === "returned";
}

/** So that round figures beside the axis are round in the unit that is read. */
function inUnits({ center, lower, upper }: ChartLimits, { unit: { size } }: TrendWords): ChartLimits {
  return { center: center / size, lower: lower / size, upper: upper / size };
}

function sayChart(view: TrendView, words: TrendWords) {
  const { t, format, name, period, unitName, value, bare } = words;
  const limits = view.limits && clampLimits(view);
  const n = format.number(view.points.filter((point) => point.value !== null).length);
  const said = limits && {
    center: value(limits.center),
    lower: bare(limits.lower),
    upper: bare(limits.upper),
  };
  const usual = said ? t("chartUsual", said) : t("chartNoLimits");
  return {
    title: t("chartTitle", { name, period }),
    usual,
    description: t("chartDescription", { n, usual }),
    unit: unitName,
    center: said ? t("usually", { center: bare(limits.center) }) : "",
    upper: said && limits.upper !== 1 ? t("above", said) : null,
    lower: said && limits.lower > 0 ? t("below", said) : null,
  };
}

/** What is known of one period, and the way to look at its cases. */
function SelectedPoint({
  point,
  words,
  organisation,
  logId,
  search: { by, where },
}: PictureProps & { readonly point: TrendPoint }) {
  const { t, bare } = words;
  const { interval, from, to } = point;
  return (
    <p className="panel selected-point">
      <span>
        <b>{words.pointOf(point)}</b>
        {interval && `, ${t("between", { lower: bare(interval.lower), upper: bare(interval.upper) })}`}
      </span>
      <Link
        to="/o/$slug/see/$logId"
        params={{ slug: organisation.slug, logId }}
        search={{ by, where, from, to }}
      >
        {t("seePeriod", words.word)}
      </Link>
    </p>
  );
}

function Legend({
  view,
  words: { t },
  chart,
}: Pick<PictureProps, "view" | "words"> & { readonly chart: { readonly usual: string } }) {
  const hasTone = toneOf(view.figure, "above") !== "plain";
  const hasSignal = view.points.some(({ signal }) => signal !== null);
  const hasApart = view.points.some(({ state, value }) => state !== "settled" && value !== null);
  return (
    <ul className="legend">
      {view.limits && (
        <li>
          <span className="key-limits" aria-hidden="true" />
          {t("legendLimits", { usual: chart.usual })}
        </li>
      )}
      {hasSignal && <li>{t("legendUp")}</li>}
      {hasSignal && hasTone && (
        <li>
          <span className="chip good">{t("legendGood")}</span>
          <span className="chip bad">{t("legendBad")}</span>
        </li>
      )}
      {hasApart && (
        <li>
          <span className="chip doubt">{t("legendApart")}</span>
        </li>
      )}
    </ul>
  );
}
