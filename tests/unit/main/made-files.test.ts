/** Files that stand where an export is to write: whose are they, and what is asked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KnownFiles } from '../../../electron/main/known-files.ts';
import { whereToWrite } from '../../../electron/main/made-files.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'made-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });
const NAMES = ['sach-ruot.pdf', 'sach-bia.pdf'];

async function ask(made: KnownFiles, book: string, answer: 'replace' | 'beside' | 'cancel' = 'beside') {
  const asked: (readonly string[])[] = [];
  const where = await whereToWrite((names) => { asked.push(names); return Promise.resolve(answer); }, made, { folder, names: NAMES, book });
  return { where, asked };
}

test('nothing is asked where nothing stands, nor of what the book made last', async () => {
  const made = await KnownFiles.open(join(folder, 'made.json'));
  expect(await ask(made, 'sách')).toEqual({ where: { beside: false }, asked: [] });
  writeFileSync(join(folder, 'sach-ruot.pdf'), 'một');
  await made.add(join(folder, 'sach-ruot.pdf'), 'sách');
  expect(await ask(made, 'sách')).toEqual({ where: { beside: false }, asked: [] });
});

test('what another book made, what somebody wrote into since, and what nobody knows is asked about', async () => {
  const made = await KnownFiles.open(join(folder, 'made.json'));
  writeFileSync(join(folder, 'sach-ruot.pdf'), 'một');
  await made.add(join(folder, 'sach-ruot.pdf'), 'sách');
  writeFileSync(join(folder, 'sach-bia.pdf'), 'bìa');
  expect(await ask(made, 'sách')).toEqual({ where: { beside: true }, asked: [['sach-bia.pdf']] });
  expect(await ask(made, 'sách khác', 'replace')).toEqual({ where: { beside: false }, asked: [NAMES] });
  writeFileSync(join(folder, 'sach-ruot.pdf'), 'một, có ghi chú');
  expect(await ask(made, 'sách', 'cancel')).toEqual({ where: null, asked: [NAMES] });
});
