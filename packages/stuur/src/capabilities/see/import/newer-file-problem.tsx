import { useEffect, useRef } from "react";
import { judgeFailure } from "../../../ui/failure-alert.tsx";
import { useLanguage } from "../../../ui/language.ts";
import { server, useServerGone } from "../../../ui/server-state.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { Growth } from "./living.contract.ts";
import { livingTexts } from "./living.texts.ts";
import type { FileOf } from "./use-file.ts";
import { type Refresh, useGrowth } from "./use-growth.ts";

/** Why a newer file was not read. It stands first: all else on the page looks as if nothing were wrong. */
export function NewerFileProblem({ refresh, ...of }: FileOf & { readonly refresh: Refresh }) {
  const t = useTexts(livingTexts);
  const { language } = useLanguage();
  const growth = useGrowth(of);
  const isGone = useServerGone();
  const failure = refresh.kind === "none" ? refresh.failure : undefined;
  const isOver = judgeFailure(failure, { isGone, backAt: server.backAt() }) === "over";
  const told = growth.data && findProblem(growth.data, isOver ? { kind: "none" } : refresh);
  if (!told || of.organisation.isExample) return null;
  const { message, file } = told;
  const problem = message?.[language] ?? t("gone");
  const text = file === null ? problem : t("problem", { problem, file });
  return <Alert key={text} text={text} />;
}

interface Told {
  /** Null when no server answered. */
  readonly message: { readonly nl: string; readonly en: string } | null;
  /** The earlier file, that the figures still are of. */
  readonly file: string | null;
}

/** What went wrong the last time; null while another file is on its way. */
export function findProblem({ problem, file }: Growth, refresh: Refresh): Told | null {
  if (refresh.kind !== "none") return null;
  if (refresh.failure) return { message: refresh.failure.error?.message ?? null, file: null };
  return problem && file && { message: problem.message, file: file.name };
}

function Alert({ text }: { readonly text: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Who chose the file stands far below. New browsers answer a promise, which an effect may not return.
    void place.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <p ref={place} className="panel apart file-problem" role="alert">
      {text}
    </p>
  );
}
