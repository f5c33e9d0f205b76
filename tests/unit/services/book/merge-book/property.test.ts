import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareBooks } from '../../../../../electron/services/book/merge-book/merge.ts';
import { unique } from '../../../common/article/arbitraries.ts';
import { allWords, change, type Change, changes, copyOf, merged, presentWords, reading, sampleBook, textsOf, viewOf, writing } from './support.ts';

/** Found once: the part that came over stood elsewhere than in the other's own book, which a second merge took for a change. */
const BOTH_ADD_A_PART: readonly [Change[], Change[]] = [[{ kind: 'part', which: 0, where: 0, edits: [] }], [{ kind: 'part', which: 0, where: 0, edits: [] }]];
/** Found once: a changed date made the text look as if it had just been written, and what was there before was not kept. */
const DATE_THEN_TEXT: readonly [Change[], Change[]] = [
  [
    { kind: 'date', which: 15, where: 0, edits: [] },
    { kind: 'photo', which: 31, where: 0, edits: [] },
  ],
  [],
];

/** Found once: the merge made room for an article that was moved to where another had been added, and a second merge took the room for a move. */
const ADDED_WHERE_MOVED: readonly [Change[], Change[]] = [[{ kind: 'add', which: 0, where: 2, edits: [] }], [{ kind: 'move', which: 31, where: 17, edits: [] }]];

let template = '';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-merge-'));

beforeAll(async () => {
  template = path.join(folder, 'sach.kyyeu');
  fs.copyFileSync(await sampleBook(), template);
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Two copies of the book, each changed by another hand, closed. */
async function twoCopies(a: Parameters<typeof change>[1], b: Parameters<typeof change>[1]): Promise<[string, string]> {
  const files: string[] = [];
  for (const [list, name, red] of [[a, 'a', 10], [b, 'b', 30]] as const) {
    const book = writing(copyOf(template));
    await change(book, list, unique(name), red);
    book.close();
    files.push(book.file);
  }
  return [files[0] ?? '', files[1] ?? ''];
}

test(
  'merging A into B and B into A gives the same book with the same conflicts, and no word of either is gone',
  async () => {
    await fc.assert(
      fc.asyncProperty(changes, changes, async (a, b) => {
        const [mine, other] = await twoCopies(a, b);
        const before = [mine, other].map((file) => ({ all: allWords(reading(file)), present: presentWords(reading(file)) }));
        const [one, two] = [await merged(copyOf(mine), other), await merged(copyOf(other), mine)];
        expect(viewOf(two)).toEqual(viewOf(one));
        for (const book of [one, two]) {
          expect(book.check()).toEqual([]);
          const found = allWords(book);
          for (const side of before) for (const word of side.present) expect(found.has(word), word).toBe(true);
          // What either wrote new stands in the book or in a conflict, or the article it was written in was taken out by that side.
          for (const side of before) for (const word of side.all) if (/^[ab]\d+$/.test(word)) expect(found.has(word) || !side.present.has(word), word).toBe(true);
          book.close();
        }
      }),
      { numRuns: 25 },
    );
  },
  120_000,
);

test(
  'a copy that nobody changed brings nothing, whatever was done here; merging twice brings nothing new',
  async () => {
    await fc.assert(
      fc.asyncProperty(changes, changes, async (a, b) => {
        const [mine, other] = await twoCopies(a, b);
        const untouched = writing(copyOf(mine));
        const view = viewOf(untouched);
        expect(compareBooks(untouched, reading(copyOf(template))).articles.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'ours')).toEqual([]);
        untouched.close();
        const after = await merged(copyOf(mine), template);
        expect(viewOf(after)).toEqual(view);
        after.close();
        const once = await merged(copyOf(mine), other);
        const first = viewOf(once);
        once.close();
        const twice = await merged(once.file, other);
        expect(viewOf(twice)).toEqual(first);
        twice.close();
      }),
      { numRuns: 12, examples: [[...BOTH_ADD_A_PART], [...DATE_THEN_TEXT], [...ADDED_WHERE_MOVED]] },
    );
  },
  120_000,
);

test(
  'the other takes the merged book back without a question',
  async () => {
    await fc.assert(
      fc.asyncProperty(changes, changes, async (a, b) => {
        const [mine, other] = await twoCopies(a, b);
        const one = await merged(copyOf(mine), other);
        const texts = textsOf(one);
        one.close();
        const theirs = writing(copyOf(other));
        const asked = compareBooks(theirs, reading(one.file)).articles.filter(({ conflicts }) => conflicts > 0);
        theirs.close();
        expect(asked).toEqual([]);
        const back = await merged(copyOf(other), one.file);
        const found = textsOf(back);
        for (const [id, text] of texts) expect(found.get(id) ?? text).toEqual(text);
        back.close();
      }),
      { numRuns: 8 },
    );
  },
  120_000,
);
