import { originOf } from '../library/read-sites.ts';

/** A content script as the manifest has it. Firefox gives `null` for what is not there, and whole addresses of files. */
export interface ManifestScript {
  include_globs?: readonly string[] | null;
  js?: readonly string[] | null;
  css?: readonly string[] | null;
}

/** A content script as `scripting.registerContentScripts` takes it. */
export interface SiteScript {
  /** The host and the script, with a space between: what is registered for a site is told by it. */
  id: string;
  matches: string[];
  js: string[];
  css: string[];
  runAt: 'document_idle';
  persistAcrossSessions: true;
}

/**
 * What to register so that the manifest's content scripts run on a host that the reader added, at the same addresses.
 * Registered scripts have no globs in any browser, so each glob becomes a pattern of the path: it may stand at the
 * path's very beginning or later, as in the manifest it may stand anywhere.
 *
 * @param base the extension's own address, with a slash at its end
 */
export function siteScripts(host: string, scripts: readonly ManifestScript[], base: string): SiteScript[] {
  return scripts.map(({ include_globs: globs, js, css }) => {
    const files = (js ?? []).map((file) => ownPath(file, base));
    return {
      id: `${host} ${files.join('+')}`,
      matches: (globs ?? []).map((glob) => originOf(host).replace(/\*$/, pathOf(glob))),
      js: files,
      css: (css ?? []).map((file) => ownPath(file, base)),
      runAt: 'document_idle',
      persistAcrossSessions: true,
    };
  });
}

/** A glob without the slash it may begin with: a pattern's path has one already. */
function pathOf(glob: string): string {
  return glob.replace(/^\*?\/?/, '*');
}

function ownPath(file: string, base: string): string {
  return file.startsWith(base) ? file.slice(base.length) : file;
}

/** Whether two registrations come to the same. Browsers add fields of their own, and may change the order. */
export function isSameScript(
  one: { id: string; matches?: string[]; js?: string[]; css?: string[] },
  other: SiteScript,
): boolean {
  const words = (list: readonly string[] = []) => [...list].sort().join(' ');
  return (
    one.id === other.id && words(one.matches) === words(other.matches) && words(one.css) === words(other.css)
  );
}

/**
 * The scripts that read the page at an address. The letter case does not count here, as it does not to the scripts.
 */
export function scriptsAt(address: string, scripts: readonly ManifestScript[]): ManifestScript[] {
  const lower = address.toLowerCase();
  return scripts.filter(({ include_globs: globs }) =>
    (globs ?? []).some((glob) => fits(lower, glob.toLowerCase())),
  );
}

/** Whether a text fits a glob of words and `*`: its parts stand in it one after the other. */
function fits(text: string, glob: string): boolean {
  const [first = '', ...others] = glob.split('*');
  const last = others.pop();
  if (last === undefined) return text === glob;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at;
}
