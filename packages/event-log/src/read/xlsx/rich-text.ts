import type { XmlHandler } from "../xml-reader.ts";

/** Excel allows 32,767 characters in a cell. */
const maxCharacters = 1024 * 1024;

/**
 * Collects the texts of the `<t>` inside each tag `item`, whatever their fonts. How a text in Japanese is pronounced (`<rPh>`)
 * is no part of it.
 */
export function collectText(item: string, onText: (text: string) => void): XmlHandler {
  let text = "";
  let isText = false;
  let isPronunciation = false;
  return {
    open(tag) {
      if (tag === item) text = "";
      else if (tag === "rPh") isPronunciation = true;
      isText = tag === "t" && !isPronunciation;
    },
    close(tag) {
      isText = false;
      if (tag === "rPh") isPronunciation = false;
      else if (tag === item) onText(decodeEscapes(text));
    },
    text(piece) {
      if (isText && text.length < maxCharacters) text += piece;
    },
  };
}

/** Excel writes characters that XML does not allow, such as a carriage return, as `_x000D_`. */
function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
