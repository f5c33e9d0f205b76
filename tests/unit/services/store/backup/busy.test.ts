/** A save never waits for a backup. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readBook } from '../../../../../electron/services/store/book-file.ts';
import { article, closing } from '../support.ts';
import { backUp, set, swell } from './support.ts';

/** What the product promises a person who types, ms. */
const LONGEST_MS = 1000;

test('with 200 MB being copied, every save is through within a second, and the copy has the last of them', { timeout: 120_000 }, async () => {
  const { book, id, folder } = set();
  swell(book, 200);
  // Bound to an object: it is changed by another turn of the loop.
  const backup = { done: false };
  const making = backUp(book, folder).finally(() => { backup.done = true; });
  const waits: number[] = [];
  let { revision } = book.article(id);
  let asked = performance.now();
  while (!backup.done) {
    // From when the save was asked for to when it is on the disk: what the process was busy with meanwhile counts.
    revision = book.saveArticle(id, revision, article('Bài', `lần ${String(waits.length)}`)).revision;
    waits.push(performance.now() - asked);
    asked = performance.now() + 20;
    await pause(20);
  }
  const file = await making;
  process.stdout.write(`saves while 200 MB were backed up: ${String(waits.length)}, the longest took ${Math.max(...waits.slice(0, -1)).toFixed(0)} ms\n`);
  expect(waits.length).toBeGreaterThan(5);
  expect(Math.max(...waits.slice(0, -1))).toBeLessThan(LONGEST_MS);
  expect(closing(readBook(file, { checked: true })).article(id).revision).toBeGreaterThan(2);
});
