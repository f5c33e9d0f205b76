/** The rules of the craft on the finished pages of every design: a part of what `npm run test:designs` holds against all trim sizes. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DESIGN_IDS, type DesignId } from '../../../electron/common/book/designs.ts';
import type { TrimId } from '../../../electron/common/book/trim.ts';
import { titleOf } from '../../../electron/common/article/read.ts';
import { temporaryFolder } from '../support/folder.ts';
import { craftBook } from '../support/craft-book.ts';
import { letters, pageTexts } from '../support/readers.ts';
import { faults, type CraftBookFacts } from './rules.ts';
import { setAndRead } from './set.ts';

const folder = temporaryFolder();
const TRIMS = { 'trang-trong': '14.5x20.5', 'hien-dai': '16x24', 'co-dien': '19x27', 'bao-anh': '20.5x29.5' } as const;

/** One size of one's own among them. */
const SET: readonly (readonly [DesignId, TrimId])[] = [...DESIGN_IDS.map((design) => [design, TRIMS[design]] as const), ['trang-trong', '152.4x228.6mm']];

describe.each(SET)('the design %s at %s', (design, trimSize) => {
  let facts: CraftBookFacts;
  let texts: string[];
  beforeAll(async () => {
    const file = join(folder, `${design}-${trimSize}.pdf`);
    facts = setAndRead(await craftBook({ design, trimSize }, 1500), file);
    texts = pageTexts(file);
  });

  it('leaves nothing off the grid or the page, no heading at a foot, no widow, orphan or lone syllable, no page half empty above a photo', () => {
    expect(faults(facts).filter(({ rule }) => rule !== 'near-empty' && rule !== 'short-tail')).toEqual([]);
  });

  it('leaves at most one of eleven articles a last page of a few lines', () => {
    // A foreword of one page and three lines has nothing that could give them room.
    expect(faults(facts).filter(({ rule }) => rule === 'short-tail').length).toBeLessThanOrEqual(1);
  });

  it('has every title on the page where its article starts', () => {
    expect(facts.articles.length).toBe(11);
    for (const { start, document } of facts.articles) expect(letters(texts[start - 1] ?? '')).toContain(letters(titleOf(document)));
  });
});

describe('the rules', () => {
  it('find what breaks them', async () => {
    const facts = setAndRead(await craftBook({}, 300), join(folder, 'broken.pdf'));
    const spoilt = (change: (line: CraftBookFacts['pages'][number]['lines'][number]) => object): CraftBookFacts => ({
      ...facts,
      pages: facts.pages.map((page) => ({ ...page, lines: page.lines.map((line, at) => (at % 5 === 3 ? { ...line, ...change(line) } : line)) })),
    });
    const rules = (of: CraftBookFacts): string[] => [...new Set(faults(of).map(({ rule }) => rule))];
    expect(rules(spoilt(({ top, bottom }) => ({ top: top + 3, bottom: bottom + 3 })))).toContain('off-grid');
    expect(rules(spoilt(({ right }) => ({ right: right + 90 })))).toContain('overflow');
    // The last line of text of each last page alone: a tail.
    const short = { ...facts, pages: facts.pages.map((page) => ({ ...page, lines: page.lines.filter(({ bottom }) => bottom < facts.block.top + 2.2 * facts.block.line) })) };
    expect(rules(short)).toEqual(expect.arrayContaining(['short-tail', 'hole']));
  });
});
