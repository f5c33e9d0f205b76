/** What is typed into: the application, or a bare Slate page. */
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { electronRuntime } from '../../build/electron.mjs';
import type { TextNode } from '../../electron/common/article/document.ts';
import { barePage } from '../bench/support/bare-page.ts';
import { nodesIn } from '../e2e/support/book.ts';
import { Desk } from '../e2e/support/desk.ts';
import { launchApp } from '../e2e/support/launch.ts';
import { makeBook } from '../e2e/support/make-book.ts';
import type { Typed } from './deeds.ts';
import { placeBehindLast, xdotool, XTypist } from './typist.ts';

const LINE = 'Ông tên thật là Trần Văn Lành.';
const TITLES = { ordinary: 'Bài thường', suggesting: 'Bài đề nghị', bare: 'Trang trống' } as const;
export type Mode = keyof typeof TITLES;

/** A page whose last paragraph is “x ”, with the caret behind it. */
export interface TypedInto {
  readonly page: Page;
  /** The paragraphs from that one on, as they are kept. */
  readonly found: () => Promise<(readonly Typed[])[]>;
  /** Errors the page said. */
  readonly problems: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface Opening {
  /** Where its files are made. */
  readonly folder: string;
  /** Its screenshots begin with it. */
  readonly name: string;
  /** Variables of its environment. */
  readonly env: Readonly<Record<string, string>>;
}

export async function open(mode: Mode, opening: Opening): Promise<TypedInto> {
  const opened = mode === 'bare' ? await openBare(opening) : await openArticle(mode, opening);
  try {
    await new XTypist(opened.page).click(await opened.page.evaluate(placeBehindLast));
    await opened.page.waitForFunction(() => document.activeElement?.hasAttribute('data-slate-editor') === true);
    if (mode === 'suggesting') {
      await xdotool(['key ctrl+shift+x']);
      await opened.page.getByText('Đang đề nghị sửa').waitFor();
    }
    await xdotool(['key space']);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openArticle(mode: 'ordinary' | 'suggesting', { folder, name, env }: Opening): Promise<TypedInto> {
  const file = `${folder}.kyyeu`;
  const title = TITLES[mode];
  makeBook(file, 'Sổ tay', 'Gương sáng', [[title, LINE, 'x']]);
  const launched = await launchApp({ userData: folder, args: [file], env });
  const desk = await Desk.of(launched, name);
  await desk.tree.waitFor();
  await toFront(launched.app.process().pid);
  await desk.open(title);
  return {
    page: desk.page,
    found: () => Promise.resolve(nodesIn(file, title).slice(2).map((nodes) => nodes.map(asTyped))),
    problems: () => [...launched.problems.console, ...launched.problems.exceptions],
    close: async () => {
      await desk.shot('typed');
      await launched.close();
    },
  };
}

const asTyped = (node: TextNode): Typed => ({ text: node.deleted === undefined ? node.text : '', bold: node.bold === true });

/** It has no bold, and nothing to undo. */
async function openBare({ folder, env }: Opening): Promise<TypedInto> {
  const runtime = electronRuntime();
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.args, await barePage(join(folder, 'page'), [TITLES.bare, LINE, 'x']), `--user-data-dir=${join(folder, 'data')}`],
    env: { ...inherited, ...runtime.env, ...env },
  });
  const page = await app.firstWindow();
  await page.getByRole('textbox').waitFor();
  await toFront(app.process().pid);
  const blocks = page.locator('.block');
  return {
    page,
    found: async () => (await blocks.allInnerTexts()).slice(2).map((text) => [{ text: text.replaceAll('\uFEFF', ''), bold: false }]),
    problems: () => [],
    close: () => app.close(),
  };
}

async function toFront(pid: number | undefined): Promise<void> {
  await xdotool([`search --sync --onlyvisible --pid ${String(pid)} --name .`, 'windowfocus --sync %1']);
}
