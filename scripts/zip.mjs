/**
 * Writes zip files that come out the same, byte for byte, from the same files: sorted, with one fixed time and
 * nothing of the machine in them. Format: PKWARE's APPNOTE.TXT, sections 4.3 and 4.4; no file above 4 GB.
 */
import { crc32, deflateRawSync } from 'node:zlib';

/**
 * One file of a zip file.
 * @typedef {object} Entry
 * @property {string} name its path with forward slashes, below the zip file's root
 * @property {Buffer} content
 * @property {boolean} [isProgram] whether it may be run
 */

/** Version 2.0 of the format: folders and deflate; above it, what a reader needs not know. */
const version = 20;
/** The attributes are those of Unix, on whatever machine we are. */
const madeBy = (3 << 8) | version;
/** Names are UTF-8. */
const flags = 1 << 11;
const stored = 0;
const deflated = 8;
/** Midnight on 1 January 1980, the first moment that the format knows. */
const time = 0;
const date = (1 << 5) | 1;
/** Counts of files have 16 bits. */
const mostFiles = 0xffff;

/**
 * Packs files. Two runs with the same version of Node on the same kind of processor give the same bytes; on
 * others the files inside are the same, but zlib may pack them differently.
 *
 * @param {readonly Entry[]} entries in any order
 * @returns {Buffer} the zip file
 * @throws {Error} where two entries have one name, or a name would leave the folder it is unpacked into
 */
export function zip(entries) {
  if (entries.length > mostFiles) throw new Error(`${entries.length} files are too many for one zip file.`);
  const sorted = entries
    .map((entry) => ({ ...entry, path: Buffer.from(entry.name, 'utf8') }))
    .sort((a, b) => Buffer.compare(a.path, b.path));
  /** @type {Buffer[]} */
  const files = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const [at, { name, path, content, isProgram }] of sorted.entries()) {
    checkName(name);
    if (sorted[at - 1]?.name === name) throw new Error(`${name} is there twice.`);
    const small = deflateRawSync(content, { level: 9 });
    const isSmaller = small.length < content.length;
    const body = isSmaller ? small : content;
    const about = description(path, content, body.length, isSmaller ? deflated : stored);
    const local = Buffer.concat([number32(0x04034b50), about, number16(0), path]);
    files.push(local, body);
    directory.push(
      number32(0x02014b50),
      number16(madeBy),
      about,
      number16(0), // no extra field
      number16(0), // no comment
      number16(0), // the first and only disk
      number16(0), // internal attributes
      number32(((isProgram ? 0o100755 : 0o100644) << 16) >>> 0),
      number32(offset),
      path,
    );
    offset += local.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.concat([
    number32(0x06054b50),
    number32(0), // disks
    number16(sorted.length),
    number16(sorted.length),
    number32(list.length),
    number32(offset),
    number16(0), // no comment
  ]);
  return Buffer.concat([...files, list, end]);
}

/**
 * What a file's own head and its line in the directory have in common, up to the length of the name.
 * @param {Buffer} path
 * @param {Buffer} content
 * @param {number} size in bytes, as packed
 * @param {number} method
 */
function description(path, content, size, method) {
  return Buffer.concat([
    number16(version),
    number16(flags),
    number16(method),
    number16(time),
    number16(date),
    number32(crc32(content)),
    number32(size),
    number32(content.length),
    number16(path.length),
  ]);
}

/** @param {string} name */
function checkName(name) {
  const parts = name.split('/');
  if (name.includes('\\') || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new Error(`${JSON.stringify(name)} is no name for a file in a zip file.`);
}

/** @param {number} value */
function number16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** @param {number} value */
function number32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
