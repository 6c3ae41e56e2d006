import { describe, expect, test } from 'vitest';
import { inSlices } from '../../src/content/slices.ts';

/** Work of as many steps, on a clock that each of them puts forward by some milliseconds. */
function work(count: number, each: number) {
  let time = 0;
  const order: string[] = [];
  function* steps(): Generator<undefined, string> {
    for (let nth = 0; nth < count; nth++) {
      time += each;
      order.push('step');
      yield;
    }
    return 'done';
  }
  const turn = () => {
    // However long the page's own work takes, it is none of ours.
    time += 500;
    order.push('turn');
    return Promise.resolve();
  };
  return { order, done: inSlices(steps(), turn, () => time) };
}

describe('work in slices', () => {
  test('gives the page its turn every eight milliseconds, and comes to what the steps come to', async () => {
    const { done, order } = work(100, 2);
    expect(await done).toBe('done');
    expect(order.filter((what) => what === 'turn')).toHaveLength(25);
    expect(order.join(' ').split(' turn ').slice(0, -1)).toEqual(Array(24).fill('step step step step'));
  });

  test('gives it a turn after each step that takes longer', async () => {
    const { done, order } = work(3, 40);
    await done;
    expect(order).toEqual(['step', 'turn', 'step', 'turn', 'step', 'turn']);
  });

  test('does short work in one go', async () => {
    const { done, order } = work(7, 1);
    await done;
    expect(order).not.toContain('turn');
  });

  test('throws what a step throws', async () => {
    function* broken(): Generator<undefined, never> {
      yield;
      throw new Error('broken');
    }
    await expect(inSlices(broken())).rejects.toThrow('broken');
  });
});
