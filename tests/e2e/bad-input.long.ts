/** What is wrong with a file is told in words, the application goes on, and the open book stays as it was. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBook } from '../../electron/services/store/book-file.ts';
import { fingerprint, orderIn } from './support/book.ts';
import { Desk } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';
import { chooseNative } from './support/native-menu.ts';

const inCheckout = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const cli = inCheckout('dist/cli/cli.js');

/** Where SQLite's header keeps user_version, the version of the yearbook's format. */
const USER_VERSION_AT = 60;

const GOOD = 'Một tấm gương sáng';
/** Files to import: name, and the words people see. */
const ARTICLES = [
  ['rỗng.txt', 'Tệp không có chữ nào để nhập', 'import/empty'],
  ['ảnh đội lốt.docx', 'Tệp có đuôi tệp không khớp với nội dung bên trong', 'import/mismatch'],
  ['latin-1.txt', 'Không nhận ra bảng mã chữ của tệp', 'import/encoding'],
] as const;
/** Files to open as a book. */
const BOOKS = [
  ['rỗng.kyyeu', 'Tệp “rỗng.kyyeu” rỗng, không có nội dung', 'file/empty'],
  ['bản mới.kyyeu', 'Kỷ yếu “bản mới.kyyeu” được làm bằng bản Kỷ Yếu mới hơn', 'file/newer'],
  ['ảnh.kyyeu', 'Tệp “ảnh.kyyeu” không phải là kỷ yếu', 'file/not-a-book'],
] as const;
const LOCKED = 'đang mở.kyyeu';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const at = (name: string): string => join(folder.path, name);
const good = (): string => at('sách.kyyeu');

beforeAll(async () => {
  folder = await temporaryFolder('bad-input');
  const picture = await readFile(inCheckout('resources/sample/photos/ong-lanh.jpg'));
  const newer = at('bản mới.kyyeu');
  makeBook(good(), 'Sách lành', 'Phần một', [['Bài đã có', 'Chữ đã có từ trước.']]);
  makeBook(newer, 'Sách mai sau', 'Phần một', [['Bài', 'Chữ.']]);
  makeBook(at(LOCKED), 'Sách đang mở', 'Phần một', [['Bài', 'Chữ.']]);
  const bytes = await readFile(newer);
  bytes.writeInt32BE(999, USER_VERSION_AT);
  await Promise.all([
    writeFile(newer, bytes),
    writeFile(at('rỗng.kyyeu'), ''),
    writeFile(at('ảnh.kyyeu'), picture),
    writeFile(at('rỗng.txt'), ''),
    writeFile(at('ảnh đội lốt.docx'), picture),
    writeFile(at('latin-1.txt'), Buffer.from('Café déjà vu\n\nLa fête était réussie, très réussie.\n', 'latin1')),
    writeFile(at('bài lành.txt'), `${GOOD}\n\nĐồng chí Vũ Lễ đã vượt qua nhiều khó khăn để giúp bà con trong bản.\n\nAi cũng quý mến ông.\n`),
    mkdir(at('data')),
  ]);
});
afterAll(async () => {
  await folder.remove();
});

describe('through the window', () => {
  beforeAll(async () => {
    launched = await launchApp({ userData: at('data'), args: [good()], env: { HOME: folder.path } });
    desk = await Desk.of(launched, 'bad-input');
    await desk.open('Bài đã có');
  });
  afterAll(async () => {
    await launched.close();
  });

  /** Imports files and gives the words on the card that comes. */
  async function importing(...files: string[]): Promise<string> {
    await chooseFiles(desk.app, ...files);
    await desk.page.getByRole('banner').getByRole('button', { name: 'Nhập bài' }).click();
    const card = desk.page.getByRole('region', { name: 'Kết quả nhập bài' });
    await card.waitFor();
    const words = (await card.innerText()).replace(/\s+/g, ' ');
    await desk.shot(files.length === 1 ? 'import' : 'import-many');
    await card.getByRole('button', { name: 'Đóng' }).click();
    await card.waitFor({ state: 'detached' });
    return words;
  }

  test.each(ARTICLES)('%s is not imported: “%s”', async (name, told) => {
    const before = fingerprint(good());
    const words = await importing(at(name));
    expect(words).toContain('Chưa nhập được bài nào');
    expect(words).toContain(told);
    expect(words.split(name)).toHaveLength(2);
    expect(words).toContain('Kỷ yếu và tệp gốc không bị thay đổi');
    expect(words).not.toContain(folder.path);
    expect(fingerprint(good())).toBe(before);
  });

  test('among bad files a good one still comes in', async () => {
    const words = await importing(...ARTICLES.map(([name]) => at(name)), at('bài lành.txt'));
    expect(words).toContain('Đã nhập 1 bài');
    expect(words).toContain('3 tệp chưa nhập được');
    for (const [, told] of ARTICLES) expect(words).toContain(told);
    expect(orderIn(good())['Phần một']).toEqual(['Bài đã có', GOOD]);
    await desk.open(GOOD);
    await desk.open('Bài đã có');
  });

  /** Opens a book file as a person does, with Ctrl+O, and gives the notice that comes. */
  async function opening(file: string, told: string): Promise<string> {
    await chooseFiles(desk.app, file);
    await chooseNative(desk.app, 'Mở kỷ yếu…');
    const notice = desk.notices.getByRole('alertdialog').filter({ hasText: told });
    await notice.waitFor();
    const words = (await notice.innerText()).replace(/\s+/g, ' ');
    await desk.shot('open');
    await notice.getByRole('button', { name: 'Đóng' }).click();
    await notice.waitFor({ state: 'detached' });
    return words;
  }

  test.each(BOOKS)('%s is not opened: “%s”; it stays byte for byte, and the open book open', async (name, told, code) => {
    const [before, bytes] = [fingerprint(good()), readFileSync(at(name))];
    const words = await opening(at(name), told);
    expect(words).toContain(code);
    expect(words).toMatch(/giữ nguyên/);
    expect(readFileSync(at(name)).equals(bytes)).toBe(true);
    expect(fingerprint(good())).toBe(before);
    await desk.open('Bài đã có');
  });

  test('after all of it the book can be written on', async () => {
    await desk.caretAtEndOf('Chữ đã có từ trước.');
    const before = fingerprint(good());
    await desk.page.keyboard.type(' Viet tiep.');
    await expect.poll(() => fingerprint(good())).not.toBe(before);
    expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  });
});

describe('through the command line', () => {
  /** Exit code and lines on stderr. */
  async function kyyeu(...args: string[]): Promise<{ code: number; out: string; err: string[] }> {
    const ran = await promisify(execFile)(process.execPath, [cli, ...args], { env: { ...process.env, HOME: folder.path } }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (failed: unknown) => failed as { code: number; stdout: string; stderr: string },
    );
    return { code: ran.code, out: ran.stdout, err: ran.stderr.split('\n').filter((line) => line !== '') };
  }

  test.each([
    ...ARTICLES.map(([name, , code]) => ['import', name, code] as const),
    ...BOOKS.map(([name, , code]) => ['outline', name, code] as const),
  ])('%s of %s ends with 1 and one line that says %s', async (command, name, code) => {
    const before = fingerprint(good());
    const bytes = readFileSync(at(name));
    const ran = await kyyeu(...(command === 'import' ? ['import', good(), at(name)] : ['outline', at(name), '--json']));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toHaveLength(1);
    expect(ran.err[0]).toContain(code);
    expect(fingerprint(good())).toBe(before);
    expect(readFileSync(at(name)).equals(bytes)).toBe(true);
  });

  test('importing into a book that is open elsewhere ends with 1', async () => {
    const elsewhere = openBook(at(LOCKED));
    try {
      const ran = await kyyeu('import', at(LOCKED), at('bài lành.txt'));
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toEqual([expect.stringContaining('file/locked')]);
    } finally {
      elsewhere.close();
    }
  });
});
