import "./matrix.css";
import "./wall.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLanguage } from "../../../ui/language.ts";
import type { Weight } from "../../../ui/matrix/weight.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { QuestionBar } from "../../../ui/question/question-bar.tsx";
import type { QuestionSearch } from "../../../ui/question/question-search.ts";
import { useTexts } from "../../../ui/texts.ts";
import { BeamerSwitch } from "./beamer-switch.tsx";
import { chooseWeight } from "./choose-weight.ts";
import { DoubtSection } from "./doubt-section.tsx";
import { HandoversSection } from "./handovers-section.tsx";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";
import { MatrixHeadline } from "./matrix-headline.tsx";
import { MatrixPicture } from "./matrix-picture.tsx";
import { matrixQuery } from "./matrix-query.ts";
import type { MatrixSearch } from "./matrix-search.ts";
import { nameMissing } from "./name-missing.ts";
import { PrintHead } from "./print-head.tsx";
import { ReadColumns } from "./read-columns.tsx";
import { useWallPrint } from "./use-wall-print.ts";

/** Where does a case change hands? */
export function MatrixPage(props: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: MatrixSearch;
  readonly onSearch: (change: MatrixSearch) => void;
}) {
  return (
    <>
      <QuestionBar {...props} />
      <ReadyMatrix {...props} />
    </>
  );
}

function ReadyMatrix({
  organisation,
  logId,
  search,
  onSearch,
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: MatrixSearch;
  readonly onSearch: (change: MatrixSearch) => void;
}) {
  const t = useTexts(matrixTexts);
  const teams = useMatrix(organisation, logId, { ...search, by: "team" });
  const isBeamer = search.beamer === true;
  const by = isBeamer ? "team" : chooseBy(search, teams.data);
  const matrix = useMatrix(organisation, logId, { ...search, by });
  const { isWall, printWall } = useWallPrint();

  const name = t(by === "person" ? "nonePerson" : "none");
  const view = useMemo(() => matrix.data && nameMissing(matrix.data, name), [matrix.data, name]);
  if (matrix.isError) return <FailureNotice failure={matrix.error} onRetry={() => void matrix.refetch()} />;
  // What was asked before may still be in sight; in the beamer nobody is named, not even for a moment.
  if (!view || (isBeamer && view.by !== "team")) return <Loading />;
  if (view.summary.cases === 0) return <Nothing view={view} organisation={organisation} />;
  const weight = chooseWeight(search.weight, view);
  return (
    <div aria-busy={matrix.isPlaceholderData} className={nameOfClass({ isBeamer, isWall })}>
      <PrintHead organisation={organisation} log={view.log} />
      <MatrixHeadline
        view={view}
        organisation={organisation}
        isBeamer={isBeamer}
        teamHandovers={teams.data && hasTeams(teams.data) ? teams.data.summary.handovers : null}
      />
      <MatrixPicture
        view={view}
        organisation={organisation}
        weight={weight}
        search={search}
        onSearch={onSearch}
        isWall={isWall}
      />
      {(isBeamer || hasTeams(view)) && (
        <BeamerSwitch
          isBeamer={isBeamer}
          onSearch={onSearch}
          onPrintWall={view.by === "team" ? printWall : undefined}
        />
      )}
      {!isBeamer && <BelowPicture {...{ view, organisation, weight, search }} />}
    </div>
  );
}

/** What stands below the picture: every handover, what is doubtful, and which columns were read. */
function BelowPicture({
  view,
  organisation,
  weight,
  search,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly weight: Weight;
  readonly search: MatrixSearch;
}) {
  return (
    <div className="below-picture">
      <HandoversSection {...{ view, organisation, weight, search }} />
      <DoubtSection view={view} organisation={organisation} />
      {!view.log.isExample && <ReadColumns view={view} organisation={organisation} />}
    </div>
  );
}

/** Large for a room, or on one sheet for the wall. */
function nameOfClass({ isBeamer, isWall }: { isBeamer: boolean; isWall: boolean }): string {
  if (isWall) return "matrix-page wall";
  return isBeamer ? "matrix-page beamer" : "matrix-page";
}

/** The bar above tells which conditions left nothing. */
function Nothing({ view, organisation }: { readonly view: MatrixView; readonly organisation: Organisation }) {
  const t = useTexts(matrixTexts);
  const { language } = useLanguage();
  const { words } = organisation;
  return (
    <>
      <title>{`${t("pageTitle", { name: view.log.name })} · Stuur`}</title>
      <p className="question">{t("question", { case: words.case[language] })}</p>
      <h1 className="answer">{t("answerNothing", { cases: words.cases[language] })}</h1>
    </>
  );
}

function useMatrix(organisation: Organisation, logId: string, search: QuestionSearch) {
  return useQuery({ ...matrixQuery(organisation, logId, search), placeholderData: keepPreviousData });
}

/** Without any team in the data, persons are what can be seen. */
function chooseBy({ by }: MatrixSearch, teams: MatrixView | undefined): "team" | "person" {
  return by ?? (teams && hasOnlyPersons(teams) ? "person" : "team");
}

function hasOnlyPersons(view: MatrixView): boolean {
  return !hasTeams(view) && view.doubt.missingPerson < view.summary.events;
}

function hasTeams({ doubt, summary }: MatrixView): boolean {
  return doubt.missingTeam < summary.events;
}
