import { FiftyDots } from "../../../ui/chart/fifty-dots.tsx";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { useDuration } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { RadioSwitch } from "../../../ui/radio-switch.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { drawDots } from "./draw-dots.ts";
import { handoverTexts } from "./handover.texts.ts";
import { chooseClock, fewest } from "./handover-answer.ts";
import type { HandoverShown } from "./handover-shown.ts";
import { useNames } from "./use-names.ts";

/** How long it takes as fifty dots, in working time or on the clock; the other one in words. */
export function HandoverWaiting(shown: HandoverShown) {
  const t = useTexts(handoverTexts);
  const format = useFormat();
  const { handover, search, onSearch, view } = shown;
  const duration = useDuration(view.log.secondsPerWorkingDay);
  const names = useNames(shown);
  const isWaiting = handover.kind === "waiting";
  const title = isWaiting ? t("dotsTitle", { case: names.case }) : t("dotsTitleDone");
  const chosen = chooseClock(handover, search.clock);
  if (!chosen || chosen.waiting.n < fewest) {
    return (
      <section className="panel span-7" aria-labelledby="waiting">
        <h2 id="waiting">{title}</h2>
        <p className="too-few">
          {view.by === "team"
            ? t("fewDots", { n: format.number(chosen?.waiting.n ?? 0) })
            : t("fewDotsPerson")}
        </p>
      </section>
    );
  }
  const { clock, waiting } = chosen;
  // The unit of the half, as long as the rest is not hundreds of it.
  const small = duration.unitFor(waiting.p50.value, clock);
  const isReadable = waiting.p90.value <= 40 * duration.secondsOf(clock, small);
  const unit = isReadable ? small : duration.unitFor(waiting.p90.value, clock);
  const perUnit = duration.secondsOf(clock, unit);
  const unitName = duration.unitName(clock, unit);
  const [half, tenth] = [waiting.p50.value, waiting.p90.value].map((value) =>
    duration.figure(value, clock, unit),
  ) as [string, string];
  const drawn = {
    values: drawDots(waiting).map((seconds) => seconds / perUnit),
    half: waiting.p50.value / perUnit,
    tenth: waiting.p90.value / perUnit,
  };
  const dots =
    waiting.n < waiting.fiftieths.length
      ? t("dotsLeadFew", { n: format.number(waiting.n), unit: unitName })
      : t("dotsLead", { unit: unitName });
  const tickFigure = (value: number) => format.number(value, value % 1 === 0 ? 0 : 1);
  return (
    <section className="panel span-7" aria-labelledby="waiting">
      <div className="head">
        <div>
          <h2 id="waiting">{title}</h2>
          <p className="lead">{dots}</p>
        </div>
        {handover.working && handover.clock && (
          <RadioSwitch
            legend={t("clockLegend")}
            value={clock}
            choices={[
              { value: "working", label: t("working") },
              { value: "clock", label: t("clock") },
            ]}
            onChoose={(value) => onSearch({ clock: value === "clock" ? value : undefined })}
          />
        )}
      </div>
      <SvgDownload fileName={`${names.from} - ${names.to}`}>
        <FiftyDots
          drawn={drawn}
          words={{
            title: t("pictureTitle", {
              title,
              dots,
              half: duration.say(waiting.p50.value, clock, unit),
              tenth: duration.say(waiting.p90.value, clock, unit),
            }),
            half: [t(isWaiting ? "halfWaits" : "halfTakes"), t("longerThan", { n: half })],
            tenth: [t("tenth"), t("longerThan", { n: tenth })],
            tick: (value, isFirst) =>
              isFirst && unitName.length < 12
                ? t("tick", { n: tickFigure(value), unit: unitName })
                : tickFigure(value),
            beyond: (value) => t("beyond", { n: duration.figure(value * perUnit, clock, unit) }),
          }}
        />
      </SvgDownload>
      <Other {...shown} clock={clock} />
      {!isWaiting && <p className="small apart">{t("noStart")}</p>}
    </section>
  );
}

/** What the picture would say on the other clock. */
function Other({ handover, view, clock }: HandoverShown & { readonly clock: "working" | "clock" }) {
  const t = useTexts(handoverTexts);
  const duration = useDuration(view.log.secondsPerWorkingDay);
  const other = clock === "working" ? "clock" : "working";
  const waiting = handover[other];
  if (!waiting) return null;
  const said = {
    half: duration.say(waiting.p50.value, other),
    tenth: duration.say(waiting.p90.value, other),
  };
  return <p className="small apart">{t(other === "working" ? "alsoWorking" : "alsoClock", said)}</p>;
}
