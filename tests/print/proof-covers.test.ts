/** The proof between the covers of the book: what is added, and that bookmarks, links, tags and printed numbers are as without them. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exportBook } from '../../electron/services/print/export.ts';
import { firstBook, PRINTED_AT, TITLE } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import type { MemoryBook } from './support/memory-book.ts';
import { printed, type Printed } from './support/printed.ts';
import { boxes, complaints, images, info, run, textPlaces, uncompressed, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const words = (page: TextPage | undefined): string => (page?.lines ?? []).map(({ text }) => text).join(' ');
const labels = (file: string) => z.object({ pagelabels: z.array(z.object({ index: z.number(), label: z.record(z.string(), z.unknown()) })) }).parse(JSON.parse(run('qpdf', '--json', '--json-key=pagelabels', file))).pagelabels;

interface Bookmark {
  title: string;
  destpageposfrom1: number;
  kids: Bookmark[];
}
const bookmark: z.ZodType<Bookmark> = z.lazy(() => z.object({ title: z.string(), destpageposfrom1: z.number(), kids: z.array(bookmark) }));
const bookmarks = (file: string): [string, number][] => {
  const flat = (entries: readonly Bookmark[]): [string, number][] => entries.flatMap(({ title, destpageposfrom1, kids }) => [[title, destpageposfrom1], ...flat(kids)]);
  return flat(z.object({ outlines: z.array(bookmark) }).parse(JSON.parse(run('qpdf', '--json', '--json-key=outlines', file))).outlines);
};

let book: MemoryBook;
let bare: Printed;
beforeAll(async () => {
  book = (await firstBook('photos')).with({ coverBlurb: 'Những việc nhỏ, làm đến nơi đến chốn.' });
  bare = await printed(book, 'proof', folder, 'bare');
});

async function bound(settings: Parameters<MemoryBook['with']>[0], name: string): Promise<{ file: string; pages: number }> {
  const { files } = await exportBook({ reader: book.with(settings), to: 'proof', folder: join(folder, name), cache: join(folder, 'cache'), covers: true, now: PRINTED_AT });
  return { file: files[0]?.path ?? '', pages: files[0]?.pages ?? 0 };
}

describe.each([
  ['soft', {}],
  ['with flaps', { coverBinding: 'flaps' }],
  ['hard', { coverBinding: 'hard' }],
] as const)('a book that is %s', (name, settings) => {
  let file = '';
  let pages: TextPage[] = [];
  beforeAll(async () => {
    const made = await bound(settings, name);
    file = made.file;
    pages = textPlaces(file);
    expect(made.pages).toBe(bare.pages + 2);
  });

  it('begins with the front, ends with the back, and has its pages between', () => {
    expect(complaints(file)).toBe('');
    expect(pages).toHaveLength(bare.pages + 2);
    expect(words(pages[0])).toContain(TITLE.split(' ').slice(0, 3).join(' '));
    expect(words(pages.at(-1))).toContain('Những việc nhỏ, làm đến nơi');
    expect(pages.slice(1, -1).map(words)).toEqual(textPlaces(bare.file).map(words));
    const sizes = boxes(file, pages.length).map(({ MediaBox = [] }) => MediaBox.map((side) => side.toFixed(1)).join(' '));
    expect(new Set(sizes).size).toBe(1);
  });

  it('has bookmarks of its covers, and bookmarks, links, tags and title as without them', () => {
    expect(bookmarks(file)).toEqual([['Bìa trước', 1], ...bookmarks(bare.file).map(([title, page]) => [title, page + 1]), ['Bìa sau', bare.pages + 2]]);
    const links = (path: string): number => uncompressed(path).match(/\/Subtype \/Link/gu)?.length ?? 0;
    expect(links(file)).toBe(links(bare.file));
    expect(info(file)).toMatchObject({ Title: TITLE, Tagged: 'yes' });
  });

  it('is labelled with the numbers that are printed, the covers by their names', () => {
    const [front, ...rest] = labels(file);
    const back = rest.pop();
    expect([front?.label['/P'], back?.label['/P']]).toEqual(['u:Bìa 1', 'u:Bìa 4']);
    expect([front?.index, back?.index]).toEqual([0, bare.pages + 1]);
    expect(rest).toEqual(labels(bare.file).map(({ index, label }) => ({ index: index + 1, label })));
  });
});

it('the picture of the cover is in the file once', async () => {
  const [photo] = book.printed().flatMap(({ document }) => document.blocks.flatMap((block) => (block.type === 'photo' && block.photoId !== null ? [block.photoId] : [])));
  const { file } = await bound({ coverPhoto: photo ?? '' }, 'photo');
  const own = (path: string): number => uncompressed(path).match(/\/Subtype \/Image/gu)?.length ?? 0;
  expect(own(file)).toBe(own(bare.file) + 1);
  expect(images(file).some(({ page }) => page === 1)).toBe(true);
});
