import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { COMMANDS } from '../../../electron/cli/commands/index.ts';
import { openBook, readBook } from '../../../electron/services/store/book-file.ts';
import { article, bodyPart, closing, jpeg, newBook, put, temporaryFolder } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

// Each command looks at its file in a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 90_000 });

const outlineShape = z.strictObject({
  parts: z.array(z.strictObject({ title: z.string(), articles: z.array(z.strictObject({ id: z.string(), title: z.string() })) })),
});
const checkShape = z.strictObject({ ok: z.boolean(), problems: z.array(z.string()) });
const searchShape = z.array(z.strictObject({ id: z.string(), title: z.string(), snippet: z.string() }));

/** A closed book with one article: its path and the article's id. */
function stored(): { file: string; id: string } {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Đảng bộ Khối', 'Bưu tá tận tụy', 'giao bưu phẩm'));
  book.close();
  return { file: book.file, id };
}

/** The program's entry. */
const main = fileURLToPath(new URL('../../../electron/cli/main.ts', import.meta.url));

describe('the program', () => {
  test('tells its version and its commands', async () => {
    expect(await kyyeu('--version')).toEqual({ code: 0, out: '0.1.0\n', err: [] });
    const help = await kyyeu('--help');
    expect(help).toMatchObject({ code: 0, err: [] });
    for (const name of Object.keys(COMMANDS)) expect(help.out).toContain(`  ${name} `);
    expect((await kyyeu('export', '--help')).out).toContain('--to print|cover|proof');
  });

  test.each([
    [[]],
    [['reprint']],
    [['constructor']],
    [['new']],
    [['new', 'a', 'b']],
    [['new', 'a', '--colour', 'red']],
    [['import', 'a']],
    [['text', 'a']],
    [['export', 'a', '--out', 'b']],
    [['export', 'a', '--to', 'stone', '--out', 'b']],
    [['export', 'a', '--to', 'print']],
    [['sample']],
  ])('misused: %j', async (args) => {
    expectFailure(await kyyeu(...args), 2, 'usage: kyyeu');
  });

  test('runs as a process: JSON alone on stdout, exit code, one line on stderr', async () => {
    const run = promisify(execFile);
    const { file, id } = stored();
    const { stdout, stderr } = await run(process.execPath, [main, 'outline', file, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ parts: [{}, { articles: [{ id, title: 'Đảng bộ Khối' }] }] });
    expect(stderr).toBe('');
    await expect(run(process.execPath, [main, 'text', file, 'gone'])).rejects.toMatchObject({ code: 1, stdout: '', stderr: /^[^\n]+book\/no-article[^\n]+\n$/ });
  });

  test('begins anew with large pages of memory where it typesets, with the same arguments, and where the system has them', async () => {
    const run = promisify(execFile);
    const tell = 'data:text/javascript,process.on("exit", () => { process.stderr.write("[" + process.env.GLIBC_TUNABLES + "]"); });';
    const told = async (...args: string[]): Promise<string> => {
      const env = { ...process.env };
      delete env['GLIBC_TUNABLES'];
      return await run(process.execPath, ['--import', tell, main, ...args], { env }).then(({ stderr }) => stderr, (thrown: unknown) => (thrown as { stderr: string }).stderr);
    };
    const had = process.platform === 'linux' && process.execve !== undefined;
    const misused = await told('export', 'a', '--to', 'stone', '--out', 'b');
    expect(misused).toContain('--to must be one of');
    expect(misused.slice(misused.lastIndexOf('['))).toBe(had ? '[glibc.malloc.hugetlb=1]' : '[undefined]');
    expect(await told('--version')).toBe('[undefined]');
  });

  test('ends in peace when nobody reads what it prints any more', async () => {
    const { file } = stored();
    const child = spawn(process.execPath, [main, 'outline', file, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString('utf8')));
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    expect(said).toBe('');
  });
});

describe('new', () => {
  test('makes a book, and refuses to replace a file', async () => {
    const file = path.join(temporaryFolder(), 'Gương sáng.kyyeu');
    expect(await kyyeu('new', file, '--title', 'Hương sen'.normalize('NFD'))).toMatchObject({ code: 0, err: [] });
    expect(closing(readBook(file)).settings().title).toBe('Hương sen');
    expectFailure(await kyyeu('new', file), 1, 'file/exists');
    const long = `${file}.dài.kyyeu`;
    expectFailure(await kyyeu('new', long, '--title', 'a'.repeat(501)), 2, '--title: ');
    expect(fs.existsSync(long)).toBe(false);
    const other = path.join(path.dirname(file), 'Vườn hoa.kyyeu');
    expect(JSON.parse((await kyyeu('new', other, '--json')).out)).toMatchObject({ title: 'Vườn hoa' });
  });
});

describe('reading commands', () => {
  test('outline', async () => {
    const { file, id } = stored();
    const { parts } = json(await kyyeu('outline', file, '--json'), outlineShape);
    expect(parts.map(({ title }) => title)).toEqual(['Mở đầu', 'Phần một']);
    expect(parts[1]?.articles).toEqual([{ id, title: 'Đảng bộ Khối' }]);
    expect((await kyyeu('outline', file)).out).toContain(`  ${id}  Đảng bộ Khối\n`);
  });

  test('text', async () => {
    const { file, id } = stored();
    expect(await kyyeu('text', file, id)).toEqual({ code: 0, out: 'Đảng bộ Khối\n\nBưu tá tận tụy\n\ngiao bưu phẩm\n', err: [] });
    const page = (await kyyeu('text', file, id, '--html')).out;
    expect(page).toContain('<title>Đảng bộ Khối</title>');
    expect(page).toContain('<h1>Đảng bộ Khối</h1>');
    expectFailure(await kyyeu('text', file, 'gone'), 1, 'book/no-article');
  });

  test('search', async () => {
    const { file, id } = stored();
    const hits = json(await kyyeu('search', file, 'buu ta', '--json'), searchShape);
    expect(hits).toEqual([{ id, title: 'Đảng bộ Khối', snippet: 'Bưu tá tận tụy giao bưu phẩm' }]);
    expect(json(await kyyeu('search', file, 'bứu tà', '--json'), searchShape)).toEqual([]);
    expect((await kyyeu('search', file, 'dang bo')).out).toBe(`${id}  Đảng bộ Khối\n  Đảng bộ Khối\n`);
  });

  test('check', async () => {
    const { file } = stored();
    const whole = await kyyeu('check', file, '--json');
    expect([whole.code, json(whole, checkShape)]).toEqual([0, { ok: true, problems: [] }]);
    const bytes = fs.readFileSync(file);
    const at = bytes.indexOf('Bưu tá tận tụy');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    fs.writeFileSync(file, bytes);
    const spoiled = await kyyeu('check', file, '--json');
    expect(spoiled.code).toBe(1);
    expect(json(spoiled, checkShape)).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.stringContaining('the text is not the one that was saved')]) as unknown });
    fs.truncateSync(file, 8192);
    const broken = await kyyeu('check', file, '--json');
    expect([broken.code, json(broken, checkShape)]).toMatchObject([1, { ok: false, problems: [expect.stringContaining('file/damaged')] }]);
  });

  test('salvage: a new file, and what is lost', async () => {
    const { file, id } = stored();
    const bytes = fs.readFileSync(file);
    const at = bytes.indexOf('Bưu tá tận tụy');
    // Two bits: one alone would be put right.
    bytes[at] = (bytes[at] ?? 0) ^ 3;
    fs.writeFileSync(file, bytes);
    const to = path.join(path.dirname(file), 'moi.kyyeu');
    const shape = z.strictObject({ articles: z.number(), photos: z.number(), lost: z.array(z.unknown()), doubtful: z.array(z.looseObject({ kind: z.string(), name: z.string() })) });
    const saved = await kyyeu('salvage', file, to, '--json');
    expect([saved.code, json(saved, shape)]).toMatchObject([0, { articles: 2, photos: 0, lost: [], doubtful: [{ kind: 'article', name: 'Đảng bộ Khối' }] }]);
    expect((await kyyeu('check', to)).code).toBe(0);
    expect(JSON.parse((await kyyeu('outline', to, '--json')).out)).toMatchObject({ parts: [{}, { articles: [{ id, title: 'Đảng bộ Khối' }] }] });
    expectFailure(await kyyeu('salvage', file, to), 1, 'file/exists');
    expect(fs.readFileSync(file).equals(bytes)).toBe(true);
  });

  test('work beside a writer, and change nothing', async () => {
    const { file, id } = stored();
    const before = fs.readFileSync(file);
    const book = closing(openBook(file));
    for (const args of [['outline', file], ['text', file, id], ['search', file, 'x'], ['check', file]]) expect((await kyyeu(...args)).code).toBe(0);
    book.close();
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });

  test('say what is wrong with a file', async () => {
    const folder = temporaryFolder();
    const empty = path.join(folder, 'empty.kyyeu');
    const picture = path.join(folder, 'picture.kyyeu');
    fs.writeFileSync(empty, '');
    fs.writeFileSync(picture, await jpeg());
    const newer = path.join(folder, 'newer.kyyeu');
    fs.copyFileSync(stored().file, newer);
    const descriptor = fs.openSync(newer, 'r+');
    fs.writeSync(descriptor, Buffer.from([0, 0, 1, 0]), 0, 4, 60);
    fs.closeSync(descriptor);
    const files = [[empty, 'file/empty'], [picture, 'file/not-a-book'], [newer, 'file/newer'], [path.join(folder, 'none.kyyeu'), 'file/not-found']] as const;
    for (const [file, code] of files) {
      expectFailure(await kyyeu('outline', file, '--json'), 1, code);
      const checked = await kyyeu('check', file, '--json');
      expect([checked.code, checked.err.length, json(checked, checkShape)]).toEqual([1, 1, { ok: false, problems: [expect.stringContaining(code)] }]);
      expect(checked.err[0]).toContain(code);
    }
    expect(fs.statSync(empty).size).toBe(0);
  });
});
