/**
 * Start to interactive: the application with a large yearbook until its outline is there, which answers a click; then until that click's article
 * can be typed in; the memory it has when nothing is done. All beside an empty window.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Page } from 'playwright-core';
import { median, row, unmeasured, type Row } from './support/rows.ts';
import { start as startWindow } from './support/window.ts';
import { checkout, noWorkload, workload } from './support/workload.ts';

const ARTICLES = 120;
const RUNS = 5;
/** Until what follows the opening is done (the book is set, small pages are drawn), ms. */
const RESTS_MS = 20_000;

/** The least an Electron program can be. */
const EMPTY_MAIN = `import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('index.html'));
`;

export async function run(): Promise<Row[]> {
  const why = noWorkload();
  if (why !== null) return [unmeasured('start to interactive', why)];
  const { file, book } = await workload(ARTICLES);
  const title = book.chapters[0]?.articles[0]?.title ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-bench-'));
  try {
    const empty = emptyProgram(folder);
    const opened: number[] = [];
    const edited: number[] = [];
    const empties: number[] = [];
    // The first start of either makes its data folder, and has nothing compiled yet; the others are what one meets every day.
    for (let turn = 0; turn <= RUNS; turn += 1) {
      const userData = join(folder, 'data');
      empties.push(...(await start([empty, `--user-data-dir=${userData}-empty`], folder, [shown])));
      const [outline, editor] = await start([checkout, file, `--user-data-dir=${userData}`], folder, [outlineThere(title), editorThere(title)]);
      opened.push(outline ?? Number.NaN);
      edited.push(editor ?? Number.NaN);
    }
    const [first, ...daily] = edited;
    const [firstEmpty, ...dailyEmpty] = empties;
    const peer = { name: 'an empty Electron window', value: median(dailyEmpty) };
    const what = `start with ${String(ARTICLES)} articles`;
    const userData = join(folder, 'resting');
    const emptyMemory = { name: peer.name, value: await restingMemory([empty, `--user-data-dir=${userData}-empty`], folder, shown) };
    const memory = await restingMemory([checkout, file, `--user-data-dir=${userData}`], folder, editorThere(title));
    return [
      row(`${what}: to the outline`, median(opened.slice(1)), 's', peer),
      row(`${what}: to an article one can type in`, median(daily), 's', peer),
      row(`${what}, the first time: to an article one can type in`, first ?? Number.NaN, 's', { name: peer.name, value: firstEmpty ?? Number.NaN }),
      row(`${String(ARTICLES)} articles, an article open, at rest: memory of all processes`, memory, 'MB', emptyMemory),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function emptyProgram(folder: string): string {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', type: 'module', main: 'main.js' }));
  writeFileSync(join(folder, 'main.js'), EMPTY_MAIN);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>empty</title><p>empty</p>');
  return folder;
}

/** MB that all processes of the program have in memory (pages they share are counted in each), some time after `reached`. */
async function restingMemory(args: readonly string[], home: string, reached: Milestone): Promise<number> {
  const { app, window } = await startWindow(args, home);
  try {
    await reached(window);
    await window.waitForTimeout(RESTS_MS);
    return await app.evaluate(({ app: electron }) => electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024);
  } finally {
    await app.close();
  }
}

type Milestone = (window: Page) => Promise<void>;

// Looked for by the page itself, each time it is drawn: from outside one looks every half second.
const shown: Milestone = async (window) => {
  await window.waitForFunction(() => document.body.textContent.includes('empty'));
};

const outlineThere = (title: string): Milestone => async (window) => {
  await window.waitForFunction((wanted) => [...document.querySelectorAll('[role="row"] .row__title')].some((row) => row.textContent === wanted), title);
};

/** The article one clicks on is there, in the field for its text. */
const editorThere = (title: string): Milestone => async (window) => {
  await outlineThere(title)(window);
  const row = await window.evaluate((wanted) => {
    const found = [...document.querySelectorAll('[role="row"] .row__title')].find((each) => each.textContent === wanted);
    const { left, top } = found?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: left + 8, y: top + 8 };
  }, title);
  await window.mouse.click(row.x, row.y);
  await window.waitForFunction((wanted) => document.querySelector('[role="textbox"] h1')?.textContent === wanted, title);
};

/** Seconds from the process's start to each milestone. */
async function start(args: readonly string[], home: string, milestones: readonly Milestone[]): Promise<number[]> {
  const began = performance.now();
  const { app, window } = await startWindow(args, home);
  try {
    const seconds: number[] = [];
    for (const reached of milestones) {
      await reached(window);
      seconds.push((performance.now() - began) / 1000);
    }
    return seconds;
  } finally {
    await app.close();
  }
}
