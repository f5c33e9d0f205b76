/** The proof: a light file for reading on the screen, with bookmarks and links. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { titleOf } from '../../electron/common/article/read.ts';
import { firstBook, TITLE } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import type { MemoryBook } from './support/memory-book.ts';
import { printed, type Printed } from './support/printed.ts';
import { boxes, complaints, contentsRows, fonts, images, info, pagesTitled, run, textPlaces, uncompressed, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const MM = 72 / 25.4;
let book: MemoryBook;
let proof: Printed;
let pages: TextPage[];
beforeAll(async () => {
  book = await firstBook('photos');
  proof = await printed(book, 'proof', folder, 'proof');
  pages = textPlaces(proof.file);
});

interface Bookmark {
  title: string;
  destpageposfrom1: number;
  kids: Bookmark[];
}
const bookmark: z.ZodType<Bookmark> = z.lazy(() => z.object({ title: z.string().transform((title) => title.replaceAll('\u00a0', ' ')), destpageposfrom1: z.number(), kids: z.array(bookmark) }));

describe('the proof', () => {
  it('is found sound by qpdf', () => {
    expect(complaints(proof.file)).toBe('');
    expect(basename(proof.file)).toMatch(/-ban-thu\.pdf$/);
  });

  it('has pages of the trim size, 160 × 240 mm, without bleed', () => {
    for (const { MediaBox } of boxes(proof.file, proof.pages)) {
      const [left, bottom, right, top] = MediaBox ?? [0, 0, 0, 0];
      expect((right - left) / MM).toBeCloseTo(160, 1);
      expect((top - bottom) / MM).toBeCloseTo(240, 1);
    }
  });

  it('is light: proxies, not originals', () => {
    expect(statSync(proof.file).size).toBeLessThan(400_000);
    const rows = images(proof.file);
    expect(rows).toHaveLength(3);
    for (const { width, height, colour } of rows) {
      expect(Math.max(width, height)).toBeLessThanOrEqual(800);
      expect(colour).not.toBe('cmyk');
    }
  });

  it('embeds its fonts, is tagged and knows its title', () => {
    for (const row of fonts(proof.file)) expect(row).toMatchObject({ embedded: true, unicode: true });
    expect(info(proof.file)).toMatchObject({ Title: TITLE, Tagged: 'yes', Encrypted: 'no', JavaScript: 'no' });
    expect(uncompressed(proof.file)).toMatch(/\/Lang \(vi/);
  });

  it('has the pages of the print file', async () => {
    const interior = await printed(book, 'print', folder, 'print');
    expect(proof.pages).toBe(interior.pages);
    const text = (page: TextPage): string => page.lines.map((line) => line.text).join('\n');
    expect(pages.map(text)).toEqual(textPlaces(interior.file).map(text));
  });
});

describe('its bookmarks', () => {
  it('are parts with their articles, each on its page', () => {
    const { outlines } = z.object({ outlines: z.array(bookmark) }).parse(JSON.parse(run('qpdf', '--json', '--json-key=outlines', proof.file)));
    expect(outlines.map(({ title, kids }) => [title, kids.map((kid) => kid.title)])).toEqual([
      ['Lời giới thiệu', []],
      ['Mục lục', []],
      ['Mô hình hay, cách làm sáng tạo', ['Học tập làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh']],
      ['Gương sáng cơ sở', ['Người giữ lửa phong trào ở bản Nà Lốc']],
    ]);
    const all = outlines.flatMap((entry) => [entry, ...entry.kids]);
    for (const { title, destpageposfrom1 } of all) expect(pagesTitled(pages, title), title).toEqual([destpageposfrom1]);
  });
});

describe('its contents', () => {
  it('give the right numbers and lead to the pages', () => {
    const titles = book.printed().map(({ document }) => titleOf(document));
    for (const { title, page } of contentsRows(pages, titles)) expect(pagesTitled(pages, title), title).toEqual([page]);
    const links = uncompressed(proof.file).match(/\/Subtype \/Link/g) ?? [];
    expect(links.length).toBeGreaterThanOrEqual(titles.length);
  });
});
