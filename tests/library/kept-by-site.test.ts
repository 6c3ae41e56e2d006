import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepReadersEntry, readersEntries } from '../../src/library/readers-rules.ts';
import {
  forgetPanelStateOn,
  keepPanelStateOn,
  panelStateOn,
  shutPanels,
} from '../../src/library/site-settings.ts';
import { stored } from './fake-storage.ts';

vi.mock('../../src/browser.ts', () => import('./fake-storage.ts'));

const kept = {
  entry: { days: '5', unit: 'working', from: 'publication', cutOff: '16:00' },
  enteredOn: '2025-12-01',
};

beforeEach(() => stored.clear());

describe('sites with the panel shut', () => {
  it('are listed by name, those where it is open and all other settings left out', async () => {
    await keepPanelStateOn('vale.example', 'hidden');
    await keepPanelStateOn('mere.example', 'folded');
    await keepPanelStateOn('open.example', 'open');
    stored.set('panel broken.example', 7);
    stored.set('rule panel.example', 'folded');
    expect(await shutPanels()).toEqual([
      { host: 'mere.example', state: 'folded' },
      { host: 'vale.example', state: 'hidden' },
    ]);
  });

  it('are open again once that is forgotten, and no other is', async () => {
    await keepPanelStateOn('mere.example', 'folded');
    await keepPanelStateOn('vale.example', 'hidden');
    await forgetPanelStateOn('mere.example');
    expect(await panelStateOn('mere.example')).toBeNull();
    expect(await shutPanels()).toEqual([{ host: 'vale.example', state: 'hidden' }]);
  });
});

describe('rules that the reader entered', () => {
  it('are listed by site, what is damaged and all other settings left out', async () => {
    await keepReadersEntry('vale.example/moderngov', kept);
    await keepReadersEntry('mere.example', kept);
    stored.set('rule broken.example', { ...kept, enteredOn: 'yesterday' });
    stored.set('panel other.example', kept);
    expect(await readersEntries()).toEqual([
      { site: 'mere.example', kept },
      { site: 'vale.example/moderngov', kept },
    ]);
  });

  it('are gone from the list once forgotten', async () => {
    await keepReadersEntry('mere.example', kept);
    await keepReadersEntry('mere.example', null);
    expect(await readersEntries()).toEqual([]);
  });
});
