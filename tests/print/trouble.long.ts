/** Whatever is written out of a book, onto a disk that gets full, into a folder that is read-only: said so, nothing half done, what was there untouched. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printSource } from '../../electron/services/book/made/source.ts';
import type { ExportResult } from '../../electron/common/contract/shapes.ts';
import { makePackage } from '../../electron/services/package/make.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import type { PrintSource } from '../../electron/services/print/source.ts';
import { exportWay } from '../../electron/services/ways/export.ts';
import { CAN_MOUNT, smallDisk, type SmallDisk } from '../unit/services/store/support-mount.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { waysBook, type WaysBook } from './support/ways-book.ts';

const folder = temporaryFolder();
const cache = join(folder, 'cache');
let made: WaysBook;

type Job = (into: string) => Promise<ExportResult>;

const x1a = (source: PrintSource): PrintSource => ({ ...source, settings: () => ({ ...made.book.settings(), pressStandard: 'x1a' }) });
const way = (to: 'epub' | 'web' | 'docx' | 'slides' | 'photos'): Job => (into) => exportWay({ reader: printSource(made.book), book: made.book, to, folder: into, now: PRINTED_AT });
const book = (to: 'print' | 'proof' | 'cover'): Job => (into) => exportBook({ reader: printSource(made.book), to, folder: into, cache, now: PRINTED_AT });

const JOBS: readonly (readonly [name: string, job: Job])[] = [
  ['the interior, PDF/X-4', book('print')],
  ['the interior, PDF/X-1a', (into) => exportBook({ reader: x1a(printSource(made.book)), to: 'print', folder: into, cache, now: PRINTED_AT })],
  ['the proof', book('proof')],
  ['the cover', book('cover')],
  ['the package', (into) => makePackage({ book: made.book, zip: false, despite: true, cache, now: PRINTED_AT, folder: into })],
  ['the package in an archive', (into) => makePackage({ book: made.book, zip: true, despite: true, cache, now: PRINTED_AT, folder: into })],
  ['EPUB', way('epub')],
  ['the web folder', way('web')],
  ['the Word file', way('docx')],
  ['slides', way('slides')],
  ['photos', way('photos')],
];

beforeAll(async () => {
  made = await waysBook(join(folder, 'sach.kyyeu'));
});
afterAll(() => {
  made.book.close();
});

/** Everything below a folder: files with what is in them, by their path. */
function inside(root: string): ReadonlyMap<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path));
  return new Map(paths.filter((path) => lstatSync(path).isFile()).map((path) => [relative(root, path), readFileSync(path, 'latin1')]));
}

/** Bytes on a disk in pages of 4 KB, as the disk counts them. */
const pagesOf = (files: ReadonlyMap<string, string>): number => [...files.values()].reduce((sum, { length }) => sum + Math.ceil(length / 4096), 0);

/** Stands where the job's own files will: of another time. */
const OLD = 'bản cũ';

describe.runIf(CAN_MOUNT).each(JOBS)('%s', (name, job) => {
  let whole: ReadonlyMap<string, string>;
  let disk: SmallDisk;
  beforeAll(async () => {
    const into = join(folder, name.replaceAll(/\W/gu, ''));
    await job(into);
    whole = inside(into);
  });

  /** A disk with an older file of the same name where the job makes files, and with room for a share of what it makes. */
  function diskFor(share: number): string {
    disk = smallDisk(`${String(4 * Math.max(4, Math.floor(pagesOf(whole) * share)))}k`);
    const into = join(disk.path, 'xuat');
    mkdirSync(into);
    for (const path of whole.keys()) if (!path.includes('/')) writeFileSync(join(into, path), OLD);
    return into;
  }

  test('onto a disk that has room for half of it', async () => {
    const into = diskFor(0.5);
    try {
      const before = inside(into);
      await expect(job(into)).rejects.toMatchObject({ code: 'print/disk-full' });
      expect(inside(into)).toEqual(before);
      expect(readdirSync(into).sort()).toEqual([...before.keys()].sort());
    } finally {
      disk.remove();
    }
  });

  test('into a folder that is read-only', async () => {
    const into = diskFor(8);
    try {
      const before = inside(into);
      disk.remount('ro');
      await expect(job(into)).rejects.toMatchObject({ code: 'print/no-permission' });
      expect(inside(into)).toEqual(before);
    } finally {
      disk.remove();
    }
  });
});
