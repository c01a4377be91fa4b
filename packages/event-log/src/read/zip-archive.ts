import { EventLogFailure } from "../errors.ts";

/** A file in a zip: where its stored bytes are and what they should become. */
export interface ZipEntry {
  readonly name: string;
  /** Place and number of the stored bytes. */
  readonly start: number;
  readonly storedBytes: number;
  /** Whether they are compressed; otherwise they are the content itself. */
  readonly isDeflated: boolean;
  readonly bytes: number;
  readonly crc32: number;
}

const mostEntries = 10_000;
const deflated = 8;
const fileTypeMask = 0o170000;
const symbolicLink = 0o120000;

/**
 * The files in a zip, without folders and without what macOS and Windows add for themselves. Nothing is written. Refused
 * are an archive that is damaged, encrypted or packed in another way than usual, and one that points outside itself: with
 * a link, an absolute path or `..`.
 */
export async function listZipEntries(file: string): Promise<readonly ZipEntry[]> {
  const { default: yauzl } = await import("yauzl");
  const entries: ZipEntry[] = [];
  try {
    const archive = await yauzl.openPromise(file, { decodeStrings: false });
    for await (const entry of archive.eachEntry()) {
      const name = yauzl.getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      );
      if (yauzl.validateFileName(name) !== null || isLink(entry)) {
        throw new EventLogFailure("EVENT_LOG_UNSAFE_ZIP", { entry: name });
      }
      if (isAside(name)) continue;
      if (entry.isEncrypted()) throw new EventLogFailure("EVENT_LOG_ENCRYPTED_ZIP");
      if (!entry.canDecodeFileData() || entries.length === mostEntries) {
        throw new EventLogFailure("EVENT_LOG_BROKEN_ZIP");
      }
      const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
      entries.push({
        name,
        start: fileDataStart,
        storedBytes: entry.compressedSize,
        isDeflated: entry.compressionMethod === deflated,
        bytes: entry.uncompressedSize,
        crc32: entry.crc32,
      });
    }
  } catch (error) {
    // What the file system says has a call in it; what is left is about the archive itself.
    if (error instanceof EventLogFailure || "syscall" in (error as object)) throw error;
    throw new EventLogFailure("EVENT_LOG_BROKEN_ZIP");
  }
  return entries;
}

/** Whether the files in a zip are together one document of Excel or another office program. */
export function isOfficeDocument(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === "[Content_Types].xml" || name === "META-INF/manifest.xml");
}

/** On Unix the upper half of the attributes has the type of the file. */
function isLink({ externalFileAttributes }: { readonly externalFileAttributes: number }): boolean {
  return ((externalFileAttributes >>> 16) & fileTypeMask) === symbolicLink;
}

function isAside(name: string): boolean {
  return name.endsWith("/") || /(^|\/)(__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/.test(name);
}
