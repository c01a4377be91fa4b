import "./import.css";
import { Notice } from "../../../ui/notices.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { livingTexts } from "./living.texts.ts";
import { NewerFile } from "./newer-file.tsx";
import { NewerFileProblem } from "./newer-file-problem.tsx";
import { type FileOf, pathOf } from "./use-file.ts";
import { useRefresh } from "./use-growth.ts";

/** A log that was made to push events to, before the first has come. */
export function EmptyLog({ name, ...of }: FileOf & { readonly name: string }) {
  const t = useTexts(livingTexts);
  const refreshing = useRefresh(of);
  return (
    <Notice title={t("emptyTitle", { name })}>
      <p className="lead">{t("empty")}</p>
      <p className="panel apart push-address">
        <code>
          POST {window.location.origin}
          {pathOf(of)}/events
        </code>
      </p>
      <NewerFileProblem refresh={refreshing.refresh} {...of} />
      <NewerFile {...refreshing} {...of} />
    </Notice>
  );
}
