/** The folder that an export offers: where the book was exported last. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExportFolders } from '../../../electron/main/export-folders.ts';

let home = '';
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'folders-')); });
afterEach(() => { rmSync(home, { recursive: true }); });
const book = (id: string) => ({ id, path: join(home, `${id}.kyyeu`) });

/** What is offered; the person then takes `answer`. */
async function offered(folders: ExportFolders, of: string, answer: string | null = null): Promise<string> {
  let told = '';
  expect(await folders.choose(book(of), (suggested) => { told = suggested; return Promise.resolve(answer); })).toBe(answer);
  return told;
}

test('is beside the book at first, then the one taken last, by each book, also in the next run and only while it is there', async () => {
  const record = join(home, 'export-folders.json');
  const folders = new ExportFolders(record);
  const usb = join(home, 'usb');
  mkdirSync(usb);
  expect(await offered(folders, 'một')).toBe(home);
  mkdirSync(join(home, 'out'));
  expect(await offered(folders, 'một', usb)).toBe(join(home, 'out'));
  expect(await offered(folders, 'một')).toBe(usb);
  expect(await offered(folders, 'hai')).toBe(join(home, 'out'));
  expect(await offered(new ExportFolders(record), 'một')).toBe(usb);
  rmSync(usb, { recursive: true });
  expect(await offered(folders, 'một')).toBe(join(home, 'out'));
});
