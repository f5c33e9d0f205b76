/** Contents at the end, between the pages made from records and the imprint: the check of the book takes them for what they are. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { NOTHING_MADE, type Made } from '../../electron/common/book/made.ts';
import { checkBook } from '../../electron/services/print/check.ts';
import { contentsPages, madePages } from '../../electron/services/print/preview.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';

const cache = join(temporaryFolder(), 'cache');
const BOARD: Made = { id: 'b', title: 'Ban Biên tập', note: '', contents: false, kind: 'boards', columns: 1, groups: [{ title: 'Ban Biên tập', people: [{ name: 'Hoàng Thị Ỷ', role: 'Tổng biên tập' }] }] };
const IMPRINT: Made = { id: 'i', title: '', note: '', contents: false, kind: 'imprint', bookTitle: 'Gương sáng', missing: [], wrongIsbn: null, lines: () => [{ label: 'In tại', text: 'Nhà in Báo' }] };
const MADE = [BOARD, IMPRINT];

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it.each([4, 5, 60])('pages of the contents of %i articles are not called blank', async (count) => {
    const articles = Array.from({ length: count }, (_, index) => ({ id: `a${String(index)}`, document: document([title(`Người tốt việc tốt thứ ${String(index + 1)}`), paragraph('Chữ.')]) }));
    const book = new MemoryBook({ design, contentsAt: 'end' }, [{ id: 'p', kind: 'body', title: 'Phần', articles }]);
    const reader = Object.assign(Object.create(book) as MemoryBook, {
      settings: () => book.settings(),
      articles: () => book.articles(),
      kinds: () => book.kinds(),
      outline: () => ({ ...book.outline(), back: MADE.map(({ id, kind, title: name }) => ({ id, kind, title: name })) }),
      made: () => ({ ...NOTHING_MADE, pages: new Map(MADE.map((made) => [made.id, made])) }),
    });
    const typesetter = new Typesetter(reader, 'screen');
    const typeset = typesetter.book();
    const [contents, board, imprint] = [contentsPages(typeset), ...madePages(typeset)];
    typesetter.close();
    if (contents === null || board === undefined || imprint === undefined) throw new Error('not all of it was typeset');
    expect(contents.start).toBe(board.start + board.pages);
    // The imprint is on a left-hand page: one in front of it may be blank, and that one is.
    const blank = contents.start + contents.pages;
    const { findings } = await checkBook({ reader, cache, records: () => Promise.resolve({ errors: [], warnings: [] }), now: PRINTED_AT });
    expect(findings.filter(({ code }) => code === 'page-blank').map(({ page }) => page)).toEqual(blank === imprint.start ? [] : [blank]);
    expect(imprint.start - blank).toBeLessThan(2);
  });
});
