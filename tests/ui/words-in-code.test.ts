import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Where the code is that people see something of. */
const folders = ['answer', 'background', 'marks', 'overlay', 'screens', 'ui'];

/** Attributes whose words are for the browser. */
const unseen = /^(?:class|d|viewBox|points|style|transform|type|rel|accept|allow|sandbox)$/;

/**
 * Words that stand in a file and are shown to people, or look like it: any text between tags, and any string of
 * two words or more. An error's words go to the console; selectors, classes and types go to the browser.
 */
function wordsIn(path: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isForMachines(node)) return;
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    else if (isString(node) && /\p{L}{2,}[,:.]? \p{L}{2,}/u.test(node.text)) found.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found.map((words) => `${path}: ${words}`);
}

function isString(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}

function isForMachines(node: ts.Node): boolean {
  if (ts.isJsxAttribute(node)) return unseen.test(node.name.getText());
  if (ts.isLiteralTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return node.expression.getText().endsWith('Error');
  if (!ts.isCallExpression(node)) return false;
  return /^console\.|(?:querySelector(?:All)?|matches|closest|focus|matchMedia)$/.test(
    node.expression.getText(),
  );
}

test('no words of the interface stand in code', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `src/${folder}/${path.replaceAll('\\', '/')}`),
  );
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap((path) => wordsIn(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('words in code are found wherever they may stand', () => {
  const code = [
    'const a = <p class="soft small" title="Opens again">Closed</p>;',
    'const b = `The page says ${a}`;',
    "throw new TypeError('for the console only');",
    "document.querySelector('main section');",
    "const c: 'two words' = say('Not stated here');",
  ].join('\n');
  expect(wordsIn('a.tsx', code)).toEqual([
    'a.tsx: Opens again',
    'a.tsx: Closed',
    'a.tsx: The page says',
    'a.tsx: Not stated here',
  ]);
});
