/** What a manifest needs to have beside it: the files and the texts that it names. */

/** @typedef {Record<string, unknown>} Json */

/** Endings of the files that an extension is made of. */
const file = /\.(?:js|mjs|css|html|json|png|svg|webp|woff2)$/;

/** Keys whose strings are patterns for addresses of websites, never files of ours. */
const addresses = new Set([
  'matches',
  'exclude_matches',
  'include_globs',
  'exclude_globs',
  'host_permissions',
  'optional_host_permissions',
]);

/**
 * The files that a manifest names, wherever in it: scripts, styles, pages, icons, and the texts of its default
 * language. A pattern (`*`) in `web_accessible_resources` is given as it stands.
 *
 * @param {Json} manifest as parsed
 * @returns {string[]} paths below the extension's folder, sorted, each once
 */
export function filesNamedIn(manifest) {
  const language = manifest['default_locale'];
  const texts = typeof language === 'string' ? [`_locales/${language}/messages.json`] : [];
  const named = stringsIn(manifest, addresses).filter((text) => file.test(text));
  // Some write "/popup.html" and some "popup.html"; a page may have a part of it named behind a "#".
  const paths = [...texts, ...named].map((path) => path.replace(/^\.?\//, ''));
  return [...new Set(paths)].sort();
}

/**
 * The names of the texts that a manifest takes from `_locales`: "__MSG_name__" gives "name".
 *
 * @param {Json} manifest as parsed
 * @returns {string[]} sorted, each once
 */
export function textsNamedIn(manifest) {
  const names = stringsIn(manifest, new Set()).flatMap((text) =>
    [...text.matchAll(/__MSG_(\w+?)__/g)].map(([, name]) => name ?? ''),
  );
  return [...new Set(names)].sort();
}

/**
 * What a manifest names that is not there.
 *
 * @param {Json} manifest as parsed
 * @param {readonly string[]} present paths below the extension's folder
 * @returns {string[]} what is missing, as the manifest has it
 */
export function missingFiles(manifest, present) {
  return filesNamedIn(manifest).filter((name) =>
    name.includes('*') ? !present.some((path) => fits(path, name)) : !present.includes(name),
  );
}

/**
 * @param {string} path
 * @param {string} pattern with `*` for any words
 */
function fits(path, pattern) {
  const [first = '', ...others] = pattern.split('*');
  if (!path.startsWith(first)) return false;
  const last = others.pop() ?? '';
  let at = first.length;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/**
 * @param {unknown} value
 * @param {ReadonlySet<string>} without keys that are left out
 * @returns {string[]}
 */
function stringsIn(value, without) {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((member) => stringsIn(member, without));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    without.has(key) ? [] : stringsIn(member, without),
  );
}
