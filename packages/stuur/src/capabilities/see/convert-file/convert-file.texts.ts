interface Written {
  readonly file: string;
  readonly events: number;
  readonly cases: number;
  readonly bytes: number;
}

const nl = {
  written: ({ file, events, cases, bytes }: Written) =>
    `${file}: ${events.toLocaleString("nl-NL")} gebeurtenissen van ${cases.toLocaleString("nl-NL")} zaken, ${size(bytes, "nl-NL")}.`,
  merged: (rows: number, events: number) =>
    `${rows.toLocaleString("nl-NL")} regels werden ${events.toLocaleString("nl-NL")} gebeurtenissen: begin en einde van een stap zijn er één.`,
  rejected: (n: number) =>
    `Let op: ${n.toLocaleString("nl-NL")} regels konden niet gelezen worden en staan er niet in.`,
  changed: (n: number) =>
    `Let op: ${n.toLocaleString("nl-NL")} tekens die in dit soort bestand niet mogen zijn vervangen door �.`,
};

const en: typeof nl = {
  written: ({ file, events, cases, bytes }) =>
    `${file}: ${events.toLocaleString("en-GB")} events of ${cases.toLocaleString("en-GB")} cases, ${size(bytes, "en-GB")}.`,
  merged: (rows, events) =>
    `${rows.toLocaleString("en-GB")} rows became ${events.toLocaleString("en-GB")} events: start and completion of a step are one.`,
  rejected: (n) => `Mind: ${n.toLocaleString("en-GB")} rows could not be read and are not in it.`,
  changed: (n) =>
    `Mind: ${n.toLocaleString("en-GB")} characters that this kind of file forbids were replaced by �.`,
};

/** The words of `stuur convert FILE`. */
export const convertFileTexts = { nl, en };

function size(bytes: number, locale: string): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${amount.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`;
}
