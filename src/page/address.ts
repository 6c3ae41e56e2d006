/** What an address of a ModernGov page says. Pure: the same for every council, known or not. */
export interface ModernGovAddress {
  /** Lower case, without port and without a leading "www.". */
  host: string;
  /** The path before the file, lower case: '' or '/moderngov'. */
  basePath: string;
  /** The file's name in lower case without its ending: 'iedecisiondetails'. */
  page: string;
  /** What the query says, by lower-case name. */
  query: ReadonlyMap<string, string>;
}

/** Nothing between two slashes, or an ASP.NET session that travels in the path: /(S(33rhih553gpijinuki3kvf55))/ */
const noPart = /^(?:\(s\([^)]*\)\))?$/;
const fileName = /^((?:ie|mg)[a-z0-9]+)\.aspx?$/;

/**
 * Reads an address as ModernGov writes them: file and parameter names in any letter case, doubled slashes,
 * a session in the path, a port, http or https. All of these lead to the same page.
 *
 * @returns null where the address is not http(s) or its file is none of ModernGov's
 */
export function readAddress(address: string): ModernGovAddress | null {
  const url = urlOf(address);
  if (!url) return null;
  const parts = decodePath(url.pathname)
    .toLowerCase()
    .split('/')
    .filter((part) => !noPart.test(part));
  const page = fileName.exec(parts.pop() ?? '')?.[1];
  if (!page) return null;
  const query = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    if (name !== '' && value !== '' && !query.has(name.toLowerCase())) query.set(name.toLowerCase(), value);
  }
  return {
    host: url.hostname.replace(/^www\.|\.$/g, ''),
    basePath: parts.map((part) => `/${part}`).join(''),
    page,
    query,
  };
}

/** An address taken apart; null where it is none, or not http(s). */
export function urlOf(address: string, base?: string): URL | null {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Percent-encoded sessions are seen too: /%28S%28...%29%29/ */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * One key for the many addresses of one decision on a site, from the number that its address carries. A
 * decision's own number and the number of its agenda item are different numbers for the same page: which
 * belongs to which cannot be told from an address.
 *
 * @returns null where the address is not that of one decision
 */
export function decisionKey(address: string): string | null {
  const read = readAddress(address);
  if (read?.page !== 'iedecisiondetails') return null;
  const id = numberIn(read, 'id');
  const item = numberIn(read, 'aiid');
  if (id) return `decision:${id}`;
  return item ? `item:${item}` : null;
}

/** A number that an address carries under a name in any letter case; null where it has none, or zero. */
export function numberIn(address: ModernGovAddress, name: string): string | null {
  return /^(?=\d{1,12}$)0*([1-9]\d*)$/.exec(address.query.get(name) ?? '')?.[1] ?? null;
}
