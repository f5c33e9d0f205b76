/** Headings of more than one line: marks of one meet no letter of the other, and the text below stands on the grid as ever. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { temporaryFolder } from './support/folder.ts';
import { headingsSet } from './support/headings-book.ts';

const folder = temporaryFolder();

test.each(DESIGN_IDS)('no letter of a heading meets one of the line above it: %s', (design) => {
  const set = headingsSet(design, '', join(folder, `${design}.pdf`));
  expect(set.display).toBe(0);
  // The third level of some designs is the text's own face and stands as its lines do: a hair nearer than such words ask for.
  expect(set.asText).toBeLessThan(0.06 * set.line);
  expect(set.faults).toEqual([]);
});
