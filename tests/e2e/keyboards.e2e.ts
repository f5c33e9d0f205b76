/** Keyboards' orders of events through the browser's own protocol in the real window; and a word being composed when something else is asked for. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TextNode } from '../../electron/common/article/document.ts';
import { ORDERS, type Act } from '../fixtures/keyboards/orders.ts';
import { nodesIn, textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';
import { burst, commit, commitTwice, compose } from './support/typing.ts';

const LINE = 'Ông tên thật là Trần Văn Lành.';
const MODES = ['ordinary', 'suggesting'] as const;
const ORDERLY = MODES.flatMap((mode) => ORDERS.map((order, index) => ({ ...order, mode, title: `Bài ${mode} ${String(index)}` })));
const OTHERS = ['Bài lưu', 'Bài tìm', 'Bài sang', 'Bài cuối', 'Bài trong sách'];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');

beforeAll(async () => {
  folder = await temporaryFolder('keyboards');
  makeBook(file(), 'Sổ tay', 'Gương sáng', [...ORDERLY.map(({ title }) => title), ...OTHERS].map((title) => [title, LINE, 'đầu ']));
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'keyboards');
  await desk.tree.waitFor();
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
});
afterEach(() => {
  expect(launched.problems.exceptions.splice(0)).toEqual([]);
});

async function begin(title: string): Promise<void> {
  await desk.open(title);
  await desk.caretAtEndOf('đầu');
}

async function play(act: Act): Promise<void> {
  const { page } = desk;
  if ('keys' in act) for (const key of act.keys) await page.keyboard.press(key === ' ' ? 'Space' : key);
  else if ('burst' in act) await burst(page, ...act.burst);
  else if ('insert' in act) await page.keyboard.insertText(act.insert);
  else if ('compose' in act) await compose(page, ...act.compose);
  else if ('commit' in act) await (act.twice === true ? commitTwice : commit)(page, act.commit);
  else if ('press' in act) await page.keyboard.press(act.press);
  else {
    await desk.caretAtEndOf(LINE);
    await desk.caretAtEnd();
  }
}

/** What was written behind the words that were there, and what of it is bold. */
function written(title: string): { text: string; bold: string } {
  const runs = nodesIn(file(), title).slice(2).map((nodes) => nodes.filter(({ deleted }) => deleted === undefined));
  const join_ = (nodes: readonly TextNode[]): string => nodes.map(({ text }) => text).join('');
  return { text: runs.map(join_).join('\n').slice('đầu '.length), bold: join_(runs.flat().filter((run) => run.bold === true)) };
}

describe.each(MODES)('%s', (mode) => {
  beforeAll(async () => {
    if (mode === 'ordinary') return;
    await begin(OTHERS[0] ?? '');
    await desk.page.keyboard.press('Control+Shift+KeyX');
    await desk.page.getByText('Đang đề nghị sửa').waitFor();
  });
  test.each(ORDERLY.filter((order) => order.mode === mode))('$keyboard: $name', async ({ title, acts, text, bold = '' }) => {
    await begin(title);
    for (const act of acts) await play(act);
    await expect.poll(() => written(title), { timeout: 5000, interval: 100 }).toEqual({ text, bold });
  });
  afterAll(async () => {
    if (mode === 'suggesting') await desk.page.keyboard.press('Control+Shift+KeyX');
  });
});

describe('a word being composed', () => {
  const inFile = (title: string) => expect.poll(() => textIn(file(), title), { timeout: PATIENCE_MS });
  const growing = async (title: string): Promise<void> => {
    await begin(title);
    await compose(desk.page, 'n', 'nh', 'nhi', 'nhiê', 'nhiều');
  };

  test('is in the file when saving is asked for', async () => {
    await growing('Bài lưu');
    await desk.page.keyboard.press('Control+s');
    await inFile('Bài lưu').toBe(['Bài lưu', LINE, 'đầu nhiều'].join('\n'));
  });

  test('is found by the bar', async () => {
    await growing('Bài tìm');
    await desk.page.keyboard.press('Control+f');
    const bar = desk.page.getByRole('search', { name: 'Tìm trong bài' });
    await bar.getByRole('textbox', { name: 'Tìm gì' }).fill('nhiều');
    await bar.getByRole('status').getByText('1 / 1').waitFor();
    await inFile('Bài tìm').toBe(['Bài tìm', LINE, 'đầu nhiều'].join('\n'));
    await desk.page.keyboard.press('Escape');
  });

  test('is taken along when another article is opened', async () => {
    await growing('Bài sang');
    await desk.page.keyboard.press('Alt+ArrowDown');
    await inFile('Bài sang').toBe(['Bài sang', LINE, 'đầu nhiều'].join('\n'));
    expect(textIn(file(), 'Bài cuối')).toBe(['Bài cuối', LINE, 'đầu '].join('\n'));
  });

  test('is found in the book', async () => {
    await growing('Bài trong sách');
    await desk.page.keyboard.press('Control+Shift+h');
    await inFile('Bài trong sách').toBe(['Bài trong sách', LINE, 'đầu nhiều'].join('\n'));
  });
});
