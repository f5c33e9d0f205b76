import { mkdtemp, mkdir, rename, rm, writeFile, copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FileState } from '../../../electron/common/contract/file-state.ts';
import type { BookAtPath } from '../../../electron/common/contract/safety-shapes.ts';
import type { BookInfo } from '../../../electron/common/contract/shapes.ts';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import { AppError } from '../../../electron/common/errors.ts';
import type { Book } from '../../../electron/main/book-sessions.ts';
import { FileCare, LOOK_MS, type FileCareOptions } from '../../../electron/main/file-care.ts';
import { PATIENCE_MS } from '../processor-time.ts';

/** Waits until what a look at the file has to bring is there. */
const until = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: PATIENCE_MS, interval: 5 });

const UUID = 'b1';
const info = (because: BookInfo['readOnlyBecause'] = null): BookInfo => ({
  id: UUID,
  fileName: 'sách.kyyeu',
  folderLabel: '~',
  readOnly: because !== null,
  readOnlyBecause: because,
  settings: defaultSettings('Sách'),
  modifiedAt: 7,
  author: '',
});

let folder = '';
let care: FileCare | null = null;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyyeu-care-'));
  await writeFile(at('sách.kyyeu'), 'một');
});
afterEach(async () => {
  care?.show(1, null, null);
  await rm(folder, { recursive: true, force: true });
});

/** A care over one window that shows sách.kyyeu. */
function setUp(change: Partial<FileCareOptions> = {}, because: BookInfo['readOnlyBecause'] = null) {
  const states: FileState[] = [];
  const files: string[] = [];
  const shown: { book: Book } = { book: { session: 's1', path: at('sách.kyyeu'), file: at('sách.kyyeu'), view: null } };
  const call = (() => Promise.resolve(info())) as never;
  const books: FileCareOptions['books'] = {
    alone: (_windowId, work) => work({ book: shown.book, call }),
    beside: () => ({ book: shown.book, call }),
    isChanging: () => false,
    switchTo: (windowId, path) => {
      shown.book = { session: `${shown.book.session}+`, path, file: path, view: null };
      care?.show(windowId, shown.book, info());
      return Promise.resolve(info());
    },
  };
  care = new FileCare({
    books,
    bookAt: (): Promise<BookAtPath> => Promise.resolve({ there: true, uuid: UUID, title: 'Sách', modifiedAt: 7, sound: true }),
    lockState: () => Promise.resolve({ free: false, owner: { user: 'lan', host: 'máy 1', since: 5 } }),
    onState: (_windowId, state) => states.push(state),
    onFile: (_windowId, _book, why) => files.push(why),
    everyMs: 10,
    ...change,
  });
  care.show(1, shown.book, info(because));
  return { states, files, shown, now: () => care?.stateOf(1) };
}

describe('the file of an open book', () => {
  test('is looked at so often that a change is told within two seconds', () => {
    expect(LOOK_MS).toBeLessThanOrEqual(1000);
  });

  test('that goes and comes is told once each time', async () => {
    const { states, now } = setUp();
    await until(() => { expect(states).toEqual([{ kind: 'there' }]); });
    await mkdir(at('x'));
    await rename(at('sách.kyyeu'), at('x/sách.kyyeu'));
    await until(() => { expect(now()).toEqual({ kind: 'missing' }); });
    await rename(at('x/sách.kyyeu'), at('sách.kyyeu'));
    await until(() => { expect(states.map(({ kind }) => kind)).toEqual(['there', 'missing', 'there']); });
  });

  test('that is renamed is followed', async () => {
    const { files, shown, states } = setUp();
    await until(() => { expect(states).toHaveLength(1); });
    await rename(at('sách.kyyeu'), at('mới.kyyeu'));
    await until(() => { expect(files).toEqual(['renamed']); });
    expect(shown.book.path).toBe(at('mới.kyyeu'));
    await until(() => { expect(states.at(-1)).toEqual({ kind: 'there' }); });
  });

  test('that is the same book on a drive that came back is taken up again', async () => {
    const { files, states } = setUp();
    await until(() => { expect(states).toHaveLength(1); });
    // The copy is made first: a freed inode could be given out again.
    await copyFile(at('sách.kyyeu'), at('bản'));
    await rename(at('bản'), at('sách.kyyeu'));
    await until(() => { expect(files).toEqual(['back']); });
  });

  test.each([
    ['another book', { uuid: 'b2', modifiedAt: 7 }],
    ['another state of this book', { uuid: UUID, modifiedAt: 8 }],
    ['no book', { uuid: null, modifiedAt: null }],
  ])('with %s in its place is told as replaced, and left alone', async (_name, found) => {
    const { files, now, states } = setUp({ bookAt: () => Promise.resolve({ there: true, title: '', sound: true, ...found }) });
    await until(() => { expect(states).toHaveLength(1); });
    await writeFile(at('khác'), 'khác');
    await rename(at('khác'), at('sách.kyyeu'));
    await until(() => { expect(now()).toEqual({ kind: 'replaced' }); });
    expect(files).toEqual([]);
  });

  test('is not told as gone while the application itself changes it', async () => {
    const changing = { now: true };
    const { states } = setUp();
    care?.show(1, null, null);
    const again = setUp({ books: { alone: () => Promise.reject(new AppError('book/none-open')), beside: () => { throw new AppError('book/none-open'); }, isChanging: () => changing.now, switchTo: () => Promise.reject(new AppError('book/none-open')) } });
    await until(() => { expect(again.states).toHaveLength(1); });
    await rm(at('sách.kyyeu'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(again.now()).toEqual({ kind: 'there' });
    changing.now = false;
    await until(() => { expect(again.now()).toEqual({ kind: 'missing' }); });
    expect(states.every(({ kind }) => kind === 'there')).toBe(true);
  });
});

describe('a book that somebody else writes', () => {
  test('is told with who has it, and when it is free', async () => {
    const lock = { free: false };
    const { states } = setUp(
      { lockState: () => Promise.resolve(lock.free ? { free: true, owner: null } : { free: false, owner: { user: 'lan', host: 'máy 1', since: 5 } }) },
      'locked',
    );
    await until(() => { expect(states.at(-1)).toEqual({ kind: 'locked', by: { user: 'lan', host: 'máy 1', since: 5 }, free: false }); });
    lock.free = true;
    await until(() => { expect(states.at(-1)).toEqual({ kind: 'locked', by: { user: 'lan', host: 'máy 1', since: 5 }, free: true }); });
  });
});
