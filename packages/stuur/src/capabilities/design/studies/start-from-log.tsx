import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { postJson } from "../../../ui/api.ts";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useFilterChoices } from "../../../ui/question/filter-columns.ts";
import { useTexts } from "../../../ui/texts.ts";
import { freeName } from "./free-name.ts";
import { studiesTexts } from "./studies.texts.ts";
import { type ReadyLogEntry, studiesKey, studiesPath, useReadyLogs } from "./use-studies.ts";

interface StartProps {
  readonly organisation: Organisation;
  readonly names: readonly string[];
}

/** Begins with today: a job measures a model in a log. */
export function StartFromLog({ organisation, names }: StartProps) {
  const t = useTexts(studiesTexts);
  const logs = useReadyLogs(organisation);
  const [first] = logs.data ?? [];
  return (
    <div className="panel">
      <h3>{t("startToday")}</h3>
      <p className="lead">{first || logs.isPending ? t("startTodayText") : t("noLogs")}</p>
      {first && <LogForm organisation={organisation} names={names} logs={logs.data ?? []} first={first} />}
      {!first && logs.isSuccess && (
        <p className="actions">
          <Link className="button" to="/">
            {t("addLog")}
          </Link>
        </p>
      )}
    </div>
  );
}

function LogForm({
  organisation,
  names,
  logs,
  first,
}: StartProps & { readonly logs: readonly ReadyLogEntry[]; readonly first: ReadyLogEntry }) {
  const t = useTexts(studiesTexts);
  const [chosen, setChosen] = useState(first.id);
  const [segment, setSegment] = useState("");
  const [typed, setTyped] = useState<string | null>(null);
  const log = logs.find(({ id }) => id === chosen) ?? first;
  const name = typed ?? freeName(log.name.replace(/\.\w{1,5}$/, ""), names);
  const starting = useStart(organisation, { name, log: log.id, segment });
  return (
    <form
      className="study-form apart"
      onSubmit={(event) => {
        event.preventDefault();
        starting.mutate(undefined, { onSuccess: () => setTyped(null) });
      }}
    >
      <label className="field">
        <span>{t("whichLog")}</span>
        <select
          value={log.id}
          onChange={({ target }) => {
            setChosen(target.value);
            setSegment("");
          }}
        >
          {logs.map(({ id, name: logName }) => (
            <option key={id} value={id}>
              {logName}
            </option>
          ))}
        </select>
      </label>
      <SegmentField organisation={organisation} logId={log.id} value={segment} onChange={setSegment} />
      <label className="field">
        <span>{t("name")}</span>
        <input value={name} maxLength={200} required onChange={({ target }) => setTyped(target.value)} />
      </label>
      <FailureAlert failure={starting.error} otherwise={t("failedCall")} />
      <p className="actions">
        <button type="submit" className="button" disabled={starting.isPending || name.trim() === ""}>
          {t("start")}
        </button>
      </p>
    </form>
  );
}

function useStart(
  organisation: Organisation,
  { name, log, segment }: { readonly name: string; readonly log: string; readonly segment: string },
) {
  const t = useTexts(studiesTexts);
  const { language } = useLanguage();
  const client = useQueryClient();
  const names = {
    design: t("today"),
    caseType: organisation.words.case[language],
    calendar: t("workingHours"),
    person: t("onePerson"),
    segment: t("otherCustomers"),
    team: t("oneTeam"),
  };
  return useMutation({
    mutationFn: () =>
      postJson(studiesPath(organisation), { name, log, names, ...(segment !== "" && { segment }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: studiesKey(organisation) }),
  });
}

/** More kinds of customers than this are no groups to make teams for. */
const mostSegments = 12;

/** The column that tells customers apart, where the log has such a column. */
function SegmentField({
  organisation,
  logId,
  value,
  onChange,
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly value: string;
  readonly onChange: (column: string) => void;
}) {
  const t = useTexts(studiesTexts);
  const { data } = useFilterChoices(organisation, logId);
  const columns = (data?.columns ?? []).filter(
    ({ role, distinct }) => role === "attribute" && distinct > 1 && distinct <= mostSegments,
  );
  if (columns.length === 0) return null;
  return (
    <label className="field">
      <span>{t("whichSegment")}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t("noSegment")}</option>
        {columns.map(({ column }) => (
          <option key={column} value={column}>
            {column}
          </option>
        ))}
      </select>
    </label>
  );
}
