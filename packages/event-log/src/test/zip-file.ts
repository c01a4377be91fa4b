import { crc32, deflateRawSync } from "node:zlib";

/** A file to put into a zip, with what a hostile or unusual archive says about it. */
export interface ZipContent {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The mode of Unix, such as 0o120777 for a symbolic link. */
  readonly mode?: number;
  readonly isEncrypted?: boolean;
  readonly isStored?: boolean;
  /** How long it says the content is, when that is not so. */
  readonly declaredBytes?: number;
}

/** Makes a zip archive. */
export function zipFile(...files: readonly ZipContent[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const stored = file.isStored ? Buffer.from(file.content) : deflateRawSync(file.content);
    const common = describe(file, stored.length, name.length);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.alloc(2), name, stored]);
    const central = Buffer.alloc(46);
    central.write("PK\x01\x02", "latin1");
    central.writeUInt16LE(0x0314, 4);
    common.copy(central, 6);
    central.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

/** From the version that is needed to the length of the name: the same in both places. */
function describe(file: ZipContent, storedBytes: number, nameBytes: number): Buffer {
  const content = Buffer.from(file.content);
  const header = Buffer.alloc(24);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(file.isEncrypted ? 0x801 : 0x800, 2);
  header.writeUInt16LE(file.isStored ? 0 : 8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(storedBytes, 14);
  header.writeUInt32LE(file.declaredBytes ?? content.length, 18);
  header.writeUInt16LE(nameBytes, 22);
  return header;
}
