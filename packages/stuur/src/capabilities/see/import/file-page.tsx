import "./import.css";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { toPreviewBody } from "./draft.ts";
import { FileForm } from "./file-form.tsx";
import { FileHeadline } from "./file-headline.tsx";
import { FileStories } from "./file-stories.tsx";
import { importTexts } from "./import.texts.ts";
import { NewerFile } from "./newer-file.tsx";
import { NewerFileProblem } from "./newer-file-problem.tsx";
import { OrganisationWords } from "./organisation-words.tsx";
import { PersonKey } from "./person-key.tsx";
import { RejectedRows } from "./rejected-rows.tsx";
import { isUnreadable } from "./unreadable.ts";
import { type FileOf, type FilePart, useFile, usePreview } from "./use-file.ts";
import { useRefresh } from "./use-growth.ts";

/** How a file was read and, in its place, the form to say otherwise; of one that holds nothing to read only why. */
export function FilePage({ version, ...of }: FileOf & { readonly version: number }) {
  const answer = useFile(of, version);
  if (answer.isError) return <FailureNotice failure={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  return <FileParts version={version} file={answer.data} {...of} />;
}

function FileParts({ version, ...part }: FilePart & { readonly version: number }) {
  const t = useTexts(importTexts);
  const { file, ...of } = part;
  const refreshing = useRefresh(of);
  const preview = usePreview(
    of,
    toPreviewBody(file, {}),
    file.read === null && file.may.import && file.isFileKept,
  );
  const unreadable = preview.isError ? false : isUnreadable(file, preview.data);
  if (unreadable === undefined) return <Loading />;
  return (
    <div className="file">
      <title>{`${t("title", { name: file.log.name })} · Stuur`}</title>
      <NewerFileProblem refresh={refreshing.refresh} {...of} />
      <FileHeadline isUnreadable={unreadable} {...part} />
      {!unreadable && <Corrected version={version} refreshing={refreshing} {...part} />}
    </div>
  );
}

/** Everything that can be said of a file of which something is known. */
function Corrected({
  version,
  refreshing,
  ...part
}: FilePart & { readonly version: number; readonly refreshing: ReturnType<typeof useRefresh> }) {
  const { file, ...of } = part;
  // Events that another system pushed have no columns that could mean something else.
  const isOfFile = file.read?.kind !== "events";
  return (
    <>
      <FileStories {...part} />
      <NewerFile {...refreshing} {...of} />
      {/* What was changed in the form belongs to how the file was read then. */}
      {isOfFile && <FileForm key={version} {...part} />}
      {isOfFile && <RejectedRows {...part} />}
      {file.may.changeOrganisation && !file.log.isExample && <OrganisationWords {...part} />}
      <PersonKey {...part} />
    </>
  );
}
