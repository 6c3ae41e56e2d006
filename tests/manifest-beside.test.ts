import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestFor } from '../scripts/manifest.mjs';
import type { Manifest as Template, Target } from '../scripts/manifest.mjs';
import type { Directory } from '../src/councils/council.ts';

const template = JSON.parse(readFileSync('manifest.json', 'utf8')) as Template;
const directory = JSON.parse(readFileSync('src/councils/directory.json', 'utf8')) as Directory;
const finished = (target: Target) =>
  JSON.parse(manifestFor(target, template, directory)) as Record<string, unknown> & { permissions: string[] };

test('Chrome has the library in its side panel, with the permission for it', () => {
  const chrome = finished('chrome');
  expect(chrome['side_panel']).toEqual({ default_path: 'library.html' });
  expect(chrome.permissions).toContain('sidePanel');
});

test('Firefox has it in its sidebar, under its name, and never opens it at install', () => {
  expect(finished('firefox')['sidebar_action']).toEqual({
    default_title: '__MSG_name__',
    default_panel: 'library.html',
    default_icon: template['icons'],
    open_at_install: false,
  });
});
