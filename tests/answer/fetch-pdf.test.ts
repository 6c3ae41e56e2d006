import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPdf, pdfAddress } from '../../src/answer/fetch-pdf.ts';

const page = 'https://democracy.mere.example/ieDecisionDetails.aspx?ID=7';
const site = 'https://democracy.mere.example';

describe('a document is offered', () => {
  it.each([
    [`${site}/documents/s1/A%20b.pdf`, page],
    [`${site}/documents/s1/A.PDF?T=10`, page],
    ['http://democracy.mere.example/documents/s1/A.pdf', page.replace('https', 'http')],
  ])('as it is: %s', (address, own) => {
    expect(pdfAddress(address, own)).toBe(address);
  });

  it('by https, where the page came by it and links it by http', () => {
    expect(pdfAddress(`${site.replace('https', 'http')}/d/A.pdf`, page)).toBe(`${site}/d/A.pdf`);
  });

  it.each([
    ['a restricted one without a link', null],
    ['one of another host', 'https://files.mere.example/A.pdf'],
    ['one of a host that begins alike', 'https://democracy.mere.example.net/A.pdf'],
    ['one behind another port', 'https://democracy.mere.example:8443/A.pdf'],
    ['one behind another port, by http', 'http://democracy.mere.example:8080/A.pdf'],
    ['one that names the host as a user', 'https://democracy.mere.example@elsewhere.example/A.pdf'],
    ['a Word file', `${site}/documents/s1/A.docx`],
    ['a page', `${site}/mgReasonsRestricted.aspx?x=.pdf`],
    ['what is no web address', 'javascript:alert(1)//.pdf'],
    ['what is no address', 'A.pdf'],
  ])('never: %s', (_, address) => {
    expect(pdfAddress(address, page)).toBeNull();
  });

  it('never by https from a page that came by http: that is another origin', () => {
    expect(pdfAddress(`${site}/A.pdf`, page.replace('https', 'http'))).toBeNull();
  });

  it('never on a page of ours', () => {
    expect(pdfAddress(`${site}/A.pdf`, '')).toBeNull();
    expect(pdfAddress('moz-extension://our-id/A.pdf', 'moz-extension://our-id/reader.html')).toBeNull();
  });
});

const ask = vi.fn<(address: string, options: RequestInit) => Promise<Response>>();
const pdf = (words: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  new Response(words, { headers: { 'Content-Type': 'application/pdf', ...headers } });

beforeEach(() => vi.stubGlobal('fetch', ask.mockReset()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a document is fetched', () => {
  it('with one request, that goes to no other site', async () => {
    ask.mockResolvedValue(pdf('%PDF-1.7 words'));
    const fetched = await fetchPdf(`${site}/A.pdf`);
    expect(fetched.ok && new TextDecoder().decode(fetched.bytes)).toBe('%PDF-1.7 words');
    expect(ask).toHaveBeenCalledOnce();
    expect(ask.mock.calls[0]).toMatchObject([`${site}/A.pdf`, { mode: 'same-origin' }]);
  });

  it('where the site calls a file no more than that', async () => {
    ask.mockResolvedValue(pdf('\n%PDF-1.4', { 'Content-Type': 'application/octet-stream' }));
    expect(await fetchPdf(`${site}/A.pdf`)).toMatchObject({ ok: true });
  });

  const status = (code: number) =>
    new Response('%PDF-', { status: code, headers: { 'Content-Type': 'application/pdf' } });

  it.each<[string, Response]>([
    ['gone', status(404)],
    ['gone', status(410)],
    ['refused', status(403)],
    ['refused', status(401)],
    ['tooMany', status(429)],
    ['tooMany', status(503)],
    ['siteError', status(500)],
    ['notPdf', new Response('<p>%PDF-', { headers: { 'Content-Type': 'text/html' } })],
    ['notPdf', new Response(new Uint8Array([37, 80, 68, 70, 45]))],
    ['notPdf', pdf('<html>Log in')],
    ['tooLarge', pdf('%PDF-', { 'Content-Length': String(20 * 1024 * 1024 + 1) })],
    ['tooLarge', pdf(new Uint8Array(20 * 1024 * 1024 + 1))],
    ['noAnswer', new Response(null, { headers: { 'Content-Type': 'application/pdf' } })],
  ])('or it is said why not: %s', async (fault, response) => {
    ask.mockResolvedValue(response);
    expect(await fetchPdf(`${site}/A.pdf`)).toEqual({ ok: false, fault });
  });

  it('or it is said that no answer came: a redirect to another site ends so as well', async () => {
    ask.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await fetchPdf(`${site}/A.pdf`)).toEqual({ ok: false, fault: 'noAnswer' });
  });

  it('or given up after a minute', async () => {
    vi.useFakeTimers();
    ask.mockImplementation(
      (_, { signal }) =>
        new Promise((__, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    const fetched = fetchPdf(`${site}/A.pdf`);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await fetched).toEqual({ ok: false, fault: 'noAnswer' });
  });
});
