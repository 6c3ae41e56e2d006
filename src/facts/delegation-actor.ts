import { isRecipient } from './holder-name.ts';
import { isMaker } from './maker.ts';
import { makerSign, placeOfGroup } from './told-names.ts';
import type { WrittenWords } from './written-words.ts';

/*
 * Who uses a power that is held already, where the words that name it do not say: "under delegated powers".
 */

const actor = `(?:the |The )?(?<actor>${makerSign})`;

/** "The Director, acting in exercise of her", right in front of a power. */
const acting = new RegExp(
  `(?<!\\b(?:to|with|from) (?:the )?)${actor}(?:,? (?:in|following|after) consultation with [^;:.]{3,80}?)?,? (?:I )?(?:(?:is|am|are) )?(?:acting )?(?:in )?(?:(?:under|exercise of|exercising|using|within|through|pursuant to|by virtue of|accordance with) )?(?:the |my |his |her |their |its )?$`,
  'd',
);
/** "Made after a site visit by the Director". */
const doneBy = new RegExp(
  `\\b(?:made|taken|approved|agreed|authorised|decided|determined|exercised|granted|issued|signed)\\b[^;.¤]{0,40}? by:? ${actor}`,
  'd',
);
/** "The Director has, on 4 May, agreed", at the beginning. */
const does = new RegExp(
  `^(?:\\W{0,3}[\\da-z]{1,4}[.)] |[^;.]{1,140}, )?${actor}(?:,[^;.¤]{1,60},)? (?:(?:has|have|had|is|hereby|also) ){0,2}(?:made|took|gave|chose|[a-z]{3,12}(?:ed|ing|[^s]s))\\b`,
  'd',
);
/** "By the Director", right behind a power. */
const by = new RegExp(`^,? by:? ${actor}(?! [¦¯])`, 'd');
/** "Under delegated powers, the Director has agreed". */
const doesBehind = new RegExp(
  `^, ${actor} (?:has|have|is|hereby|made|took|gave|chose|[a-z]{3,12}(?:ed|[^s]s))\\b`,
  'd',
);

function nameAt(words: WrittenWords, pattern: RegExp, from: number, to: number): string | null {
  const found = pattern.exec(words.signs.slice(from, to));
  const place = found && placeOfGroup(found, 'actor');
  if (!place || !isMaker(words.plain.slice(from + place[0], from + place[1]))) return null;
  return words.value(from + place[0], from + place[1]);
}

/** "The Strategic Commissioner, acting under": a post by any name. */
const postActing =
  /(?:^|[.;:] )(?:The |the )?(?<post>[A-Z][\w'&-]*(?: (?:(?:of|for|and)(?: the)? )?[A-Z][\w'&-]*){0,9}), acting (?:under|using|within|in exercise of|pursuant to|by virtue of) (?:the |his |her |their |its )?$/;

/** Who acts under a power, where the words between two places, right in front of it, name them. */
export function actingUnder(words: WrittenWords, from: number, to: number): string | null {
  const post = postActing.exec(words.plain.slice(Math.max(from, to - 160), to))?.groups?.['post'] ?? null;
  return nameAt(words, acting, Math.max(from, to - 160), to) ?? (isRecipient(post) ? post : null);
}

/** Who took the decision that a sentence says was taken under a power, which stands between two places of it. */
export function actorOf(words: WrittenWords, start: number, end: number): string | null {
  const isFirst =
    /^\W{0,3}(?:acting )?(?:(?:under|within|using|pursuant to|by virtue of|in (?:accordance|line) with) (?:the |its )?(?:[a-z]+'? )?)?$/i.test(
      words.plain.slice(0, start),
    );
  return (
    nameAt(words, by, end, end + 160) ??
    (isFirst ? nameAt(words, doesBehind, end, end + 200) : null) ??
    nameAt(words, doneBy, Math.max(0, start - 400), start) ??
    nameAt(words, does, 0, start)
  );
}
