import { isUtf8 } from "node:buffer";

/** What Windows-1252 has where Latin-1 has control characters, from byte 0x80; Node 20 decodes those as Latin-1. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes UTF-8; bytes that are not UTF-8 come from older Windows programs and are read as Windows-1252. */
export function decodeText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  return bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (character) => {
    return windows1252.charAt(character.charCodeAt(0) - 0x80);
  });
}
