/**
 * The whole path of one book, as an editor goes it: a new yearbook, the first article in, its text edited, a photo, parts, pages,
 * files for the printer, and everything there again on another day. One story: each test goes on where the one before ended.
 */
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inBook, nodesIn, orderIn, photosIn, savedAt, textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles, saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { checkPdf, pageLines, pageTexts } from './support/pdf.ts';
import { colours } from './support/pictures.ts';
import { typeComposed } from './support/typing.ts';

const sample = (name: string): string => fileURLToPath(new URL(`../../resources/sample/${name}`, import.meta.url));

/** The article as it comes in, and what is done to it. */
const TITLE = 'Học tập làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh';
const LAST_PARAGRAPH = 'Có thể nói, những kết quả đạt được';
const TYPED = ' Can bo doan ket, dong long.';
const COMPOSED = 'Đảng viên Nguyễn Thị Phượng vẫn gương mẫu đi đầu';
const SECOND = 'Người gieo chữ ở Nà Phường';
const SECOND_TEXT = 'Mỗi sáng thứ hai, cô giáo Hoàng Thị Ngà vượt mười hai cây số đường dốc để lên lớp.';
const NEW_PART = 'Tấm gương bình dị';
/** The first part of every new book. */
const FIRST_PART = 'Phần một';
const BOOK_TITLE = 'Những bông hoa đẹp xứ Lạng';
/** A typed word is in the file within this time, ms. */
const SAVED_WITHIN_MS = 2000;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const at = (name: string): string => join(folder.path, name);
const file = (): string => at('sách/Hoa đẹp.kyyeu');
const start = async (...args: string[]): Promise<void> => {
  launched = await launchApp({ userData: at('data'), args, env: { HOME: folder.path } });
  desk = await Desk.of(launched, args.length === 0 ? 'path' : 'path-again');
};

beforeAll(async () => {
  folder = await temporaryFolder('path');
  await mkdir(at('sách'));
  await mkdir(at('out'));
  await copyFile(sample('lang-son-2021-04-26.txt'), at('bài gửi về.txt'));
  await start();
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
});

describe('from an empty folder to files for the printer', () => {
  test('a new yearbook is made through the dialog', async () => {
    await desk.page.getByRole('heading', { name: 'Cuốn kỷ yếu đầu tiên của bạn bắt đầu từ đây' }).waitFor();
    await desk.shot('start');
    await saveAs(desk.app, file());
    await desk.newBook(BOOK_TITLE, 'Giai đoạn 2016–2021', 'Đảng ủy Khối các cơ quan tỉnh Lạng Sơn');
    await desk.page.getByRole('heading', { name: 'Đưa bài viết vào sách' }).waitFor();
    await desk.shot('new-book');
    expect(orderIn(file())).toEqual({ 'Mở đầu': ['Lời giới thiệu'], [FIRST_PART]: [] });
    expect(inBook(file(), (book) => book.settings())).toMatchObject({ title: BOOK_TITLE, period: 'Giai đoạn 2016–2021' });
  });

  test('the first article comes in, and a card tells what came', async () => {
    await chooseFiles(desk.app, at('bài gửi về.txt'));
    await desk.button('Nhập bài').first().click();
    const card = desk.page.getByRole('region', { name: 'Kết quả nhập bài' });
    await card.waitFor();
    const words = (await card.innerText()).replace(/\s+/g, ' ');
    expect(words).toContain('Đã nhập 1 bài');
    expect(words).toContain(TITLE);
    expect(words).toContain('3 chú thích chưa có ảnh');
    expect(words).toContain('La Thị Nhung, Chuyên viên Ban Tuyên giáo Đảng ủy Khối các cơ quan tỉnh Lạng Sơn');
    expect(words).toContain('ngày 26 tháng 4 năm 2021');
    expect(words).not.toContain('Bưu tá tận tụy');
    await card.getByText('3 chú thích chưa có ảnh').click();
    await card.getByText('Bưu tá tận tụy').waitFor();
    await desk.text.waitFor();
    // What an import wrote is set without anything else being touched.
    await desk.page.getByRole('contentinfo').getByText(/^\d+ trang$/u).waitFor({ timeout: PATIENCE_MS });
    await desk.shot('imported');
    await card.getByRole('button', { name: 'Mở bài' }).click();
    await desk.open(TITLE);
    expect(orderIn(file())[FIRST_PART]).toEqual([TITLE]);
  });

  test('a sentence typed with keys and with an input method is in the file within two seconds', async () => {
    // Who goes on to another work has read the card: there it would cover what is read.
    await desk.page.keyboard.press('Control+3');
    await desk.page.getByRole('region', { name: 'Kết quả nhập bài' }).waitFor({ state: 'detached' });
    await desk.page.keyboard.press('Control+1');
    await desk.caretAtEndOf(LAST_PARAGRAPH);
    for (const key of TYPED) await desk.page.keyboard.press(key === ' ' ? 'Space' : key);
    await desk.page.keyboard.press('Space');
    await typeComposed(desk.page, COMPOSED);
    const ended = Date.now();
    await expect.poll(() => textIn(file(), TITLE), { timeout: PATIENCE_MS, interval: 40 }).toContain(`${TYPED} ${COMPOSED}`);
    // The file's own time: how long this test takes to look is not the application's doing.
    expect(savedAt(file(), TITLE) - ended).toBeLessThan(SAVED_WITHIN_MS);
    expect(await desk.saved()).toMatch(/^Đã lưu \d\d:\d\d$/);
    await desk.shot('typed');
  });

  test('undo and redo go by words, and are saved', async () => {
    const { keyboard } = desk.page;
    let steps = 0;
    while (((await desk.text.textContent()) ?? '').includes('Can bo')) {
      await keyboard.press('Control+z');
      steps += 1;
      expect(steps).toBeLessThan(60);
    }
    expect(steps).toBeGreaterThan(3);
    await expect.poll(() => textIn(file(), TITLE), { timeout: PATIENCE_MS }).not.toContain('Can bo');
    for (let step = 0; step < steps; step += 1) await keyboard.press('Control+y');
    await expect.poll(() => textIn(file(), TITLE), { timeout: PATIENCE_MS }).toContain(`${TYPED} ${COMPOSED}`);
  });

  test('words are made bold', async () => {
    const { keyboard } = desk.page;
    await desk.caretAtEndOf(LAST_PARAGRAPH);
    await keyboard.press('Space');
    await keyboard.press('Control+b');
    await typeComposed(desk.page, 'Lạng Sơn');
    await keyboard.press('Control+b');
    await expect.poll(() => nodesIn(file(), TITLE).flat(), { timeout: PATIENCE_MS }).toContainEqual(expect.objectContaining({ text: expect.stringContaining('Lạng Sơn') as unknown, bold: true }));
    await desk.shot('bold');
  });

  test('a photo chosen for a caption’s place is in the text and on the printed page', async () => {
    await desk.pagesReady();
    const place = desk.text.locator('[data-photo]').filter({ hasText: 'Bưu tá tận tụy' });
    const before = await mostColours(desk.preview.getByRole('img', { name: /Trang in số/ }));
    await chooseFiles(desk.app, sample('photos/buu-ta.jpg'));
    await place.getByRole('button', { name: 'Chọn ảnh' }).click();
    await place.locator('img').waitFor();
    await expect.poll(() => place.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: PATIENCE_MS }).toBeGreaterThan(100);
    await expect.poll(() => photosIn(file(), TITLE).filter(Boolean).length, { timeout: PATIENCE_MS }).toBe(1);
    await expect.poll(() => mostColours(desk.preview.getByRole('img', { name: /Trang in số/ })), { timeout: PATIENCE_MS }).toBeGreaterThan(before * 3);
    await desk.shot('photo');
  });

  test('a photo that the book has is chosen for another place, and taken back', async () => {
    const place = desk.text.locator('[data-photo]').filter({ hasText: 'Tòa án nhân dân tỉnh' });
    await place.getByRole('button', { name: 'Ảnh trong sách' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'Chọn ảnh cho bài' });
    await dialog.getByRole('searchbox').fill('không có');
    await dialog.getByText('Không có ảnh nào như vậy').waitFor();
    await dialog.getByRole('searchbox').fill('buu');
    await desk.shot('photo-of-book');
    await dialog.getByRole('option', { name: 'buu-ta.jpg' }).click();
    await dialog.waitFor({ state: 'detached' });
    await place.locator('img').waitFor();
    await expect.poll(() => photosIn(file(), TITLE).filter(Boolean).length, { timeout: PATIENCE_MS }).toBe(2);
    await expect.poll(() => place.evaluate((element) => element.contains(document.getSelection()?.anchorNode ?? null)), { timeout: PATIENCE_MS }).toBe(true);
    await desk.page.keyboard.press('Control+z');
    await place.getByRole('button', { name: 'Ảnh trong sách' }).waitFor();
    await expect.poll(() => photosIn(file(), TITLE).filter(Boolean).length, { timeout: PATIENCE_MS }).toBe(1);
  });

  test('a second article is written', async () => {
    await desk.choose('Thêm phần hoặc bài', 'Thêm bài');
    await desk.emptyArticle();
    await desk.page.keyboard.insertText(SECOND);
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.insertText(SECOND_TEXT);
    await desk.row(SECOND).waitFor();
    await expect.poll(() => orderIn(file())[FIRST_PART], { timeout: PATIENCE_MS }).toEqual([TITLE, SECOND]);
    await desk.shot('second');
  });

  test('a new part takes one article by the mouse and one by the keyboard; undo brings it back', async () => {
    const { keyboard } = desk.page;
    await desk.choose('Thêm phần hoặc bài', 'Thêm phần');
    await desk.typeName(NEW_PART);
    await desk.row(NEW_PART).waitFor();
    await expect.poll(() => orderIn(file()), { timeout: PATIENCE_MS }).toMatchObject({ [FIRST_PART]: [TITLE, SECOND], [NEW_PART]: [] });

    await desk.drag(SECOND, NEW_PART);
    await expect.poll(() => orderIn(file()), { timeout: PATIENCE_MS }).toMatchObject({ [FIRST_PART]: [TITLE], [NEW_PART]: [SECOND] });
    await desk.shot('dragged');

    await desk.open(TITLE);
    await keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(() => orderIn(file()), { timeout: PATIENCE_MS }).toMatchObject({ [FIRST_PART]: [], [NEW_PART]: [TITLE, SECOND] });
    await desk.shot('moved');
    await keyboard.press('Control+z');
    await expect.poll(() => orderIn(file()), { timeout: PATIENCE_MS }).toMatchObject({ [FIRST_PART]: [TITLE], [NEW_PART]: [SECOND] });
    await desk.notices.getByText(/Đã hoàn tác: chuyển/).waitFor();
  });

  test('print and proof files come out, sound', async () => {
    await desk.pagesReady();
    await chooseFiles(desk.app, at('out'));
    for (const [entry, kind] of [['Tệp giao nhà in', 'Ruột sách'], ['Bản đọc thử', 'Bản đọc thử']] as const) {
      await desk.choose('Xuất bản', entry);
      const card = desk.page.getByRole('region', { name: 'Đã xuất xong' }).filter({ hasText: kind });
      await card.waitFor({ timeout: 120_000 });
      await desk.shot(kind === 'Ruột sách' ? 'printed' : 'proofed');
      if (kind === 'Ruột sách') await goToFinding(card);
      await card.getByRole('button', { name: 'Đóng' }).click();
    }
    const made = await pdfs();
    expect(made).toHaveLength(2);
    for (const pdf of made) checkPdf(pdf);
  });

  test('the files hold what was written, on the pages that the window shows and the contents name', async () => {
    for (const pdf of await pdfs()) {
      // The proof lies between the covers.
      const covers = pdf.endsWith('-ban-thu.pdf') ? 1 : 0;
      const pages = pageTexts(pdf).slice(covers).slice(0, covers === 0 ? undefined : -1);
      const all = pages.join(' ');
      for (const words of [TYPED.trim(), COMPOSED, SECOND_TEXT, NEW_PART]) expect(all).toContain(words);
      const contents = pages.findIndex((text) => text.startsWith('Mục lục')) + 1;
      const entries = pageLines(pdf, contents + covers).join(' ').replace(/\s+/g, ' ');
      for (const title of [TITLE, SECOND]) {
        const listed = Number(new RegExp(`${title}\\D*(\\d+)`).exec(entries)?.[1]);
        // The page that the contents name begins the article, and says its own number.
        expect(pages[listed - 1]).toContain(title);
        expect(pages[listed - 1]).toMatch(new RegExp(`(^|\\s)${String(listed)}(\\s|$)`));
        expect(pages[listed - 2] ?? '').not.toContain(title);
        await desk.open(title);
        await desk.pagesReady();
        await expect.poll(() => desk.row(title).locator('[aria-label^="trang"]').innerText(), { timeout: PATIENCE_MS }).toBe(String(listed));
        await expect.poll(async () => (await desk.pageRange())[0], { timeout: PATIENCE_MS }).toBe(listed);
      }
      await desk.open(TITLE);
      await desk.pagesReady();
      await expect.poll(async () => pages[(await desk.pageRange())[1] - 1]).toContain('La Thị Nhung');
      await desk.status.getByText(`${String(pages.length)} trang`, { exact: true }).waitFor();
    }
    await desk.shot('pages');
  });

  test('after quitting, the book opens by its name with everything there', async () => {
    const order = orderIn(file());
    await launched.close();
    await start(file());
    await desk.open(TITLE);
    await desk.text.getByText(COMPOSED).waitFor();
    await desk.pagesReady();
    await desk.shot('reopened');
    expect(orderIn(file())).toEqual(order);
    expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  });
});

/** A photo that has not come is a finding: its link leads to the caption that waits for it, and to its page. */
async function goToFinding(card: Locator): Promise<void> {
  await desk.open(SECOND);
  const finding = card.getByRole('listitem').filter({ hasText: 'còn thiếu ảnh' }).last();
  const page = /Trang (\d+)$/.exec((await finding.innerText()).replace(/\s*Đến chỗ này\s*/, ''))?.[1];
  await finding.getByRole('button', { name: 'Đến chỗ này' }).click();
  const caption = desk.text.locator('[data-photo]').filter({ hasText: 'Chưa có ảnh' }).last().locator('.block--caption.has-caret');
  await caption.waitFor();
  await desk.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Nội dung bài');
  const seen = (): Promise<boolean> => caption.evaluate((element) => { const { top, bottom } = element.getBoundingClientRect(); return top > 100 && bottom < window.innerHeight - 100; });
  await expect.poll(seen).toBe(true);
  await expect.poll(async () => (await desk.preview.locator('.preview-pages__number').innerText()).split('–'), { timeout: PATIENCE_MS }).toContain(page);
  await desk.shot('finding');
}

async function pdfs(): Promise<string[]> {
  return (await readdir(at('out'))).filter((name) => name.endsWith('.pdf')).map((name) => at(`out/${name}`));
}

async function mostColours(pages: Locator): Promise<number> {
  let most = 0;
  for (const page of await pages.all()) most = Math.max(most, await colours(await page.screenshot()));
  return most;
}
