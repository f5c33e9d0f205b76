import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { BookInfo } from '../../../electron/common/contract/shapes.ts';
import { recentBook } from '../../../electron/common/contract/shapes.ts';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import { folderLabel } from '../../../electron/main/folder-label.ts';
import { readJson, writeJson } from '../../../electron/main/json-file.ts';
import { DEFAULT_PREFERENCES, PreferenceStore } from '../../../electron/main/preferences.ts';
import { RecentBooks } from '../../../electron/main/recent.ts';
import { JsonRecord } from '../../../electron/main/record.ts';

let folder = '';
const file = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyyeu-records-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const shape = z.strictObject({ count: z.number() });

describe('a record on disk', () => {
  test('comes back as it was written, and leaves no other file behind', async () => {
    await writeJson(file('deep/a.json'), { count: 2 });
    await expect(readJson(file('deep/a.json'), shape, { count: 0 })).resolves.toEqual({ count: 2 });
    await expect(readdir(file('deep'))).resolves.toEqual(['a.json']);
  });

  test.each([['{"count":'], [''], ['null'], ['[]'], ['{"count":"2"}'], ['{"count":1,"more":1}'], ['\u0000\u0001']])('that is spoilt (%j) is put aside', async (text) => {
    await writeFile(file('a.json'), text);
    await expect(readJson(file('a.json'), shape, { count: 0 })).resolves.toEqual({ count: 0 });
    await expect(readFile(file('a.json.bad'), 'utf8')).resolves.toBe(text);
    await expect(readdir(folder)).resolves.toEqual(['a.json.bad']);
  });

  test('that cannot be written says so and keeps the old one', async () => {
    await writeJson(file('a.json'), { count: 1 });
    await expect(writeJson(file('a.json/b.json'), { count: 2 })).rejects.toThrow();
    await expect(readJson(file('a.json'), shape, { count: 0 })).resolves.toEqual({ count: 1 });
  });

  test('keeps the last of many changes', async () => {
    const record = await JsonRecord.open(file('a.json'), shape, { count: 0 });
    await Promise.all([1, 2, 3, 4, 5].map((count) => record.set({ count })));
    await expect(readJson(file('a.json'), shape, { count: 0 })).resolves.toEqual({ count: 5 });
  });
});

describe('preferences', () => {
  test('are Vietnamese at first, and are kept', async () => {
    const store = await PreferenceStore.open(file('p.json'));
    expect(store.value).toEqual(DEFAULT_PREFERENCES);
    await expect(store.change({ theme: 'dark', language: undefined })).resolves.toEqual({ language: 'vi', theme: 'dark', author: '', notices: true });
    expect((await PreferenceStore.open(file('p.json'))).value).toEqual({ language: 'vi', theme: 'dark', author: '', notices: true });
  });

  test('know the person by the name they gave, written as names are', async () => {
    const store = await PreferenceStore.open(file('p.json'));
    await expect(store.change({ author: '  Nông  Văn Khải'.normalize('NFD') })).resolves.toMatchObject({ author: 'Nông Văn Khải' });
    await expect(store.change({ theme: 'light' })).resolves.toMatchObject({ author: 'Nông Văn Khải' });
    await expect(store.change({ notices: false })).resolves.toMatchObject({ notices: false, author: 'Nông Văn Khải' });
  });

  test('of a file from before there was a name keep what they have', async () => {
    await writeFile(file('p.json'), '{"language":"en","theme":"dark"}');
    expect((await PreferenceStore.open(file('p.json'))).value).toEqual({ language: 'en', theme: 'dark', author: '', notices: true });
  });

  test('that are no preferences count as none', async () => {
    await writeFile(file('p.json'), '{"language":"fr","theme":"dark"}');
    expect((await PreferenceStore.open(file('p.json'))).value).toEqual(DEFAULT_PREFERENCES);
  });
});

describe('recent books', () => {
  const info = (title: string): BookInfo => ({
    id: 'b',
    fileName: 'b.kyyeu',
    folderLabel: '~',
    readOnly: false,
    readOnlyBecause: null,
    settings: { ...defaultSettings(title), period: 'Giai đoạn 2016–2021' },
    modifiedAt: 0,
    author: '',
  });

  test('are listed newest first, once each, without a path', async () => {
    const recent = await RecentBooks.open(file('r.json'));
    await writeFile(file('one.kyyeu'), '');
    await recent.remember(file('one.kyyeu'), info('Một'));
    await recent.remember(file('two.kyyeu'), info('Hai'));
    await recent.remember(file('one.kyyeu'), info('Một, tên mới'));
    const list = await recent.list();
    expect(list.map(({ title, missing }) => [title, missing])).toEqual([['Một, tên mới', false], ['Hai', true]]);
    for (const book of list) expect(recentBook.strict().parse(book)).toEqual(book);
    expect(JSON.stringify(list)).not.toContain(file('one.kyyeu'));
  });

  test('keep their ids over a restart, and only ids lead to paths', async () => {
    const recent = await RecentBooks.open(file('r.json'));
    await recent.remember(file('one.kyyeu'), info('Một'));
    const again = await RecentBooks.open(file('r.json'));
    const [book] = await again.list();
    expect(again.pathOf(book?.id ?? '')).toBe(file('one.kyyeu'));
    expect(() => again.pathOf(file('one.kyyeu'))).toThrow(expect.objectContaining({ code: 'file/not-found' }));
    await again.forget(book?.id ?? '');
    await expect(again.list()).resolves.toEqual([]);
  });

  test('stay few', async () => {
    const recent = await RecentBooks.open(file('r.json'));
    for (let n = 0; n < 30; n += 1) await recent.remember(file(`${String(n)}.kyyeu`), info(String(n)));
    expect((await recent.list()).map(({ title }) => title).slice(0, 2)).toEqual(['29', '28']);
    await expect(recent.list()).resolves.toHaveLength(24);
  });

  test('from a file that somebody wrote into are not taken', async () => {
    await writeFile(file('r.json'), JSON.stringify({ version: 1, books: [{ id: 'x', path: '/etc/passwd' }] }));
    await expect((await RecentBooks.open(file('r.json'))).list()).resolves.toEqual([]);
  });
});

test('a folder is shown short', () => {
  expect(folderLabel('/home/lan/Sách/a.kyyeu', '/home/lan')).toBe('~/Sách');
  expect(folderLabel('/home/lan/a.kyyeu', '/home/lan')).toBe('~');
  expect(folderLabel('/home/lanh/a.kyyeu', '/home/lan')).toBe('/home/lanh');
  expect(folderLabel('/home/lan/a/b/c/d/e/f.kyyeu', '/home/lan')).toBe('~/a/…/d/e');
});
