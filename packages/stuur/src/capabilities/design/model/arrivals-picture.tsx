import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import { modelPartsTexts } from "./parts.texts.ts";
import { nameWeekdays } from "./weekdays.ts";

interface PictureProps {
  readonly name: string;
  /** Per weekday and hour. */
  readonly perHour: readonly (readonly number[])[];
}

/** The week by the hour: the darker, the more cases come. */
export function ArrivalsPicture(props: PictureProps) {
  return (
    <>
      <Week {...props} width={760} className="arrivals wide-only" />
      <Week {...props} width={326} className="arrivals narrow" />
    </>
  );
}

const rowHeight = 26;
const nameWidth = 34;

function Week({
  name,
  perHour,
  width,
  className,
}: PictureProps & { readonly width: number; readonly className: string }) {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const short = nameWeekdays(language, "short");
  const long = nameWeekdays(language);
  const busy = perHour.flatMap((hours) => hours.flatMap((rate, hour) => (rate > 0 ? [hour] : [])));
  const [first, last] = busy.length === 0 ? [8, 17] : [Math.min(...busy), Math.max(...busy)];
  const hours = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const most = Math.max(1e-9, ...perHour.flat());
  const peakDay = perHour.findIndex((rates) => rates.includes(most));
  const cell = (width - nameWidth) / hours.length;
  const every = Math.ceil(30 / cell);
  const height = 7 * rowHeight + 22;
  const title = t("arrivalsPicture", {
    type: name,
    day: long[Math.max(0, peakDay)]!,
    hour: Math.max(first, perHour[peakDay]?.indexOf(most) ?? first),
  });
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <title>{title}</title>
      {perHour.map((rates, day) => (
        <g key={long[day]}>
          <text x={0} y={day * rowHeight + 18} className="soft">
            {short[day]}
          </text>
          {hours.map((hour, i) => (
            <rect
              key={hour}
              x={nameWidth + i * cell}
              y={day * rowHeight + 1}
              width={cell - 2}
              height={rowHeight - 2}
              style={{ "--part": `${Math.round(((rates[hour] ?? 0) / most) * 100)}%` } as React.CSSProperties}
            >
              <title>{t("perHour", { day: long[day]!, hour, n: format.number(rates[hour] ?? 0, 2) })}</title>
            </rect>
          ))}
        </g>
      ))}
      {hours.map((hour, i) =>
        i % every === 0 ? (
          <text key={hour} x={nameWidth + i * cell} y={height - 4} className="soft">
            {hour}
          </text>
        ) : null,
      )}
    </svg>
  );
}
