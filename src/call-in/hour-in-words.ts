/** An hour as councils write it: "6pm", "4.30 p.m.", "noon", "12 midday", "17:00", "17.00 hours", "1700 hrs". */
const written =
  /\b(?<noon>noon|midday|canol dydd)\b|\b(?<hours>\d{1,2})(?:[.:](?<minutes>\d\d))? ?(?<half>[ap])\.?m\b|\b(?<hours24>[01]?\d|2[0-3])(?::(?<minutes24>[0-5]\d)\b(?:(?! ?[ap]\.?m\b)|$)|[.]?(?<minutesHrs>[0-5]\d) ?(?:hrs|hours)\b)/gi;

type Groups = Partial<
  Record<'noon' | 'hours' | 'minutes' | 'half' | 'hours24' | 'minutes24' | 'minutesHrs', string>
>;

/**
 * The hour that a sentence names (London time, 24 hours); null where it names none, or more than one. Midnight and
 * "12 a.m." may be the beginning of a day or its end, so they are none: the day lasts to its end.
 */
export function hourIn(sentence: string): string | null {
  const hours = new Set([...sentence.matchAll(written)].map(({ groups }) => hourOf(groups ?? {})));
  const [hour] = hours;
  return hours.size === 1 && hour !== '00:00' ? (hour ?? null) : null;
}

function hourOf({ noon, hours, minutes, half, hours24, minutes24, minutesHrs }: Groups): string {
  if (noon !== undefined) return '12:00';
  if (half === undefined) return `${(hours24 ?? '').padStart(2, '0')}:${minutes24 ?? minutesHrs ?? ''}`;
  const afternoon = half.toLowerCase() === 'p' ? 12 : 0;
  return `${String((Number(hours) % 12) + afternoon).padStart(2, '0')}:${minutes ?? '00'}`;
}
