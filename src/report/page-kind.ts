import { readAddress } from '../page/address.ts';
import type { Page } from '../page/page.ts';

/** What a page seems to be, before anything is read from it. */
export type PageKind =
  | 'decision'
  | 'list'
  | 'plan'
  | 'issue'
  | 'meeting'
  | 'otherModernGov'
  | 'ownForm'
  | 'botCheck'
  | 'error'
  | 'unknown'
  | 'empty';

const kindsByFile: Readonly<Record<string, PageKind>> = {
  iedecisiondetails: 'decision',
  mgdelegateddecisions: 'list',
  mglistofficerdecisions: 'list',
  mglistplanitems: 'plan',
  mgplanshome: 'plan',
  mgissuehistoryhome: 'issue',
  mgdecisiondetails: 'issue',
  ieissuedetails: 'issue',
  ielistdocuments: 'meeting',
  mgai: 'meeting',
};

const kindsByHeading: readonly (readonly [heading: RegExp, kind: PageKind])[] = [
  [/^(?:decision details|manylion y penderfyniad)$/i, 'decision'],
  [/^issue (?:details|history)\b/i, 'issue'],
  [/^(?:forward plan|blaenraglen)\b/i, 'plan'],
  [/^(?:agenda|rhaglen|eitem agenda)\b/i, 'meeting'],
  [/\brecord of (?:\w+ ){0,3}decisions?\b/i, 'ownForm'],
];
const botCheck = /checking your browser|just a moment|are (?:you )?(?:a )?human|captcha|attention required/i;
const error =
  /page (?:was |could )?not (?:be )?found|access (?:is )?denied|an error (?:has )?occurred|server error/i;

/** A bot check or an error has little else on its page. */
const mostBlocks = 30;

/**
 * Guesses what a page is from its address and its headings. What stands in place of a page (a bot check, an error)
 * goes first, since it may stand at any address.
 */
export function kindOfPage({ address, blocks, scope }: Page): PageKind {
  if (blocks.length === 0) return 'empty';
  if (blocks.length <= mostBlocks && scope !== 'moderngov') {
    if (blocks.some(({ text }) => text.length < 200 && botCheck.test(text))) return 'botCheck';
    if (blocks.some(({ text }) => text.length < 200 && error.test(text))) return 'error';
  }
  const place = readAddress(address);
  if (place) return kindsByFile[place.page] ?? 'otherModernGov';
  const headings = blocks.filter(({ kind, text }) => kind === 'heading' && text.length < 200);
  const named = kindsByHeading.find(([heading]) => headings.some(({ text }) => heading.test(text)));
  return named?.[1] ?? 'unknown';
}
