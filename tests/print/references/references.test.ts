/** Every reference of a book to its own pages, in every design: a part of what `npm run test:designs` holds against all trim sizes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESIGN_IDS } from '../../../electron/common/book/designs.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ReferenceBook } from './set.ts';

const CASES = { 'trang-trong': ['13x19', 'end'], 'hien-dai': ['16x24', 'front'], 'co-dien': ['a4', 'end'], 'bao-anh': ['14.5x20.5', 'front'] } as const;

let book: ReferenceBook;
beforeAll(async () => { book = await ReferenceBook.in(temporaryFolder()); });
afterAll(() => { book.close(); });

describe('what a book says of its own pages', () => {
  it.each(DESIGN_IDS)('is true on every page: %s', (design) => {
    const [trim, contentsAt] = CASES[design];
    const { faults, checked, pages } = book.verdict(design, trim, contentsAt);
    expect(faults).toEqual([]);
    expect(checked.contents).toBe(18);
    expect(checked.index).toBeGreaterThan(200);
    expect(checked.heads).toBeGreaterThan(30);
    expect(checked.folios).toBeGreaterThan(checked.heads);
    expect(checked.labels).toBe(pages);
  });

  it('is found out where it is false', () => {
    // One page more in front than the contents and the index were made for; `book` was set above.
    const { faults } = book.spoilt();
    for (const of of ['mục lục:', 'the index sends', 'has no folio', 'is labelled']) expect(faults.some((fault) => fault.includes(of)), of).toBe(true);
  });
});
