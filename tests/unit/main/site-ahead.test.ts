import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SiteAhead } from '../../../electron/main/site-ahead.ts';
import { listSiteFiles, siteFile, type SiteFile, type SiteFiles } from '../../../electron/main/site-files.ts';

const PAGE = '<script type="module" src="./assets/app.js"></script><link href="./assets/app.css"><a href="https://example.org/other.js">';

let folder = '';
let files: SiteFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyyeu-ahead-'));
  await mkdir(join(folder, 'assets'));
  await Promise.all(Object.entries({ 'index.html': PAGE, 'assets/app.js': 'first', 'assets/app.css': 'p {}', 'assets/other.js': 'other' }).map(([name, text]) => writeFile(join(folder, name), text)));
  files = listSiteFiles({ '': folder });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function at(address: string): SiteFile {
  const file = siteFile(files, address);
  if (file === null) throw new Error(`There is no ${address}.`);
  return file;
}

test('the page and what it names are read before they are asked for, and given away once', async () => {
  const ahead = new SiteAhead(files);
  await ahead.begin();
  for (const name of ['index.html', 'assets/app.js', 'assets/other.js']) await writeFile(join(folder, name), 'changed');
  expect(String(await ahead.bytes(at('/index.html')))).toBe(PAGE);
  expect(String(await ahead.bytes(at('/assets/app.js')))).toBe('first');
  expect(String(await ahead.bytes(at('/assets/other.js')))).toBe('changed');
  expect(String(await ahead.bytes(at('/assets/app.js')))).toBe('changed');
});

test('what is asked for while it is being read is read once', async () => {
  const ahead = new SiteAhead(files);
  const begun = ahead.begin();
  expect(String(await ahead.bytes(at('/assets/app.css')))).toBe('p {}');
  await begun;
});

test('a file that cannot be read says so to who asks for it', async () => {
  await rm(join(folder, 'assets', 'app.js'));
  const ahead = new SiteAhead(files);
  await expect(ahead.begin()).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(ahead.bytes(at('/assets/app.js'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(String(await ahead.bytes(at('/assets/app.css')))).toBe('p {}');
});

test('a site without a page has nothing to read ahead', async () => {
  await rm(join(folder, 'index.html'));
  await expect(new SiteAhead(listSiteFiles({ '': folder })).begin()).resolves.toBeUndefined();
});
