/*
 * Strict readers of the citation formats, written from their published grammars and apart from the code: whatever
 * these do not know, they refuse.
 */

type Fields = Record<string, string>;

/**
 * BibTeX as its manual has it (Patashnik, "BibTeXing", 1988, section 3): entries of a type and a key in braces, fields
 * of a name and a value in balanced braces. A backslash hides no brace.
 */
export function readBibtex(text: string): { type: string; key: string; fields: Fields }[] {
  let at = 0;
  const take = (pattern: RegExp): string => {
    const found = new RegExp(pattern.source, 'y');
    found.lastIndex = at;
    const match = found.exec(text);
    if (!match) throw new Error(`${pattern.source} expected at ${text.slice(at, at + 40)}`);
    at = found.lastIndex;
    return match[1] ?? match[0];
  };
  const entries = [];
  for (take(/\s*/); at < text.length; take(/\s*/)) {
    const type = take(/@([a-z]+)\{/);
    const key = take(/([^\s,{}"#%'()=~\\]+)/);
    const fields: Fields = {};
    while (take(/\s*([,}])/) === ',') {
      const name = take(/\s*([a-z]+)\s*=\s*\{/);
      if (name in fields) throw new Error(`${name} stands twice`);
      const start = at;
      for (let depth = 1; depth > 0; at++) {
        if (at >= text.length) throw new Error('a brace is not closed');
        if (text[at] === '{') depth++;
        if (text[at] === '}') depth--;
      }
      fields[name] = text.slice(start, at - 1);
    }
    entries.push({ type, key, fields });
  }
  return entries;
}

/** Every tag that these files may hold (RIS Format Specifications, Research Information Systems). */
const risTags = ['TY', 'ID', 'TI', 'AU', 'PB', 'SN', 'M1', 'M3', 'PY', 'DA', 'LA', 'UR', 'Y2', 'ER'];

/** RIS: a line a tag, the first TY, the last ER, records apart by an empty line. */
export function readRis(text: string): [string, string][][] {
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line does not end with CRLF');
  return text
    .replace(/\r\n$/, '')
    .split('\r\n\r\n')
    .map((record) => {
      const lines = record.split('\r\n').map((line): [string, string] => {
        const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
        if (!risTags.includes(tag)) throw new Error(`no tag: ${line}`);
        return [tag, value];
      });
      const tags = lines.map(([tag]) => tag);
      if (new Set(tags).size !== tags.length) throw new Error('a tag stands twice');
      if (tags[0] !== 'TY' || tags.at(-1) !== 'ER') throw new Error('not from TY to ER');
      return lines;
    });
}

const texts = ['id', 'type', 'title', 'genre', 'language', 'publisher', 'number', 'URL'];
const dates = ['issued', 'accessed'];

/** CSL-JSON: the properties that csl-data.json of citation-style-language/schema (version 1.0) gives such an item. */
export function readCsl(text: string): Record<string, unknown>[] {
  const items = JSON.parse(text) as unknown;
  if (!Array.isArray(items)) throw new Error('no list');
  return items.map((item: unknown) => {
    const properties = Object.entries(item as Record<string, unknown>);
    for (const [name, value] of properties) {
      const isKnown =
        (texts.includes(name) && typeof value === 'string') ||
        (dates.includes(name) && isDate(value)) ||
        (name === 'author' && JSON.stringify(value).startsWith('[{"literal":"'));
      if (!isKnown) throw new Error(`not of the schema: ${name}`);
    }
    const found = Object.fromEntries(properties);
    if (typeof found['id'] !== 'string' || found['type'] !== 'report') throw new Error('no id or type');
    return found;
  });
}

function isDate(value: unknown): boolean {
  return /^\{"date-parts":\[\[\d{4}(?:,\d{1,2}){0,2}\]\]\}$/.test(JSON.stringify(value));
}
