/** The checks of a book that make no file: what is said of its pages, and that a good book is left alone. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { box, document, heading, list, paragraph, photo, pullQuote, quote, sapo, table, title } from '../../electron/common/article/build.ts';
import type { ArticleDocument } from '../../electron/common/article/document.ts';
import type { BookSettings } from '../../electron/common/book/settings.ts';
import type { BookCheckResult } from '../../electron/common/contract/check-shapes.ts';
import { AppError } from '../../electron/common/errors.ts';
import { say } from '../../electron/common/print/say.ts';
import { sentenceOf } from '../../electron/common/print/sentence.ts';
import { checkBook, type CheckOptions } from '../../electron/services/print/check.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn } from './support/pictures.ts';

const cache = join(temporaryFolder(), 'cache');

function check(text: ArticleDocument, more: Partial<CheckOptions> = {}, settings: Partial<BookSettings> = {}): Promise<BookCheckResult> {
  const reader = new MemoryBook({ title: 'Sách thử', period: '2026', ...settings }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'một', document: text }, { id: 'hai', document: document([title('Bài hai'), paragraph('Chữ.')]) }] }]);
  return checkBook({ reader, cache, records: () => Promise.resolve({ errors: [], warnings: [] }), now: PRINTED_AT, ...more });
}

const ofText = ({ findings }: BookCheckResult): string[] => findings.map(({ code }) => code).filter((code) => !code.startsWith('pages-') && !code.startsWith('cover-'));

describe('text that does not fit', () => {
  const wide = (columns: number): ArticleDocument => document([title('Bài một'), paragraph('Đoạn đầu.'), table(1, [Array.from({ length: columns }, (_, at) => `Cột ${String(at)}`), Array.from({ length: columns }, () => 'Nghiêng nghiêng 12')])]);

  it('in a table with more columns than the page has room for is told with its block and page', async () => {
    const result = await check(wide(20));
    const found = result.findings.filter(({ code }) => code === 'text-overset');
    expect(found).toMatchObject([{ articleId: 'một', block: 2 }]);
    expect(found.map(({ said }) => sentenceOf('vi', said))[0]).toContain('hẹp quá');
    expect(found[0]?.page).toBeGreaterThan(1);
  });

  it.each([2, 6, 10])('is not told of a table of %i columns that has room, nor of an address without a place to break', async (columns) => {
    const { blocks } = wide(columns);
    expect(ofText(await check(document([...blocks, paragraph(`Xem https://vidu.vn/${'x'.repeat(150)} nhé.`)])))).toEqual([]);
  });

  const HELD = 'một dòng không có chỗ nào ngắt được cả cho đến hết hai lề giấy của trang sách này và còn hơn thế nữa kia mà'.split(' ');
  it.each([
    ['on into the margin', 18, {}],
    ['on beyond the page', 26, {}],
    ['on beyond a page with a column beside the text', 26, { design: 'bao-anh' }],
  ] as const)('in words held together by hard spaces is told with its block and page: %s', async (_, words, settings) => {
    const held = HELD.slice(0, words).join('\u00a0');
    const found = (await check(document([title('Bài một'), paragraph('Đoạn đầu.'), paragraph(`Đây là ${held}.`)]), {}, settings)).findings.filter(({ code }) => code === 'text-overset');
    expect(found).toMatchObject([{ articleId: 'một', block: 2, words: `${held}.`, page: expect.any(Number) as unknown }]);
    expect(found.map(({ said }) => sentenceOf('vi', said))[0]).toContain('ra ngoài lề');
  });

  const address = 'https://baolangson.vn/VanHoa/2025-12/NQ-35/guong_dien-hinh.html?id=1204&muc=xahoi';
  const endless = 'Ẫ'.repeat(40);
  it.each(['trang-trong', 'hien-dai', 'co-dien', 'bao-anh'] as const)('is broken and not told of long words in any block of a small page: %s', async (design) => {
    const said = (word: string): string => `Xem bài đã đăng tại ${word} và ${word}, rồi gửi về ban biên tập.`;
    const blocks = [address, endless, 'Donaudampfschifffahrtsgesellsch'].flatMap((word) => [paragraph(said(word)), heading(2, said(word)), quote(said(word)), pullQuote(said(word)), list(false, [said(word)]), box(word, [said(word)]), photo(null, said(word), word)]);
    const found = await check(document([title(said(endless.slice(0, 31))), sapo(said('Donaudampfschifffahrtsgesellsch')), ...blocks]), {}, { design, trimSize: '13x19' });
    expect(found.findings.filter(({ code }) => code === 'text-overset')).toEqual([]);
  });
});

describe('a check', () => {
  it('says of which book, how many pages, and puts findings of the records on their pages', async () => {
    const told = { code: 'name-differs', said: say('findings.noTitle'), articleId: 'hai', block: null, page: null };
    const result = await check(document([title('Bài một'), paragraph('Chữ.')]), { records: () => Promise.resolve({ errors: [], warnings: [told] }) });
    expect(result.book).toMatchObject({ title: 'Sách thử', period: '2026', articles: 2 });
    expect(result.book.pages % 2).toBe(0);
    expect(result.findings.find(({ code }) => code === 'name-differs')?.page).toBeGreaterThan(1);
    expect(result.checkedAt).toBe(PRINTED_AT);
  });

  it('puts a finding about words of a paragraph on the page where they stand', async () => {
    const filler = (count: number): string => Array.from({ length: count }, (_, at) => `Câu thứ ${String(at)} kể chuyện thôn Nà Lốc.`).join(' ');
    const long = document([title('Bài một'), paragraph('Đoạn mở đầu.'), paragraph(`${filler(160)} Có 263 lượt tập thể được khen. ${filler(5)}`)]);
    const about = (words: string) => ({ code: 'figure-records', said: say('findings.noTitle'), articleId: 'một', block: 2, words, page: null });
    const result = await check(long, { records: () => Promise.resolve({ errors: [], warnings: [about('Câu thứ 0 kể'), about('263 lượt tập thể')] }) });
    const [first, second] = result.findings.filter(({ code }) => code === 'figure-records').map(({ page }) => page ?? 0);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(0);
    const again = await check(document([...long.blocks.slice(0, 2), paragraph(`Có 263 lượt tập thể được khen. ${filler(160)}`)]), { records: () => Promise.resolve({ errors: [], warnings: [about('263 lượt tập thể')] }) });
    expect(again.findings.find(({ code }) => code === 'figure-records')?.page).toBe(first);
  });

  it('ends when it is cancelled', async () => {
    await expect(check(document([title('Bài một'), paragraph('Chữ.')]), { signal: AbortSignal.abort() })).rejects.toThrow(AppError);
  });
});

describe('the cover', () => {
  const bound = { coverBinding: 'soft', coverSpineWay: 'down' } as const;
  const plain = document([title('Bài một'), paragraph('Chữ.')]);

  it('is looked at with the book: what keeps it from the press is an error before any file is made', async () => {
    const { findings } = await check(plain, {}, { ...bound, coverBlurb: 'Lời bìa sau rất dài. '.repeat(150), coverIsbn: '978-604-00-0000-1' });
    const of = findings.filter(({ code }) => code.startsWith('cover-'));
    expect(of.map(({ code }) => code)).toEqual(['cover-blurb-long', 'cover-isbn', 'cover-spine-thin']);
    expect(of.every(({ inSettings }) => inSettings === true)).toBe(true);
  });

  it('that is as it should be is not told of', async () => {
    const { findings } = await check(plain, {}, { ...bound, coverSpineWay: 'none', coverBlurb: 'Lời bìa sau vừa phải.' });
    expect(findings.filter(({ code }) => code.startsWith('cover-'))).toEqual([]);
  });
});

describe('paper and colour profile', () => {
  const shown = async (settings: Partial<BookSettings>): Promise<BookCheckResult> => {
    const reader = new MemoryBook({ title: 'Sách thử', ...settings }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'một', document: document([title('Bài một'), photo('ảnh', 'Chú thích', 'Người chụp')]) }] }], new Map([['ảnh', await drawn('ảnh.jpg', 1800, 1200, [20, 90, 140], [200, 60, 40])]]));
    return checkBook({ reader, cache, records: () => Promise.resolve({ errors: [], warnings: [] }), now: PRINTED_AT });
  };
  it.each([
    ['a coated profile on uncoated paper', { coverPaper: 'offset-100', pressProfile: '' }, ['không tráng phủ, hồ sơ màu là của giấy tráng phủ']],
    ['an uncoated profile on coated paper', { coverPaper: 'matt-120', pressProfile: 'uncoated' }, ['giấy tráng phủ, hồ sơ màu là của giấy không tráng phủ']],
    ['a profile for the paper', { coverPaper: 'matt-120', pressProfile: '' }, []],
    ['black alone', { coverPaper: 'offset-100', pressProfile: '', pressColours: 'one' }, []],
  ] as const)('%s', async (_, settings, told) => {
    const found = (await shown(settings)).findings.filter(({ code }) => code === 'paper-profile');
    expect(found).toHaveLength(told.length);
    for (const [index, words] of told.entries()) expect(sentenceOf('vi', found[index]?.said ?? say('findings.noTitle'))).toContain(words);
  });

  it('are not told of where no photo is printed', async () => {
    const { findings } = await check(document([title('Bài một'), paragraph('Chữ.')]), {}, { coverPaper: 'offset-100', pressProfile: '' });
    expect(findings.map(({ code }) => code)).not.toContain('paper-profile');
  });
});
