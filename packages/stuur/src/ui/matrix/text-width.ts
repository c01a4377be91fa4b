/** Rough width in pixels of a text in a system sans-serif face: pictures are laid out without a screen to measure on. */
export function estimateTextWidth(text: string, fontSize: number, bold = false): number {
  let em = 0;
  for (const sign of text) em += emOf(sign);
  return em * fontSize * (bold ? 1.08 : 1);
}

/** Breaks a text at its spaces into lines no wider than `width`; a word that is too wide is cut with an ellipsis. */
export function wrapText(text: string, width: number, fontSize: number, maxLines = 2): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(joined, width, fontSize)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const shown = lines.slice(0, maxLines);
  if (lines.length > maxLines) shown[maxLines - 1] = lines.slice(maxLines - 1).join(" ");
  return shown.map((line) => cutText(line, width, fontSize));
}

/** The text itself when it fits, otherwise its beginning with an ellipsis. */
export function cutText(text: string, width: number, fontSize: number): string {
  if (fits(text, width, fontSize)) return text;
  const signs = [...text];
  while (signs.length > 1 && !fits(`${signs.join("")}…`, width, fontSize)) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

function fits(text: string, width: number, fontSize: number): boolean {
  return estimateTextWidth(text, fontSize, true) <= width;
}

function emOf(sign: string): number {
  if (/[iljtfrI.,:;'|!()[\]\s]/.test(sign)) return 0.32;
  if (/[mwMW…@%—]/.test(sign)) return 0.88;
  if (/[A-Z]/.test(sign)) return 0.68;
  return sign.charCodeAt(0) > 0x2e80 ? 1 : 0.56;
}
