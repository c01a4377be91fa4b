import { sqlText } from "../database.ts";

/**
 * SQL of an instant as ISO 8601 in a time zone, `2025-03-31T14:05:00.25+02:00`, to the microsecond; NULL stays NULL. Where
 * the zone then was some seconds off (before 1940), which ISO 8601 cannot say, it is in UTC.
 */
export function instantText(expression: string, timeZone: string): string {
  const local = `timezone(${sqlText(timeZone)}, make_timestamptz(epoch_us(${expression})))`;
  const offset = `(epoch_us(${local}) - epoch_us(${expression})) // 1000000`;
  const iso = (timestamp: string) => `replace(${timestamp}::VARCHAR, ' ', 'T')`;
  const two = (number: string) => `lpad((${number})::VARCHAR, 2, '0')`;
  const sign = `CASE WHEN ${offset} < 0 THEN '-' ELSE '+' END`;
  const hours = two(`abs(${offset}) // 3600`);
  const minutes = two(`abs(${offset}) // 60 % 60`);
  return `CASE WHEN ${offset} % 60 = 0 THEN ${iso(local)} || ${sign} || ${hours} || ':' || ${minutes}
    ELSE ${iso(`make_timestamp(epoch_us(${expression}))`)} || 'Z' END`;
}
