/** What happens to a person's work when its file is locked, gone, renamed, read-only or spoilt, and after a crash. */
import { chmod, readdir, rename, rm, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBook, readBook } from '../../electron/services/store/book-file.ts';
import { inBook, textIn } from './support/book.ts';
import { Desk } from './support/desk.ts';
import { saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const ARTICLE = 'Người giữ rừng';
const FIRST = 'Ông Lanh giữ rừng đã ba mươi năm.';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp | null = null;
let desk: Desk;
let count = 0;
/** A folder, and a data folder, of each test's own. */
let place = '';
const at = (name: string): string => join(place, name);
const file = (): string => at('sách.kyyeu');

beforeAll(async () => {
  folder = await temporaryFolder('safety');
});
afterAll(async () => {
  await folder.remove();
});
beforeEach(async () => {
  count += 1;
  place = join(folder.path, `thử ${String(count)}`);
  await mkdir(join(place, 'data'), { recursive: true });
  makeBook(file(), 'Gương sáng', 'Phần một', [[ARTICLE, FIRST], ['Bài hai', 'Chữ của bài hai.']]);
});
afterEach(async () => {
  await launched?.close();
  launched = null;
});

async function start(name: string, args: readonly string[] = [file()], env: Readonly<Record<string, string>> = {}): Promise<LaunchedApp> {
  launched = await launchApp({ userData: at('data'), args, env: { HOME: place, ...env } });
  desk = await Desk.of(launched, `safety-${name}`);
  return launched;
}

/** Types at the end of the article and waits for nothing. */
async function type(words: string): Promise<void> {
  await desk.caretAtEndOf(FIRST);
  await desk.page.keyboard.type(words);
}

/** Shows an article of a book that can only be read. */
async function read(title: string): Promise<void> {
  await desk.row(title).click();
  await desk.page.getByRole('heading', { level: 1, name: title, exact: true }).and(desk.page.locator('.editor h1')).waitFor();
}

const banner = (title: string | RegExp) => desk.page.getByRole('alert').or(desk.page.getByRole('status')).and(desk.page.locator('.banner')).filter({ hasText: title });
const shelf = async (): Promise<string[]> => {
  const root = at('data/backups');
  if (!existsSync(root)) return [];
  return (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.kyyeu'));
};

describe('a book that somebody else has open', () => {
  test('is shown for reading, with who has it; when they close it, it can be edited here', async () => {
    const elsewhere = openBook(file());
    try {
      await start('locked');
      const locked = banner('Kỷ yếu đang được sửa ở nơi khác');
      await locked.waitFor();
      await expect.poll(() => locked.innerText()).toContain(hostname());
      await read(ARTICLE);
      await desk.shot('locked');
      await expect(desk.text.getAttribute('aria-readonly')).resolves.toBe('true');
    } finally {
      elsewhere.close();
    }
    await banner('Nơi kia đã đóng kỷ yếu').waitFor();
    await desk.shot('free');
    await desk.page.getByRole('button', { name: 'Mở để sửa' }).click();
    await banner(/./).waitFor({ state: 'detached' });
    await desk.open(ARTICLE);
    await type(' Nay ở đây.');
    await expect.poll(() => textIn(file(), ARTICLE), { timeout: 15_000 }).toContain('Nay ở đây.');
    expect(launched?.problems).toMatchObject({ console: [], exceptions: [] });
  });
});

describe('the file of the open book', () => {
  test('deleted: told within 2 s, what is typed stays, Save As brings all of it into a new file', async () => {
    await start('deleted');
    await desk.open(ARTICLE);
    await type(' Trước khi xóa.');
    await expect.poll(() => textIn(file(), ARTICLE), { timeout: 15_000 }).toContain('Trước khi xóa.');
    await rm(file());
    const began = Date.now();
    await banner('không còn ở chỗ cũ').waitFor();
    const told = Date.now() - began;
    await desk.page.keyboard.type(' Sau khi xóa.');
    await desk.page.getByRole('banner').getByRole('button', { name: 'Chưa lưu được' }).waitFor();
    await desk.shot('deleted');
    await saveAs(desk.app, at('cứu.kyyeu'));
    await desk.page.getByRole('button', { name: 'Lưu thành tệp khác…' }).click();
    await banner(/./).waitFor({ state: 'detached' });
    await desk.saved();
    await desk.shot('saved-elsewhere');
    expect(textIn(at('cứu.kyyeu'), ARTICLE)).toContain('Trước khi xóa. Sau khi xóa.');
    expect(inBook(at('cứu.kyyeu'), (book) => book.check())).toEqual([]);
    await desk.page.keyboard.type(' Và tiếp.');
    await expect.poll(() => textIn(at('cứu.kyyeu'), ARTICLE), { timeout: 15_000 }).toContain('Sau khi xóa. Và tiếp.');
    process.stdout.write(`a deleted file was told after ${String(told)} ms\n`);
    expect(told).toBeLessThan(2000);
  });

  test('renamed: the book goes on in it, without a word lost', async () => {
    await start('renamed');
    await desk.open(ARTICLE);
    await type(' Tên cũ.');
    await desk.saved();
    await rename(file(), at('tên mới.kyyeu'));
    await desk.page.keyboard.type(' Tên mới.');
    await desk.notices.getByText('Tệp đã đổi tên thành “tên mới.kyyeu”').waitFor();
    await desk.shot('renamed');
    await expect.poll(() => textIn(at('tên mới.kyyeu'), ARTICLE), { timeout: 20_000 }).toContain('Tên cũ. Tên mới.');
    expect(existsSync(file())).toBe(false);
  });

  test('gone and put back: saved on by itself', async () => {
    await start('back');
    await desk.open(ARTICLE);
    await mkdir(at('ổ khác'));
    await rename(file(), at('ổ khác/sách.kyyeu'));
    await banner('không còn ở chỗ cũ').waitFor();
    await type(' Khi ổ bị rút.');
    await rename(at('ổ khác/sách.kyyeu'), file());
    await banner(/./).waitFor({ state: 'detached' });
    await expect.poll(() => textIn(file(), ARTICLE), { timeout: 15_000 }).toContain('Khi ổ bị rút.');
  });

  test('read-only: shown for reading; Save As makes one to write on', async () => {
    await chmod(file(), 0o444);
    await start('read-only');
    await banner('không ghi được nên chỉ xem được').waitFor();
    await read(ARTICLE);
    await desk.shot('read-only');
    await saveAs(desk.app, at('sửa được.kyyeu'));
    await desk.page.getByRole('button', { name: 'Lưu thành tệp khác…' }).click();
    await banner(/./).waitFor({ state: 'detached' });
    await type(' Đã sửa.');
    await expect.poll(() => textIn(at('sửa được.kyyeu'), ARTICLE), { timeout: 15_000 }).toContain('Đã sửa.');
    expect(textIn(file(), ARTICLE)).not.toContain('Đã sửa.');
  });

  test('gone when the window is closed: the person is asked, and staying keeps the window and the words', async () => {
    const { app } = await start('closing');
    await desk.open(ARTICLE);
    await rm(file());
    await banner('không còn ở chỗ cũ').waitFor();
    await type(' Chưa lưu.');
    await app.evaluate(({ dialog, BrowserWindow }) => {
      dialog.showMessageBox = (...args: unknown[]) => {
        Object.assign(globalThis, { asked: args.at(-1) });
        return Promise.resolve({ response: 1, checkboxChecked: false });
      };
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await expect.poll(() => app.evaluate(() => (globalThis as { asked?: { message: string } }).asked?.message), { timeout: 15_000 }).toBe('Chữ vừa gõ chưa lưu được vào tệp');
    await desk.block('Chưa lưu.').waitFor();
    // Then another file after all.
    await saveAs(desk.app, at('cứu.kyyeu'));
    await desk.page.getByRole('button', { name: 'Lưu thành tệp khác…' }).click();
    await expect.poll(() => existsSync(at('cứu.kyyeu')) && textIn(at('cứu.kyyeu'), ARTICLE), { timeout: 15_000 }).toContain('Chưa lưu.');
  });
});

describe('backups', () => {
  test('are made while one writes, can be looked at, and restored in the place of the book', { timeout: 300_000 }, async () => {
    await start('backups', [file()], { KYYEU_BACKUP_MS: '1500' });
    await desk.open(ARTICLE);
    await type(' Bản cũ.');
    await expect.poll(async () => (await shelf()).length, { timeout: 60_000 }).toBeGreaterThan(0);
    await desk.caretAtEndOf('Bản cũ.');
    await desk.page.keyboard.type(' Bản mới.');
    await desk.saved();
    await expect.poll(() => textIn(file(), ARTICLE), { timeout: 15_000 }).toContain('Bản mới.');
    await desk.choose('Lệnh khác', 'Bản sao lưu…');
    const dialog = desk.page.getByRole('dialog', { name: 'Bản sao lưu' });
    const rows = dialog.getByRole('option');
    await rows.first().waitFor();
    await desk.shot('list');
    await rows.last().click();

    const [view] = await Promise.all([desk.app.waitForEvent('window'), dialog.getByRole('button', { name: 'Xem', exact: true }).click()]);
    await view.getByText('Đây là một bản sao lưu, chỉ để xem').waitFor();
    await view.screenshot({ path: 'test-results/screenshots/safety-backups-view.png' });
    await view.close();

    await dialog.getByRole('button', { name: 'Thay bản đang mở…' }).click();
    const confirm = desk.page.getByRole('dialog', { name: /Thay bằng bản sao lưu/ });
    await desk.shot('confirm');
    await confirm.getByRole('button', { name: 'Thay bằng bản này' }).click();
    await desk.notices.getByText(/Đã phục hồi/).waitFor();
    await desk.open(ARTICLE);
    await desk.shot('restored');
    expect(textIn(file(), ARTICLE)).not.toContain('Bản mới.');
    expect(textIn(at('sách (trước khi phục hồi).kyyeu'), ARTICLE)).toContain('Bản mới.');
    expect((await shelf()).some((name) => name.includes('before-restore'))).toBe(true);
    await type(' Viết tiếp.');
    await expect.poll(() => textIn(file(), ARTICLE), { timeout: 15_000 }).toContain('Viết tiếp.');
  });

  test('bring back a book whose file is gone, from the start screen', async () => {
    await start('gone', [file()]);
    await desk.open(ARTICLE);
    await desk.choose('Lệnh khác', 'Bản sao lưu…');
    const open = desk.page.getByRole('dialog', { name: 'Bản sao lưu' });
    await open.getByRole('button', { name: 'Sao lưu ngay' }).click();
    await open.getByRole('option').first().waitFor();
    await launched?.close();
    await rm(file());
    await start('gone-again', []);
    await desk.button('Phục hồi từ bản sao lưu').click();
    const dialog = desk.page.getByRole('dialog', { name: 'Bản sao lưu' });
    await dialog.getByRole('option').first().waitFor();
    await desk.shot('from-start');
    await dialog.getByRole('button', { name: 'Phục hồi về chỗ cũ…' }).click();
    await desk.page.getByRole('button', { name: 'Thay bằng bản này' }).click();
    await desk.open(ARTICLE);
    expect(textIn(file(), ARTICLE)).toContain(FIRST);
  });
});

test('a copy to send is clean, and the book stays open', async () => {
  await start('send');
  await desk.open(ARTICLE);
  await type(' Câu vừa gõ.');
  await saveAs(desk.app, at('gửi.kyyeu'));
  await desk.choose('Lệnh khác', 'Gửi một bản sao…');
  const dialog = desk.page.getByRole('dialog', { name: 'Gửi một bản sao' });
  await dialog.getByRole('checkbox', { name: 'Kèm lịch sử và bài đã xóa' }).waitFor({ state: 'attached' });
  await desk.shot('dialog');
  await dialog.getByRole('button', { name: 'Chọn nơi lưu bản gửi' }).click();
  await desk.notices.getByText(/Đã làm bản gửi “gửi.kyyeu”/).waitFor();
  await desk.shot('sent');
  expect(textIn(at('gửi.kyyeu'), ARTICLE)).toContain('Câu vừa gõ.');
  expect(inBook(at('gửi.kyyeu'), (book) => book.check())).toEqual([]);
  const uuid = inBook(file(), (book) => book.info().id);
  expect(inBook(at('gửi.kyyeu'), (book) => book.info().id)).toBe(uuid);
});

test('after a crash the start says how the book stands and opens nothing by itself', { timeout: 300_000 }, async () => {
  for (const times of [1, 2]) {
    const { app } = await start(`crash-${String(times)}`);
    await desk.open(ARTICLE);
    await type(` Lần ${String(times)}.`);
    await expect.poll(() => textIn(file(), ARTICLE), { timeout: 15_000 }).toContain(`Lần ${String(times)}.`);
    const child = app.process();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
  await start('after-crash', []);
  const note = desk.page.getByRole('status', { name: 'Lần trước máy tắt khi đang sửa “Gương sáng”' });
  await note.waitFor();
  const words = await note.innerText();
  await desk.shot('note');
  expect(words).toMatch(/Bản lưu lúc \d\d:\d\d hôm nay còn nguyên\./);
  expect(words).toContain('Đã 2 lần liền như vậy.');
  await expect(desk.tree.count()).resolves.toBe(0);
  await note.getByRole('button', { name: 'Mở lại' }).click();
  await desk.open(ARTICLE);
  await launched?.close();
  await start('calm', []);
  await desk.button('Mở kỷ yếu').first().waitFor();
  await expect(desk.page.getByRole('status', { name: /Lần trước máy tắt/ }).count()).resolves.toBe(0);
  const book = readBook(file());
  expect(book.check()).toEqual([]);
  book.close();
});
