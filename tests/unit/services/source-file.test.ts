import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resourcePath } from '../../../electron/services/resources.ts';
import { readSourceFile, SOURCE_LIMIT } from '../../../electron/services/source-file.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyyeu-source-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('a source is read whole, its name brought to NFC, its hash that of its bytes', async () => {
  await writeFile(at('Bài.txt'.normalize('NFD')), 'abc');
  const read = await readSourceFile(at('Bài.txt'.normalize('NFD')));
  expect(read.name).toBe('Bài.txt');
  expect(Buffer.from(read.bytes).toString()).toBe('abc');
  expect(read.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  await expect(readSourceFile(at('Bài.txt'.normalize('NFD')), 'another')).rejects.toMatchObject({ code: 'file/failed' });
});

test('what is no ordinary file, is not there or is too large is refused at once', async () => {
  execFileSync('mkfifo', [at('pipe.txt')]);
  await writeFile(at('large.txt'), '');
  await truncate(at('large.txt'), SOURCE_LIMIT + 1);
  await expect(readSourceFile(at('pipe.txt'))).rejects.toMatchObject({ code: 'import/unsupported' });
  await expect(readSourceFile('/dev/zero')).rejects.toMatchObject({ code: 'import/unsupported' });
  await expect(readSourceFile(folder)).rejects.toMatchObject({ code: 'import/unsupported' });
  await expect(readSourceFile(at('large.txt'))).rejects.toMatchObject({ code: 'import/too-large' });
  await expect(readSourceFile(at('none.txt'))).rejects.toMatchObject({ code: 'file/not-found', detail: { name: 'none.txt' } });
});

test('resources are found from the sources', () => {
  expect(resourcePath('fonts', 'a.ttf')).toMatch(/[\\/]resources[\\/]fonts[\\/]a\.ttf$/);
});
