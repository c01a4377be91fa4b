import type { BreakEven } from "@stuur/methods/simulation";
import { useState } from "react";
import { CurvePicture } from "../../../ui/chart/curve-picture.tsx";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { RadioSwitch } from "../../../ui/radio-switch.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { Explanation } from "./compare.contract.ts";
import { compareFiguresTexts } from "./compare-figures.texts.ts";
import { judgeCurve } from "./judge-curve.ts";
import { type Shown, useTimes } from "./shown.ts";

/** From which delay per handover, or up to which loss of speed, the design wins. */
export function BreakEvenPanel(shown: Shown) {
  const t = useTexts(compareFiguresTexts);
  const [vary, setVary] = useState<"delay" | "speedLoss">("delay");
  const { result, design } = shown;
  const explanation = result.explanations.find((one) => one.design === design);
  if (!explanation) return null;
  return (
    <div className="panel span-5">
      <h2>{t("evenTitle", { design })}</h2>
      <div className="apart">
        <RadioSwitch
          legend={t("evenVary")}
          choices={[
            { value: "delay", label: t("evenDelay") },
            { value: "speedLoss", label: t("evenSpeed") },
          ]}
          value={vary}
          onChoose={setVary}
        />
      </div>
      {vary === "delay" ? (
        <DelayCurve {...shown} explanation={explanation} />
      ) : (
        <SpeedCurve {...shown} explanation={explanation} />
      )}
    </div>
  );
}

type Explained = Shown & { readonly explanation: Explanation };

function DelayCurve({ explanation: { delay }, ...shown }: Explained) {
  const t = useTexts(compareFiguresTexts);
  const format = useFormat();
  const times = useTimes(shown.run.inputs.model, delay.calendar);
  const last = delay.ok ? (delay.curve.at(-1)?.value ?? 0) : 0;
  const unit = times.unitFor(last);
  const seconds = times.duration.secondsOf(times.clock, unit);
  const say = (value: number) => times.duration.say(value, times.clock, unit);
  const at = delay.ok ? delay.at : null;
  // From a delay that rounds to nothing.
  const isAtOnce = !/[1-9]/.test(times.figure(at?.value ?? 0, unit));
  const turn = {
    value: say(at?.value ?? 0),
    lower: times.figure(at?.lower ?? 0, unit),
    upper: times.figure(at?.upper ?? 0, unit),
  };
  const leads = {
    from: isAtOnce ? t("evenDelayAtOnce") : t("evenDelayFrom", turn),
    until: t("evenDelayUntil", turn),
    always: t("evenDelayAlways"),
    never: t("evenDelayNever"),
    unsure: t("evenUnsure"),
  };
  const today = delay.today === null ? t("evenTodayMixed") : t("evenToday", { today: say(delay.today) });
  return (
    <CurveSection
      {...shown}
      answer={delay}
      lead={`${leads[judgeCurve(delay)]} ${today}`}
      axis={t("evenAxisDelay", { unit: times.unitName(unit) })}
      scale={seconds}
      xFigure={(value, digits) => format.number(value, digits)}
      now={
        delay.today === null
          ? undefined
          : { x: delay.today / seconds, label: t("evenNow", { value: times.figure(delay.today, unit) }) }
      }
      sayValue={say}
    />
  );
}

function SpeedCurve({ explanation: { speedLoss }, ...shown }: Explained) {
  const t = useTexts(compareFiguresTexts);
  const format = useFormat();
  const at = speedLoss.ok ? speedLoss.at : null;
  const percent = (value: number) => format.percent(value);
  const known = speedLoss.ok ? speedLoss.curve.filter(({ difference }) => difference !== null) : [];
  const leads = {
    // Less speed makes nobody sooner: then it is chance.
    from: t("evenUnsure"),
    until: t("evenSpeedUntil", {
      value: percent(at?.value ?? 0),
      lower: percent(at?.lower ?? 0),
      upper: percent(at?.upper ?? 0),
    }),
    always: t("evenSpeedAlways", { value: percent(known.at(-1)?.value ?? 0) }),
    never: t("evenSpeedNever"),
    unsure: t("evenUnsure"),
  };
  return (
    <CurveSection
      {...shown}
      answer={speedLoss}
      lead={leads[judgeCurve(speedLoss)]}
      axis={t("evenAxisSpeed")}
      scale={1}
      xFigure={percent}
      sayValue={percent}
    />
  );
}

function CurveSection({
  answer,
  lead,
  axis,
  scale,
  xFigure,
  now,
  sayValue,
  run,
  design,
}: Shown & {
  readonly answer: BreakEven;
  readonly lead: string;
  readonly axis: string;
  /** Of a unit of the axis. */
  readonly scale: number;
  readonly xFigure: (value: number, digits: number) => string;
  readonly now?: { readonly x: number; readonly label: string } | undefined;
  readonly sayValue: (value: number) => string;
}) {
  const t = useTexts(compareFiguresTexts);
  const format = useFormat();
  const times = useTimes(run.inputs.model);
  const { language } = useLanguage();
  if (!answer.ok) return <p className="lead">{answer.problems[0]?.message[language]}</p>;
  const points = answer.curve.flatMap(({ value, difference }) =>
    difference === null ? [] : [{ value, ...difference }],
  );
  const unit = times.unitFor(Math.max(...points.map(({ mean }) => Math.abs(mean)), 0));
  const inUnit = (seconds: number) => seconds / times.duration.secondsOf(times.clock, unit);
  const stops = answer.curve.find(({ difference }) => difference === null);
  return (
    <>
      <p className="lead">{lead}</p>
      {points.length > 1 && (
        <SvgDownload fileName={`${t("fileName")}-${axis}`}>
          <CurvePicture
            title={t("evenPicture", { unit: times.unitName(unit), axis, lead })}
            points={points.map(({ value, mean, lower, upper }) => ({
              ...{ x: value / scale, y: inUnit(mean), lower: inUnit(lower), upper: inUnit(upper) },
            }))}
            above={t("evenAbove", { design })}
            below={t("evenBelow", { design })}
            axis={axis}
            xFigure={xFigure}
            yFigure={(value, digits) =>
              `${value > 0 ? "+" : value < 0 ? "−" : ""}${format.number(Math.abs(value), digits)}`
            }
            now={now}
            even={
              answer.at && ["from", "until"].includes(judgeCurve(answer))
                ? { x: answer.at.value / scale, label: sayValue(answer.at.value) }
                : undefined
            }
          />
        </SvgDownload>
      )}
      {stops && <p className="small">{t("evenOverload", { value: sayValue(stops.value) })}</p>}
    </>
  );
}
