/**
 * The same work with its result kept for as long as what it was done for: one record is compared with dozens, by
 * every kind of relation. For pure work only, whose result nobody changes.
 */
export function remembered<Subject extends object, Result>(
  work: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const results = new WeakMap<Subject, { result: Result }>();
  return (subject) => {
    const known = results.get(subject) ?? { result: work(subject) };
    results.set(subject, known);
    return known.result;
  };
}
