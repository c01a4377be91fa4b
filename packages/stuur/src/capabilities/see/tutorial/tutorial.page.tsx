import "./tutorial.css";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { type Language, useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import { type Block, type Piece, readMarkdown, readPieces } from "./read-markdown.ts";
import { tutorialTexts } from "./tutorial.texts.ts";

/** A page of the documentation that is read inside the product, in each language. */
export interface Tutorial {
  /** In its address. */
  readonly id: string;
  readonly pages: Readonly<Record<Language, TutorialText>>;
}

interface TutorialText {
  /** The name by which other pages link to it. */
  readonly file: string;
  readonly markdown: string;
  /** Where its picture is. */
  readonly picture: string;
}

/** One of the tutorials in the reader's language, with the way to the others. */
export function TutorialPage({
  tutorials,
  chosen,
}: {
  readonly tutorials: readonly Tutorial[];
  readonly chosen: Tutorial;
}) {
  const { language } = useLanguage();
  const t = useTexts(tutorialTexts);
  const { markdown, picture } = chosen.pages[language];
  return (
    <>
      <nav className="log-tabs" aria-label={t("tutorials")}>
        {tutorials.map(({ id, pages }) => (
          <Link
            key={id}
            to="/tutorial/$tutorial"
            params={{ tutorial: id }}
            aria-current={id === chosen.id ? "page" : undefined}
          >
            {titleOf(pages[language])}
          </Link>
        ))}
      </nav>
      <article className="tutorial">
        {readMarkdown(markdown).map((block, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed, and may say the same twice
          <Part key={place} block={block} picture={picture} tutorials={tutorials} />
        ))}
      </article>
    </>
  );
}

function titleOf({ markdown }: TutorialText): string {
  const title = readMarkdown(markdown).find(({ kind }) => kind === "title");
  return title?.kind === "title" ? title.text : "";
}

function Part({
  block,
  picture,
  tutorials,
}: {
  readonly block: Block;
  readonly picture: string;
  readonly tutorials: readonly Tutorial[];
}) {
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
          <Sentence text={block.text} tutorials={tutorials} />
        </blockquote>
      );
    case "picture":
      return <img src={picture} alt={block.alt} />;
    case "list":
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>
              <Sentence text={item} tutorials={tutorials} />
            </li>
          ))}
        </ol>
      );
    default:
      return (
        <p>
          <Sentence text={block.text} tutorials={tutorials} />
        </p>
      );
  }
}

function Sentence({ text, tutorials }: { readonly text: string; readonly tutorials: readonly Tutorial[] }) {
  return readPieces(text).map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={place}>
      <Said piece={piece} tutorials={tutorials} />
    </Fragment>
  ));
}

function Said({
  piece: { kind, text, target = "" },
  tutorials,
}: {
  readonly piece: Piece;
  readonly tutorials: readonly Tutorial[];
}) {
  if (kind === "strong") return <b>{text}</b>;
  if (kind === "emphasis") return <em>{text}</em>;
  if (kind === "code") return <code>{text}</code>;
  if (kind === "text") return text;
  return <Leading text={text} target={target} tutorials={tutorials} />;
}

/** To another tutorial, to this one in the other language, or to the place where a file of one's own is dropped. */
function Leading({
  text,
  target,
  tutorials,
}: {
  readonly text: string;
  readonly target: string;
  readonly tutorials: readonly Tutorial[];
}) {
  const { language, choose } = useLanguage();
  const other = language === "nl" ? "en" : "nl";
  const tutorial = tutorials.find(({ pages }) => pages[language].file === target);
  if (tutorial)
    return (
      <Link to="/tutorial/$tutorial" params={{ tutorial: tutorial.id }}>
        {text}
      </Link>
    );
  if (tutorials.some(({ pages }) => pages[other].file === target))
    return (
      <button type="button" className="as-link" onClick={() => choose(other)}>
        {text}
      </button>
    );
  // The guides tell how to make a file; here there is a place to drop it.
  return <Link to="/">{text}</Link>;
}
