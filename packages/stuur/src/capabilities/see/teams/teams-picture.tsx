import { useMemo, useState } from "react";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { useLanguage } from "../../../ui/language.ts";
import { chooseRelay } from "../../../ui/matrix/choose-relay.ts";
import { DenseMatrix } from "../../../ui/matrix/dense-matrix.tsx";
import type { MatrixData } from "../../../ui/matrix/matrix-data.ts";
import { RelayPicture } from "../../../ui/matrix/relay-picture.tsx";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import type { QuestionSearch } from "../../../ui/question/question-search.ts";
import { useTexts } from "../../../ui/texts.ts";
import { missingTeam } from "./drawing.ts";
import type { Grouping, TeamsPicture } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";
import { useTeamsPicture } from "./use-teams.ts";

/** Drawing goes through all events again: of more work than this it is only done when somebody asks. */
const mostEventsUnasked = 200_000;

/** The work as it went, with the new teams as lanes. */
export function TeamsPictureSection({
  organisation,
  path,
  search,
  grouping,
  events,
}: {
  readonly organisation: Organisation;
  readonly path: string;
  readonly search: QuestionSearch;
  readonly grouping: Grouping;
  readonly events: number;
}) {
  const t = useTexts(teamsTexts);
  const { language } = useLanguage();
  const [asked, setAsked] = useState<Grouping | null>(null);
  const isWanted = events <= mostEventsUnasked || asked === grouping;
  const picture = useTeamsPicture(path, search, { grouping, isWanted });
  return (
    <section aria-labelledby="teams-picture">
      <h2 id="teams-picture">{t("pictureTitle")}</h2>
      <p className="lead">{t("pictureLead", { cases: organisation.words.cases[language] })}</p>
      <div className="panel apart" aria-busy={picture.isPlaceholderData}>
        {isWanted ? (
          <>
            {picture.isPending && <Loading />}
            {picture.isError && (
              <FailureNotice failure={picture.error} onRetry={() => void picture.refetch()} />
            )}
            {picture.data && <Drawn picture={picture.data} />}
          </>
        ) : (
          <button type="button" className="button quiet" onClick={() => setAsked(grouping)}>
            {t("pictureDraw")}
          </button>
        )}
      </div>
    </section>
  );
}

function Drawn({ picture }: { readonly picture: TeamsPicture }) {
  const t = useTexts(teamsTexts);
  const none = t("none");
  const data = useMemo(() => nameMissing(picture, none), [picture, none]);
  const relay = useMemo(() => chooseRelay(data), [data]);
  if (relay.plan && relay.isFaithful) {
    // Waiting is not drawn, so a working day is never written.
    return (
      <SvgDownload fileName={t("pictureTitle")}>
        <RelayPicture plan={relay.plan} weight="count" secondsPerWorkingDay={1} lateness={null} />
      </SvgDownload>
    );
  }
  return <DenseMatrix data={data} by="team" weight="count" lateness={null} />;
}

function nameMissing(picture: TeamsPicture, none: string): MatrixData {
  const named = (team: string) => (team === missingTeam ? none : team);
  return {
    ...picture,
    teams: picture.teams.map((row) => ({
      ...row,
      team: named(row.team),
      ...(row.team === missingTeam && { isMissing: true }),
    })),
    cells: picture.cells.map((cell) => ({ ...cell, team: named(cell.team) })),
    flows: picture.flows.map((flow) => {
      return { ...flow, fromTeam: named(flow.fromTeam), toTeam: named(flow.toTeam) };
    }),
    starts: picture.starts.map((start) => ({ ...start, team: named(start.team) })),
  };
}
