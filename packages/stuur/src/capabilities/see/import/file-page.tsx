import "./import.css";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { FileForm } from "./file-form.tsx";
import { FileHeadline } from "./file-headline.tsx";
import { FileStories } from "./file-stories.tsx";
import { importTexts } from "./import.texts.ts";
import { NewerFile } from "./newer-file.tsx";
import { OrganisationWords } from "./organisation-words.tsx";
import { PersonKey } from "./person-key.tsx";
import { RejectedRows } from "./rejected-rows.tsx";
import { type FileOf, type FilePart, useFile } from "./use-file.ts";

/** How a file was read and, in its place, the form to say otherwise; of one that could not be read only the form. */
export function FilePage({ version, ...of }: FileOf & { readonly version: number }) {
  const t = useTexts(importTexts);
  const answer = useFile(of, version);
  if (answer.isError) return <FailureNotice failure={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const { data: file } = answer;
  const part: FilePart = { ...of, file };
  // Events that another system pushed have no columns that could mean something else.
  const isOfFile = file.read?.kind !== "events";
  return (
    <div className="file">
      <title>{`${t("title", { name: file.log.name })} · Stuur`}</title>
      <FileHeadline {...part} />
      <FileStories {...part} />
      <NewerFile {...of} />
      {/* What was changed in the form belongs to how the file was read then. */}
      {isOfFile && <FileForm key={version} {...part} />}
      {isOfFile && <RejectedRows {...part} />}
      {file.may.changeOrganisation && !file.log.isExample && <OrganisationWords {...part} />}
      <PersonKey {...part} />
    </div>
  );
}
