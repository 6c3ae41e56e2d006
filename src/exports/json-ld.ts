import type { DecisionRecord, PlainDateText, Stated } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { bodyOf, dayDecided } from './exported-decision.ts';
import type { ExportedDecision } from './exported-decision.ts';
import { oneLine, plainText, webAddress } from './written-text.ts';

/*
 * Decisions as linked data: mapped to the Flemish vocabulary for local decisions (OSLO, "Besluit"), the one such
 * vocabulary in wide use, and to schema.org. Mapped only: what the terms mean in Flemish law they need not mean
 * here, and the file says so in the words it is given. Nothing is claimed to conform.
 */

/** The words of the file that are ours. */
export interface LinkedDataWords {
  /** Says that the terms are mapped to a vocabulary made for other law. */
  mapped: string;
}

interface Node {
  [property: string]: string | number | Node | (string | Node)[];
}

/** The context stands in the file: reading it fetches nothing. */
const context = {
  besluit: 'http://data.vlaanderen.be/ns/besluit#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The file's text; safe to stand in a page's script element too. */
export function jsonLd(decisions: readonly ExportedDecision[], words: LinkedDataWords): string {
  const about = { '@type': 'schema:Dataset', 'schema:description': words.mapped };
  const seen = new Map<string, number>();
  for (const { record } of decisions) seen.set(record.address, (seen.get(record.address) ?? 0) + 1);
  const nodes = decisions.flatMap((decision, index) =>
    nodesOf(decision, index, seen.get(decision.record.address) === 1),
  );
  const graph = [about, ...nodes];
  const file = { '@context': context, '@graph': graph };
  return `${JSON.stringify(file, null, 2).replaceAll('<', '\\u003c')}\n`;
}

/**
 * A decision, and the meeting it was taken at where the page names one.
 *
 * @param isAlone no other decision of the file stands on its page: then the page's address can name it. Two that
 *   shared a name would be one to whoever reads the file, each with the other's properties
 */
function nodesOf(decision: ExportedDecision, index: number, isAlone: boolean): Node[] {
  const { record } = decision;
  const meeting = statedValue(record.decidedAtMeeting);
  const address = webAddress(record.address);
  const item: Node = {
    '@id': `_:item-${index}`,
    '@type': 'besluit:Agendapunt',
    ...titleOf(record, 'dct:title'),
  };
  const isTaken = record.kind === 'decision' || (record.kind === 'agenda-item' && isStated(record.decision));
  const paper: Node = {
    ...(address !== null && isAlone && { '@id': address }),
    ...(address !== null && { 'schema:url': { '@id': address } }),
    '@type': isTaken ? ['besluit:Besluit', 'schema:Report'] : ['schema:Report'],
    ...genericTerms(decision),
    ...(isTaken && decisionTerms(record)),
    ...(isTaken &&
      meeting && {
        'prov:wasGeneratedBy': { '@type': 'besluit:BehandelingVanAgendapunt', 'dct:subject': item },
      }),
  };
  if (!meeting) return [paper];
  const day = meeting.date ?? statedValue(record.decidedOn);
  const session: Node = {
    '@type': 'besluit:Zitting',
    'besluit:isGehoudenDoor': governingBody(meeting.body),
    'besluit:behandelt': isTaken ? { '@id': `_:item-${index}` } : item,
    ...(day !== null && { 'dct:date': dateNode(day) }),
  };
  return [paper, session];
}

/** What schema.org has for any paper. Amounts carry the words that they were read from. */
function genericTerms({ record, council, facts, lastSeen }: ExportedDecision): Node {
  const reference = statedValue(record.reference);
  const published = statedValue(record.publishedOn);
  const cited = facts.flatMap((fact) => (fact.kind === 'citation' ? (fact.value.reference ?? []) : []));
  const amounts = facts.flatMap((fact): Node[] =>
    fact.kind === 'money' && !fact.computed
      ? [
          {
            '@type': 'schema:MonetaryAmount',
            ...(fact.role && { 'schema:name': fact.role }),
            'schema:value': fact.value,
            'schema:currency': 'GBP',
            'schema:description': plainText(fact.quote),
          },
        ]
      : [],
  );
  return {
    ...titleOf(record, 'schema:name'),
    ...(reference !== null && { 'schema:identifier': oneLine(reference) }),
    ...(council && {
      'schema:publisher': { '@type': 'schema:GovernmentOrganization', 'schema:name': oneLine(council.name) },
    }),
    ...(published !== null && { 'schema:datePublished': dateNode(published) }),
    ...(cited.length > 0 && { 'schema:citation': [...new Set(cited.map(oneLine))] }),
    ...(amounts.length > 0 && { 'schema:about': amounts }),
    'schema:sdDatePublished': { '@type': 'xsd:dateTime', '@value': lastSeen },
  };
}

/** What the vocabulary has for a decision that was taken. */
function decisionTerms(record: DecisionRecord): Node {
  const decided = dayDecided(record);
  const published = statedValue(record.publishedOn);
  const inForce = statedValue(record.effectiveFrom);
  const body = bodyOf(record);
  return {
    ...titleOf(record, 'eli:title'),
    ...textTerm(record, 'purpose', 'eli:description'),
    ...textTerm(record, 'decision', 'prov:value'),
    ...textTerm(record, 'reasons', 'besluit:motivering'),
    ...(decided !== null && { 'eli:date_document': dateNode(decided) }),
    ...(published !== null && { 'eli:date_publication': dateNode(published) }),
    ...(inForce !== null && { 'eli:first_date_entry_in_force': dateNode(inForce) }),
    ...(body !== null && {
      // Who decides without a meeting may be one person, which is no governing body.
      'eli:passed_by': isStated(record.decidedAtMeeting)
        ? governingBody(body)
        : { '@type': 'prov:Agent', 'skos:prefLabel': oneLine(body) },
    }),
  };
}

function governingBody(name: string): Node {
  return { '@type': 'besluit:Bestuursorgaan', 'skos:prefLabel': oneLine(name) };
}

function titleOf(record: DecisionRecord, term: string): Node {
  return textTerm(record, 'title', term);
}

function textTerm(
  record: DecisionRecord,
  field: 'title' | 'purpose' | 'decision' | 'reasons',
  term: string,
): Node {
  const text = statedValue(record[field]);
  return text === null ? {} : { [term]: { '@value': plainText(text), '@language': record.language } };
}

/** A month stays a month. */
function dateNode(date: PlainDateText): Node {
  return { '@type': date.length === 7 ? 'xsd:gYearMonth' : 'xsd:date', '@value': date };
}

function isStated(field: Stated<unknown>): boolean {
  return field.state === 'stated';
}
