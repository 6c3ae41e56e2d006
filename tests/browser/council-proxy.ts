/** The way from a browser to the demo council, for browsers that are told of hosts by a proxy. */
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that serves the council's pages as well, and that the extension does not know. */
export const unknownHost = 'vale.example';

/** What is answered instead of the council's own page; with `status` 0 the connection just ends. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface CouncilProxy {
  port: number;
  /** Every address that was asked for, in order, of whatever host. */
  requests: string[];
  /** When each of them was asked for, in milliseconds of the clock. */
  moments: number[];
  /** Answers of a test's own, by path with its query. */
  instead: Map<string, Answer>;
  close: () => Promise<void>;
}

/**
 * An HTTP proxy that knows the demo council's host, and the other name for it, alone: every other address fails.
 *
 * @param council where the demo council is served, and the name it goes by
 */
export async function startProxy(council: { host: string; port: number }): Promise<CouncilProxy> {
  const requests: string[] = [];
  const moments: number[] = [];
  const instead = new Map<string, Answer>();
  const note = (address: string) => {
    requests.push(address);
    moments.push(Date.now());
  };
  const server = createServer((request, response) => {
    const address = request.url ?? '';
    note(address);
    const { host, pathname, search } = new URL(address, 'http://proxy.invalid');
    if (host !== council.host && host !== unknownHost) {
      response.writeHead(502).end();
      return;
    }
    const other = instead.get(pathname + search);
    if (other) {
      if (other.status === 0) response.destroy();
      else response.writeHead(other.status, other.headers).end(other.body);
      return;
    }
    const onward = ask({ host: '127.0.0.1', port: council.port, path: pathname + search }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    onward.end();
  });
  // A request for an https page; there is none.
  server.on('connect', ({ url = '' }, socket) => {
    note(`https://${url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, requests, moments, instead, close };
}
