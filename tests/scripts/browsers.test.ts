import { describe, expect, it } from 'vitest';
import { chromiumCandidates, firefoxCandidates } from '../../scripts/browsers.mjs';

const linux = (env: NodeJS.ProcessEnv) => ({ platform: 'linux', env, home: '/home/ada' }) as const;

describe('where browsers are looked for', () => {
  it('tries the best command in every folder of PATH before the next command', () => {
    const paths = chromiumCandidates(linux({ PATH: '/usr/local/bin:/usr/bin' }));
    expect(paths.slice(0, 3)).toEqual([
      '/usr/local/bin/chromium',
      '/usr/bin/chromium',
      '/usr/local/bin/chromium-browser',
    ]);
    expect(paths.indexOf('/usr/bin/google-chrome')).toBeLessThan(paths.indexOf('/usr/bin/brave-browser'));
    expect(paths.indexOf('/usr/bin/brave-browser')).toBeLessThan(paths.indexOf('/opt/google/chrome/chrome'));
  });

  it('prefers the long-term Firefox on Linux', () => {
    expect(firefoxCandidates(linux({ PATH: '/usr/bin' })).slice(0, 2)).toEqual([
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
    ]);
  });

  it('never looks in the current folder, whatever PATH says', () => {
    for (const PATH of [undefined, '', ':/usr/bin:']) {
      const paths = chromiumCandidates(linux(PATH === undefined ? {} : { PATH }));
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter((path) => !path.startsWith('/'))).toEqual([]);
    }
  });

  it('takes the browser that the environment names, and no other', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/srv/chrome', FIREFOX_PATH: '/srv/firefox' };
    expect(chromiumCandidates(linux(env))).toEqual(['/srv/chrome']);
    expect(firefoxCandidates(linux(env))).toEqual(['/srv/firefox']);
    expect(chromiumCandidates(linux({ PATH: '/usr/bin', CHROME_PATH: '' }))).toContain('/usr/bin/chromium');
  });

  it('looks into the programs for everybody and those of the user on macOS', () => {
    const mac = { platform: 'darwin', env: { PATH: '/usr/bin' }, home: '/Users/ada' } as const;
    expect(chromiumCandidates(mac).slice(0, 2)).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
    expect(firefoxCandidates(mac)).toContain(
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    );
  });

  it('looks into every program folder that Windows names, and only those', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' };
    const windows = { platform: 'win32', env, home: 'C:\\Users\\ada' } as const;
    expect(chromiumCandidates(windows).slice(0, 2)).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ]);
    expect(firefoxCandidates(windows)).toContain('C:\\Program Files\\Mozilla Firefox\\firefox.exe');
    expect(chromiumCandidates({ ...windows, env: {} })).toEqual([]);
  });
});
