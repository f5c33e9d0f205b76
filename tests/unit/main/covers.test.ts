import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import type { BookInfo } from '../../../electron/common/contract/shapes.ts';
import { Covers } from '../../../electron/main/covers.ts';
import { RecentBooks } from '../../../electron/main/recent.ts';

const WEBP = new Uint8Array(Buffer.from('RIFF\u0004\0\0\0WEBPrest', 'latin1'));
const settings = defaultSettings('Vườn hoa');
let folder = '';
let recent: RecentBooks;
let covers: Covers;
const path = (): string => join(folder, 'a.kyyeu');
const id = async (): Promise<string> => (await recent.list())[0]?.id ?? '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyyeu-covers-'));
  recent = await RecentBooks.open(join(folder, 'recent.json'));
  covers = new Covers(join(folder, 'covers'), recent);
  await recent.remember(path(), { id: '1', settings } as BookInfo);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('a picture is wanted once, and again when the details are others', async () => {
  expect(covers.wants(path(), settings)).toBe(true);
  await covers.keep(path(), settings, WEBP);
  expect(covers.wants(path(), settings)).toBe(false);
  expect(covers.wants(path(), { ...settings, title: 'Vườn hoa mới' })).toBe(true);
  await recent.remember(path(), { id: '1', settings } as BookInfo);
  expect(covers.wants(path(), settings)).toBe(false);
});

test('it is found under the address that the list gives, and under no other', async () => {
  expect((await recent.list())[0]?.cover).toBeNull();
  await covers.keep(path(), settings, WEBP);
  const address = (await recent.list())[0]?.cover ?? '';
  expect(address).toMatch(/^cover-[0-9a-f-]{36}\?as=[0-9a-f]{16}$/u);
  await expect(covers.find(address.split('?')[0] ?? '')).resolves.toEqual({ mediaType: 'image/webp', bytes: Buffer.from(WEBP) });
  for (const other of ['cover-../recent', `cover-${'0'.repeat(36)}`, await id(), 'cover-']) await expect(covers.find(other)).resolves.toBeNull();
});

test.each([['no picture', new Uint8Array([1, 2, 3])], ['another kind', new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))], ['more than a cover', new Uint8Array(600 * 1024).fill(0)]])('%s is not kept', async (_name, bytes) => {
  await expect(covers.keep(path(), settings, bytes)).rejects.toMatchObject({ code: 'file/unsafe' });
  expect(covers.wants(path(), settings)).toBe(true);
});

test('a book that is not in the list has none; a forgotten one leaves nothing behind', async () => {
  expect(covers.wants(join(folder, 'b.kyyeu'), settings)).toBe(false);
  await covers.keep(path(), settings, WEBP);
  await covers.forget(await id());
  await expect(readdir(join(folder, 'covers'))).resolves.toEqual([]);
});
