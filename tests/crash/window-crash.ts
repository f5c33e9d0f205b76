/** The real application killed at random moments while keys are typed, articles moved and texts imported in its window. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import type { BookReader } from '../../electron/services/store/reader.ts';
import { Desk } from '../e2e/support/desk.ts';
import { chooseFiles } from '../e2e/support/dialogs.ts';
import { launchApp, type LaunchedApp } from '../e2e/support/launch.ts';
import { hasHotJournal, openedAgain } from './after-kill.ts';
import { family, killAll, survivors } from './processes.ts';
import { Random } from './random.ts';
import type { CrashOptions } from './store-crash.ts';
import { MOST_LOST_MS, type Verdict } from './verdict.ts';
import { BRIDGED, EditorAtWindow, IMPORTED, linesOf, MOVED, TYPED } from './editor-at-window.ts';

/** The kill comes this long after the writing began, ms. */
const SHORTEST_WORK_MS = 500;
const LONGEST_WORK_MS = 9000;
const NEIGHBOURS = ['Một', 'Hai', 'Ba', 'Bốn'];
const BEGUN = 'Ông tên thật là Trần Văn Lành.';

/** Kills the application at so many moments and says what was found after each. */
export async function crashWindow({ folder, moments, seed, onVerdict }: CrashOptions): Promise<Verdict[]> {
  const random = new Random(seed);
  const file = join(folder, 'Sách trong cửa sổ.kyyeu');
  makeBook(file);
  const article = join(folder, `${IMPORTED}.txt`);
  copyFileSync(fileURLToPath(new URL('../../resources/sample/lang-son-2021-04-26.txt', import.meta.url)), article);
  mkdirSync(join(folder, 'data'), { recursive: true });
  const verdicts: Verdict[] = [];
  for (let count = 0; count < moments; count += 1) {
    const verdict = await oneLife(folder, file, article, random);
    verdicts.push(verdict);
    onVerdict?.(verdict);
  }
  return verdicts;
}

/** One part to type in, one to sort, two to move between. */
function makeBook(file: string): void {
  const book = createBook(file, defaultSettings('Sách bị giết'));
  try {
    const [writing, sorting, one] = ['Đang viết', 'Đang xếp', 'Nơi đi', 'Nơi đến'].map((name) => book.addPart(name, null).id);
    const { id } = book.addArticle(writing ?? '', TYPED);
    book.saveArticle(id, 1, document([title(TYPED), paragraph(BEGUN)]));
    for (const name of [...NEIGHBOURS.slice(0, 2), MOVED, ...NEIGHBOURS.slice(2)]) book.addArticle(sorting ?? '', name);
    book.addArticle(one ?? '', BRIDGED);
  } finally {
    book.close();
  }
}

async function oneLife(folder: string, file: string, article: string, random: Random): Promise<Verdict> {
  const launched = await launchApp({ userData: join(folder, 'data'), args: [file], env: { HOME: folder } });
  try {
    const desk = await Desk.of(launched, 'crash');
    await chooseFiles(desk.app, article);
    const editor = await EditorAtWindow.at(desk, random, article);
    const { killedAt, alive } = await killedAtWork(launched, editor, random);
    return look(file, folder, editor, killedAt, alive);
  } finally {
    await launched.close();
  }
}

/** Lets the editor work for a while and kills every process of the application. @returns when, and which processes are left */
async function killedAtWork({ app }: LaunchedApp, editor: EditorAtWindow, random: Random): Promise<{ killedAt: number; alive: number[] }> {
  const main = app.process().pid;
  // Never by a number that stands for something else: 0 would be this test's own group.
  if (main === undefined || main <= 1) throw new Error('The application has no process.');
  let killedAt: number | null = null;
  const work = editor.work().catch((thrown: unknown) => {
    // The window that is gone is what the kill is about; before it, the test itself is wrong.
    if (killedAt === null) throw thrown;
  });
  await Promise.race([pause(random.between(SHORTEST_WORK_MS, LONGEST_WORK_MS)), work]);
  const all = family(main);
  killedAt = performance.now();
  killAll(all);
  const alive = await survivors(all);
  await work;
  return { killedAt, alive };
}

function look(file: string, home: string, editor: EditorAtWindow, killedAt: number, alive: readonly number[]): Verdict {
  const rolledBack = hasHotJournal(file);
  let lostMs = 0;
  const { opened, problems } = openedAgain(file, home, (book) => {
    const typed = editor.lookForTyping(textIn(book), killedAt);
    lostMs = typed.lostMs;
    return [...typed.problems, ...(lostMs > MOST_LOST_MS ? [`${lostMs.toFixed(0)} ms of typing are lost`] : []), ...editor.lookForChanges(book, killedAt)];
  });
  return {
    moment: 'in the window',
    acknowledged: editor.acknowledged,
    typed: editor.keys,
    lostMs,
    rolledBack,
    files: 1,
    unopened: opened ? 0 : 1,
    copyAlone: null,
    problems: [...problems, ...alive.map((pid) => `process ${String(pid)} is still alive`)],
  };
}

function textIn(book: BookReader): string {
  const id = book.outline().parts.flatMap(({ articles }) => articles).find((each) => each.title === TYPED)?.id ?? '';
  return linesOf(book.article(id).document);
}
