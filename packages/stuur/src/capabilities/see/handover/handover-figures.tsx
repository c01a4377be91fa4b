import { Link } from "@tanstack/react-router";
import { useDuration } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { Marked } from "../../../ui/marked.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { handoverTexts } from "./handover.texts.ts";
import { answerHandover, chooseClock } from "./handover-answer.ts";
import type { HandoverShown } from "./handover-shown.ts";
import { useNames, useSideHues } from "./use-names.ts";

/** Which handover, the answer in a sentence, and four figures. */
export function HandoverFigures(shown: HandoverShown) {
  const t = useTexts(handoverTexts);
  const names = useNames(shown);
  const hues = useSideHues(shown);
  const { organisation, logId, search } = shown;
  const { by, from, to, where } = search;
  return (
    <>
      <title>{`${t("pageTitle", names)} · Stuur`}</title>
      <p className="question">
        <Link
          to="/o/$slug/see/$logId"
          params={{ slug: organisation.slug, logId }}
          search={{ by: by === "person" ? by : undefined, from, to, where }}
        >
          {t("crumb")}
        </Link>{" "}
        / {t("thisHandover")}
      </p>
      <p className="from-to">
        <span className={`team ${hues.from}`}>{names.from}</span>
        <span className="handover" role="img" aria-label={t("handsOver")}>
          !
        </span>
        <span className={`team ${hues.to}`}>{names.to}</span>
      </p>
      <Headline {...shown} />
      <Figures {...shown} />
    </>
  );
}

function Headline({ view, handover, organisation, search }: HandoverShown) {
  const t = useTexts(handoverTexts);
  const format = useFormat();
  const duration = useDuration(view.log.secondsPerWorkingDay);
  const { case: word } = useNames({ view, organisation });
  const { length, back } = answerHandover(handover);
  const chosen = chooseClock(handover, search.clock);
  const half = chosen ? duration.say(chosen.waiting.p50.value, chosen.clock) : "";
  const n = format.number(handover.count);
  const first = {
    waits: t("answerWaits", { case: word, half }),
    done: t("answerDone", { half }),
    now: t("answerNow", { case: word }),
    few: t("answerFew", { case: word, n }),
    unmeasured: view.by === "team" ? t("answerUnmeasured", { case: word, n }) : t("answerOften", { n }),
  }[length];
  const { count, of } = handover.returned;
  const second =
    back === null
      ? count === 0 && length !== "few"
        ? t("noneBack")
        : ""
      : back.kind === "oneIn"
        ? t("oneIn", { n: format.number(back.n) })
        : t("shareBack", { share: format.percent(count / of) });
  return (
    <h1 className="answer">
      {first} {second && <Marked text={second} />}
    </h1>
  );
}

function Figures(shown: HandoverShown) {
  const t = useTexts(handoverTexts);
  const format = useFormat();
  const { view, handover } = shown;
  const { from, to, cases } = useNames(shown);
  const { returned, amongLate, amongAll, ofGiven, ofReceived } = handover;
  const hasLate = view.lateCases > 0;
  const shares = hasLate
    ? ([
        [amongLate, t("figureLate", { n: format.number(amongLate.of), cases })],
        [amongAll, t("figureAll", { n: format.number(amongAll.of), cases })],
      ] as const)
    : ([
        [ofGiven, t("figureGiven", { from })],
        [ofReceived, t("figureReceived", { to })],
      ] as const);
  return (
    <dl className="figures">
      <div>
        <dt>{t("figureCount", { n: format.number(handover.cases), cases })}</dt>
        <dd>{format.number(handover.count)}</dd>
      </div>
      <div>
        <dt>{t("figureBack", { from })}</dt>
        <dd>
          {format.number(returned.count)} <small>{format.percent(returned.count / returned.of)}</small>
        </dd>
      </div>
      {shares.map(([{ count, of }, words]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{of === 0 ? "–" : format.percent(count / of)}</dd>
        </div>
      ))}
    </dl>
  );
}
