/** Starts the real application under Playwright. */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronRuntime } from '../../../build/electron.mjs';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** How long a start and a normal quit may take, ms, on a slow machine with cold caches. */
const START_MS = 60_000;
const QUIT_MS = 60_000;

export interface LaunchOptions {
  /** The application's own folder (preferences, backups): a test's own, so that runs do not meet. */
  readonly userData: string;
  /** What a person would add on the command line, a yearbook's path for example. */
  readonly args?: readonly string[];
  /** Variables for the application's environment. A packaged application ignores KYYEU_…. */
  readonly env?: Readonly<Record<string, string>>;
  /** Executable of a packaged application; without it the checkout's build runs. */
  readonly packaged?: string;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** The first window, loaded. */
  readonly window: Page;
  /** Errors seen so far: the page's console errors and exceptions, what main wrote on stderr. A good test ends with none of the first two. */
  readonly problems: { readonly console: string[]; readonly exceptions: string[]; readonly stderr: string[] };
  /** Quits as a person does, and ends the process when that does not work. May be called twice. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the application and waits for its first window.
 * @throws Error when no window comes; its message carries what main wrote on stderr
 */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const runtime = electronRuntime();
  const program = options.packaged === undefined ? [checkout] : [];
  const app = await _electron.launch({
    executablePath: options.packaged ?? runtime.executable,
    args: [...runtime.args, ...program, ...(options.args ?? []), `--user-data-dir=${options.userData}`],
    env: { ...inherited(), ...(options.packaged === undefined ? runtime.env : {}), ...options.env },
    timeout: START_MS,
  });
  const problems: LaunchedApp['problems'] = { console: [], exceptions: [], stderr: [] };
  // Kept, because Playwright forgets the process when it is gone, killed for example.
  const child = app.process();
  child.stderr?.on('data', (data: Buffer) => problems.stderr.push(data.toString('utf8')));
  app.on('window', (page) => {
    watch(page, problems);
  });
  for (const page of app.windows()) watch(page, problems);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= quit(app, child));
  try {
    const window = await app.firstWindow({ timeout: START_MS });
    await window.waitForLoadState('domcontentloaded');
    return { app, window, problems, close };
  } catch (cause) {
    await close();
    throw new Error(`The application opened no window. It said:\n${problems.stderr.join('')}`, { cause });
  }
}

/** A folder for one test's data, and how to remove it afterwards. */
export async function temporaryFolder(name: string): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), `kyyeu-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const watched = new WeakSet<Page>();

function watch(page: Page, problems: LaunchedApp['problems']): void {
  if (watched.has(page)) return;
  watched.add(page);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.console.push(message.text());
  });
  page.on('pageerror', (error) => problems.exceptions.push(error.stack ?? error.message));
}

async function quit(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => { resolve(); });
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), QUIT_MS);
  try {
    await Promise.race([app.close(), exited]);
    await exited;
  } finally {
    clearTimeout(timer);
  }
}
