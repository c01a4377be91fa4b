/** Lines as a Dutch spreadsheet reads them: semicolons, a header, CRLF, quotes only where a value needs them. */
export function toCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [header.join(";")];
  for (const row of rows) lines.push(row.map(quote).join(";"));
  return `${lines.join("\r\n")}\r\n`;
}

const SPECIAL = /[";\r\n]/;

function quote(value: string): string {
  return SPECIAL.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
