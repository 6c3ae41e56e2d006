import { browser } from '../browser.ts';
import { readDocument } from '../page/read-document.ts';
import { lookAtPage } from '../report/look-at-page.ts';
import { isTooLong } from '../page/too-long.ts';
import type { PageLook } from '../report/page-look.ts';

/*
 * Looks at the page once, on the reader's click in the popup, which takes up what is left here. In the extension's own
 * world: the page sees nothing of it, and can put nothing in its place.
 */

declare global {
  /** What was found: a look, or the type of what is no page of text, such as a PDF, or "too-long". */
  var scrutineerLook: PageLook | { type: string } | undefined;
}

const { contentType } = document;
globalThis.scrutineerLook = isTooLong(document)
  ? { type: 'too-long' }
  : /^(?:text\/html|application\/xhtml\+xml)$/.test(contentType)
    ? lookAtPage(readDocument(document, location.href.replace(/#.*$/, '')), {
        version: browser.runtime.getManifest().version,
        language: browser.i18n.getUILanguage(),
      })
    : { type: contentType };
