import { leaningOf } from '../../src/facts/learnt-role.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { supplierFeatures } from '../../src/facts/supplier-features.ts';
import type { SupplierPlace, SupplierRole } from '../../src/facts/supplier-place.ts';
import { supplierPlaces } from '../../src/facts/supplier-place.ts';
import { roleByLeaning, supplierRoles } from '../../src/facts/supplier-role.ts';
import type { LabelledPlace } from '../../scripts/role-weights.ts';
import { recordOf, wordsOf } from './labelled.ts';
import type { LabelledWords } from './labelled.ts';
import { learntLetters } from './learnt-letters.ts';

/** A feature of fewer names would take more room in the extension than it is worth. */
const fewest = 12;

/** A company of labelled words in its place, with what it is. */
interface NameInPlace extends LabelledPlace<SupplierRole> {
  place: SupplierPlace;
}

/** The companies that labelled words name, each mention for what the company is said to be. */
export function labelledNames(labelled: LabelledWords): NameInPlace[] {
  const roles = new Map(labelled.facts.map(({ value, role }) => [value, role]));
  const placed = supplierPlaces(sentencesOf(recordOf(labelled)), (_, { name }) => {
    const role = roles.get(name);
    // A name that is kept back is told apart by the name alone; its place is that of one who gets the contract.
    return role === 'withheld' ? 'awarded' : ((role ?? 'none') as SupplierRole);
  });
  return placed.map(({ place, role }) => ({ place, role, features: supplierFeatures(place) }));
}

/** The kinds of fact whose labelled words hardly ever name a supplier without its legal form. */
const otherKinds = ['delegation', 'citation', 'exemption', 'legislation', 'note'];

/** What has capitals in words about other things, posts, places and papers: names of no supplier. */
function namesOfOthers(): NameInPlace[] {
  return otherKinds
    .flatMap(wordsOf)
    .flatMap((words) => labelledNames({ ...words, facts: [] }))
    .filter(({ place }) => place.kind === 'plain' && place.cue === null);
}

/** The weights that labelled words give, by feature. */
export function supplierWeightsFrom(words: readonly LabelledWords[]): Map<string, string> {
  return learntLetters(supplierRoles, [...words.flatMap(labelledNames), ...namesOfOthers()], fewest);
}

/** Into how many parts the words are divided: each is read by what the others teach. */
const parts = 5;

/** How well companies are told in words that nothing was learnt from. */
export interface UnseenNames {
  names: number;
  /** Of the roles given, those that are right; `none` gives none. */
  precision: number;
  /** Of the roles that companies have, those that are given. */
  recall: number;
}

/**
 * Measures labelled words in parts, each by weights learnt from the others.
 *
 * @param measured how many of the parts: all take longer than a test should
 */
export function measureUnseenNames(words: readonly LabelledWords[], measured = parts): UnseenNames {
  const names = words.map(labelledNames);
  const told = Array.from({ length: measured }, (_, part) => {
    const isIn = (at: number) => at % parts === part;
    const weights = learntLetters(supplierRoles, names.filter((__, at) => !isIn(at)).flat(), fewest);
    return names
      .filter((__, at) => isIn(at))
      .flat()
      .map(({ place, features, role }) => ({
        said: role,
        role: roleByLeaning(place, leaningOf(supplierRoles, features, weights)),
      }));
  }).flat();
  const given = told.filter(({ role }) => role !== 'none');
  const right = given.filter(({ role, said }) => role === said).length;
  return {
    names: told.length,
    precision: right / given.length,
    recall: right / told.filter(({ said }) => said !== 'none').length,
  };
}

/** The labelled words about suppliers, as they stand in their file. */
export function wordsOfSuppliers(): LabelledWords[] {
  return wordsOf('supplier');
}
