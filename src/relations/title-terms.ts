import { statedValue } from '../record/decision-record.ts';
import { findReferences } from '../record/reference.ts';
import { remembered } from './remembered.ts';
import type { OutlinedFields } from './relation.ts';

/*
 * The words of a title that say what it is about. Those that stand in the titles of most councils' decisions say
 * nothing: two records that share no others share no subject.
 */

/** Small words, the calendar, and the words of procedure and procurement, in the form that `stem` gives. */
const commonplace: ReadonlySet<string> = new Set(
  `the and for from with into onto over under upon within without through to of in on at by as or an its their our any all
  this that these those is are be been was were has have had will would may not no new more other than between during
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec year month monthly quarter quarterly annual annually week day date period interim final draft
  first second third fourth one two three four five six seven eight nine ten number part phase stage lot option
  council borough county city town district local authority member officer director cabinet executive committee
  decision decide report approval approve approved agree agreement authority authorise delegate delegated delegation
  recommendation recommend proposal proposed propose update updated review reviewed progress outcome result response
  notice record key request consider consideration note
  award awarding contract contractor procurement procure tender tendering commission commissioning recommissioning
  provision provider provide supply supplier extension extend extending variation vary renewal renew renewed
  direct exemption waiver framework call off agreed term
  service strategy strategic policy plan planning programme project scheme action framework budget fund funding grant
  financial finance capital revenue cost expenditure spend statement
  appendix appendices exempt public private confidential information open item annex
  amendment amend change implementation implement delivery deliver development support management arrangement
  relation respect regarding regard concerning following including various use related based before after looked aged age older olds
  appointment adoption adopt publication publish consultation consult business case award settlement payment`
    .split(/\s+/)
    .map(stem),
);

/** What a title is about: its telling words, each once, in one form for singular and plural, in their order. */
export function titleTerms(title: string): string[] {
  const terms = wordsIn(title).filter((word) => word.length > 2 && /^\p{L}/u.test(word));
  return [...new Set(terms.filter((word) => !commonplace.has(word)))];
}

/** A record's title without the references that stand in it, which say nothing of its subject; null where it has none. */
export function bareTitle(record: OutlinedFields): string | null {
  const title = statedValue(record.title);
  if (title === null) return null;
  const bare = findReferences(title).reduce((rest, reference) => rest.replace(reference, ' '), title);
  return bare.replace(/^[\s:–—-]{1,10}/, '').trim();
}

/** What stands on every agenda. */
const procedural =
  /^\W{0,3}(?:\d{1,3}\W{1,3})?(?:minutes|apologies|declarations?|disclosures? of|urgent|chair|public (?:questions|participation|speaking)|questions|exclusion of|date of (?:the )?next|any other|work programme|forward plan|matters arising|petitions?|deputations?|notices?|membership|(?:appointment|election) of (?:the )?(?:chair|vice))/i;

/** Whether a title is one that stands on every agenda, which says nothing of what was decided. */
export function isProcedural(title: string): boolean {
  return procedural.test(title);
}

/** What a record's title is about; empty where it states none, or one that every agenda has. */
export const termsOf = remembered((record: OutlinedFields): readonly string[] => {
  const title = bareTitle(record) ?? '';
  return isProcedural(title) ? [] : titleTerms(title);
});

/**
 * What tells a title from others like it: the names, letters and numbers in it, without years, as `wordsIn` gives
 * words. Where each word has a capital, each is taken for a name.
 */
export function namesIn(title: string): string[] {
  const behind = title.trim().replace(/^\S{1,60}\s/, '');
  const names = behind.match(/(?<![\p{L}\d])(?:\p{Lu}[\p{L}\d'’]*|\d+[a-z]?)(?![\p{L}\d])/gu) ?? [];
  return names.flatMap(wordsIn).filter((word) => !commonplace.has(word) && !/^(?:19|20)\d\d$/.test(word));
}

/** All the words and numbers of a text, in one form for singular and plural. */
export function wordsIn(text: string): string[] {
  const words = text
    .replace(/['’]s?(?=[^\p{L}]|$)/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\d]+/gu);
  return (words ?? []).map(stem);
}

function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, '');
}
