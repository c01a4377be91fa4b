import { type Format, useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import { besideTexts } from "./beside.texts.ts";
import type { CarriedStep, DrawingDifference } from "./compare-drawing.ts";
import type { MatrixView } from "./matrix.contract.ts";

/** A step is done by others than drawn when the drawn teams do less than this share of it. */
const mostlyTheirs = 0.9;
const mostNamed = 4;

interface Said {
  readonly difference: DrawingDifference;
  readonly view: MatrixView;
  readonly t: Translate<typeof besideTexts.nl>;
  readonly format: Format;
}

/** What differs: handovers, steps, who does them; and the names that could not be found back. */
export function DifferenceSentences({
  difference,
  view,
  organisation,
}: {
  readonly difference: DrawingDifference;
  readonly view: MatrixView;
  readonly organisation: Organisation;
}) {
  const t = useTexts(besideTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const said = { difference, view, t, format };
  const { drawn, measured } = difference.handovers;
  const unknown = view.by === "team" ? difference.teams.onlyDrawn : [];
  return (
    <div className="differences">
      <ul>
        <li>
          {t("differHandovers", {
            case: organisation.words.case[language],
            drawn: format.number(drawn, Number.isInteger(drawn) ? 0 : 1),
            measured: format.number(measured, 1),
            n: format.number(view.summary.cases),
            cases: organisation.words.cases[language],
          })}
        </li>
        <li>{saySteps(said)}</li>
        {view.by === "team" && <li>{sayCarried(said)}</li>}
      </ul>
      {unknown.length > 0 && (
        <p className="small">{t("differUnknownTeams", { names: nameSome(unknown, said) })}</p>
      )}
    </div>
  );
}

function saySteps(said: Said): string {
  const { t, format } = said;
  const { both, onlyDrawn, onlyMeasured, onlyMeasuredShare } = said.difference.steps;
  const parts = [
    t("differStepsBoth", { count: both }),
    ...(onlyDrawn.length > 0 ? [t("differStepsDrawn", { names: nameSome(onlyDrawn, said) })] : []),
    ...(onlyMeasured.length > 0
      ? [
          t("differStepsMeasured", {
            names: nameSome(onlyMeasured, said),
            share: format.percent(onlyMeasuredShare),
          }),
        ]
      : []),
  ];
  return parts.join(" ");
}

function sayCarried(said: Said): string {
  const { t, format } = said;
  const { carried } = said.difference;
  if (carried.length === 0) return t("differCarriedNone");
  const others = carried
    .filter(({ share }) => share < mostlyTheirs)
    .toSorted((a, b) => (1 - b.share) * b.events - (1 - a.share) * a.events);
  if (others.length === 0) return t("differCarriedSame", { count: carried.length });
  const one = ({ step, teams, share, events }: CarriedStep) =>
    t("differCarriedStep", {
      step: step.trim(),
      teams: format.list(teams),
      share: format.percent(share),
      n: format.number(events),
    });
  return [
    t("differCarried", { n: format.number(others.length), count: carried.length }),
    `${others.slice(0, mostNamed).map(one).join("; ")}.`,
  ].join(" ");
}

function nameSome(names: readonly string[], { t, format }: Said): string {
  const named = names.slice(0, mostNamed).map((name) => name.trim());
  if (named.length === names.length) return format.list(named);
  return t("names", { names: named.join(", "), n: format.number(names.length - named.length) });
}
