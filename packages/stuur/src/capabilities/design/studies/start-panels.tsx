import { Link } from "@tanstack/react-router";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { StartFromLog } from "./start-from-log.tsx";
import { StartFromModel } from "./start-from-model.tsx";
import { studiesTexts } from "./studies.texts.ts";

/** The ways to begin a study: with today as a log has it, with a model file, or by looking at the example. */
export function StartPanels({
  organisation,
  names,
  onOpen,
}: {
  readonly organisation: Organisation;
  readonly names: readonly string[];
  readonly onOpen: (studyId: string) => void;
}) {
  const t = useTexts(studiesTexts);
  return (
    <section aria-labelledby="start-study">
      <h2 id="start-study">{t("startTitle")}</h2>
      <div className="study-starts apart">
        <StartFromLog organisation={organisation} names={names} />
        <StartFromModel organisation={organisation} names={names} onOpen={onOpen} />
        {!organisation.isExample && (
          <div className="panel">
            <h3>{t("startExample")}</h3>
            <p className="lead">{t("startExampleText")}</p>
            <p className="actions">
              <Link className="button quiet" to="/o/$slug/design" params={{ slug: "furniture-maker" }}>
                {t("toExample")}
              </Link>
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
