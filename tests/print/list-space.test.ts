/** A line parts a list from the text in front of it and behind it, but for the head of a page; everything stays on the grid. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { document, heading, list, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { faults } from './craft/rules.ts';
import { setAndRead } from './craft/set.ts';
import { SETTINGS } from './support/craft-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';

const folder = temporaryFolder();
const PROSE = 'Trong những năm qua, các cấp ủy trong Đảng bộ Khối các cơ quan tỉnh xác định việc đẩy mạnh học tập và làm theo Bác là nhiệm vụ trọng tâm của công tác xây dựng Đảng.';

test.each(DESIGN_IDS)('%s', (design) => {
  const items = (at: number) => list(true, ['Mục đầu.', 'Mục giữa.', 'Mục cuối.'].slice(0, 2 + (at % 2)));
  const blocks = Array.from({ length: 24 }, (_, at) => [paragraph(`${PROSE} `.repeat(1 + (at % 3)).trim()), items(at)]).flat();
  const book = new MemoryBook({ ...SETTINGS, design }, [{ id: 'one', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document([title('Bài'), ...blocks, paragraph(PROSE), heading(1, 'Cách làm'), items(0), heading(1, 'Kết quả'), paragraph(PROSE)]) }] }]);
  const facts = setAndRead(book, join(folder, `${design}.pdf`));
  const { line, top, lines: most } = facts.block;
  const own = facts.articles.flatMap(({ start, end }) => facts.pages.slice(start - 1, end));
  expect(own.length).toBeGreaterThan(3);
  const gaps = { before: [] as number[], within: [] as number[], behind: [] as number[], heading: [] as number[] };
  for (const page of own) {
    const inside = page.lines.filter((each) => each.top > top - line && each.bottom < top + (most + 1) * line && /\p{L}{2}/u.test(each.text)).sort((one, other) => one.bottom - other.bottom);
    for (const [at, each] of inside.entries()) {
      const above = inside[at - 1];
      if (above === undefined) continue;
      const gap = Math.round(((each.bottom - above.bottom) / line) * 10) / 10;
      const [item, itemAbove] = [each, above].map(({ text }) => /Mục (?:đầu|giữa|cuối)/u.test(text.replaceAll('\u00a0', ' ')));
      if (/cách/iu.test(above.text) && item === true) gaps.heading.push(gap);
      else if (item === true && itemAbove === false) gaps.before.push(gap);
      else if (item === true) gaps.within.push(gap);
      else if (itemAbove === true && !/kết/iu.test(each.text)) gaps.behind.push(gap);
    }
  }
  expect(gaps.before.length).toBeGreaterThan(15);
  expect(gaps.behind.length).toBeGreaterThan(15);
  expect(new Set(gaps.before)).toEqual(new Set([2]));
  expect(new Set(gaps.behind)).toEqual(new Set([2]));
  expect(new Set(gaps.within)).toEqual(new Set([1]));
  expect(Math.max(...gaps.heading)).toBeLessThan(1.4);
  // A page behind the first begins on its first line, whatever begins it.
  const firsts = own.slice(1).map((page) => Math.min(...page.lines.filter((each) => each.top > top - line && /\p{L}{2}/u.test(each.text)).map(({ bottom }) => bottom)));
  for (const bottom of firsts) expect(bottom).toBeLessThan(top + 1.5 * line);
  expect(faults(facts).filter(({ rule }) => rule === 'off-grid')).toEqual([]);
});
