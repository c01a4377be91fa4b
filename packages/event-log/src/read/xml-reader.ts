import { SaxesParser, type SaxesTagPlain } from "saxes";

/** What is done with the tags and the text of an XML file. Names of tags come without prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Takes XML in chunks of bytes. */
export interface XmlReader {
  write(chunk: Buffer): void;
  end(): void;
}

/** More than this without a tag is no data but an attempt to fill the memory. */
const maxBytesWithoutTag = 16 * 1024 * 1024;

/** Streams XML in UTF-8 past a handler. What is not well-formed ends in what `fail` makes of the line. */
export function createXmlReader(handler: XmlHandler, fail: (line: number) => Error): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const decoder = new TextDecoder("utf-8");
  let bytesWithoutTag = 0;
  parser.on("error", () => {
    throw fail(parser.line);
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    bytesWithoutTag = 0;
    handler.open(withoutPrefix(name), attributes);
  });
  parser.on("closetag", ({ name }) => handler.close(withoutPrefix(name)));
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  return {
    write(chunk) {
      bytesWithoutTag += chunk.length;
      parser.write(decoder.decode(chunk, { stream: true }));
      if (bytesWithoutTag > maxBytesWithoutTag) throw fail(parser.line);
    },
    end() {
      parser.write(decoder.decode());
      parser.close();
    },
  };
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
