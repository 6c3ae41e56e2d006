import type { Evaluates } from './tested-page.ts';

/** The document as a parser makes it from what the council sent, and as it stands in the page without our element. */
export function beforeAndAfter(page: Evaluates): Promise<{ before: string; after: string; hosts: number }> {
  return page.evaluate(async () => {
    const sent = await (await fetch(location.href)).text();
    const before = new DOMParser().parseFromString(sent, 'text/html').documentElement;
    const after = document.documentElement.cloneNode(true) as Element;
    const hosts = [...after.querySelectorAll('scrutineer-panel')];
    for (const host of hosts) host.remove();
    return { before: before.outerHTML, after: after.outerHTML, hosts: hosts.length };
  });
}
