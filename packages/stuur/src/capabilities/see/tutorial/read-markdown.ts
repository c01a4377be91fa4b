/** A piece of a page: the few forms that the tutorial is written in. */
export type Block =
  | { readonly kind: "title" | "heading" | "paragraph" | "quote"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "picture"; readonly alt: string };

/** Takes a page of Markdown apart; what stands in comments is not for the reader. */
export function readMarkdown(markdown: string): readonly Block[] {
  return markdown
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map(readBlock);
}

function readBlock(block: string): Block {
  const heading = /^(#{1,2}) (.*)$/.exec(block);
  if (heading) return { kind: heading[1] === "#" ? "title" : "heading", text: heading[2]! };
  const picture = /^!\[([^\]]*)\]/.exec(block);
  if (picture) return { kind: "picture", alt: picture[1]! };
  if (/^\d+\. /.test(block)) return { kind: "list", items: block.split(/\n(?=\d+\. )/).map(readItem) };
  if (block.startsWith("> ")) return { kind: "quote", text: joinLines(block.replaceAll(/^> /gm, "")) };
  return { kind: "paragraph", text: joinLines(block) };
}

function readItem(item: string): string {
  return joinLines(item.replace(/^\d+\. /, ""));
}

function joinLines(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ");
}

/** A piece of a sentence. */
export interface Piece {
  readonly kind: "text" | "strong" | "emphasis" | "code" | "link";
  readonly text: string;
  /** Of a link. */
  readonly target?: string;
}

const marked = /(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/;

/** Takes a sentence apart. */
export function readPieces(text: string): readonly Piece[] {
  return text
    .split(marked)
    .filter((piece) => piece !== "")
    .map(readPiece);
}

function readPiece(piece: string): Piece {
  if (!marked.test(piece)) return { kind: "text", text: piece };
  if (piece.startsWith("**")) return { kind: "strong", text: piece.slice(2, -2) };
  if (piece.startsWith("*")) return { kind: "emphasis", text: piece.slice(1, -1) };
  if (piece.startsWith("`")) return { kind: "code", text: piece.slice(1, -1) };
  const [text = "", target = ""] = piece.slice(1, -1).split("](");
  return { kind: "link", text, target };
}
