import { readAddress } from '../page/address.ts';
import type { Block, Page } from '../page/page.ts';
import type { RecordDocument } from '../record/decision-record.ts';
import type { Section } from './sections.ts';
import { documentsIn } from './values.ts';

/** A file's size behind a title, in pasted text, or on a line of its own: "pdf icon PDF 158 KB", "pdf eicon PDF 1 MB". */
const fileSize = /(?: \w+ e?icon)? \w{2,5} [\d.,]+ ?[km]b$/i;
const sizeAlone = /^(?:\w+ e?icon )?\w{2,5} [\d.,]+ ?[km]b$/i;

/** A report that is withheld, behind the title of its item: what it is called there, and the link to the reasons. */
const withheldReport =
  / *\brestricted enclosure(?: \d{1,3})?(?: *[-–]? *view (?:the )?reasons(?: restricted)?)?$/i;

/** What is left of the Welsh words for a file's icon where its size was cut off. */
const iconBehind = / \w{2,5} eicon$/i;

const otherForm = /^view as html/i;
const reasonsAlone = /^view (?:the )?reasons\b.{0,40}$/i;

/** A title without what stands behind it about its report: the size of the file, or that it is withheld. */
export function withoutReport(words: string): string {
  return words.replace(withheldReport, '').replace(fileSize, '');
}

/** Whether a link leads to the reasons why something is withheld (mgReasonsRestricted.aspx), in any language. */
export function leadsToReasons(address: string | null): boolean {
  return readAddress(address ?? '')?.page === 'mgreasonsrestricted';
}

/** Whether links stand for all the words of a block. */
export function isAllLinks({ text, links }: Block): boolean {
  return links.length > 0 && links.map((link) => link.text).join(' ') === text;
}

/**
 * Whether a line below "Additional documents:" is one of them: a file, its size, a link, or that it is withheld.
 * Words alone are the text that follows the list.
 */
export function isDocument(block: Block, next: Block | undefined): boolean {
  const { text, links } = block;
  return (
    links.some(({ address }) => isFile(address) || leadsToReasons(address)) ||
    (isAllLinks(block) && links.every(({ address }) => readAddress(address ?? '') === null)) ||
    /restricted enclosure/i.test(text) ||
    otherForm.test(text) ||
    reasonsAlone.test(text) ||
    fileSize.test(` ${text}`) ||
    sizeAlone.test(next?.text ?? '')
  );
}

function isFile(address: string | null): boolean {
  return (
    address !== null && /\/documents\/|\/mgconvert2pdf\.aspx|\.(?:pdf|docx?|xlsx?)(?:$|\?)/i.test(address)
  );
}

/** The report that an item's title leads to, whose size pasted text has behind it, or that is withheld there. */
export function reportsIn(block: Block | undefined, title: string): RecordDocument[] {
  const text = block?.text ?? '';
  const links = block?.links.filter(({ address }) => isFile(address)) ?? [];
  const isWithheld =
    withheldReport.test(text) || (block?.links ?? []).some((link) => leadsToReasons(link.address));
  if (links.length > 0) return links.map(({ address }) => ({ title, address, restricted: isWithheld }));
  return isWithheld || fileSize.test(text) ? [{ title, address: null, restricted: isWithheld }] : [];
}

/**
 * The documents of a list. Beside one that is withheld a link leads to the reasons, which is how it is told on
 * pages in Welsh too.
 */
export function listedDocuments(page: Page, section: Section): RecordDocument[] {
  return section.body.flatMap((index): RecordDocument[] => {
    const block = page.blocks[index];
    const reasons = block?.links.filter(({ address }) => leadsToReasons(address)) ?? [];
    if (!block || reasons.length === 0)
      return documentsIn(page, { ...section, body: [index] }).map((document) => ({
        ...document,
        title: document.title.replace(iconBehind, ''),
      }));
    const words = reasons.reduce((text, link) => text.replace(link.text, ''), block.text).trim();
    const files = block.links.filter((link) => !reasons.includes(link) && !otherForm.test(link.text));
    const withheld = (title: string, address: string | null) => ({
      title: title === '' ? block.text : title,
      address,
      restricted: true,
    });
    return files.length > 0
      ? files.map(({ text, address }) => withheld(text, address))
      : [withheld(words, null)];
  });
}

/** A report that is listed under its own name too is not another document; one that is withheld always is. */
export function withoutTwice(reports: RecordDocument[], listed: RecordDocument[]): RecordDocument[] {
  const addresses = new Set(listed.map(({ address }) => address));
  return [...reports.filter(({ address }) => address === null || !addresses.has(address)), ...listed];
}
