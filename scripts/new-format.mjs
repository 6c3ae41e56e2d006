/**
 * `npm run new-format -- ID [--name NAME]`: begins a new record format: its file, its line in the list, and its
 * first fixture. What it writes claims no page, and `npm test -- unit` fails until it has been filled in.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { projectFolder } from './install.mjs';

/** Looked for by tests/formats/filled-in.test.ts. */
const mark = 'TO FILL IN';
const listPath = 'src/formats/index.ts';

/**
 * Writes a new format's files.
 *
 * @param {string} folder the project's
 * @param {string} id such as "mereshire-officer-notice"; it is stored with every record, and never changes
 * @param {string} [name] what people call it; made from the id where it is not given
 * @returns {string[]} the paths of what was written, below the folder
 * @throws {Error} with one plain line, before anything is written, where the id cannot be taken
 */
export function newFormat(folder, id, name = nameOf(id)) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id) || id.length > 60)
    throw new Error(
      `"${id}" is no id: take two words or more, whose record it is and what kind, such as mereshire-officer-notice.`,
    );
  if (!/^[^\n\\'*]{2,60}$/.test(name)) throw new Error(`"${name}" is no name for a format.`);
  const variable = id.replace(/-([a-z0-9])/g, (_, letter) => String(letter).toUpperCase());
  const list = readFileSync(join(folder, listPath), 'utf8');
  const fixture = `tests/fixtures/${id}`;
  /** @type {[string, string][]} */
  const files = [
    [`src/formats/${id}.ts`, formatFile(id, variable, name)],
    [`${fixture}/first-case/page.html`, pageFile()],
    [`${fixture}/first-case/expected.json`, expectedFile()],
    [`${fixture}/first-case/source.md`, sourceFile()],
  ];
  for (const path of [`src/formats/${id}.ts`, fixture])
    if (existsSync(join(folder, path))) throw new Error(`${path} is there already.`);
  if (new RegExp(`\\b${variable}\\b`).test(list)) throw new Error(`${listPath} has a ${variable} already.`);
  const longer = withMember(list, id, variable);

  for (const [path, content] of files) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeFileSync(join(folder, listPath), longer);
  return [...files.map(([path]) => path), listPath];
}

/**
 * The list of formats with one more: its import where the alphabet has it, its name at the end.
 * @param {string} list src/formats/index.ts as it is
 * @param {string} id
 * @param {string} variable
 */
function withMember(list, id, variable) {
  const lines = list.split('\n');
  const imports = lines.flatMap((line, at) => {
    const path = /^import \{ \w+ \} from '\.\/([\w-]+)\.ts';$/.exec(line)?.[1];
    return path === undefined ? [] : [{ at, path }];
  });
  const start = lines.findIndex((line) => /^export const formats\b.*\[$/.test(line));
  const end = lines.indexOf('];', start);
  const last = imports.at(-1);
  if (!last || start < 0 || end < 0)
    throw new Error(`${listPath} is not laid out as expected; nothing was written.`);
  const next = imports.find(({ path }) => path > id)?.at ?? last.at + 1;
  // From the end, so that the first place stays where it is.
  lines.splice(end, 0, `  ${variable},`);
  lines.splice(next, 0, `import { ${variable} } from './${id}.ts';`);
  return lines.join('\n');
}

/** @param {string} id */
function nameOf(id) {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {string} id @param {string} variable @param {string} name */
function formatFile(id, variable, name) {
  return `import { labelTable } from './form-labels.ts';
import type { Form } from './form-labels.ts';
import { asks, cutForm, formRecord, headingOf } from './form-record.ts';
import type { Format } from './format.ts';

/** ${mark}: the words at the head of the record that no other kind of page has. This matches nothing. */
const heading = /(?!)/;

/** ${mark}: what the record asks, under its own labels. \`field\` is null where the record has no field for it. */
const form: Form = {
  asked: labelTable([
    { field: 'title', shape: 'lines', labels: ['Subject'] },
    { field: 'decisionMaker', shape: 'lines', labels: ['Decision maker'] },
    { field: 'decidedOn', shape: 'line', labels: ['Date of decision'] },
    { field: 'decision', shape: 'prose', labels: ['Decision'] },
    { field: 'reasons', shape: 'prose', labels: ['Reasons for decision'] },
  ]),
  closing: labelTable([]),
};

/** ${mark}: whose record this is, and when in a decision's life it is written. */
export const ${variable}: Format = {
  id: '${id}',
  name: '${name}',
  detect: (page) => headingOf(page, heading) >= 0 && asks(cutForm(page, form), 'title', 'decision'),
  extract: (page) => [formRecord(page, ${variable}.id, cutForm(page, form))],
};
`;
}

function pageFile() {
  const address = 'https://www.mereshire.example/decisions/1';
  const length = String(address.length).padStart(4, '0');
  return `<!-- saved from url=(${length})${address} -->
<!-- ${mark}: the saved page's own structure (tags, classes, labels, dates, punctuation) with your own words and
     an invented council. For a text or a PDF, put page.txt in this file's place. -->
<!doctype html>
<html lang="en-gb">
  <head>
    <title>Mereshire Council</title>
  </head>
  <body></body>
</html>
`;
}

function expectedFile() {
  return `["${mark}: the records that should be read, written from the page and not from the output"]\n`;
}

function sourceFile() {
  return `${mark}: modelled on what, and which parts of it.\n${mark}: what is certain, and what is inferred.\n`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { name: { type: 'string' } },
    });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0)
      throw new Error('One id is wanted: npm run new-format -- mereshire-officer-notice');
    for (const path of newFormat(projectFolder, id, values.name)) console.log(path);
    console.log(
      `\nFill in what is marked "${mark}", then add two more cases beside first-case: every format has three.\n` +
        '"npm test -- unit" says what is left. A page is read by: npm run --silent read -- FILE',
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
