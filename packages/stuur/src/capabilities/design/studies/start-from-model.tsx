import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type DragEvent, useState } from "react";
import { ApiFailure, postJson } from "../../../ui/api.ts";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { freeName } from "./free-name.ts";
import { longestModel } from "./longest-model.ts";
import { studiesTexts } from "./studies.texts.ts";
import { studiesKey, studiesPath } from "./use-studies.ts";

/** Begins with a model file: dropped here or chosen. */
export function StartFromModel({
  organisation,
  names,
  onOpen,
}: {
  readonly organisation: Organisation;
  readonly names: readonly string[];
  readonly onOpen: (studyId: string) => void;
}) {
  const t = useTexts(studiesTexts);
  const { sending, file, send } = useSending(organisation, names, onOpen);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  return (
    <section
      className={isOver ? "panel study-drop over" : "panel study-drop"}
      aria-labelledby="start-model"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3 id="start-model">{t("startModel")}</h3>
      <p className="lead">{t("startModelText")}</p>
      <p className="actions">
        <label className="button quiet">
          {t("chooseModel")}
          <input
            type="file"
            accept=".json,application/json"
            disabled={sending.isPending}
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              send(chosen);
              target.value = "";
            }}
          />
        </label>
      </p>
      {sending.isError && <ModelProblems failure={sending.error} file={file} />}
    </section>
  );
}

function useSending(organisation: Organisation, names: readonly string[], onOpen: (studyId: string) => void) {
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > longestModel) throw new UnreadableFile("modelTooLarge");
      const model = await readJson(file);
      const name = freeName(file.name.replace(/(\.model)?\.json$/i, ""), names);
      return postJson<{ readonly id: string }>(studiesPath(organisation), { name, model });
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: studiesKey(organisation) });
      onOpen(id);
    },
  });
  const send = (file: File | undefined) => {
    if (file) sending.mutate(file);
  };
  return { sending, send, file: sending.variables?.name ?? "" };
}

class UnreadableFile extends Error {
  readonly text: "notJson" | "modelTooLarge";

  constructor(text: "notJson" | "modelTooLarge") {
    super(text);
    this.text = text;
  }
}

async function readJson(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    throw new UnreadableFile("notJson");
  }
}

/** More than somebody mends at a time. */
const mostProblems = 10;

function ModelProblems({ failure, file }: { readonly failure: unknown; readonly file: string }) {
  const t = useTexts(studiesTexts);
  const format = useFormat();
  const { language } = useLanguage();
  if (failure instanceof UnreadableFile) {
    return (
      <p role="alert" className="study-problem">
        {t(failure.text, { file })} {failure.text === "notJson" && <Link to="/">{t("addLog")}</Link>}
      </p>
    );
  }
  const problems = problemsOf(failure);
  if (problems.length === 0) {
    return <FailureAlert failure={failure} otherwise={t("failedCall")} />;
  }
  const left = problems.length - mostProblems;
  return (
    <div role="alert" className="study-problem">
      <p>{t("problems", { file })}</p>
      <ul>
        {problems.slice(0, mostProblems).map(({ place, code, message }) => (
          <li key={`${place} ${code}`}>{message[language]}</li>
        ))}
        {left > 0 && <li>{t("more", { n: format.number(left) })}</li>}
      </ul>
    </div>
  );
}

interface PlacedProblem {
  readonly code: string;
  readonly place: string;
  readonly message: { readonly nl: string; readonly en: string };
}

function problemsOf(failure: unknown): readonly PlacedProblem[] {
  const told = failure instanceof ApiFailure ? failure.error?.details?.problems : undefined;
  return Array.isArray(told) ? (told as readonly PlacedProblem[]) : [];
}
