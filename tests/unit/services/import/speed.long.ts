/** Work grows with the file and no faster. Measured in processor time of this thread, so that a busy machine fails nothing. */
import { describe, expect, it } from 'vitest';
import { pageNames, readPage } from '../../../fixtures/import/page.ts';
import { understand } from '../../../../electron/services/import/anatomy/anatomy.ts';
import { readText } from '../../../../electron/services/import/text/read-text.ts';
import { importText, utf8 } from './support.ts';

const LINES = 30_000;
/** A crowded machine gives this thread a tenth of its time, milliseconds. */
const PATIENCE = 120_000;
const PROSE = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu. Việc gì có lợi ông đều làm trước.';
const PAGES = pageNames().flatMap((name) => readPage(name).source.replace('\ufeff', '').split(/\r?\n/u));

/** Milliseconds of processor time since `before`. */
function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Through the door, with everything it checks. */
async function reading(text: string): Promise<number> {
  const before = process.threadCpuUsage();
  expect((await importText(text)).length).toBeGreaterThan(0);
  return since(before);
}

/** From lines to articles. */
function understanding(text: string): number {
  const raw = readText(utf8(text));
  const before = process.threadCpuUsage();
  expect(understand(raw, 'bài').articles.length).toBeGreaterThan(0);
  return since(before);
}

/** The better of two: neighbours on the machine cost caches, too. */
const best = (text: string): number => Math.min(understanding(text), understanding(text));

const repeated = (line: (index: number) => string, count: number): string => Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** A sixth of the lines; with work that grows as the square of them the whole takes 36 times as long. */
const FEW = LINES / 6;
const MOST_TIMES_LONGER = 12;

describe('30,000 lines take about six times as long as 5,000', () => {
  it.each<[string, (count: number) => string]>([
    ['lines of every layout, mixed', (count) => repeated((i) => PAGES[(i * 7919) % PAGES.length] ?? '', count)],
    ['paragraphs', (count) => `Tên của bài viết dài\n${repeated((i) => `${PROSE} Lần thứ ${String(i)}.`, count)}`],
    ['short lines', (count) => repeated((i) => `Dòng thơ số ${String(i)} ở đây`, count)],
    ['people under a title', (count) => `Các gương tiêu biểu\n${repeated((i) => (i % 2 === 0 ? `${String(i / 2 + 1)}. Đồng chí Nguyễn Văn An` : PROSE), count)}`],
    ['articles parted by asterisks', (count) => repeated((i) => ['* * *', 'Tên của một bài viết', PROSE][i % 3] ?? '', count)],
  ])('%s', (_, make) => {
    const few = best(make(FEW));
    expect(best(make(LINES)) / few).toBeLessThan(MOST_TIMES_LONGER);
  }, PATIENCE);
});

describe('what is made to be slow ends within ten seconds', () => {
  it.each<[string, () => string]>([
    ['10 MB of spaces', () => `${' '.repeat(10_000_000)}a`],
    ['one line of 5 MB', () => 'Ông làm việc. '.repeat(350_000)],
    ['5 MB of brackets', () => '('.repeat(5_000_000)],
    ['5 MB of dashes', () => '- '.repeat(2_500_000)],
    ['a million empty lines', () => `a\n${'\n'.repeat(1_000_000)}b`],
    ['20,000 lines with a gap of 590 blanks', () => `a${' '.repeat(590)}b\n`.repeat(20_000)],
    ['20,000 lines of asterisks', () => `${'*'.repeat(250)}a\n`.repeat(20_000)],
    ['20,000 lines of capitals', () => `${'NGUYỄN VĂN '.repeat(20)}\n`.repeat(20_000)],
  ])('%s', async (_, make) => {
    expect(await reading(make())).toBeLessThan(10_000);
  }, PATIENCE);
});
