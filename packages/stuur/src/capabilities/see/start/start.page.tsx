import "./start.css";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { ContinueList } from "./continue-list.tsx";
import { ExampleAnswer } from "./example-answer.tsx";
import { ExampleCard } from "./example-card.tsx";
import { FileNeeds } from "./file-needs.tsx";
import { OtherWays } from "./other-ways.tsx";
import { startTexts } from "./start.texts.ts";
import { UploadPanel } from "./upload-panel.tsx";

/** Begin: with a file of your own beside what Stuur makes of an example. */
export function StartPage({
  organisations,
  onStarted,
}: {
  readonly organisations: readonly Organisation[];
  readonly onStarted: (slug: string, logId: string) => void;
}) {
  const t = useTexts(startTexts);
  const [example, ...others] = organisations.filter(({ isExample }) => isExample);
  const own = organisations.find(({ isExample }) => !isExample);
  return (
    <>
      <title>{`${t("title")} · Stuur`}</title>
      <div className="begin">
        <div>
          <h1 className="answer">{t("headline")}</h1>
          <p className="lead">{t("enough")}</p>
        </div>
        <UploadPanel organisation={own} onStarted={onStarted} />
      </div>
      {own && <ContinueList organisation={own} />}
      {example && <ExampleAnswer organisation={example} />}
      {example && (
        <section aria-labelledby="examples">
          <h2 id="examples">{t("examples")}</h2>
          <div className="columns apart">
            {others.map((organisation) => (
              <ExampleCard key={organisation.id} organisation={organisation} />
            ))}
            <OtherWays example={example} own={own} />
          </div>
        </section>
      )}
      <FileNeeds />
    </>
  );
}
