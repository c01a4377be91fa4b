import { Fragment } from "react";

/** A text in which `<em>…</em>` is emphasised; everything else in it, names from data too, is plain text. */
export function Marked({ text }: { readonly text: string }) {
  const parts = text.split(/<\/?em>/);
  return (
    <>
      {parts.map((part, index) => {
        const key = `${index}${part}`;
        return index % 2 === 1 ? <em key={key}>{part}</em> : <Fragment key={key}>{part}</Fragment>;
      })}
    </>
  );
}
