import "./start.css";
import { Link } from "@tanstack/react-router";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { ContinueList } from "./continue-list.tsx";
import { ExampleCard } from "./example-card.tsx";
import { startTexts } from "./start.texts.ts";
import { UploadPanel } from "./upload-panel.tsx";

/** Begin: with a file of your own, or with an example. */
export function StartPage({
  organisations,
  onStarted,
}: {
  readonly organisations: readonly Organisation[];
  readonly onStarted: (slug: string, logId: string) => void;
}) {
  const t = useTexts(startTexts);
  const examples = organisations.filter(({ isExample }) => isExample);
  const own = organisations.find(({ isExample }) => !isExample);
  return (
    <>
      <title>{`${t("title")} · Stuur`}</title>
      <p className="question">{t("welcome")}</p>
      <h1 className="answer">{t("headline")}</h1>
      {own && <ContinueList organisation={own} />}
      <UploadPanel organisation={own} onStarted={onStarted} />
      {examples.length > 0 && (
        <section>
          <h2>{t("examples")}</h2>
          <div className="columns apart">
            {examples.map((organisation) => (
              <ExampleCard key={organisation.id} organisation={organisation} />
            ))}
          </div>
          <p className="apart">
            <Link to="/tutorial">{t("tutorial")}</Link>
          </p>
        </section>
      )}
      <section>
        <h2>{t("needs")}</h2>
        <ul className="needs">
          <li>
            <b>{t("needCase")}</b>
            {t("needCaseText")}
          </li>
          <li>
            <b>{t("needStep")}</b>
            {t("needStepText")}
          </li>
          <li>
            <b>{t("needTeam")}</b>
            {t("needTeamText")}
          </li>
        </ul>
      </section>
    </>
  );
}
