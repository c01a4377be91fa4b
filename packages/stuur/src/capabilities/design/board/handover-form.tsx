import { setHandover } from "@stuur/methods/team-formation";
import { useEffect, useId, useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { editorTexts } from "./editor.texts.ts";
import { type HandoverFigure, readFigure, withCalendar, writeFigure } from "./handover-cost.ts";
import type { ReadyStudy } from "./save-drawing.ts";
import type { Editor } from "./use-editor.ts";

const places = ["between", "within"] as const;
const figures: readonly HandoverFigure[] = ["delay", "sendBack", "readingIn"];

/** What a handover costs in the open design, with what holds today beside it. */
export function HandoverForm({ study, editor }: { readonly study: ReadyStudy; readonly editor: Editor }) {
  const t = useTexts(editorTexts);
  const { model, design, isFixed } = editor;
  const exceptions = design.handovers?.exceptions ?? [];
  return (
    <details className="panel handover-cost">
      <summary>
        <h3>{t("handoverTitle")}</h3>
      </summary>
      <p className="lead">{t("handoverLead")}</p>
      <div className="handover-places">
        {places.map((place) => (
          <PlaceCosts key={place} place={place} study={study} editor={editor} />
        ))}
      </div>
      {exceptions.length > 0 && (
        <p className="small">
          {t("exceptions", { count: exceptions.length })}{" "}
          {!isFixed && (
            <button
              type="button"
              className="as-link"
              onClick={() =>
                editor.change(
                  exceptions.reduce(
                    (changed, { from, to }) =>
                      setHandover(changed, { design: design.id, place: { from, to }, handover: null }),
                    model,
                  ),
                )
              }
            >
              {t("dropExceptions")}
            </button>
          )}
        </p>
      )}
    </details>
  );
}

type PlaceProps = {
  readonly place: (typeof places)[number];
  readonly study: ReadyStudy;
  readonly editor: Editor;
};

function PlaceCosts({ place, study, editor }: PlaceProps) {
  const t = useTexts(editorTexts);
  const format = useFormat();
  const { model, design, isFixed } = editor;
  const today = model.designs[0]?.handovers?.[place];
  const drawn = design.handovers?.[place];
  const base = withCalendar(model, { drawn, today });
  const measured = countMeasured(study, place);
  const isAsToday = JSON.stringify(today) === JSON.stringify(drawn);
  return (
    <fieldset disabled={isFixed}>
      <legend>
        {t(place)} {!isAsToday && <span className="chip doubt">{t("assumption")}</span>}
      </legend>
      {figures.map((figure) => (
        <FigureField
          key={figure}
          figure={figure}
          isOpenTime={base.calendar !== undefined}
          value={readFigure(drawn, figure)}
          today={readFigure(today, figure)}
          onChange={(value) => {
            const handover = writeFigure(figure === "delay" ? base : drawn, figure, value);
            editor.change(setHandover(model, { design: design.id, place, handover }));
          }}
        />
      ))}
      <p className="small">
        {measured > 0 && t("measuredFrom", { n: format.number(measured) })}{" "}
        {!isFixed && !isAsToday && (
          <button
            type="button"
            className="as-link"
            onClick={() =>
              editor.change(setHandover(model, { design: design.id, place, handover: today ?? null }))
            }
          >
            {t("asToday")}
          </button>
        )}
      </p>
    </fieldset>
  );
}

function countMeasured({ content: { evidence } }: ReadyStudy, place: PlaceProps["place"]): number {
  return (evidence?.handovers ?? [])
    .filter(({ from, to }) => (place === "within") === (from === to))
    .reduce((sum, { n }) => sum + n, 0);
}

/** From 0; a delay of a year of hours is surely a mistake, and work that always comes back never ends. */
const mostOf: Readonly<Record<HandoverFigure, number>> = { delay: 8760, sendBack: 95, readingIn: 10_000 };

/** A number that counts once it is finished: on leaving the field or with Enter. */
function FigureField({
  figure,
  isOpenTime,
  value,
  today,
  onChange,
}: {
  readonly figure: HandoverFigure;
  /** A delay counts in the open time of a calendar. */
  readonly isOpenTime: boolean;
  readonly value: number;
  readonly today: number;
  readonly onChange: (value: number) => void;
}) {
  const t = useTexts(editorTexts);
  const format = useFormat();
  const problem = useId();
  const scale = figure === "sendBack" ? 100 : 1;
  const decimalSign = format.number(1.5, 1).charAt(1);
  const shown = String(Math.round(value * scale * 10) / 10).replace(".", decimalSign);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const typed = text.trim() === "" ? Number.NaN : Number(text.replace(",", "."));
  const isRefused = !(typed >= 0 && typed <= mostOf[figure]);
  const finish = () => {
    if (text !== shown && !isRefused) onChange(typed / scale);
  };
  const unit = {
    delay: t(isOpenTime ? "delayUnitOpen" : "delayUnitClock"),
    sendBack: "%",
    readingIn: t("minutes"),
  };
  const digits = Number.isInteger(Math.round(today * scale * 10) / 10) ? 0 : 1;
  return (
    <div className="figure-field">
      <label>
        <span>{t(figure)}</span>
        <input
          inputMode="decimal"
          value={text}
          aria-invalid={isRefused}
          aria-describedby={problem}
          onChange={(event) => setText(event.target.value)}
          onBlur={finish}
          onKeyDown={({ key }) => key === "Enter" && finish()}
        />
        <span>{unit[figure]}</span>
      </label>
      <span className="small" id={problem}>
        {isRefused ? (
          <span className="refused" role="alert">
            {t("handoverRefused", { least: 0, most: format.number(mostOf[figure]) })}
          </span>
        ) : (
          t("today", { value: `${format.number(today * scale, digits)} ${unit[figure]}` })
        )}
      </span>
    </div>
  );
}
