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
import { bytesOf, pageTexts, pageTextsAsSet } from './support/readers.ts';
import { COLLECTIVE, NAMES, recordsBook, WITHDRAWN, type RecordsBook } from './support/records-book.ts';

const folder = temporaryFolder();
let made: RecordsBook;
let first: Reading;

interface Reading {
  readonly book: Printed;
  readonly pages: readonly string[];
  /** By kind of matter. */
  readonly spans: ReadonlyMap<string, PageSpan>;
  readonly articles: ReadonlyMap<string, PageSpan>;
}

async function reading(name: string): Promise<Reading> {
  const book = await printed(printSource(made.book), 'proof', folder, name);
  const previewer = new Previewer(printSource(made.book));
  const layout = previewer.book();
  const kinds = new Map(made.book.records('matter').map(({ id, fields }) => [id, String(fields['kind'])]));
  return {
    book,
    pages: pageTexts(book.file),
    spans: new Map(layout.matter.map((span) => [kinds.get(span.id) ?? '', span])),
    articles: new Map(layout.articles.map((span) => [span.id, span])),
  };
}

beforeAll(async () => {
  made = await recordsBook(join(folder, 'sach.kyyeu'));
  withdraw(made.book, made.people.get(WITHDRAWN) ?? '', 'Bị kỷ luật');
  first = await reading('first');
}, 120_000);

afterAll(() => { made.book.close(); });

function textOf({ spans, pages }: Reading, kind: string): string {
  const span = spans.get(kind);
  if (span === undefined) throw new Error(`no ${kind} was printed`);
  return pages.slice(span.start - 1, span.start - 1 + span.pages).join(' ');
}

/** A file without the ids that every printing has of its own; its date is that of `printed`. */
const withoutId = (file: string): string => bytesOf(file).toString('latin1').replace(/\/ID\s*\[[^\]]*\]/gu, '').replace(/<xmpMM:(?:Document|Instance)ID>[^<]*</gu, '');

/** "12–15, 48" → pages, and ranges. */
function numbersOf(read: Reading, name: string): { from: number; to: number }[] {
  const found = new RegExp(`${name}, ((?:\\d+(?:–\\d+)?(?:, )?)+)`, 'u').exec(textOf(read, 'index'));
  return (found?.[1] ?? '').split(', ').filter((each) => each !== '').map((each) => {
    const [from = NaN, to] = each.split('–').map(Number);
    return { from, to: to ?? from };
  });
}

describe('the index', () => {
  it('has everyone who stands in the book, and nobody else, in the Vietnamese order', () => {
    const entries = NAMES.filter((name) => name !== WITHDRAWN);
    const text = textOf({ ...first, pages: pageTextsAsSet(first.book.file) }, 'index');
    const order = [...entries].sort(compareNames);
    const places = order.map((name) => text.indexOf(`${name},`));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(text).not.toContain(WITHDRAWN);
    expect(text).toContain(`${COLLECTIVE},`);
  });

  // Of every design and trim size `references/` asks the same.
  it('sends to pages that carry the name, and to all of them', () => {
    const { pages, articles } = first;
    const index = first.spans.get('index')?.start ?? 0;
    const body = Math.min(...[...articles.values()].map(({ start }) => start));
    for (const name of [...NAMES.filter((each) => each !== WITHDRAWN), COLLECTIVE]) {
      const own = articles.get(made.articles[NAMES.indexOf(name)] ?? '');
      const numbers = numbersOf(first, name);
      expect(numbers.length, name).toBeGreaterThan(0);
      const inOwn = (page: number): boolean => own !== undefined && page >= own.start && page < own.start + own.pages;
      const listed = numbers.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
      // mục lục in front of the body is no place of a name; an article of one's own counts as a whole, with its running heads.
      const carrying = pages.flatMap((text, at) => (text.includes(name) && at + 1 >= body && at + 1 < index ? [at + 1] : []));
      expect(listed.filter((page) => !inOwn(page)).sort((one, other) => one - other), name).toEqual(carrying.filter((page) => !inOwn(page)));
      if (own !== undefined) expect(numbers.some(({ from, to }) => from === own.start && to === own.start + own.pages - 1), name).toBe(true);
    }
  });
});

describe('made pages', () => {
  it('stand in mục lục with the pages they are on', () => {
    const contents = first.pages.slice(4, 7).join(' ');
    for (const [kind, title] of [['portraits', 'Chân dung điển hình tiên tiến'], ['plates', 'Hình ảnh tư liệu'], ['commended', 'Danh sách khen thưởng'], ['statistics', 'Số liệu thống kê'], ['index', 'Bảng tra tên']] as const) {
      const start = first.spans.get(kind)?.start ?? 0;
      expect(contents, kind).toContain(`${title} ${String(start)}`);
      expect(first.pages[start - 1]?.replace(/\s/gu, ' '), kind).toContain(title);
    }
  });

  it('leave out who is withdrawn', () => {
    for (const kind of ['portraits', 'commended']) expect(textOf(first, kind)).not.toContain(WITHDRAWN);
    expect(textOf(first, 'portraits')).toContain(NAMES[4]);
  });

  it('tell in the imprint how many pages the book has, and its size', () => {
    expect(first.spans.get('imprint')?.start).toBe(first.book.pages);
    expect(textOf(first, 'imprint')).toContain(`Số trang: ${String(first.book.pages)}`);
    expect(textOf(first, 'imprint')).toContain('Khổ: 16 × 24 cm');
    expect(textOf(first, 'imprint')).toContain('In: 500 bản');
  });

  // For a press in one design: what comes after typesetting is the same for all.
  it.each([['trang-trong', '16x24', 'print'], ['hien-dai', '14.5x20.5', 'proof'], ['co-dien', '19x27', 'proof'], ['bao-anh', '17x24', 'proof']] as const)('are the same bytes when they are printed again: %s, %s, %s', async (design, trimSize, to) => {
    made.book.updateSettings({ design, trimSize });
    try {
      const one = await printed(printSource(made.book), to, folder, `${design}-one`);
      const other = await printed(printSource(made.book), to, folder, `${design}-other`);
      expect(one.pages).toBeGreaterThan(40);
      // Equality alone: a difference of two files would fill the screen.
      expect(withoutId(other.file) === withoutId(one.file)).toBe(true);
    } finally {
      made.book.updateSettings({ design: 'trang-trong', trimSize: '16x24' });
    }
  });
});

it('an article alone has the pages that it has in a book with an index', () => {
  const [whole, alone] = [new Typesetter(printSource(made.book), 'screen'), new Typesetter(printSource(made.book), 'screen')];
  try {
    const inBook = whole.book();
    alone.marksAs(whole);
    for (const id of made.articles) {
      const start = first.articles.get(id)?.start ?? 0;
      const typeset = alone.article(id, made.book.article(id).document, start);
      const lead = start % 2 === 0 ? 1 : 0;
      const ends = (places: typeof inBook.places, offset: number): unknown[] => places.filter(([what, key]) => (what === 'end' || what === 'name') && (what === 'name' || key === id)).map(([what, key, page, y]) => [what, key, page + offset, Math.round(y * 100)]);
      const own = inBook.places.filter(([, , page]) => page >= start && page < start + (first.articles.get(id)?.pages ?? 0));
      expect(ends(typeset.places, start - 1 - lead)).toEqual(ends(own, 0));
    }
  } finally {
    whole.close();
    alone.close();
  }
});
