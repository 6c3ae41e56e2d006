import { inflateRawSync } from 'node:zlib';

/** One file as it stands in a zip file. */
export interface Unzipped {
  name: string;
  content: string;
  /** Unix permissions, such as 0o644. */
  mode: number;
  /** Date and time as MS-DOS writes them, in one number. */
  time: number;
}

/**
 * Reads a zip file by its directory and believes nothing: each file's own head must say the same, the files must
 * follow each other without a gap up to the directory, and sizes and check sums must be those of the contents.
 * Shares no code with what packs.
 *
 * @throws {Error} saying what is wrong
 */
export function readZip(bytes: Buffer): Unzipped[] {
  const end = bytes.length - 22;
  demand(bytes.readUInt32LE(end) === 0x06054b50, 'no end record in the last 22 bytes');
  const count = bytes.readUInt16LE(end + 10);
  const directory = bytes.readUInt32LE(end + 16);
  demand(
    directory + bytes.readUInt32LE(end + 12) === end,
    'the directory does not reach up to the end record',
  );

  const files: Unzipped[] = [];
  let [line, next] = [directory, 0];
  for (let number = 0; number < count; number++) {
    demand(bytes.readUInt32LE(line) === 0x02014b50, `no line ${number} in the directory`);
    const nameLength = bytes.readUInt16LE(line + 28);
    const name = bytes.toString('utf8', line + 46, line + 46 + nameLength);
    const start = bytes.readUInt32LE(line + 42);
    demand(start === next, `${name} does not follow the file before it`);
    demand(bytes.readUInt32LE(start) === 0x04034b50, `${name} has no head of its own`);
    // Version, flags, method, time, check sum, sizes, lengths: 26 bytes that are in both places.
    const twice = bytes.subarray(start + 4, start + 30).equals(bytes.subarray(line + 6, line + 32));
    demand(twice, `${name}: its head and its line in the directory differ`);
    demand(bytes.toString('utf8', start + 30, start + 30 + nameLength) === name, `${name} has another name`);
    demand((bytes.readUInt16LE(line + 8) & ~(1 << 11)) === 0, `${name}: flags that nobody asked for`);

    const body = start + 30 + nameLength;
    next = body + bytes.readUInt32LE(line + 20);
    const method = bytes.readUInt16LE(line + 10);
    demand(method === 0 || method === 8, `${name}: method ${method}`);
    const packed = bytes.subarray(body, next);
    const content = method === 8 ? inflateRawSync(packed) : packed;
    demand(content.length === bytes.readUInt32LE(line + 24), `${name}: size`);
    demand(checkSum(content) === bytes.readUInt32LE(line + 16), `${name}: check sum`);
    files.push({
      name,
      content: content.toString('utf8'),
      mode: (bytes.readUInt32LE(line + 38) >>> 16) & 0o777,
      time: bytes.readUInt32LE(line + 12),
    });
    line += 46 + nameLength + bytes.readUInt16LE(line + 30) + bytes.readUInt16LE(line + 32);
  }
  demand(next === directory, 'there is something between the files and the directory');
  demand(line === end, 'there is something between the directory and the end record');
  return files;
}

/** CRC-32, bit by bit, as the format's own description defines it. */
function checkSum(content: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

function demand(holds: boolean, complaint: string): void {
  if (!holds) throw new Error(complaint);
}
