import { useState } from "react";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { useLanguage } from "../../../ui/language.ts";
import type { StudyPageProps } from "../../../ui/study/study-page.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { DesignStudy, Run, StartRunBody } from "./compare.contract.ts";
import { compareTexts } from "./compare.texts.ts";
import { compareRunsTexts } from "./compare-runs.texts.ts";
import { useStartRun } from "./use-runs.ts";

/** Begins a run of all designs; how often, how long and with which seed can be chosen, and need not be. */
export function StartRun(
  props: StudyPageProps & {
    readonly study: DesignStudy;
    readonly run?: Run;
    /** A seed that no run had yet. */
    readonly otherSeed?: string;
    readonly isFirst?: boolean;
  },
) {
  const t = useTexts(compareRunsTexts);
  const lead = useTexts(compareTexts);
  const { language } = useLanguage();
  const { organisation, study, run, otherSeed, isFirst = false, onSearch } = props;
  const start = useStartRun(props, ({ id }) => onSearch({ run: id }));
  const [fields, setFields] = useState(() => fieldsOf(run));
  const change = (name: keyof Fields) => (value: string) => setFields({ ...fields, [name]: value });
  return (
    <form
      id="again"
      className={isFirst ? "start-run" : "panel start-run"}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ version: study.version, ...bodyOf(fields) });
      }}
    >
      {isFirst && <p className="lead">{lead("startLead", { cases: organisation.words.cases[language] })}</p>}
      <p className="actions">
        <button type="submit" className={isFirst ? "button" : "button quiet"} disabled={start.isPending}>
          {t(isFirst ? "start" : "startAgain")}
        </button>
        {run && otherSeed !== undefined && (
          <button
            type="button"
            className="button quiet"
            disabled={start.isPending}
            onClick={() =>
              start.mutate({ version: study.version, ...bodyOf({ ...fieldsOf(run), seed: otherSeed }) })
            }
          >
            {t("startOther")}
          </button>
        )}
      </p>
      {run && otherSeed !== undefined && <p className="small">{t("startOtherHint")}</p>}
      <FailureAlert failure={start.error} otherwise={t("failedCall")} />
      <details>
        <summary>{t("settings")}</summary>
        <div className="settings">
          <Setting
            label={t("settingsReplications")}
            value={fields.replications}
            onChange={change("replications")}
          />
          <Setting label={t("settingsDays")} value={fields.days} onChange={change("days")} />
          <Setting label={t("settingsSeed")} value={fields.seed} onChange={change("seed")} />
          <Setting
            label={t("settingsPrecision")}
            value={fields.precision}
            onChange={change("precision")}
            hint={t("settingsPrecisionHint")}
          />
        </div>
      </details>
    </form>
  );
}

function Setting({
  label,
  value,
  onChange,
  hint,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <input value={value} onChange={({ target }) => onChange(target.value)} inputMode="decimal" />
      {hint && <small className="small">{hint}</small>}
    </label>
  );
}

interface Fields {
  readonly days: string;
  readonly replications: string;
  readonly seed: string;
  readonly precision: string;
}

function fieldsOf(run: Run | undefined): Fields {
  const { days = 365, replications = 30, seed = "1", precision = null } = run?.experiment ?? {};
  return {
    days: String(days),
    replications: String(replications),
    seed,
    precision: precision === null ? "" : String(precision * 100),
  };
}

/** What is no number is sent as one that is refused in words. */
function bodyOf({ days, replications, seed, precision }: Fields): StartRunBody {
  const number = (text: string) => Number(text.trim().replace(",", ".").replace("%", "")) || 0;
  return {
    days: number(days),
    replications: number(replications),
    seed: seed.trim() === "" ? "1" : seed.trim(),
    precision: precision.trim() === "" ? null : number(precision) / 100,
  };
}
