import i18next from "i18next";
import { useTranslation } from "react-i18next";

/** The texts of one page or part in both languages, under the name by which i18next keeps them. */
export interface Texts<Dutch extends Record<string, string> = Record<string, string>> {
  readonly namespace: string;
  readonly nl: Dutch;
  readonly en: { readonly [Key in keyof Dutch]: string };
}

type Placeholders<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? WithoutFormat<Name> | Placeholders<Rest>
  : never;
type WithoutFormat<Name extends string> = Name extends `${infer Bare},${string}` ? Bare : Name;
type WithoutPlural<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
type TextOf<Dutch, Key> = Dutch[Extract<keyof Dutch, Key | `${Key & string}_one` | `${Key & string}_other`>];
type ValuesOf<Text> = Text extends string
  ? { readonly [Name in Placeholders<Text>]: string | number }
  : never;

type TextKey<Dutch> = WithoutPlural<keyof Dutch> & string;

/** Gives the text of a key; the compiler asks for a key that exists and for every value that its text names. */
export type Translate<Dutch> = <Key extends TextKey<Dutch>>(
  key: Key,
  ...[values]: keyof ValuesOf<TextOf<Dutch, Key>> extends never ? [] : [ValuesOf<TextOf<Dutch, Key>>]
) => string;

/**
 * Declares texts: the Dutch ones are the original, the English ones must have exactly the same keys. Plurals are pairs
 * `cases_one` and `cases_other`, asked for as `cases` with a `count`; `{{count, number}}` writes it in the reader's form.
 * Nothing has to list them: a part brings its texts along where it is loaded, and a test finds every `*.texts.ts`.
 */
export function defineTexts<const Dutch extends Record<string, string>>(
  namespace: string,
  texts: { readonly nl: Dutch; readonly en: { readonly [Key in keyof Dutch]: string } },
): Texts<Dutch> {
  return { namespace, ...texts };
}

/** The texts in the language of the reader; a page that uses them is drawn again when the language changes. */
export function useTexts<Dutch extends Record<string, string>>(texts: Texts<Dutch>): Translate<Dutch> {
  addTexts(texts);
  const { t } = useTranslation(texts.namespace);
  return t as unknown as Translate<Dutch>;
}

function addTexts({ namespace, nl, en }: Texts): void {
  if (i18next.hasResourceBundle("nl", namespace)) return;
  i18next.addResourceBundle("nl", namespace, nl);
  i18next.addResourceBundle("en", namespace, en);
}
