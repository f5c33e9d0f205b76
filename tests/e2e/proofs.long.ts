/** "So hai bản in thử": a proof made before an edit beside the book after it; the same book; a file that is no proof. A proof on A4 sheets for an office printer. */
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { textIn } from './support/book.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';
import { pageTexts } from './support/pdf.ts';

const POST = 'Hai mươi ba năm, một con đường thư';
const LINE = 'Năm 2020 anh Khải đã trả lương hưu tại nhà cho 46 cụ.';
const PROOF = 'vuon-hoa-ban-thu.pdf';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const at = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  folder = await temporaryFolder('proofs');
  makeBook(at('sach.kyyeu'), 'Vườn hoa', 'Gương sáng', [
    ['Người giữ lửa', 'Bà Thoa làm trưởng bản hai mươi năm.'],
    [POST, LINE],
  ]);
  await writeFile(at('hong.pdf'), '%PDF-1.7\nkhông còn gì');
  await writeFile(at('thu.pdf'), 'Đây là một bức thư.');
  launched = await launchApp({ userData: at('data'), args: [at('sach.kyyeu')], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'proofs');
  await desk.open(POST);
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('a proof of the book as it is now is the same', async () => {
  const { page } = desk;
  await chooseFiles(launched.app, folder.path);
  await desk.choose('Xuất bản', 'Bản đọc thử');
  const card = page.getByRole('region', { name: 'Đã xuất xong' });
  await card.getByText(PROOF).waitFor({ timeout: PATIENCE_MS });
  await card.getByRole('button', { name: 'Đóng' }).click();
  await desk.choose('Lệnh khác', 'So hai bản in thử…');
  await page.getByRole('heading', { name: 'Trang nào đã đổi từ bản in thử trước?' }).waitFor();
  await desk.shot('begin');
  await chooseFiles(launched.app, at(PROOF));
  await page.getByRole('group', { name: 'Bản trước' }).getByRole('button', { name: 'Chọn tệp…' }).click();
  await page.getByRole('group', { name: 'Bản trước' }).getByText(PROOF).waitFor();
  await page.getByRole('button', { name: 'So hai bản', exact: true }).click();
  await page.getByRole('heading', { name: 'Hai bản giống nhau' }).waitFor({ timeout: PATIENCE_MS });
  await desk.shot('same');
});

test('after an edit its page is told, with the word that changed on both pages', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Trở lại viết bài' }).click();
  await desk.caretAtEndOf('Năm 2020 anh Khải');
  await page.keyboard.insertText(' Các cụ mừng lắm.');
  await expect.poll(() => textIn(at('sach.kyyeu'), POST), { timeout: PATIENCE_MS }).toContain('mừng lắm');
  await desk.choose('Lệnh khác', 'So hai bản in thử…');
  await page.getByRole('button', { name: 'So hai bản', exact: true }).click();
  const pages = page.getByRole('listbox', { name: 'Các trang' });
  await pages.waitFor({ timeout: PATIENCE_MS });
  expect(await pages.getByRole('option').allTextContents()).toEqual([expect.stringContaining('1 chỗ chữ khác')]);
  await page.getByRole('list', { name: 'Chữ đã đổi' }).getByText('Các cụ mừng lắm.').waitFor();
  const after = page.getByRole('img', { name: /^Kỷ yếu bây giờ, trang/ });
  expect(await after.locator('.proof-mark').count()).toBe(4);
  expect(await page.getByRole('img', { name: new RegExp(`^${PROOF}, trang`) }).locator('.proof-mark').count()).toBe(0);
  // The page itself, not what was read of it: ink stands in the picture that the frame drew.
  const picture = after.locator('image');
  await picture.waitFor({ state: 'attached', timeout: PATIENCE_MS });
  expect(await after.locator('text').count()).toBe(0);
  const ink = await picture.evaluate(async (element) => {
    const shown = new Image();
    shown.src = element.getAttribute('href') ?? '';
    await shown.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [shown.naturalWidth, shown.naturalHeight];
    const context = canvas.getContext('2d');
    context?.drawImage(shown, 0, 0);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return { width: canvas.width, dark: [...data].filter((part, index) => index % 4 === 0 && part < 100).length };
  });
  expect(ink.width).toBe(1200);
  expect(ink.dark).toBeGreaterThan(1_000);
  await desk.shot('changed');
});

test('a long name of a file leaves the panel as wide as it is, with its buttons in it', async () => {
  const { page } = desk;
  const long = 'nhung-bong-hoa-dep-trong-phong-trao-thi-dua-yeu-nuoc-tinh-lang-son-ban-thu.pdf';
  await copyFile(at(PROOF), at(long));
  await chooseFiles(launched.app, at(long));
  const before = page.getByRole('group', { name: 'Bản trước' });
  await before.getByRole('button', { name: 'Chọn tệp…' }).click();
  await before.getByText(long).waitFor();
  await desk.shot('long-name');
  const panel = await page.getByRole('complementary', { name: 'So hai bản in thử' }).boundingBox();
  const button = await page.getByRole('button', { name: 'So hai bản', exact: true }).boundingBox();
  if (panel === null || button === null) throw new Error('the panel and its button are there');
  expect(button.x + button.width).toBeLessThanOrEqual(panel.x + panel.width);
  await page.getByRole('button', { name: 'So hai bản', exact: true }).click();
  await page.getByRole('listbox', { name: 'Các trang' }).waitFor({ timeout: PATIENCE_MS });
});

test('all pages can be gone through with the arrows', async () => {
  const { page } = desk;
  await page.getByRole('radio', { name: 'Mọi trang' }).click();
  const options = page.getByRole('listbox', { name: 'Các trang' }).getByRole('option');
  expect(await options.count()).toBeGreaterThan(1);
  const chosen = page.getByRole('option', { selected: true });
  await chosen.click();
  const before = await chosen.textContent();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => chosen.textContent()).not.toBe(before);
  await desk.shot('all');
});

test('a page that cannot be drawn is shown as it was read, and that is told', async () => {
  const { page } = desk;
  await launched.app.context().addInitScript(() => {
    // The frame's canvas gives no picture, as where memory is at its end.
    if (location.pathname.endsWith('/proof.html')) HTMLCanvasElement.prototype.toBlob = (done: BlobCallback) => { done(null); };
  });
  await page.getByRole('button', { name: 'So hai bản', exact: true }).click();
  await page.getByRole('note').filter({ hasText: 'Không vẽ được trang này' }).first().waitFor({ timeout: PATIENCE_MS });
  const after = page.getByRole('img', { name: /^Kỷ yếu bây giờ, trang/ });
  await after.getByText('anh Khải đã trả lương hưu').first().waitFor({ state: 'attached' });
  expect(await after.locator('image').count()).toBe(0);
  await desk.shot('not-drawn');
});

test('a file that is no PDF, or a broken one, is refused in words', async () => {
  const { page } = desk;
  await page.getByRole('radio', { name: 'Tệp khác' }).click();
  const after = page.getByRole('group', { name: 'Bản sau' });
  for (const [file, words] of [['thu.pdf', 'không phải là PDF'], ['hong.pdf', 'bị hỏng']] as const) {
    await chooseFiles(launched.app, at(file));
    await after.getByRole('button', { name: 'Chọn tệp…' }).click();
    await after.getByText(file).waitFor();
    await page.getByRole('button', { name: 'So hai bản', exact: true }).click();
    const alert = page.getByRole('alert').filter({ hasText: words });
    await alert.getByText(`“${file}”`).waitFor({ timeout: PATIENCE_MS });
    await desk.shot(file === 'hong.pdf' ? 'broken' : 'no-pdf');
  }
});

test('against the book in another design and trim size it says so, and finds every page and the word that changed', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+Comma');
  const settings = page.getByRole('dialog', { name: 'Thiết kế và thông tin' });
  await settings.getByText('Hiện đại', { exact: true }).click();
  await settings.getByRole('button', { name: 'Khổ sách' }).click();
  await page.getByRole('option', { name: 'A4 (21 × 29,7 cm)' }).click();
  await settings.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await settings.waitFor({ state: 'detached' });
  await chooseFiles(launched.app, at(PROOF));
  await page.getByRole('group', { name: 'Bản trước' }).getByRole('button', { name: 'Chọn tệp…' }).click();
  await page.getByRole('radio', { name: 'Kỷ yếu bây giờ' }).click();
  await page.getByRole('button', { name: 'So hai bản', exact: true }).click();
  const note = page.getByRole('note').filter({ hasText: 'Hai bản khác khổ (160 × 240 mm và 210 × 297 mm) và khác mẫu thiết kế hoặc phông chữ.' });
  await note.waitFor({ timeout: PATIENCE_MS });
  const listed = await page.getByRole('listbox', { name: 'Các trang' }).getByRole('option').allInnerTexts();
  expect(listed.filter((words) => /không còn|Trang thêm/u.test(words))).toEqual([]);
  await desk.shot('other-design');
});

describe('a proof on paper', () => {
  const dialog = () => desk.page.getByRole('dialog', { name: 'In bản in thử' });
  const sheets = (): number => pageTexts(at('vuon-hoa-in-a4.pdf')).length;

  test('of the open article: its pages alone, on A4; without a printer the file stays, to be opened', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Trở lại viết bài' }).click();
    await chooseFiles(launched.app, folder.path);
    await desk.choose('Xuất bản', 'In bản in thử…');
    await dialog().getByRole('button', { name: /In gì/ }).click();
    await page.getByRole('option', { name: 'Bài đang mở' }).click();
    await dialog().getByText('Đen trắng').click();
    await desk.shot('print');
    await dialog().getByRole('button', { name: 'Lập và mở để in' }).click();
    await page.getByText('Máy này chưa có máy in nào.').waitFor({ timeout: PATIENCE_MS });
    await desk.shot('no-printer');
    const texts = pageTexts(at('vuon-hoa-in-a4.pdf')).map((text) => text.normalize('NFC'));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('anh Khải');
    await page.getByRole('region', { name: 'Đã xuất xong' }).getByRole('button', { name: 'Đóng' }).click();
  });

  test('of some pages, two on a sheet; numbers that are none are told', async () => {
    const { page } = desk;
    await desk.choose('Xuất bản', 'In bản in thử…');
    await dialog().getByRole('button', { name: /In gì/ }).click();
    await page.getByRole('option', { name: 'Từ trang đến trang' }).click();
    await dialog().getByRole('textbox', { name: 'Đến trang' }).fill('0');
    await dialog().getByText('Số trang từ 1').waitFor();
    expect(await dialog().getByRole('button', { name: 'Lập và mở để in' }).isDisabled()).toBe(true);
    await desk.shot('wrong-pages');
    await dialog().getByRole('textbox', { name: 'Đến trang' }).fill('4');
    await dialog().getByRole('radio', { name: 'Hai trang' }).click();
    await dialog().getByRole('button', { name: 'Chỉ lập tệp' }).click();
    await page.getByRole('region', { name: 'Đã xuất xong' }).getByText('vuon-hoa-in-a4.pdf').waitFor({ timeout: PATIENCE_MS });
    // As they lie open: page 1 has a right half, then 2 and 3, then 4.
    await expect.poll(sheets).toBe(3);
  });
});
