/** Finds the statements in built code that could ask the network for something. */

/** Each way that a script, a style sheet or a page has to make a request by itself. */
const ways: readonly RegExp[] = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bWebTransport\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\bimportScripts\b/,
  // A module of ours is imported by a name that stands there; anything else could be an address.
  /(?<![.\w$])import\s*\((?!\s*(["'`])\.{1,2}\/[\w./-]+\1)/,
  /\bnew (?:Shared)?Worker\b/,
  /\bnew (?:Image|Audio|FontFace)\b/,
  /\.(?:src|srcset|srcdoc|poster|action|formAction)\s*=(?!=)/,
  // Elements that load what they name as soon as they are made, in markup or by Preact.
  /\b(?:createElement|h)\s*\(\s*["'`](?:img|script|link|iframe|frame|embed|object|audio|video|source|form)["'`]/,
  /\burl\(\s*["']?(?!data:|#)[\w/.]/,
  /@import\b/,
  /\bnew Function\b/,
  /\beval\s*\(/,
];

/** A statement that is known, with the files it may stand in. */
interface KnownRequest {
  file: RegExp;
  words: RegExp;
}

/** Every request that built code of ours makes. A new one needs its line here, and its sentence in README. */
export const knownRequests: readonly KnownRequest[] = [
  // The extension's own files, by the address that the browser gives them.
  { file: /\.js$/, words: /^fetch\([\w$.]+\.runtime\.getURL\(/ },
  // The reader of lists, on the reader's click: the same site only, whatever it answers.
  {
    file: /^list\.js$/,
    words: /^fetch\([\w$]+,\{mode:["'`]same-origin["'`],credentials:["'`]same-origin["'`]/,
  },
  // The reader of attached PDFs, on the reader's click: in the panel, and in what our own pages show of the panel.
  {
    file: /^(?:answer|screens\/mount)\.js$/,
    words: /^fetch\([\w$]+,\{mode:["'`]same-origin["'`],credentials:["'`]same-origin["'`],signal:/,
  },
  // Firefox's background has our own page with pdf.js in a frame.
  {
    file: /^background\.js$/,
    words: /^createElement\([`"']iframe[`"']\);return [\w$]+\.src=[\w$.]+\.getURL\(/,
  },
  { file: /^background\.js$/, words: /^\.src=[\w$.]+\.getURL\(/ },
  // Vite's way to load a part of a page of ours that is asked for later.
  { file: /^screens\/read-input\.js$/, words: /^createElement\([`"']link[`"']\)(?:\.relList|;if\()/ },
];

/**
 * pdf.js is able to fetch what it is given an address of. It is given bytes alone (`src/page/read-pdf.ts`), and runs
 * in our own pages only, whose policy lets them load nothing but the extension's own files.
 */
export const pdfLibrary = /^screens\/pdf(?:\.js|\.worker\.min\.mjs)$/;

/** Statements in a file's code that could make a request: each from where it begins, long enough to be known by. */
export function requestsIn(code: string): string[] {
  return ways.flatMap((way) =>
    [...code.matchAll(new RegExp(way, 'g'))].map(({ index }) => code.slice(index, index + 100)),
  );
}

/** Whether a statement in a file is a known one. */
export function isKnownRequest(file: string, words: string): boolean {
  return knownRequests.some((known) => known.file.test(file) && known.words.test(words));
}
