/** Headings of more than one line, in every pair of faces: marks of one meet no letter of the other, and the text below stands on the grid as ever. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DESIGN_IDS, FONT_PAIRS } from '../../electron/common/book/designs.ts';
import { temporaryFolder } from './support/folder.ts';
import { headingsSet } from './support/headings-book.ts';

const folder = temporaryFolder();

test.each(DESIGN_IDS.flatMap((design) => FONT_PAIRS[design].map(({ id }) => [design, id] as const)))('no letter of a heading meets one of the line above it: %s, %s', (design, id) => {
  const set = headingsSet(design, id, join(folder, `${design}-${id}.pdf`));
  expect(set.display).toBe(0);
  // The third level of some designs is the text's own face and stands as its lines do: a hair nearer than such words ask for.
  expect(set.asText).toBeLessThan(0.06 * set.line);
  expect(set.faults).toEqual([]);
});
