import type { Page } from '../page/page.ts';

/** Words that the council's page has below the record, in plain text. */
const shellBelow = /^(?:back to (?:the )?top|in this section|skip to content)\b.{0,30}$/i;

/**
 * What a server says instead of a record: ModernGov's page without the council's own around it, an error, a
 * check whether one is a person. The address is that of the record all the same.
 */
const noRecord = new RegExp(
  [
    'this is a default template',
    'your custom branding appears to be missing',
    'technical error\\s*:',
    'server error in ',
    'runtime error$',
    '(?:sorry,? )?an (?:unexpected )?error (?:has |was )?(?:occurred|encountered)',
    '(?:the )?page (?:you (?:requested|are looking for) )?(?:cannot|could not|can.t|was not) (?:be )?(?:found|displayed)',
    '(?:403|404|500)(?: [-–] |: | error| not found| forbidden)',
    'access (?:is )?denied[.!]?$',
    'just a moment(?:\\.{3}|…)?$',
    'checking (?:your browser|if the site connection is secure)',
    'mae gwall wedi digwydd',
    'gwall technegol\\s*:',
  ].join('|'),
  'i',
);
const errorLine = new RegExp(`^(?:error[:!.]? ?|gwall[:!.]? ?)?(?:${noRecord.source})`, 'i');
const errorName = /^(?:error|gwall|page not found|not found)[.!]?$/i;

/** An error stands at the top of its page; further down the words may be a council's own. */
const linesOfAnError = 25;

/** Whether a page is a server's error or template in place of a record: then nothing on it is a fact. */
export function isErrorPage({ blocks }: Page): boolean {
  return blocks
    .slice(0, linesOfAnError)
    .some(({ kind, text }) => errorLine.test(text) || (kind === 'heading' && errorName.test(text)));
}

/** A page of plain text without the words that the council's page has below the record. */
export function withoutShell(page: Page, from: number): Page {
  if (page.scope !== 'text') return page;
  const end = page.blocks.findIndex(({ text }, at) => at >= from && shellBelow.test(text));
  return end < 0 ? page : { ...page, blocks: page.blocks.slice(0, end) };
}
