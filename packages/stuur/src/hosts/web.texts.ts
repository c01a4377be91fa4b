import { drawnTexts } from "../capabilities/see/drawn/drawn.texts.ts";
import { handoverTexts } from "../capabilities/see/handover/handover.texts.ts";
import { handoversTexts } from "../capabilities/see/handovers/handovers.texts.ts";
import { importTexts } from "../capabilities/see/import/import.texts.ts";
import { importFormTexts } from "../capabilities/see/import/import-form.texts.ts";
import { livingTexts } from "../capabilities/see/import/living.texts.ts";
import { unreadyTexts } from "../capabilities/see/import/unready.texts.ts";
import { insideTexts } from "../capabilities/see/inside/inside.texts.ts";
import { logsTexts } from "../capabilities/see/logs/logs.texts.ts";
import { besideTexts } from "../capabilities/see/matrix/beside.texts.ts";
import { leftOutTexts } from "../capabilities/see/matrix/left-out.texts.ts";
import { matrixTexts } from "../capabilities/see/matrix/matrix.texts.ts";
import { readColumnsTexts } from "../capabilities/see/matrix/read-columns.texts.ts";
import { pillarTexts } from "../capabilities/see/pillar/pillar.texts.ts";
import { reportTexts } from "../capabilities/see/report/report.texts.ts";
import { startTexts } from "../capabilities/see/start/start.texts.ts";
import { savedTeamsTexts } from "../capabilities/see/teams/saved-teams.texts.ts";
import { teamsTexts } from "../capabilities/see/teams/teams.texts.ts";
import { timeTexts } from "../capabilities/see/time/time.texts.ts";
import { togetherTexts } from "../capabilities/see/time/together.texts.ts";
import { trendTexts } from "../capabilities/see/trend/trend.texts.ts";
import { svgDownloadTexts } from "../ui/chart/svg-download.texts.ts";
import { timeBarTexts } from "../ui/chart/time-bar.texts.ts";
import { durationTexts } from "../ui/duration.texts.ts";
import { frameTexts } from "../ui/frame.texts.ts";
import { pictureTexts } from "../ui/matrix/matrix-picture.texts.ts";
import { howComputedTexts } from "../ui/question/how-computed.texts.ts";
import { questionTexts } from "../ui/question/question.texts.ts";
import { questionBarTexts } from "../ui/question/question-bar.texts.ts";
import { tableTexts } from "../ui/table/table.texts.ts";
import type { Texts } from "../ui/texts.ts";
import { timelineTexts } from "../ui/timeline/timeline.texts.ts";

/** Every text of the web app; a test compares the languages. */
export const allTexts: readonly Texts[] = [
  frameTexts,
  svgDownloadTexts,
  timeBarTexts,
  pictureTexts,
  questionTexts,
  howComputedTexts,
  questionBarTexts,
  tableTexts,
  startTexts,
  trendTexts,
  logsTexts,
  matrixTexts,
  besideTexts,
  leftOutTexts,
  drawnTexts,
  handoversTexts,
  timeTexts,
  reportTexts,
  teamsTexts,
  savedTeamsTexts,
  togetherTexts,
  importTexts,
  importFormTexts,
  unreadyTexts,
  livingTexts,
  readColumnsTexts,
  durationTexts,
  timelineTexts,
  handoverTexts,
  insideTexts,
  pillarTexts,
];
