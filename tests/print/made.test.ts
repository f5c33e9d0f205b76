/** Pages made from records: numbers in the index and in mục lục against the text of the finished pages; who is withdrawn stands on none. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printSource } from '../../electron/services/book/made/source.ts';
import { withdraw } from '../../electron/services/book/people/withdrawn.ts';
import { Previewer, type PageSpan } from '../../electron/services/print/preview.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { compareNames } from '../../electron/common/know/name-order.ts';
import { temporaryFolder } from './support/folder.ts';
import { printed, type Printed } from './support/printed.ts';
import { bytesOf, pageTexts } from './support/readers.ts';
import { COLLECTIVE, NAMES, recordsBook, WITHDRAWN, type RecordsBook } from './support/records-book.ts';

const folder = temporaryFolder();
let made: RecordsBook;
let book: Printed;
let pages: string[];
let spans: Map<string, PageSpan>;
let articles: Map<string, PageSpan>;

beforeAll(async () => {
  made = await recordsBook(join(folder, 'sach.kyyeu'));
  withdraw(made.book, made.people.get(WITHDRAWN) ?? '', 'Bị kỷ luật');
  book = await printed(printSource(made.book), 'proof', folder, 'first');
  pages = pageTexts(book.file);
  const previewer = new Previewer(printSource(made.book));
  const layout = previewer.book();
  articles = new Map(layout.articles.map((span) => [span.id, span]));
  const kinds = new Map(made.book.records('matter').map(({ id, fields }) => [id, String(fields['kind'])]));
  spans = new Map(layout.matter.map((span) => [kinds.get(span.id) ?? '', span]));
}, 120_000);

afterAll(() => { made.book.close(); });

const textOf = (kind: string): string => {
  const span = spans.get(kind);
  if (span === undefined) throw new Error(`no ${kind} was printed`);
  return pages.slice(span.start - 1, span.start - 1 + span.pages).join(' ');
};

/** "12–15, 48" → pages, and ranges. */
function numbersOf(name: string): { from: number; to: number }[] {
  const found = new RegExp(`${name}, ((?:\\d+(?:–\\d+)?(?:, )?)+)`, 'u').exec(textOf('index'));
  return (found?.[1] ?? '').split(', ').filter((each) => each !== '').map((each) => {
    const [from = NaN, to] = each.split('–').map(Number);
    return { from, to: to ?? from };
  });
}

describe('the index', () => {
  it('has everyone who stands in the book, and nobody else, in the Vietnamese order', () => {
    const entries = NAMES.filter((name) => name !== WITHDRAWN);
    const text = textOf('index');
    const order = [...entries].sort(compareNames);
    const places = order.map((name) => text.indexOf(`${name},`));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(text).not.toContain(WITHDRAWN);
    expect(text).toContain(`${COLLECTIVE},`);
  });

  it('sends to pages that carry the name, and to all of them', () => {
    const index = spans.get('index');
    for (const name of [...NAMES.filter((each) => each !== WITHDRAWN), COLLECTIVE]) {
      const own = articles.get(made.articles[NAMES.indexOf(name)] ?? '');
      const numbers = numbersOf(name);
      expect(numbers.length, name).toBeGreaterThan(0);
      const listed = new Set(numbers.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)));
      // Running heads and mục lục are no places of a name; an article of one's own counts as a whole.
      const carrying = pages.flatMap((text, at) => (text.includes(name) && at + 1 >= 7 && at + 1 !== index?.start && at + 1 < (index?.start ?? 0) ? [at + 1] : []));
      const inOwn = (page: number): boolean => own !== undefined && page >= own.start && page < own.start + own.pages;
      expect([...listed].filter((page) => !inOwn(page)).sort((one, other) => one - other), name).toEqual(carrying.filter((page) => !inOwn(page)));
      if (own !== undefined) expect(numbers.some(({ from, to }) => from === own.start && to === own.start + own.pages - 1), name).toBe(true);
    }
  });
});

describe('made pages', () => {
  it('stand in mục lục with the pages they are on', () => {
    const contents = pages.slice(4, 7).join(' ');
    for (const [kind, title] of [['portraits', 'Chân dung điển hình tiên tiến'], ['plates', 'Hình ảnh tư liệu'], ['commended', 'Danh sách khen thưởng'], ['statistics', 'Số liệu thống kê'], ['index', 'Bảng tra tên']] as const) {
      const start = spans.get(kind)?.start ?? 0;
      expect(contents, kind).toContain(`${title} ${String(start)}`);
      expect(pages[start - 1]?.replace(/\s/gu, ' '), kind).toContain(title);
    }
  });

  it('leave out who is withdrawn', () => {
    for (const kind of ['portraits', 'commended']) expect(textOf(kind)).not.toContain(WITHDRAWN);
    expect(textOf('portraits')).toContain(NAMES[4]);
  });

  it('tell in the imprint how many pages the book has, and its size', () => {
    expect(spans.get('imprint')?.start).toBe(book.pages);
    expect(textOf('imprint')).toContain(`Số trang: ${String(book.pages)}`);
    expect(textOf('imprint')).toContain('Khổ: 16 × 24 cm');
    expect(textOf('imprint')).toContain('In: 500 bản');
  });

  it('are the same bytes when they are printed again', async () => {
    const again = await printed(printSource(made.book), 'proof', folder, 'again');
    const plain = (file: string): string => bytesOf(file).toString('latin1').replace(/\/ID\s*\[[^\]]*\]/gu, '').replace(/<xmpMM:(?:Document|Instance)ID>[^<]*</gu, '');
    expect(plain(again.file)).toBe(plain(book.file));
  });
});

it('an article alone has the pages that it has in a book with an index', () => {
  const [whole, alone] = [new Typesetter(printSource(made.book), 'screen'), new Typesetter(printSource(made.book), 'screen')];
  try {
    const inBook = whole.book();
    alone.marksAs(whole);
    for (const id of made.articles) {
      const start = articles.get(id)?.start ?? 0;
      const typeset = alone.article(id, made.book.article(id).document, start);
      const lead = start % 2 === 0 ? 1 : 0;
      const ends = (places: typeof inBook.places, offset: number): unknown[] => places.filter(([what, key]) => (what === 'end' || what === 'name') && (what === 'name' || key === id)).map(([what, key, page, y]) => [what, key, page + offset, Math.round(y * 100)]);
      const own = inBook.places.filter(([, , page]) => page >= start && page < start + (articles.get(id)?.pages ?? 0));
      expect(ends(typeset.places, start - 1 - lead)).toEqual(ends(own, 0));
    }
  } finally {
    whole.close();
    alone.close();
  }
});
