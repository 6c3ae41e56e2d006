const yes = /^(yes|ydy|ydyw|oes|ie)\b/iu;
const no = /^(no|na|nac ydy|nac ydyw|nac oes|nage)\b/iu;

/** Yes or no as a council's field says it, English or Welsh; null where it says neither ("To be confirmed"). */
export function parseYesNo(text: string): boolean | null {
  if (yes.test(text)) return true;
  return no.test(text) ? false : null;
}
