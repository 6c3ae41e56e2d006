/**
 * A small made-up council's site, for the demo and for tests in a browser.
 * As a program: `node tests/demo-council/server.mjs [port]`.
 */

import { createServer } from 'node:http';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import { londonToday } from './calendar.mjs';
import { makeCouncil } from './decisions.mjs';
import { makeRoutes } from './routes.mjs';
import { tour } from './tour.mjs';

export { decisionDates } from './decision-dates.mjs';
export { CABINET, agendaItemIds, decisionIds, issueIds, meetingIds } from './ids.mjs';
export { notRecords } from './not-records.mjs';
export { PLAN } from './plan-page.mjs';

/** The name that browsers under test are told to look for on this computer. */
const HOST = 'democracy.exampleshire.example';

/**
 * Starts the site on this computer only. Any Host header is served.
 * @param {{ port?: number, today?: string }} [options] `today` is an ISO date that every page is worked out
 *   from; the port is any free one unless it is given
 */
export async function startDemoCouncil({ port = 0, today = londonToday() } = {}) {
  const answer = makeRoutes(makeCouncil(today));
  const server = createServer((request, response) => {
    const { status, type, body } = answer(request.url ?? '/');
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    response.end(body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The demo council has no port.');
  /** Stops listening and ends all connections. @returns {Promise<void>} */
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { host: HOST, port: address.port, tour, close };
}

const program = process.argv[1];
if (program !== undefined && import.meta.url === pathToFileURL(program).href) {
  const demo = await startDemoCouncil({ port: Number(process.argv[2] ?? 0) });
  process.stdout.write(`Exampleshire County Council: http://127.0.0.1:${demo.port}/\n`);
}
