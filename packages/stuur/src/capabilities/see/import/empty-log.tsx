import "./import.css";
import { Notice } from "../../../ui/notices.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { livingTexts } from "./living.texts.ts";
import { NewerFile } from "./newer-file.tsx";
import { type FileOf, pathOf } from "./use-file.ts";

/** A log that was made to push events to, before the first has come. */
export function EmptyLog({ name, ...of }: FileOf & { readonly name: string }) {
  const t = useTexts(livingTexts);
  return (
    <Notice title={t("emptyTitle", { name })}>
      <p className="lead">{t("empty")}</p>
      <p className="panel apart push-address">
        <code>
          POST {window.location.origin}
          {pathOf(of)}/events
        </code>
      </p>
      <NewerFile {...of} />
    </Notice>
  );
}
