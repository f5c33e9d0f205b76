/** Types Vietnamese with IBus-Unikey into the real application and looks at what the file has. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TextNode } from '../../electron/common/article/document.ts';
import { nodesIn } from '../e2e/support/book.ts';
import { Desk } from '../e2e/support/desk.ts';
import { launchApp } from '../e2e/support/launch.ts';
import { makeBook } from '../e2e/support/make-book.ts';
import { plan, type Plan, type Typed } from './deeds.ts';
import { IBUS_ENV, Ibus } from './ibus.ts';
import { METHODS, type Method } from './keystrokes.ts';
import { KEY_MS, placeBehindLast, xdotool, XTypist } from './typist.ts';

export interface RunOptions {
  readonly folder: string;
  /** Words for each input method. */
  readonly words: number;
  /** Something happens inside every so-manieth word. */
  readonly every: number;
}

const LINE = 'Ông tên thật là Trần Văn Lành.';
const MODES = { ordinary: 'Bài thường', suggesting: 'Bài đề nghị' } as const;
type Mode = keyof typeof MODES;

/** How long the file may take to have what was typed, ms. */
const SAVED_MS = 15_000;

/** @returns the number of articles that are not exactly what was typed */
export async function run({ folder, words, every }: RunOptions): Promise<number> {
  let wrong = 0;
  for (const method of METHODS) {
    const ibus = await Ibus.start(method);
    try {
      for (const mode of ['ordinary', 'suggesting'] as const) wrong += (await once(join(folder, `${method}-${mode}`), method, mode, plan(words, method, every))) ? 0 : 1;
    } finally {
      await ibus.stop();
    }
  }
  return wrong;
}

async function once(folder: string, method: Method, mode: Mode, { deeds, lines, counts }: Plan): Promise<boolean> {
  const file = `${folder}.kyyeu`;
  const title = MODES[mode];
  makeBook(file, 'Sổ tay', 'Gương sáng', [[title, LINE, 'x']]);
  const launched = await launchApp({ userData: folder, args: [file], env: IBUS_ENV });
  try {
    const desk = await Desk.of(launched, `ime-${method}-${mode}`);
    await desk.tree.waitFor();
    await xdotool([`search --sync --onlyvisible --pid ${String(launched.app.process().pid)} --name .`, 'windowfocus --sync %1']);
    await desk.open(title);
    const typist = new XTypist(desk.page);
    await typist.click(await desk.page.evaluate(placeBehindLast));
    await desk.textHasKeyboard();
    if (mode === 'suggesting') {
      await xdotool(['key ctrl+shift+x']);
      await desk.page.getByText('Đang đề nghị sửa').waitFor();
    }
    await xdotool(['key space']);
    await pause(500);
    const began = performance.now();
    await typist.all(deeds);
    const seconds = (performance.now() - began) / 1000;
    const wanted = expected(lines);
    const difference = await fileHas(file, title, wanted);
    await desk.shot('typed');
    if (difference !== null) process.stdout.write(`${nodesIn(file, title).map((nodes) => nodes.map(({ text }) => text).join('|')).join('\n')}\n--- wanted\n${wanted.join('\n')}\n`);
    const what = `${String(counts.words)} words, ${String(counts.keys)} keys at ${String(KEY_MS)} ms (${seconds.toFixed(0)} s), inside words: ${String(counts.clicks)} clicks, ${String(counts.enters)} × Enter, ${String(counts.bolds)} × Ctrl+B, ${String(counts.undos)} × Ctrl+Z`;
    process.stdout.write(`${method.padEnd(5)}  ${mode.padEnd(10)}  ${what}: ${difference ?? 'exact'}\n`);
    for (const problem of [...launched.problems.console, ...launched.problems.exceptions]) process.stdout.write(`       said: ${problem}\n`);
    return difference === null;
  } finally {
    await launched.close();
  }
}

/** The paragraph that was there, one letter and a space, is the first that is gone on with. */
function expected(lines: Plan['lines']): string[] {
  const [first = [], ...rest] = lines;
  return [[{ text: 'x ', bold: false }, ...first], ...rest].map(written);
}

/** Neighbours of one kind are one: “ab**cd**ef”. */
function written(line: readonly Typed[]): string {
  let shown = '';
  let bold = false;
  for (const each of line.filter(({ text }) => text !== '')) {
    if (each.bold !== bold) shown += '**';
    shown += each.text;
    bold = each.bold;
  }
  return bold ? `${shown}**` : shown;
}

const asTyped = (node: TextNode): Typed => ({ text: node.deleted === undefined ? node.text : '', bold: node.bold === true });

/** Null when the file comes to have exactly this, else the first place where it differs. */
async function fileHas(file: string, title: string, wanted: readonly string[]): Promise<string | null> {
  let found: string[] = [];
  const end = performance.now() + SAVED_MS;
  while (performance.now() < end) {
    found = nodesIn(file, title).slice(2).map((nodes) => written(nodes.map(asTyped)));
    if (found.join('\n') === wanted.join('\n')) return null;
    await pause(200);
  }
  return firstDifference(found.join('\n'), wanted.join('\n'));
}

function firstDifference(found: string, wanted: string): string {
  let at = 0;
  while (at < found.length && found[at] === wanted[at]) at += 1;
  const near = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));
  return `DIFFERENT at ${String(at)}: ${near(found)} instead of ${near(wanted)}`;
}
