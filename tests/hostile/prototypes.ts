/** What every object inherits: a name put here would be a field of every record. */
const inherited: Record<string, object> = {
  Object: Object.prototype,
  Array: Array.prototype,
  String: String.prototype,
  Function: Function.prototype,
  RegExp: RegExp.prototype,
  Map: Map.prototype,
  Promise: Promise.prototype,
};

/** The names on them now, to be compared with those of later. */
export function prototypesNow(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(inherited).map(([name, prototype]) => [name, Reflect.ownKeys(prototype).map(String)]),
  );
}
