import "./tutorial.css";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useLanguage } from "../../../ui/language.ts";
import { type Block, type Piece, readMarkdown, readPieces } from "./read-markdown.ts";

/** How to read a first diagnosis, with an example, in the reader's language. */
export function TutorialPage({
  pages,
  picture,
}: {
  /** The same page in Markdown, in each language. */
  readonly pages: { readonly nl: string; readonly en: string };
  /** Where the picture of the page is. */
  readonly picture: string;
}) {
  const { language } = useLanguage();
  const blocks = readMarkdown(pages[language]);
  return (
    <article className="tutorial">
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed, and may say the same twice
        <Part key={place} block={block} picture={picture} />
      ))}
    </article>
  );
}

function Part({ block, picture }: { readonly block: Block; readonly picture: string }) {
  switch (block.kind) {
    case "title":
      return (
        <>
          <title>{`${block.text} · Stuur`}</title>
          <h1 className="answer">{block.text}</h1>
        </>
      );
    case "heading":
      return <h2>{block.text}</h2>;
    case "quote":
      return (
        <blockquote>
          <Sentence text={block.text} />
        </blockquote>
      );
    case "picture":
      return <img src={picture} alt={block.alt} />;
    case "list":
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>
              <Sentence text={item} />
            </li>
          ))}
        </ol>
      );
    default:
      return (
        <p>
          <Sentence text={block.text} />
        </p>
      );
  }
}

function Sentence({ text }: { readonly text: string }) {
  return readPieces(text).map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={place}>
      <Said piece={piece} />
    </Fragment>
  ));
}

function Said({ piece: { kind, text, target = "" } }: { readonly piece: Piece }) {
  const { language, choose } = useLanguage();
  if (kind === "strong") return <b>{text}</b>;
  if (kind === "emphasis") return <em>{text}</em>;
  if (kind === "code") return <code>{text}</code>;
  if (kind === "text") return text;
  // The guide tells how to make a file; here there is a place to drop it.
  if (target.startsWith("../")) return <Link to="/">{text}</Link>;
  return (
    <button type="button" className="as-link" onClick={() => choose(language === "nl" ? "en" : "nl")}>
      {text}
    </button>
  );
}
