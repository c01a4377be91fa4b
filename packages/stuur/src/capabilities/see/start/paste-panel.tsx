import { useEffect, useState } from "react";
import { useTexts } from "../../../ui/texts.ts";
import { readPasted } from "./read-pasted.ts";
import { startTexts } from "./start.texts.ts";

/** Cells from a spreadsheet: pasted anywhere on the page, or into the field that a button opens. */
export function PastePanel({
  onFile,
  onProblem,
}: {
  readonly onFile: (file: File) => void;
  readonly onProblem: (message: string) => void;
}) {
  const t = useTexts(startTexts);
  const [isOpen, setOpen] = useState(false);
  /** What was no table stays in the field, so that it can be seen why. */
  const [refused, setRefused] = useState("");
  const take = (text: string) => {
    const read = readPasted(text, t("pasteName"));
    if (typeof read !== "string") return onFile(read);
    setRefused(text);
    setOpen(true);
    return onProblem(t(read));
  };
  usePaste(take, onFile);
  if (!isOpen) {
    return (
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        {t("paste")}
      </button>
    );
  }
  return (
    <div className="paste">
      <label className="field">
        <span>{t("pasteTitle")}</span>
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was pressed
          autoFocus
          rows={3}
          value={refused}
          onChange={({ target }) => setRefused(target.value)}
          aria-describedby="paste-how"
        />
      </label>
      <p id="paste-how" className="small">
        {t("pasteHow")}
      </p>
      {refused !== "" && (
        <button type="button" className="button quiet" onClick={() => take(refused)}>
          {t("pasteTake")}
        </button>
      )}
      <button type="button" className="as-link" onClick={() => setOpen(false)}>
        {t("pasteClose")}
      </button>
    </div>
  );
}

/** A copied file arrives as a file, copied cells as text (and as a picture, which nobody wants). */
function usePaste(onText: (text: string) => void, onFile: (file: File) => void): void {
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const file = event.clipboardData?.files[0];
      event.preventDefault();
      if (text === "" && file) onFile(file);
      else onText(text);
    };
    document.addEventListener("paste", take);
    return () => document.removeEventListener("paste", take);
  });
}
