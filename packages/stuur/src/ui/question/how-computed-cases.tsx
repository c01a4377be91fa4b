import "./how-computed.css";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { getJson } from "../api.ts";
import { useDuration } from "../duration.ts";
import { useFormat } from "../format.ts";
import { useLanguage } from "../language.ts";
import { FailureNotice, Loading } from "../notices.tsx";
import type { Organisation } from "../organisations.ts";
import { ScrollRegion } from "../scroll-region.tsx";
import { useTexts } from "../texts.ts";
import { CaseStories } from "../timeline/case-stories.tsx";
import { useCaseTimelines } from "../timeline/use-case-timelines.ts";
import { useTeamHues } from "../timeline/use-team-hues.ts";
import { howComputedTexts } from "./how-computed.texts.ts";
import { type QuestionSearch, writeQuery } from "./question-search.ts";

/** What cases contribute to a figure; the route for contributors says what each means. */
export interface AskedContribution {
  readonly contribution: "waiting" | "elapsed" | "late" | "handovers" | "returned" | "parties" | "events";
  readonly clock?: "working" | "clock" | undefined;
  /** Waiting at one handover, as the server names its sides. */
  readonly handover?: { readonly from: string; readonly to: string } | undefined;
  /** Without start times the time between is called by what it is. */
  readonly hasStartTimes?: boolean | undefined;
}

export interface ContributingProps {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: QuestionSearch;
  readonly asked: AskedContribution;
}

/** The answer of the route for contributors has this shape. */
interface Contributors {
  readonly unit: "working" | "clock" | "count";
  readonly secondsPerWorkingDay: number;
  readonly timeZone: string;
  readonly rows: readonly {
    readonly caseId: string;
    readonly value: number;
    readonly atHandovers: number | null;
  }[];
}

/** The ten cases that contribute most to a figure, each to be looked at as it went. */
export function ContributingCases(props: ContributingProps) {
  const { organisation, logId, search, asked } = props;
  const { contribution, clock, handover } = asked;
  const query = writeQuery(search, {
    contribution,
    clock,
    handoverFrom: handover?.from,
    handoverTo: handover?.to,
  });
  const found = useQuery({
    queryKey: ["contributors", organisation.id, logId, query],
    queryFn: ({ signal }) =>
      getJson<Contributors>(
        `/api/organisations/${organisation.id}/logs/${logId}/contributors?${query}`,
        signal,
      ),
  });
  if (found.isError) return <FailureNotice failure={found.error} />;
  if (!found.data) return <Loading />;
  if (found.data.rows.length === 0) return null;
  return <CasesTable {...props} contributors={found.data} />;
}

function CasesTable({
  organisation,
  contributors,
  ...props
}: ContributingProps & { readonly contributors: Contributors }) {
  const t = useTexts(howComputedTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { say } = useDuration(contributors.secondsPerWorkingDay);
  const [shown, setShown] = useState<string | null>(null);
  const { rows, unit } = contributors;
  const { words } = organisation;
  const names = { case: words.case[language], cases: words.cases[language] };
  const write = (value: number) => (unit === "count" ? format.number(value) : say(value, unit));
  const hasPart = rows.some(({ atHandovers }) => atHandovers !== null);
  return (
    <div className="contributing">
      <p>{t("most", { count: rows.length, cases: names.cases })}</p>
      <ScrollRegion label={t("table", { cases: names.cases })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{names.case}</th>
              <th scope="col" className="n">
                {t(headingOf(props.asked))}
              </th>
              {hasPart && (
                <th scope="col" className="n">
                  {t("atHandovers")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ caseId, value, atHandovers }) => (
              <tr key={caseId}>
                <th scope="row">
                  <button
                    type="button"
                    className="as-link"
                    aria-expanded={caseId === shown}
                    onClick={() => setShown(caseId === shown ? null : caseId)}
                  >
                    {caseId}
                  </button>
                </th>
                <td className="n">{write(value)}</td>
                {hasPart && <td className="n">{atHandovers === null ? "–" : write(atHandovers)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {shown !== null && (
        <CaseShown {...props} organisation={organisation} caseId={shown} timeZone={contributors.timeZone} />
      )}
    </div>
  );
}

function headingOf({ contribution, handover, hasStartTimes = true }: AskedContribution) {
  if (contribution !== "waiting") return contribution;
  if (!hasStartTimes) return "completion";
  return handover ? "waitingHere" : "waiting";
}

/** One case as it went. */
function CaseShown({
  organisation,
  logId,
  caseId,
  timeZone,
}: Pick<ContributingProps, "organisation" | "logId"> & {
  readonly caseId: string;
  readonly timeZone: string;
}) {
  const t = useTexts(howComputedTexts);
  const format = useFormat();
  const found = useCaseTimelines({ organisationId: organisation.id, logId, search: {} }, { cases: [caseId] });
  const people = useMemo(
    () => (found.data ?? []).flatMap(({ events }) => events.map(({ who }) => who)),
    [found.data],
  );
  const hueOf = useTeamHues({ organisationId: organisation.id, logId }, people);
  if (found.isError) return <FailureNotice failure={found.error} />;
  if (!found.data) return <Loading />;
  return (
    <CaseStories
      stories={found.data}
      hueOf={hueOf}
      nameOf={(story) => story.caseId}
      tell={({ eventCount, firstAt, lastAt }) =>
        t("tell", {
          steps: t("steps", { count: eventCount }),
          from: format.moment(firstAt, timeZone),
          to: format.moment(lastAt, timeZone),
        })
      }
      timeZone={timeZone}
    />
  );
}
