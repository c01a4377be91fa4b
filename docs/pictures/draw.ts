/** A picture for a page: what it says in a word and in a sentence, and what is in it. */
export interface Picture {
  readonly title: string;
  /** For who cannot see it. */
  readonly description: string;
  readonly height: number;
  readonly parts: readonly string[];
}

/** Colours by what they mean; the style below gives them their values for light and dark. */
export type Colour =
  | "ink"
  | "ink-2"
  | "ink-3"
  | "handover"
  | "customer-ink"
  | "doubt"
  | "bad"
  | "good"
  | Team;
export type Team = "team-1" | "team-2" | "team-3" | "team-4";

/** Across and down, in pixels. */
export type Point = readonly [number, number];

export const width = 760;

/** The picture as SVG that stands alone, in light and in dark. */
export function drawPicture({ title, description, height, parts }: Picture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${escapeText(title)}</title>
<desc id="description">${escapeText(description)}</desc>
<style>${style}</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="var(--ink-3)"/></marker></defs>
<rect class="ground" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${parts.join("\n")}
</svg>
`;
}

interface TextStyle {
  readonly colour?: Colour;
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
}

export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { colour = "ink", size = 15, bold = false, anchor = "start" } = style;
  const weight = bold ? ' font-weight="700"' : "";
  return `<text x="${x}" y="${y}" fill="var(--${colour})" font-size="${size}"${weight} text-anchor="${anchor}">${escapeText(content)}</text>`;
}

/** The line that a team works along, with its name. */
export function lane(y: number, name: string, team: Team, from = 130): string {
  return [
    text(24, y + 5, name, { colour: team, bold: true }),
    `<line x1="${from}" y1="${y}" x2="${width - 24}" y2="${y}" stroke="var(--rule)" stroke-width="1"/>`,
  ].join("");
}

/** An event, at the middle of its tile. */
export function tile([x, y]: Point, label: string, team: Team, tileWidth = 78): string {
  return [
    `<rect x="${x - tileWidth / 2}" y="${y - 17}" width="${tileWidth}" height="34" rx="6" fill="var(--surface)"/>`,
    `<rect x="${x - tileWidth / 2}" y="${y - 17}" width="${tileWidth}" height="34" rx="6" fill="var(--${team})" fill-opacity="0.14" stroke="var(--${team})" stroke-width="1.5"/>`,
    text(x, y + 5, label, { colour: team, bold: true, anchor: "middle", size: 14 }),
  ].join("");
}

/** Work that lasts from one moment to another. */
export function bar(
  from: number,
  to: number,
  y: number,
  { label, team }: { label: string; team: Team },
): string {
  return tile([(from + to) / 2, y], label, team, to - from);
}

/** Work that goes from one place to another; dotted when it comes back. */
export function pass(from: Point, to: Point, kind: "handover" | "returned" = "handover"): string {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const middle = (x1 + x2) / 2;
  const path = y1 === y2 ? `M${x1} ${y1}H${x2}` : `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
  const dashes = kind === "returned" ? ' stroke-dasharray="2 4"' : "";
  const line = `<path d="${path}" fill="none" stroke="var(--ink-3)" stroke-width="1.8"${dashes} marker-end="url(#tip)"/>`;
  return line + mark(middle, (y1 + y2) / 2);
}

/** The sign that work goes to other hands here. */
export function mark(x: number, y: number): string {
  return [
    `<circle cx="${x}" cy="${y}" r="11" fill="var(--handover)"/>`,
    `<text x="${x}" y="${y + 5.5}" fill="var(--on-handover)" font-size="16" font-weight="700" text-anchor="middle">!</text>`,
  ].join("");
}

/** A span with its name above it, or below when the ends point up. */
export function bracket(from: number, to: number, y: number, { label, colour, down }: BracketStyle): string {
  const end = down ? y - 7 : y + 7;
  return [
    `<path d="M${from} ${end}V${y}H${to}V${end}" fill="none" stroke="var(--${colour})" stroke-width="1.5"/>`,
    text((from + to) / 2, down ? y + 19 : y - 8, label, { colour, anchor: "middle", size: 14 }),
  ].join("");
}

interface BracketStyle {
  readonly label: string;
  readonly colour: Colour;
  readonly down?: boolean;
}

/** A part of the ground that stands out, such as working hours or a period. */
export function zone(
  from: number,
  to: number,
  y: number,
  { height, label }: { height: number; label: string },
): string {
  return [
    `<rect x="${from}" y="${y}" width="${to - from}" height="${height}" rx="4" fill="var(--sunken)"/>`,
    text((from + to) / 2, y - 8, label, { colour: "ink-2", size: 13, anchor: "middle" }),
  ].join("");
}

export function dot(x: number, y: number, colour: Colour, isFilled = true): string {
  return `<circle cx="${x}" cy="${y}" r="6" fill="var(--${isFilled ? colour : "surface"})" stroke="var(--${colour})" stroke-width="2"/>`;
}

export function line(from: Point, to: Point, colour: Colour, dashed = false): string {
  const dashes = dashed ? ' stroke-dasharray="4 4"' : "";
  return `<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke="var(--${colour})" stroke-width="2"${dashes}/>`;
}

const style = `
:root{--surface:#fff;--sunken:#f1ece2;--rule:#e0d9cb;--ink:#1a222d;--ink-2:#465161;--ink-3:#626c79;--handover:#c42d18;--on-handover:#fff;--customer-ink:#775500;--doubt:#5d4e93;--bad:#a84a00;--good:#1460a3;--team-1:#1946a3;--team-2:#715a09;--team-3:#2c765d;--team-4:#7159a9}
@media (prefers-color-scheme:dark){:root{--surface:#1c2128;--sunken:#2b323c;--rule:#333a44;--ink:#f0ede6;--ink-2:#bfc3c9;--ink-3:#9ea5ae;--handover:#ff7158;--on-handover:#2a0904;--customer-ink:#ffd25c;--doubt:#bdaef0;--bad:#f5a158;--good:#74b6f3;--team-1:#7d9bf0;--team-2:#eaa202;--team-3:#6dd3a5;--team-4:#cbaffe}}
.ground{fill:var(--surface);stroke:var(--rule)}
text{font-family:-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
`;

function escapeText(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
