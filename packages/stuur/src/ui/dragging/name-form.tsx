import { type FormEvent, useId, useState } from "react";
import { useTexts } from "../texts.ts";
import { draggingTexts } from "./dragging.texts.ts";

/** Gives something another name; what is empty or taken is said where it was typed. */
export function NameForm({
  name,
  label,
  isFree,
  onDone,
}: {
  readonly name: string;
  /** What the field asks for. */
  readonly label: string;
  /** Of a name without spaces around it, and other than the one it has. */
  readonly isFree: (name: string) => boolean;
  /** The new name, or the old one when it stays as it was. */
  readonly onDone: (name: string) => void;
}) {
  const t = useTexts(draggingTexts);
  const [text, setText] = useState(name);
  const [isRefused, setRefused] = useState(false);
  const problem = useId();
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const to = text.trim();
    if (to !== name && (to === "" || !isFree(to))) return setRefused(true);
    onDone(to);
  };
  return (
    <form className="rename" onSubmit={rename} onKeyDown={({ key }) => key === "Escape" && onDone(name)}>
      <input
        // biome-ignore lint/a11y/noAutofocus: who asks to rename wants to type at once
        autoFocus
        aria-label={label}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? problem : undefined}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <button type="submit" className="button">
        {t("renameDone")}
      </button>
      <button type="button" className="as-link" onClick={() => onDone(name)}>
        {t("cancel")}
      </button>
      {isRefused && (
        <p className="small refused" id={problem} role="alert">
          {t("nameTaken")}
        </p>
      )}
    </form>
  );
}
