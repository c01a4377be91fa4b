import { type ReactNode, useId } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { DesignTable, DesignTableLegend } from "../../../ui/study/design-table.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { boardTexts } from "./board.texts.ts";
import type { DesignDescription } from "./describe-design.ts";
import { foldAlike } from "./fold-alike.ts";
import type { DesignReview, DesignReviews } from "./review-designs.ts";
import { useDesignRow } from "./use-design-row.ts";

/** The designs side by side, today's first; on a phone today's and the one that is chosen, one under the other. */
export function AlternativeCards({
  organisation,
  designs,
  reviews,
  open,
  made,
  onOpen,
  children,
}: {
  readonly organisation: Organisation;
  readonly designs: readonly DesignDescription[];
  readonly reviews: DesignReviews;
  readonly open: string;
  /** The design that was just made. */
  readonly made: string | undefined;
  readonly onOpen: (name: string) => void;
  /** The way to one more. */
  readonly children: ReactNode;
}) {
  const t = useTexts(boardTexts);
  const { row, hasMore, outOfSight, look } = useDesignRow(open, made);
  return (
    <section aria-labelledby="side">
      <div className="head">
        <div>
          <h2 id="side">{t("sideTitle")}</h2>
          <p className="lead">{t("sideLead")}</p>
        </div>
        <label className="field design-chooser">
          <span>{t("chooser")}</span>
          <select value={open} onChange={({ target }) => onOpen(target.value)}>
            {designs.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {outOfSight.length > 0 && (
        <p className="small out-of-sight">
          {t("outOfSight")}
          {designs
            .filter((_, index) => outOfSight.includes(index))
            .map(({ name }) => (
              <button key={name} type="button" className="as-link" onClick={() => onOpen(name)}>
                {name}
              </button>
            ))}
        </p>
      )}
      <div className={hasMore ? "design-edge more" : "design-edge"}>
        <ul className="design-row" ref={row} onScroll={look}>
          {designs.map((design, index) => (
            <li
              key={design.name}
              className={[
                "panel design-card",
                ...(design.name === open ? ["opened"] : []),
                ...(index > 0 && design.name !== open ? ["aside"] : []),
              ].join(" ")}
            >
              <DesignCard
                organisation={organisation}
                design={design}
                review={reviews.get(design.name) ?? []}
                isOpen={design.name === open}
                onOpen={() => onOpen(design.name)}
              />
            </li>
          ))}
        </ul>
      </div>
      <DesignTableLegend />
      {children}
    </section>
  );
}

/** More numbers than this nobody reads. */
const mostSizes = 8;

function DesignCard({
  organisation,
  design,
  review,
  isOpen,
  onOpen,
}: {
  readonly organisation: Organisation;
  readonly design: DesignDescription;
  readonly review: DesignReview;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const t = useTexts(boardTexts);
  const format = useFormat();
  const title = useId();
  const { name, kind, matrix, sizes, learns } = design;
  const learners = new Set(learns.map(({ person }) => person)).size;
  const serious = review.filter(({ isBlocking }) => isBlocking).length;
  const others = review.length - serious;
  return (
    <>
      <div className="design-title">
        <h3 id={title}>{name}</h3>
        <p className="small">{t(`kind_${kind}`)}</p>
      </div>
      <DesignTable
        name={name}
        data={foldAlike(matrix, (from, to, n) => t("teamsAlike", { from, to, n: format.number(n) }))}
      />
      <dl className="design-facts">
        <Handovers organisation={organisation} design={design} />
        <div>
          <dt>{t("factsSize")}</dt>
          <dd>
            {sizes.length > mostSizes
              ? t("sizesBetween", {
                  least: format.number(Math.min(...sizes)),
                  most: format.number(Math.max(...sizes)),
                })
              : format.list(sizes.map((size) => format.number(size)))}
          </dd>
        </div>
      </dl>
      <p className="design-points">
        {serious > 0 && <span className="chip bad">{t("serious", { count: serious })}</span>}
        {(others > 0 || serious === 0) && (
          <span className="chip plain">
            {others > 0 ? t("warnings", { count: others }) : t("noWarnings")}
          </span>
        )}
        {learners > 0 && <span className="chip doubt">{t("factsLearn", { count: learners })}</span>}
      </p>
      <button
        type="button"
        className="button quiet wide open-design"
        aria-pressed={isOpen}
        aria-describedby={title}
        onClick={onOpen}
      >
        {t(isOpen ? "opened" : "open")}
      </button>
    </>
  );
}

function Handovers({
  organisation,
  design: { handovers },
}: {
  readonly organisation: Organisation;
  readonly design: DesignDescription;
}) {
  const t = useTexts(boardTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const about = handovers?.isExpected ? "≈ " : "";
  const count = (perCase: number) => (perCase === 0 ? "0" : `${about}${format.number(perCase, 1)}`);
  return (
    <div>
      <dt>{t("factsPerCase", { case: organisation.words.case[language] })}</dt>
      {handovers ? (
        <>
          <dd>
            {count(handovers.perCase.between)} <small>{t("factsBetween")}</small>
          </dd>
          <dd>
            {handovers.perCase.within === null ? (
              <small>{t("factsWithinUnknown")}</small>
            ) : (
              <>
                {count(handovers.perCase.within)} <small>{t("factsWithin")}</small>
              </>
            )}
          </dd>
        </>
      ) : (
        <dd>
          <small>{t("factsNoCount")}</small>
        </dd>
      )}
    </div>
  );
}
