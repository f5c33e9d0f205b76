import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../electron/common/errors.ts';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import type { ChannelName, ChannelOf } from '../../../electron/common/contract/channels.ts';
import type { Connection } from '../../../electron/hosts/connection.ts';
import { Books } from '../../../electron/main/books.ts';
import { Service } from '../../../electron/main/service.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyyeu-books-'));
  for (const name of ['one.kyyeu', 'two.kyyeu']) await writeFile(at(name), '');
  await symlink(at('one.kyyeu'), at('link.kyyeu'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Books over two services that answer everything with {} and note it; `fails` names a channel that does not. */
function setUp(fails?: ChannelName) {
  const log: string[] = [];
  const dying: (() => void)[] = [];
  const names = new Map<string, string>();
  const short = (session: string): string => {
    if (!names.has(session)) names.set(session, `s${String(names.size + 1)}`);
    return names.get(session) ?? '';
  };
  const service = <N extends ChannelName>(name: string): Service<N> =>
    new Service<N>(name, (): Connection<N> => ({
      call: (channel, input, options) => {
        const session = options?.session ?? (input as { session?: string }).session;
        if (typeof input === 'object' && 'author' in input) asked.push([channel, input.author]);
        log.push(`${channel}${session === undefined ? '' : ` ${short(session)}`}`);
        return channel === fails ? Promise.reject(new AppError('file/locked')) : Promise.resolve({} as never);
      },
      dispose: () => undefined,
      onLost: (listener) => dying.push(() => { listener('gone'); }),
    }));
  const store = service<ChannelOf<'store'>>('store');
  const print = service<ChannelOf<'print'>>('print');
  const changes: string[] = [];
  const seen: string[] = [];
  const asked: unknown[] = [];
  let name = 'Nông Văn Khải';
  const books = new Books({
    cache: '/cache',
    store,
    print,
    author: () => name,
    prepare: (path) => {
      seen.push(`prepare ${basename(path)}`);
      return path.endsWith('bad.kyyeu') ? Promise.reject(new AppError('file/foreign-schema')) : Promise.resolve({ file: path, checked: true });
    },
    closed: ({ path }) => {
      seen.push(`closed ${basename(path)}`);
      return Promise.resolve();
    },
    beforeWrite: (windowId) => seen.push(`write ${String(windowId)}`),
    onChange: (windowId, book) => changes.push(`${String(windowId)} ${book === null ? '-' : short(book.session)}`),
  });
  const rename = (next: string): void => {
    name = next;
  };
  return { books, log, seen, changes, asked, rename, dieAll: () => { for (const die of dying) die(); } };
}

describe('books of windows', () => {
  test('are opened in both services and closed in both', async () => {
    const { books, log, changes } = setUp();
    await books.open(1, at('one.kyyeu'));
    await books.store(1, 'outline.get', {});
    await books.print(1, 'preview.book', {});
    await books.close(1);
    expect(log).toEqual(['session.open s1', 'outline.get s1', 'typeset.open s1', 'preview.book s1', 'typeset.close s1', 'session.close s1']);
    expect(changes).toEqual(['1 s1', '1 -']);
    await expect(books.store(1, 'outline.get', {})).rejects.toMatchObject({ code: 'book/none-open' });
  });

  test('are opened in the name of the person, and told of another one', async () => {
    const { books, asked, rename } = setUp();
    await books.create(1, at('new.kyyeu'), defaultSettings('Mới'));
    await books.open(2, at('two.kyyeu'));
    rename('Hoàng Minh Tâm');
    expect([...(await books.nameAuthor()).keys()]).toEqual([1, 2]);
    expect(asked).toEqual([
      ['session.create', 'Nông Văn Khải'],
      ['session.open', 'Nông Văn Khải'],
      ['session.setAuthor', 'Hoàng Minh Tâm'],
      ['session.setAuthor', 'Hoàng Minh Tâm'],
    ]);
  });

  test('of two windows are never mixed up', async () => {
    const { books, log } = setUp();
    await books.open(1, at('one.kyyeu'));
    await books.open(2, at('two.kyyeu'));
    await books.store(1, 'outline.get', {});
    await books.store(2, 'book.info', {});
    expect(log).toContain('outline.get s1');
    expect(log).toContain('book.info s2');
    await expect(books.windowOf(at('link.kyyeu'))).resolves.toBe(1);
    await expect(books.windowOf(at('nowhere.kyyeu'))).resolves.toBeNull();
  });

  test('a new one takes the place of the old, which is closed after', async () => {
    const { books, log } = setUp();
    await books.open(1, at('one.kyyeu'));
    await books.create(1, at('new.kyyeu'), defaultSettings('Mới'));
    expect(log.filter((line) => line.startsWith('session'))).toEqual(['session.open s1', 'session.create s2', 'session.close s1']);
    await books.store(1, 'outline.get', {});
    expect(log.at(-1)).toBe('outline.get s2');
  });

  test('the same one again is not opened twice', async () => {
    const { books, log } = setUp();
    await books.open(1, at('one.kyyeu'));
    await books.open(1, at('link.kyyeu'));
    expect(log.filter((line) => line.startsWith('session'))).toEqual(['session.open s1']);
  });

  test('one that cannot be opened leaves the window its book', async () => {
    const { books, log } = setUp('session.create');
    await books.open(1, at('one.kyyeu'));
    await expect(books.create(1, at('new.kyyeu'), defaultSettings(''))).rejects.toMatchObject({ code: 'file/locked' });
    expect(books.of(1)?.path).toBe(at('one.kyyeu'));
    expect(log).not.toContain('session.close s1');
  });

  test('a typesetter that cannot open the book does not keep it from being written', async () => {
    const { books } = setUp('typeset.open');
    await books.open(1, at('one.kyyeu'));
    await expect(books.store(1, 'outline.get', {})).resolves.toEqual({});
    await expect(books.print(1, 'preview.book', {})).rejects.toMatchObject({ code: 'file/locked' });
  });

  test('are open again after the services died', async () => {
    const { books, log, dieAll } = setUp();
    await books.open(1, at('one.kyyeu'));
    await books.print(1, 'preview.book', {});
    dieAll();
    log.length = 0;
    await books.store(1, 'outline.get', {});
    await books.print(1, 'preview.book', {});
    expect(log).toEqual(['session.open s1', 'outline.get s1', 'typeset.open s1', 'preview.book s1']);
  });

  test('closing asks nothing of a service that died', async () => {
    const { books, log, dieAll } = setUp();
    await books.open(1, at('one.kyyeu'));
    dieAll();
    log.length = 0;
    await books.close(1);
    expect(log).toEqual([]);
  });
});
