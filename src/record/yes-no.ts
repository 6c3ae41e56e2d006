/** Boxes and ticks: which answer they stand for depends on how the form is laid out. */
const ticked = /[☐-☒✓-✘]/;

/** A yes (in the group) or a no, English or Welsh; "Yes / No", "Yes or No" is a form's choice that nobody made. */
const answer = /^(?:(yes|ydyw?|oes|ie)|no|nac?|nage)\b(?!\s*\/|\s+(?:or )?(?:yes|no)\b)/iu;

/** Yes or no as a council's field says it; null where it says neither ("To be confirmed"). */
export function parseYesNo(text: string): boolean | null {
  const found = ticked.test(text) ? null : answer.exec(text);
  return found ? found[1] !== undefined : null;
}
