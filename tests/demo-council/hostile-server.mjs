/**
 * The demo council's site as somebody hostile would serve it: any of its pages with markup or scripts of the
 * attacker's put in, pages of their own, and a second host that nothing may ever ask for anything.
 */

import { createServer } from 'node:http';

import { londonToday } from './calendar.mjs';
import { makeCouncil } from './decisions.mjs';
import { makeRoutes } from './routes.mjs';

/** The demo council's own name: the one site that the test build knows. */
const HOST = 'democracy.exampleshire.example';
/** Whoever asks this host for something was made to. */
const CANARY = 'canary.example';

/**
 * Starts the site on this computer only.
 * @param {Record<string, string>} attacks what `?attack=NAME` puts into the page's head
 * @param {Record<string, string>} pages HTML by path with its query, in place of the council's own
 */
export async function startHostileCouncil(attacks, pages = {}) {
  const answer = makeRoutes(makeCouncil(londonToday()));
  /** @type {{ host: string, url: string }[]} every request, in order */
  const requests = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    requests.push({ host, url });
    const attack = new URLSearchParams(url.split('?')[1] ?? '').get('attack') ?? '';
    const own = Object.hasOwn(pages, url) ? pages[url] : undefined;
    const { status, type, body } =
      own === undefined
        ? answer(url.replace(/[?&]attack=[\w-]+/, ''))
        : { status: 200, type: 'text/html; charset=utf-8', body: own };
    const snippet = Object.hasOwn(attacks, attack) ? (attacks[attack] ?? '') : '';
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(typeof body === 'string' ? body.replace('</head>', () => `${snippet}</head>`) : body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The hostile council has no port.');
  /** Stops listening and ends all connections. @returns {Promise<void>} */
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { host: HOST, canary: CANARY, port: address.port, requests, close };
}
