import { EventLogFailure } from "../../errors.ts";
import { type OnFraction, readContent, type Source } from "../source.ts";
import { createXmlReader, type XmlHandler } from "../xml-reader.ts";
import type { LineWriter } from "./ocel-lines.ts";

/** `<log>`, its `<events>` or `<objects>`, one of those, its `<attributes>` or `<objects>`, and one of those again. */
const itemDepth = 3;
const detailDepth = 5;

/** Streams an OCEL in XML, an event or object at a time. */
export async function readOcelXml(source: Source, lines: LineWriter, onFraction: OnFraction): Promise<void> {
  const xml = createXmlReader(createOcelHandler(lines), (line) => {
    return new EventLogFailure("EVENT_LOG_BROKEN_XML", { line });
  });
  for await (const chunk of readContent(source, onFraction)) {
    xml.write(chunk);
    await lines.flush();
  }
  xml.end();
}

type Attributes = Readonly<Record<string, string>>;

function createOcelHandler(lines: LineWriter): XmlHandler {
  const path: string[] = [];
  let item: Attributes = {};
  let attributes: { name: string; value: string; time: string | null }[] = [];
  let relationships: { objectId: string; qualifier: string }[] = [];
  let attribute: { name: string; value: string; time: string | null } | null = null;
  return {
    open(tag, found) {
      const depth = path.push(tag);
      if (depth === itemDepth) {
        item = found;
        attributes = [];
        relationships = [];
      } else if (depth === detailDepth && tag === "attribute") {
        attribute = { name: found.name ?? "", value: "", time: found.time ?? null };
        attributes.push(attribute);
      } else if (depth === detailDepth && found["object-id"] !== undefined) {
        relationships.push({ objectId: found["object-id"], qualifier: found.qualifier ?? "" });
      }
    },
    text(text) {
      if (attribute) attribute.value += text;
    },
    close() {
      const depth = path.length;
      if (depth === detailDepth) attribute = null;
      if (depth === itemDepth) {
        const { id = "", type = "", time = null } = item;
        if (path[1] === "events") lines.add("events", { id, type, time, attributes, relationships });
        else if (path[1] === "objects") lines.add("objects", { id, type, attributes });
      }
      path.pop();
    },
  };
}
