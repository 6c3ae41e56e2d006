/** What a request asks for, however its address is spelled. */

/**
 * The page asked for: `file` in small letters without the session segment, the prefix and doubled slashes;
 * `path` the same in its own letters, decoded; `parameter` finds a query parameter in either case.
 * @param {string} url
 */
export function readAddress(url) {
  const query = url.indexOf('?');
  const raw = query < 0 ? url : url.slice(0, query);
  const path = decode(raw)
    .replace(/^\/+/, '')
    .replace(/^(?:(?:moderngov|\(S\([a-z0-9]+\)\))\/+)*/i, '')
    .replace(/\/{2,}/g, '/');
  const parameters = new Map(
    [...new URLSearchParams(query < 0 ? '' : url.slice(query + 1))].map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  /** @param {string} name in small letters */
  const parameter = (name) => parameters.get(name) ?? null;
  /** The parameter as a number, or null when it is none. @param {string} name */
  const number = (name) => {
    const value = parameter(name);
    return value !== null && /^\d+$/.test(value) ? Number(value) : null;
  };
  return { path, file: path.toLowerCase(), parameter, number };
}

/** @typedef {ReturnType<typeof readAddress>} Address */

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
