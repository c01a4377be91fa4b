import type { SourceKind } from "../manifest.ts";

const magics: readonly (readonly [SourceKind | "gzip" | "zip", string])[] = [
  ["gzip", "\x1f\x8b"],
  ["zip", "PK\x03\x04"],
  // An archive without files.
  ["zip", "PK\x05\x06"],
  // What Excel wrote before 2007, and what it makes of a workbook with a password: the reader of workbooks says so.
  ["xlsx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["parquet", "PAR1"],
  ["ocel-sqlite", "SQLite format 3\0"],
];

/** Recognises by its first bytes what is not text; null for what may be text. */
export function recogniseMagic(sample: Buffer): SourceKind | "gzip" | "zip" | null {
  const text = sample.toString("latin1", 0, 16);
  return magics.find(([, magic]) => text.startsWith(magic))?.[0] ?? null;
}

const otherMagics: readonly (readonly [
  code: "EVENT_LOG_PICTURE" | "EVENT_LOG_PDF" | "EVENT_LOG_TEXT_DOCUMENT",
  RegExp,
])[] = [
  [
    "EVENT_LOG_PICTURE",
    /^(\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(heic|heix|mif1|avif))/s,
  ],
  ["EVENT_LOG_PDF", /^%PDF-/],
  ["EVENT_LOG_TEXT_DOCUMENT", /^\{\\rtf/],
];

/** Recognises by its first bytes what people have beside their data; the code with which it is refused. */
export function recogniseOther(sample: Buffer): (typeof otherMagics)[number][0] | null {
  const text = sample.toString("latin1", 0, 16);
  return otherMagics.find(([, magic]) => magic.test(text))?.[0] ?? null;
}

/** Recognises what a text is: XES and OCEL both begin with `<log>`, and only OCEL has objects. Other JSON is refused there. */
export function recogniseText(sample: Buffer): "csv" | "xes" | "ocel-xml" | "ocel-json" {
  const text = sample.toString("latin1");
  if (/^\s*</.test(text)) return /<(object-types|event-types|objects)[\s/>]/.test(text) ? "ocel-xml" : "xes";
  return /^\s*(\{\s*["}]|\[\s*\{)/.test(text) ? "ocel-json" : "csv";
}

/** Text has no NUL and hardly any control characters. */
export function isBinary(sample: Buffer): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  }
  return controls > sample.length / 100;
}
