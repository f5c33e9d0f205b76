/** All lines beside a drop capital end where those below it do. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { setAndRead } from './craft/set.ts';
import { SETTINGS } from './support/craft-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';

const folder = temporaryFolder();
const PROSE = 'rong những năm qua các cấp ủy trong Đảng bộ Khối các cơ quan tỉnh xác định việc đẩy mạnh học tập và làm theo tư tưởng đạo đức phong cách Hồ Chí Minh theo tinh thần Chỉ thị của Bộ Chính trị là một trong những nhiệm vụ trọng tâm của công tác xây dựng Đảng và hệ thống chính trị';

test.each(['co-dien', 'bao-anh'] as const)('%s', (design) => {
  // Of other widths beside the capital, so that lines end in other words; one whose last word is bold.
  const bold = `${PROSE} ${PROSE}`.split(' ').map((word, at) => ({ text: `${word} `, ...(at % 2 === 1 ? { bold: true } : {}) }));
  const texts = ['T', 'M', 'Q', 'Ấ', 'I'].map((letter) => [{ text: `${letter}${PROSE}, ${PROSE}.` }]).concat([[{ text: 'T' }, ...bold]]);
  const articles = texts.map((nodes, at) => ({ id: `a${String(at)}`, document: document([title('Bài'), paragraph(nodes), paragraph(`Và ${PROSE}, ${PROSE}.`)]) }));
  const facts = setAndRead(new MemoryBook({ ...SETTINGS, design }, [{ id: 'one', kind: 'body', title: 'Phần', articles }]), join(folder, `${design}.pdf`));
  for (const { start } of facts.articles) {
    const lines = (facts.pages[start - 1]?.lines ?? []).filter(({ text, top }) => /\p{L}{2}/u.test(text) && top > facts.block.top && text.split(' ').length > 4).sort((one, other) => one.top - other.top);
    const rights = lines.slice(0, 5).map(({ right }) => right);
    expect(rights).toHaveLength(5);
    expect(Math.max(...rights) - Math.min(...rights), lines.slice(0, 5).map(({ text }) => text).join('\n')).toBeLessThan(0.6);
  }
});

test('no word stands alone below the lines beside it', () => {
  const words = PROSE.split(' ');
  // Ever a word more, so that some of them would be the first below.
  const articles = Array.from({ length: 14 }, (_, more) => ({ id: `a${String(more)}`, document: document([title('Bài'), paragraph(`T${words.slice(0, 26 + more).join(' ')}.`)]) }));
  const facts = setAndRead(new MemoryBook({ ...SETTINGS, design: 'co-dien' }, [{ id: 'one', kind: 'body', title: 'Phần', articles }]), join(folder, 'alone.pdf'));
  let below = 0;
  for (const { start } of facts.articles) {
    const lines = (facts.pages[start - 1]?.lines ?? []).filter(({ text, top }) => /\p{L}/u.test(text) && top > facts.block.top).sort((one, other) => one.top - other.top);
    const last = lines.findLast(({ text }) => text.endsWith('.'));
    if (lines.filter(({ text }) => PROSE.includes(text.replace(/[.]$/u, ''))).length > 3) below += 1;
    expect(last?.text.split(' ').length ?? 0, lines.map(({ text }) => text).join(' / ')).toBeGreaterThan(1);
  }
  expect(below).toBeGreaterThan(0);
});
