import { beforeEach, describe, expect, it, vi } from 'vitest';
import { badgeColours, showBadge } from '../../src/background/badge.ts';
import { sampleFollow } from '../sample-follow.ts';

const shown = vi.hoisted(() => ({ text: '', background: '', words: '' }));
vi.mock('../../src/browser.ts', () => {
  const keep = (name: keyof typeof shown) => (given: Record<string, string>) => {
    shown[name] = Object.values(given).join();
    return Promise.resolve();
  };
  return {
    browser: {
      action: {
        setBadgeText: keep('text'),
        setBadgeBackgroundColor: keep('background'),
        setBadgeTextColor: keep('words'),
      },
    },
  };
});

beforeEach(() => Object.assign(shown, { text: 'as before', background: '', words: '' }));

const now = Temporal.Instant.from('2025-12-09T12:00:00Z');

/** Relative luminance of a colour such as "#1d4f91", by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the toolbar’s count', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [42, '42'],
    [999, '999'],
    [1000, '999+'],
  ])('of %i open windows reads "%s"', async (count, text) => {
    const open = Array.from({ length: count }, (_, index) => sampleFollow({ key: String(index) }));
    await showBadge([...open, sampleFollow({ callIn: { lastDay: '2025-12-08' } })], now);
    expect(shown.text).toBe(text);
  });

  it('can be read: its colours have a contrast of 4.5:1 and more', async () => {
    await showBadge([sampleFollow()], now);
    expect(shown).toMatchObject({ background: badgeColours.background, words: badgeColours.text });
    const [light, dark] = [luminance(badgeColours.text), luminance(badgeColours.background)];
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(4.5);
  });
});
