import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BookCheck, Damage } from '../../../electron/common/contract/damage.ts';
import { AppError } from '../../../electron/common/errors.ts';
import type { StartInspector } from '../../../electron/hosts/inspector.ts';
import { Checks } from '../../../electron/main/checks.ts';
import { KnownFiles } from '../../../electron/main/known-files.ts';
import { Opening } from '../../../electron/main/opening.ts';
import { PATIENCE_MS } from '../processor-time.ts';

const book = { session: 's', path: '/a.kyyeu', file: '/a.kyyeu', view: null };
const damage: Damage = { kind: 'article', name: 'Bài', id: 'a', text: 'article a: …' };

/** An inspecting process that answers as told; a call that is told nothing waits until the process is ended. */
function inspector(answers: Readonly<Record<string, readonly unknown[] | AppError | undefined>>) {
  const calls: string[] = [];
  let ended = 0;
  const start: StartInspector = () => {
    let fail: (error: AppError) => void = () => undefined;
    return {
      call: (name, input) => {
        const what = 'what' in input ? input.what : name;
        calls.push(what);
        const answer = answers[what];
        if (answer instanceof AppError) return Promise.reject(answer);
        if (answer !== undefined) return Promise.resolve(answer as never);
        return new Promise((_resolve, reject) => { fail = reject; });
      },
      dispose: () => {
        ended += 1;
        fail(new AppError('app/service-stopped'));
      },
      onLost: () => undefined,
    };
  };
  return { start, calls, ended: () => ended };
}

/** Waits until what is looked for is there. */
const until = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: PATIENCE_MS, interval: 5 });
/** Long enough for what must not happen. */
const soon = (ms = 30): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function watched(answers: Parameters<typeof inspector>[0]) {
  const host = inspector(answers);
  const told: BookCheck[] = [];
  const found: (readonly Damage[])[] = [];
  const checks = new Checks({
    start: host.start,
    tell: (_windowId, check) => told.push(check),
    onDamage: (_windowId, _book, each) => found.push(each),
    firstMs: 0,
    restMs: 5,
  });
  return { checks, host, told, found };
}

describe('the check in the background', () => {
  test('reads records, then pages, and says that the book is whole', async () => {
    const { checks, host, told } = watched({ records: [], pages: [] });
    checks.begin(1, book);
    await until(() => { expect(told.at(-1)).toEqual({ state: 'whole', found: [], step: 0, steps: 0 }); });
    expect(host.calls).toEqual(['records', 'pages']);
    expect(checks.of(2).state).toBe('none');
  });

  test('tells what is damaged as soon as it is found', async () => {
    const { checks, found } = watched({ records: [damage], pages: [] });
    checks.begin(1, book);
    await until(() => { expect(checks.of(1)).toMatchObject({ state: 'damaged', found: [damage] }); });
    expect(found).toEqual([[damage]]);
  });

  test('lets go of the file when a change comes, and starts over after a rest; of records it holds nothing', async () => {
    const { checks, host } = watched({ records: [] });
    checks.begin(1, book);
    await until(() => { expect(host.calls).toEqual(['records', 'pages']); });
    const before = host.ended();
    checks.beforeWrite(1);
    expect(host.ended()).toBe(before + 1);
    await until(() => { expect(host.calls).toEqual(['records', 'pages', 'pages']); });
    checks.end(1);
    const reading = watched({});
    reading.checks.begin(1, book);
    await until(() => { expect(reading.host.calls).toEqual(['records']); });
    reading.checks.beforeWrite(1);
    expect(reading.host.ended()).toBe(0);
    reading.checks.end(1);
  });

  test('is stopped by the person, and what was found stays known', async () => {
    const { checks, host, told } = watched({ records: [damage] });
    checks.begin(1, book);
    await until(() => { expect(host.calls).toEqual(['records', 'pages']); });
    checks.stop(1);
    await soon();
    expect(told.at(-1)).toMatchObject({ state: 'damaged', found: [damage] });
    expect(checks.of(1).found).toEqual([damage]);
    expect(host.calls).toEqual(['records', 'pages']);
  });
});

describe('opening', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kyyeu-opening-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const known = (): Promise<KnownFiles> => KnownFiles.open(join(folder, 'known.json'));
  const make = async (): Promise<string> => {
    const file = join(folder, 'a.kyyeu');
    await writeFile(file, 'a book');
    return file;
  };

  test('reads a file whole before, unless it is what it was when it was closed', async () => {
    const file = await make();
    const host = inspector({ 'inspect.file': [] });
    const opening = new Opening(host.start, await known());
    expect(await opening.prepare(file)).toEqual({ file, checked: true });
    await opening.closed({ session: 's', path: file, file, view: null });
    await opening.prepare(file);
    expect(host.calls).toEqual(['inspect.file']);
    await utimes(file, 1, 1);
    await opening.prepare(file);
    await writeFile(file, 'a bool');
    await opening.prepare(file);
    expect(host.calls).toHaveLength(3);
  });

  test('a file in which damage was found is read whole again', async () => {
    const file = await make();
    const host = inspector({ 'inspect.file': [] });
    const opening = new Opening(host.start, await known());
    opening.suspect(file);
    await opening.closed({ session: 's', path: file, file, view: null });
    await opening.prepare(file);
    expect(host.calls).toEqual(['inspect.file']);
  });

  test('a stranger’s file is refused; of a damaged one a copy is opened, which goes when the book is closed', async () => {
    const file = await make();
    const foreign = new Opening(inspector({ 'inspect.file': new AppError('file/foreign-schema') }).start, await known());
    await expect(foreign.prepare(file)).rejects.toMatchObject({ code: 'file/foreign-schema' });
    const report = { articles: 1, photos: 0, lost: [{ kind: 'photo', name: 'b.jpg', reason: 'gone' }], doubtful: [] };
    const host = inspector({ 'inspect.file': new AppError('file/damaged'), 'inspect.salvage': report as never });
    const opening = new Opening(host.start, await known());
    const prepared = await opening.prepare(file);
    expect(prepared.file).not.toBe(file);
    const open = { session: 's', path: file, file: prepared.file, view: null };
    expect(opening.damageOf(open)).toMatchObject([{ kind: 'photo', name: 'b.jpg' }]);
    await opening.closed(open);
    expect(opening.damageOf(open)).toEqual([]);
    expect(await readFile(file, 'utf8')).toBe('a book');
  });
});
