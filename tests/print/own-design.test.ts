/** A book in a design that somebody changed: its pages are those, and a design that cannot set the book, or loses words of it, is refused before the book keeps it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { document, paragraph, sapo, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { forkHost } from '../../electron/hosts/fork.ts';
import { readDesignInHost } from '../../electron/hosts/design-reader.ts';
import { printSource } from '../../electron/services/book/made/source.ts';
import { CoverTypesetter } from '../../electron/services/print/cover/typeset.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import { copyDesign } from '../../electron/services/print/own-design/copy.ts';
import { readDesign } from '../../electron/services/print/own-design/read.ts';
import { inDesign, tryDesign } from '../../electron/services/print/own-design/try.ts';
import { svgTexts } from '../../electron/services/print/svg-text.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { createBook, readBook } from '../../electron/services/store/book-file.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';

const root = temporaryFolder();
const file = join(root, 'sách.kyyeu');
const LONG = 'Ông kể chuyện cũ bên bếp lửa, giọng chậm rãi, như thể mỗi lời đều đã được cân nhắc từ lâu lắm. ';

const made = createBook(file, { ...defaultSettings('Gương sáng'), organisation: 'Tỉnh ủy' });
const body = made.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
for (const name of ['Người giữ rừng', 'Cô giáo bản Ỷ Tý']) {
  const { id } = made.addArticle(body, name);
  made.saveArticle(id, 1, document([title(name), sapo('Ba mươi năm một lối mòn.'), ...Array.from({ length: 9 }, (_, index) => paragraph(`${LONG.repeat(4)}Đoạn ${String(index)}.`))]));
}
made.close();
const book = readBook(file);
const source = printSource(book);
afterAll(() => { book.close(); });

const never = { onProgress: () => undefined };

/** A copy of a design with some of its files changed. */
function changed(design: DesignId, changes: Readonly<Record<string, (text: string) => string>>): string {
  const { folder } = copyDesign({ design, ownDesign: null }, root);
  for (const [name, change] of Object.entries(changes)) {
    const before = readFileSync(join(folder, name), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(join(folder, name), after);
  }
  return folder;
}

const refused = async (folder: string): Promise<unknown> => await tryDesign(source, readDesign(folder).own, never).then(() => null, (thrown: unknown) => ({ code: (thrown as { code?: unknown }).code, detail: (thrown as { detail?: unknown }).detail }));

describe.each(DESIGN_IDS)('copied from %s', (design) => {
  it('as it is, it is tried without a word lost and sets the same pages', async () => {
    const { own } = readDesign(changed(design, { 'look.typ': (text) => `${text}\n// bản riêng\n` }));
    const { pages } = await tryDesign(source, own, never);
    const [mine, theirs] = [inDesign(source, own), inDesign(source, { ...own, files: {} })].map((each) => {
      const typesetter = new Typesetter(each, 'screen');
      const typeset = typesetter.book();
      const texts = svgTexts(typesetter.svg(typeset));
      typesetter.close();
      return { pages: typeset.document.numOfPages, texts };
    });
    expect(mine?.pages).toBe(pages);
    expect(mine?.texts).toEqual(theirs?.texts);
  });
});

describe('changed', () => {
  const BLUE = '"cmyk": [90, 40, 20, 20], "srgb": "#146080"';
  const blue = changed('co-dien', { 'design.json': (text) => text.replace('"cmyk": [32, 70, 88, 34], "srgb": "#7a4424"', BLUE).replace('"16x24": { "scale": 1, "top": 68, "lines": 35', '"16x24": { "scale": 1, "top": 68, "lines": 30') });

  it('colours and lines of a page are those of its data, in the interior, on the cover and in the file for print', async () => {
    const { own } = readDesign(blue);
    const typesetter = new Typesetter(inDesign(source, own), 'screen');
    const typeset = typesetter.book();
    const before = new Typesetter(inDesign(source, { ...own, files: {} }), 'screen');
    expect(typeset.document.numOfPages).toBeGreaterThan(before.book().document.numOfPages);
    expect([typesetter.svg(typeset), before.svg(before.book())].map((svg) => svg.includes('#146080'))).toEqual([true, false]);
    typesetter.close();
    before.close();
    const cover = new CoverTypesetter('screen');
    expect(cover.svg(cover.cover(inDesign(source, own), 100, null)).includes('#146080')).toBe(true);
    cover.close();
    const { files, preflight } = await exportBook({ reader: inDesign(source, own), to: 'print', folder: join(root, 'in'), cache: join(root, 'cache'), onProgress: () => undefined, now: PRINTED_AT });
    expect(preflight.errors.filter(({ code }) => !['article-unapproved'].includes(code))).toEqual([]);
    expect(files.map(({ kind }) => kind)).toContain('interior');
  });
});

describe('refused', () => {
  it('a mistake in a Typst file, with the file and the line', async () => {
    const lines = readFileSync(join(copyDesign({ design: 'co-dien', ownDesign: null }, root).folder, 'look.typ'), 'utf8').split('\n').length;
    expect(await refused(changed('co-dien', { 'look.typ': (text) => `${text}#let x = 1 +\n` }))).toEqual({ code: 'design/not-set', detail: { message: `look.typ:${String(lines)}: expected expression` } });
    expect(await refused(changed('co-dien', { 'cover.typ': (text) => `${text}#panic("bìa")\n` }))).toMatchObject({ code: 'design/not-set', detail: { message: expect.stringContaining('cover.typ') as unknown } });
    expect(await refused(changed('co-dien', { 'slides.typ': (text) => `${text}#panic("chiếu")\n` }))).toMatchObject({ code: 'design/not-set' });
  });

  it('one that reads a file of the machine, or a package of the network', async () => {
    expect(await refused(changed('co-dien', { 'look.typ': (text) => `${text}#let x = read("/etc/passwd")\n` }))).toMatchObject({ code: 'design/not-set' });
    expect(await refused(changed('co-dien', { 'look.typ': (text) => `${text}#let x = read("../../../../../../etc/passwd")\n` }))).toMatchObject({ code: 'design/not-set' });
    expect(await refused(changed('co-dien', { 'look.typ': (text) => `${text}#import "@preview/cetz:0.2.2"\n` }))).toMatchObject({ code: 'design/not-set' });
  });

  it('one that leaves standfirsts out, with the words that would be lost', async () => {
    expect(await refused(changed('co-dien', { 'article.typ': (text) => text.replace('sapo(b, kind, air: a.air); fresh', 'fresh') }))).toEqual({ code: 'design/lost-words', detail: { title: 'Người giữ rừng', text: 'Ba mươi năm một lối mòn.' } });
  });

  it('one that counts for ever: the process that tries it is ended', async () => {
    const folder = changed('co-dien', { 'look.typ': (text) => `${text}#let count(n, k) = if n == 0 { k } else { count(n - 1, 2 * k) + count(n - 1, 2 * k + 1) }\n#let z = count(40, 1)\n` });
    const signal = new AbortController().signal;
    await expect(readDesignInHost(() => forkHost('export'), { folder, book: file }, { ...never, signal, limitMs: 6000 })).rejects.toMatchObject({ code: 'design/too-slow' });
  }, 60_000);
});
