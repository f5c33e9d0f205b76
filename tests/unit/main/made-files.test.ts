/** Files that stand where an export is to write: whose are they, and what is asked. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KnownFiles } from '../../../electron/main/known-files.ts';
import { whereToWrite, type AskedStanding } from '../../../electron/main/made-files.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'made-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });
const NAMES = ['sach-ruot.pdf', 'sach-bia.pdf'];

async function ask(made: KnownFiles, book: string, answer: 'replace' | 'beside' | 'cancel' = 'beside') {
  const questions: AskedStanding[] = [];
  const where = await whereToWrite((standing) => { questions.push(standing); return Promise.resolve(answer); }, made, { folder, names: NAMES, book });
  return { where, asked: questions.map(({ names }) => names), ofFolders: questions.map(({ isFolder }) => isFolder) };
}

test('nothing is asked where nothing stands, nor of what the book made last', async () => {
  const made = await KnownFiles.open(join(folder, 'made.json'));
  expect(await ask(made, 'sách')).toMatchObject({ where: { copy: 1 }, asked: [] });
  writeFileSync(join(folder, 'sach-ruot.pdf'), 'một');
  await made.add(join(folder, 'sach-ruot.pdf'), 'sách');
  expect(await ask(made, 'sách')).toMatchObject({ where: { copy: 1 }, asked: [] });
});

test('what another book made, what somebody wrote into since, and what nobody knows is asked about', async () => {
  const made = await KnownFiles.open(join(folder, 'made.json'));
  writeFileSync(join(folder, 'sach-ruot.pdf'), 'một');
  await made.add(join(folder, 'sach-ruot.pdf'), 'sách');
  writeFileSync(join(folder, 'sach-bia.pdf'), 'bìa');
  expect(await ask(made, 'sách')).toMatchObject({ where: { copy: 2 }, asked: [['sach-bia.pdf']] });
  expect(await ask(made, 'sách khác', 'replace')).toMatchObject({ where: { copy: 1 }, asked: [NAMES] });
  writeFileSync(join(folder, 'sach-ruot.pdf'), 'một, có ghi chú');
  expect(await ask(made, 'sách', 'cancel')).toMatchObject({ where: null, asked: [NAMES] });
});

test('who kept both is not asked again: the copy is made anew, until somebody writes into that one, too', async () => {
  const made = await KnownFiles.open(join(folder, 'made.json'));
  writeFileSync(join(folder, 'sach-ruot.pdf'), 'có ghi chú');
  expect(await ask(made, 'sách')).toMatchObject({ where: { copy: 2 }, asked: [['sach-ruot.pdf']] });
  for (const name of ['sach-ruot-2.pdf', 'sach-bia-2.pdf']) {
    writeFileSync(join(folder, name), 'bản mới');
    await made.add(join(folder, name), 'sách');
  }
  expect(await ask(made, 'sách')).toMatchObject({ where: { copy: 2 }, asked: [] });
  writeFileSync(join(folder, 'sach-bia-2.pdf'), 'bản mới, có ghi chú');
  expect(await ask(made, 'sách')).toMatchObject({ where: { copy: 3 }, asked: [['sach-ruot.pdf']] });
});

test('a folder of the name is asked about, and as one', async () => {
  const made = await KnownFiles.open(join(folder, 'made.json'));
  mkdirSync(join(folder, 'sach-bia.pdf'));
  expect(await ask(made, 'sách')).toMatchObject({ where: { copy: 2 }, asked: [['sach-bia.pdf']], ofFolders: [true] });
});
