/** What is said of a book's content when it is exported, and what happens when an export cannot be. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { document, emptyDocument, paragraph, photo, title } from '../../electron/common/article/build.ts';
import { captionsOf } from '../../electron/common/article/read.ts';
import type { ExportResult, Finding, Progress } from '../../electron/common/contract/shapes.ts';
import { sentenceOf } from '../../electron/common/print/sentence.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import { firstArticle, firstBook, PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn } from './support/pictures.ts';
import { images, pageTexts } from './support/readers.ts';

const folder = temporaryFolder();
const cache = join(folder, 'cache');
const fileOf = (result: ExportResult): string => result.files[0]?.path ?? '';
const textOf = ({ said }: Pick<Finding, 'said'>): string => sentenceOf('vi', said);
const codes = (findings: readonly Finding[]): string[] => findings.map((finding) => finding.code);

describe('photos that have not come', () => {
  let result: ExportResult;
  beforeAll(async () => { result = await exportBook({ reader: await firstBook('pending'), to: 'print', folder: join(folder, 'pending'), cache, now: PRINTED_AT }); });

  it('are an error each, with the article, the photo’s place and page and the caption', async () => {
    const document = await firstArticle();
    const captions = captionsOf(document);
    expect(captions.length).toBe(3);
    const missing = result.preflight.errors;
    expect(codes(missing)).toEqual(['photo-missing', 'photo-missing', 'photo-missing']);
    const texts = pageTexts(fileOf(result));
    missing.forEach((finding, index) => {
      expect(finding.articleId).toBe('first');
      // What a caption quotes is a quotation within one there.
      expect(textOf(finding)).toContain(captions[index]?.replaceAll('“', '‘').replaceAll('”', '’'));
      expect(document.blocks[finding.block ?? -1]?.type).toBe('photo');
      expect(texts[(finding.page ?? 0) - 1]).toContain(captions[index]);
    });
  });

  it('keep their place and their caption, and no picture stands in for them', async () => {
    const text = pageTexts(fileOf(result)).join(' ');
    for (const caption of captionsOf(await firstArticle())) expect(text).toContain(caption);
    expect(images(fileOf(result))).toEqual([]);
  });

  it('are no error of the file: everything else is as with photos', async () => {
    const complete = await exportBook({ reader: await firstBook('photos'), to: 'print', folder: join(folder, 'photos'), cache, now: PRINTED_AT });
    expect(complete.preflight.errors).toEqual([]);
    expect(images(fileOf(complete)).length).toBe(3);
  });
});

describe('suggestions that nobody has decided about', () => {
  it('are a warning with their number, and nothing of them is printed', async () => {
    const by = (id: string) => ({ id, author: 'Lan', at: 1 });
    const text = paragraph([{ text: 'Cả bản ' }, { text: 'vui ', inserted: by('a') }, { text: 'mừng', deleted: by('b') }, { text: ' công.' }]);
    const result = await exportBook({ reader: new MemoryBook({}, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'một', document: document([title('Bài'), text]) }] }]), to: 'proof', folder: join(folder, 'suggested'), cache, now: PRINTED_AT });
    expect(result.preflight.warnings.map((finding) => [finding.code, finding.articleId, finding.block, finding.suggestionId, /còn 2 chỗ đề nghị/u.test(textOf(finding))])).toEqual([['suggestions-open', 'một', 1, 'a', true]]);
    expect(pageTexts(fileOf(result)).join(' ')).toContain('Cả bản mừng công.');
  });
});

describe('photos too small for their place', () => {
  it('are a warning below 250 ppi, an error below 150, with the width they are good for', async () => {
    const photos = new Map([
      ['good', await drawn('đủ.jpg', 1300, 900, [10, 90, 90], [200, 190, 40])],
      ['low', await drawn('hơi nhỏ.jpg', 1000, 700, [90, 10, 90], [200, 190, 40])],
      ['poor', await drawn('nhỏ.jpg', 240, 168, [90, 90, 10], [200, 190, 40])],
    ]);
    // An article each: no photo is set smaller to make room for another.
    const articles = [...photos.keys()].map((id) => ({ id, document: document([title(id), photo(id, `ảnh ${id}`), paragraph('Chữ.')]) }));
    const book = new MemoryBook({ title: 'Ảnh nhỏ' }, [{ id: 'p', kind: 'body', title: 'Phần', articles }], photos);
    const { preflight, files } = await exportBook({ reader: book, to: 'print', folder: join(folder, 'small'), cache, now: PRINTED_AT });
    expect(preflight.warnings.map((finding) => [finding.code, finding.articleId])).toEqual([['photo-low', 'low']]);
    expect(preflight.errors.map((finding) => [finding.code, finding.articleId])).toEqual([['photo-poor', 'poor']]);
    expect(preflight.warnings.map(textOf)[0]).toMatch(/^Ảnh “ảnh low” \(tệp “hơi nhỏ\.jpg”\) trong bài “low” in ra \d+ ppi/u);
    expect(preflight.errors.map(({ page, printed }) => page !== null && printed !== undefined)).toEqual([true]);
    // The ppi told is the ppi another program measures, to 2 %.
    const measured = images(files[0]?.path ?? '').map((image) => image.ppi);
    const told = [...preflight.warnings, ...preflight.errors].map((finding) => Number(/(\d+) ppi/.exec(textOf(finding))?.[1]));
    told.forEach((ppi) => { expect(measured.some((other) => Math.abs(other - ppi) <= ppi * 0.02)).toBe(true); });
    // What is asked for is said with it.
    expect(preflight.warnings.map(textOf)[0]).toMatch(/ppi, dưới mức 250\. Muốn nét \(300 ppi\), in rộng nhất 84 mm/u);
    expect(preflight.errors.map(textOf)[0]).toMatch(/ppi, dưới mức 150\./u);
  });

  it.each([['bao-anh', 'feature', 1500, 1000], ['bao-anh', 'practice', 1700, 800], ['bao-anh', 'profile', 700, 1000], ['hien-dai', 'essay', 1500, 1000], ['hien-dai', 'profile', 300, 420]] as const)('of an opener in %s (%s) are told with what runs over the edge', async (design, kind, width, height) => {
    const photos = new Map([['a', await drawn('a.jpg', width, height, [10, 90, 90], [200, 190, 40])]]);
    const book = new MemoryBook({ title: 'Ảnh tràn lề', design, trimSize: 'a4', bleed: 5 }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'b', document: document([title('Bài'), photo('a', 'Ảnh'), ...Array.from({ length: 6 }, () => paragraph('Bà con góp công làm đường. '.repeat(20)))]) }] }], photos, new Map([['b', kind]]));
    const { preflight, files } = await exportBook({ reader: book, to: 'print', folder: join(folder, `bleed-${design}-${kind}`), cache, now: PRINTED_AT });
    const [measured] = images(files[0]?.path ?? '').map((image) => image.ppi);
    const told = [...preflight.warnings, ...preflight.errors].filter(({ code }) => /^photo-(?:low|poor)$/u.test(code)).map((finding) => Number(/(\d+) ppi/u.exec(textOf(finding))?.[1]));
    expect(told).toHaveLength(1);
    expect(Math.abs((told[0] ?? 0) - (measured ?? 0)), `${String(told[0])} told, ${String(measured)} measured`).toBeLessThanOrEqual(1);
  });
});

describe('articles not finished', () => {
  it('without a text are named and left out; without a title or with a bare photo they are printed and named', async () => {
    const picture = await drawn('a.jpg', 1600, 1000, [10, 90, 90], [200, 190, 40]);
    const book = new MemoryBook(
      { title: 'Chưa xong' },
      [{ id: 'p', kind: 'body', title: 'Phần', articles: [
        { id: 'empty', document: emptyDocument('Bài chưa viết') },
        { id: 'untitled', document: document([title(''), paragraph('Có chữ mà chưa có tên.')]) },
        { id: 'bare', document: document([title('Có ảnh'), paragraph('Chữ.'), photo('a')]) },
      ] }],
      new Map([['a', picture]]),
    );
    const result = await exportBook({ reader: book, to: 'print', folder: join(folder, 'unfinished'), cache, now: PRINTED_AT });
    expect(result.preflight.errors).toEqual([]);
    expect(result.preflight.warnings.map((finding) => [finding.code, finding.articleId])).toEqual([['empty-article', 'empty'], ['no-title', 'untitled'], ['caption-empty', 'bare']]);
    const text = pageTexts(fileOf(result)).join(' ');
    expect(text).not.toContain('Bài chưa viết');
    expect(text).toContain('Có chữ mà chưa có tên.');
  });

  it('alone make no book', async () => {
    const book = new MemoryBook({}, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: emptyDocument('Bài') }] }]);
    await expect(exportBook({ reader: book, to: 'print', folder: join(folder, 'none'), cache })).rejects.toMatchObject({ code: 'print/empty-book' });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('characters that no bundled font has', () => {
  it('are told each with its article and the block it is in first; what is drawn by the fonts, or has no shape, is not', async () => {
    const fine = 'Ặ ễ đ “quả” – — … № € ½ × ° ₫ fi\u00a0\u200d\ufe0f α Ω Ж';
    const book = new MemoryBook({ title: 'Ký tự lạ' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [
      { id: 'fine', document: document([title('Bài lành'), paragraph(fine)]) },
      { id: 'strange', document: document([title('Bài lạ'), paragraph('Chữ thường.'), paragraph('Mai 梅 và 😀, lại 梅.'), photo('a', 'Cây 竹')]) },
    ] }], new Map([['a', await drawn('a.jpg', 1600, 1000, [10, 90, 90], [200, 190, 40])]]));
    const { preflight, files } = await exportBook({ reader: book, to: 'print', folder: join(folder, 'glyphs'), cache, now: PRINTED_AT });
    // Where the machine has a font with one of them, that is told of the finished file, too.
    expect(preflight.errors.filter(({ code }) => code !== 'font-foreign')).toEqual([]);
    expect(preflight.warnings.map(({ said, ...rest }) => ({ ...rest, text: sentenceOf('vi', said) }))).toEqual([
      ...([['梅', 'U+6885', 2], ['😀', 'U+1F600', 2], ['竹', 'U+7AF9', 3]] as const).map(([words, code, block]) => ({ code: 'glyph-missing', text: `Bài “Bài lạ” có ký tự mà phông chữ của sách không có, in ra thành ô trống hoặc bằng phông khác: ${words} (${code}). Hãy thay bằng chữ khác.`, articleId: 'strange', block, words, page: expect.any(Number) as unknown, printed: expect.any(String) as unknown })),
    ]);
    // The other half of the promise: what is not named was drawn, and can be read back.
    expect(pageTexts(files[0]?.path ?? '').join(' ')).toContain('“quả” – — … № € ½ × ° ₫');
  });

  it('are at most eight, and a number for the rest', async () => {
    const book = new MemoryBook({}, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document([title('Bài'), paragraph('甲乙丙丁戊己庚辛壬癸')]) }] }]);
    const { preflight } = await exportBook({ reader: book, to: 'proof', folder: join(folder, 'glyphs-many'), cache });
    expect(preflight.warnings.map(({ words }) => words)).toEqual(Array.from('甲乙丙丁戊己庚辛'));
    expect(preflight.warnings.map(textOf)[7]).toContain('辛 (U+8F9B) và 2 ký tự khác.');
  });
});

describe('the number of pages', () => {
  it.each([1, 2, 3, 4])('is even, with a blank last page where the text ends on the right (%i articles)', async (count) => {
    const articles = Array.from({ length: count }, (_, index) => ({ id: `a${String(index)}`, document: document([title(`Bài ${String(index + 1)}`), paragraph('Chữ.')]) }));
    const book = new MemoryBook({ contentsAt: 'front' }, [{ id: 'p', kind: 'body', title: 'Phần', articles }]);
    for (const to of ['print', 'proof'] as const) {
      const { files } = await exportBook({ reader: book, to, folder: join(folder, `even-${String(count)}-${to}`), cache, now: PRINTED_AT });
      const texts = pageTexts(files[0]?.path ?? '');
      expect(texts).toHaveLength(files[0]?.pages ?? 0);
      expect(texts.length % 2).toBe(0);
      const last = texts.findIndex((text) => text.includes(`Bài ${String(count)}`) && text.includes('Chữ.'));
      // Each article is one page: what follows the last one is its other side, if anything, and there is nothing on it.
      expect(texts.slice(last + 1)).toEqual((last + 1) % 2 === 0 ? [] : ['']);
    }
  });
});

describe('an export that stops', () => {
  it('cancelled at any phase leaves no file, and the old one where there was one', async () => {
    const reader = await firstBook('photos');
    const phases: string[] = [];
    const whole = join(folder, 'whole');
    const { files } = await exportBook({ reader, to: 'print', folder: whole, cache, onProgress: ({ phase }: Progress) => { if (!phases.includes(phase)) phases.push(phase); } });
    expect(phases).toEqual(['typeset', 'pdf', 'photos', 'write', 'check']);
    const name = (files[0]?.path ?? '').slice(whole.length + 1);
    for (const phase of phases.slice(0, -1)) {
      const stop = new AbortController();
      const target = join(folder, `stop-${phase}`);
      mkdirSync(target);
      writeFileSync(join(target, name), 'old');
      const job = exportBook({ reader, to: 'print', folder: target, cache, signal: stop.signal, onProgress: (now) => { if (now.phase === phase) stop.abort(); } });
      await expect(job, phase).rejects.toMatchObject({ code: 'job/cancelled' });
      expect(readdirSync(target), phase).toEqual([name]);
      expect(readFileSync(join(target, name), 'utf8'), phase).toBe('old');
    }
  });

  it.each(['print', 'proof'] as const)('where a file bars the folder, or a folder bears the file’s name (%s)', async (to) => {
    const reader = await firstBook('pending');
    const barred = join(folder, `barred-${to}`);
    writeFileSync(barred, 'a file');
    await expect(exportBook({ reader, to, folder: barred, cache })).rejects.toMatchObject({ code: 'print/output' });
    expect(readFileSync(barred, 'utf8')).toBe('a file');

    const target = join(folder, `taken-${to}`);
    const { files } = await exportBook({ reader, to, folder: join(folder, `free-${to}`), cache });
    const name = (files[0]?.path ?? '').split('/').at(-1) ?? '';
    mkdirSync(join(target, name), { recursive: true });
    await expect(exportBook({ reader, to, folder: target, cache })).rejects.toMatchObject({ code: 'print/folder-there' });
    expect(readdirSync(target)).toEqual([name]);
  });

  it('where a photo cannot be read any more', async () => {
    const picture = await drawn('hỏng.jpg', 1600, 1000, [10, 90, 90], [200, 190, 40]);
    const spoilt = { ...picture, original: picture.original.subarray(0, 100) };
    const text = document([title('Bài'), photo('a', 'ảnh')]);
    const book = new MemoryBook({}, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: text }] }], new Map([['a', spoilt]]));
    const target = join(folder, 'spoilt');
    await expect(exportBook({ reader: book, to: 'print', folder: target, cache: join(folder, 'cache-2') })).rejects.toMatchObject({ code: 'photo/damaged', detail: { name: 'hỏng.jpg' } });
    expect(existsSync(target)).toBe(false);
  });
});

describe('the same book twice', () => {
  it.each(['print', 'proof'] as const)('gives the same bytes, whatever was in the cache (%s)', async (to) => {
    const bytes = async (name: string, now: number): Promise<Buffer> => {
      const { files } = await exportBook({ reader: await firstBook('photos'), to, folder: join(folder, `${name}-${to}`), cache: join(folder, `${name}-cache`), now });
      return readFileSync(files[0]?.path ?? '');
    };
    const first = await bytes('first', PRINTED_AT);
    expect(first.equals(await bytes('second', PRINTED_AT))).toBe(true);
    const later = await bytes('second', PRINTED_AT + 86_400_000);
    // Another day: the dates and the id differ, in as many bytes or thereabouts.
    expect(first.equals(later)).toBe(false);
    expect(Math.abs(first.length - later.length)).toBeLessThan(200);
  });
});
