import { sqlText } from "../database.ts";
import type { EventLog } from "../event-log.ts";
import { type ExportColumn, exportOrder, exportRelation, listExportColumns } from "./export-columns.ts";
import type { TextExport } from "./export-text.ts";
import { instantText } from "./instant-text.ts";
import { joinEvenly } from "./join-evenly.ts";
import { decideXesType, isOfCase, type XesType } from "./xes-types.ts";

interface XesAttribute {
  readonly key: string;
  readonly type: XesType;
  readonly ofTrace: boolean;
  readonly column: ExportColumn;
}

/**
 * A log as XES (IEEE 1849-2016): a trace for each case, its events in the order of the log. Start times are the attribute
 * `start_timestamp` and not events of their own with a lifecycle: programs that do not merge such pairs, pm4py among
 * them, would count every step twice. `changed`: characters that XML forbids, each replaced by U+FFFD.
 */
export async function describeXes(log: EventLog, timeZone: string): Promise<TextExport> {
  const { columns, roles } = listExportColumns(log);
  const attributes: XesAttribute[] = [];
  for (const column of columns) attributes.push(await describeAttribute(log, column));
  const ofTrace = attributes.filter((attribute) => attribute.ofTrace);
  const ofEvent = attributes.filter((attribute) => !attribute.ofTrace);
  const write = (list: readonly XesAttribute[]) => {
    const texts = list.map((attribute) => attributeSql(attribute, timeZone));
    return joinEvenly(texts, "||");
  };
  return {
    roles,
    before: await headerText(log, attributes),
    rows: `
      SELECT CASE WHEN e.place = 1 THEN '<trace>' || chr(10) || ${write(ofTrace)} || chr(10) ELSE '' END
          || '<event>' || ${write(ofEvent)} || '</event>' || chr(10)
          || CASE WHEN e.place = e.case_events THEN '</trace>' || chr(10) ELSE '' END AS text,
        CASE WHEN e.place = 1 THEN ${countForbidden(ofTrace)} ELSE 0 END + ${countForbidden(ofEvent)} AS changed
      FROM ${exportRelation(log)} ${exportOrder}`,
    after: "</log>\n",
  };
}

/** Attributes `case:…` that are the same for all events of a case are of the trace; that is how they are read. */
async function describeAttribute(log: EventLog, column: ExportColumn): Promise<XesAttribute> {
  const { name, ofCase, isRole, expression } = column;
  const ofTrace = ofCase || (!isRole && name.startsWith("case:") && (await isOfCase(log, expression)));
  const type = isRole && column.kind === "text" ? "string" : await decideXesType(log, column);
  return { key: ofTrace ? name.slice("case:".length) : name, type, ofTrace, column };
}

/** An attribute without a value is left out. */
function attributeSql({ key, type, column }: XesAttribute, timeZone: string): string {
  const value =
    column.kind === "instant"
      ? instantText(column.expression, timeZone)
      : type === "string"
        ? escapeSql(column.expression)
        : column.expression;
  const before = sqlText(`<${type} key="${escapeName(key)}" value="`);
  return `coalesce(${before} || ${value} || '"/>', '')`;
}

const forbidden = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}]";
const special = '[&<>"\\x00-\\x1F\\x{FFFE}\\x{FFFF}]';
const references = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  // As they are, they would be read as spaces.
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
] as const;

function escapeSql(text: string): string {
  const replaced = references.reduce(
    (sql, [character, reference]) => `replace(${sql}, ${sqlText(character)}, ${sqlText(reference)})`,
    text,
  );
  return `CASE WHEN regexp_matches(${text}, '${special}')
    THEN regexp_replace(${replaced}, '${forbidden}', chr(65533), 'g') ELSE ${text} END`;
}

function escapeName(name: string): string {
  const replaced = references.reduce(
    (text, [character, reference]) => text.replaceAll(character, reference),
    name,
  );
  return replaced.replace(new RegExp(forbidden.replace(/\\x\{(\w+)\}/g, "\\u$1"), "g"), "\uFFFD");
}

function countForbidden(attributes: readonly XesAttribute[]): string {
  const counts = attributes
    .filter(({ type }) => type === "string")
    .map(({ column: { expression: text } }) => {
      return `coalesce(length(${text}) - length(regexp_replace(${text}, '${forbidden}', '', 'g')), 0)`;
    });
  return `(${joinEvenly(counts, "+") || "0"})`;
}

/** Extensions of the standard, by the prefix of their keys. */
const standardExtensions: Readonly<Record<string, string>> = {
  concept: "Concept",
  time: "Time",
  org: "Organizational",
  lifecycle: "Lifecycle",
  cost: "Cost",
  identity: "Identity",
};

/** Declares the extensions in use, and what every trace and every event has: only that may a classifier use. */
async function headerText(log: EventLog, attributes: readonly XesAttribute[]): Promise<string> {
  const { doubt } = log.manifest;
  const prefixes = new Set(attributes.map(({ key }) => key.split(":")[0]!));
  const extensions = Object.entries(standardExtensions).filter(([prefix]) => prefixes.has(prefix));
  const [times] = await log.database.query<{ open: number }>(
    "SELECT count(*) FILTER (completed_at IS NULL) AS open FROM events",
  );
  const missing: Readonly<Record<string, number>> = {
    "concept:name": 0,
    "time:timestamp": times?.open ?? 0,
    "org:resource": doubt.missingPerson,
    "org:group": doubt.missingTeam,
  };
  const everywhere = attributes
    .filter(({ key, column, ofTrace }) => column.isRole && !ofTrace && missing[key] === 0)
    .map(({ key, type }) => {
      return `<${type} key="${key}" value="${type === "date" ? "1970-01-01T00:00:00Z" : "UNKNOWN"}"/>`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016">
${extensions.map(extensionText).join("\n")}
<global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>
<global scope="event">${everywhere.join("")}</global>
<classifier name="Activity" scope="event" keys="concept:name"/>
`;
}

function extensionText([prefix, name]: readonly [string, string]): string {
  return `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`;
}
