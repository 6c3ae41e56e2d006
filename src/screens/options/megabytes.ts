import { text } from '../../ui/text.ts';

/** About how much room bytes take, in megabytes of a million: "about 12 MB", "less than 1 MB". */
export function megabyteWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 1) return text('optUnderMegabyte');
  return text('optMegabytes', Math.round(megabytes).toLocaleString('en-GB'));
}
