/** The right of the desk, versions of the open article in it, and the way of an article from draft to approved. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inBook, textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const PART = 'Gương sáng';
const FIRST = 'Hai mươi ba năm, một con đường thư';
const OPEN = 'Cô giáo vùng cao';
const LINE = 'Năm 2020 anh Khải đã trả lương hưu tại nhà cho 46 cụ, không để xảy ra sai sót.';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');
const written = (title: string) => expect.poll(() => textIn(file(), title), { timeout: PATIENCE_MS });

beforeAll(async () => {
  folder = await temporaryFolder('review-path');
  makeBook(file(), 'Vườn hoa làm theo lời Bác', PART, [
    [
      FIRST,
      'Năm giờ sáng, khi sương còn phủ kín thung lũng Khuổi Mươi, anh đã xếp xong hai túi bưu phẩm.',
      'Tuyến thư số 7 dài 62 km, qua bảy thôn, mười một ngầm suối.',
      'Mùa mưa có đoạn anh phải gửi xe, vác túi đi bộ.',
      'Bà con quý anh vì thư chưa bao giờ tới muộn.',
      LINE,
    ],
    ['Người giữ lửa', 'Bà Thoa làm trưởng bản.'],
    ['Bưu tá tận tụy', 'Ông đi bộ mười cây số.'],
    [OPEN, 'Cô dạy ba lớp ghép.'],
  ]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'review-path');
  await desk.open(FIRST);
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('beside the text stand tabs, the printed page first, and the versions when they are asked for', async () => {
  await desk.open('Lời giới thiệu');
  const tabs = desk.preview.getByRole('tablist', { name: 'Xem gì bên cạnh bài' });
  await tabs.getByRole('tab', { name: 'Trang in', selected: true }).click();
  await desk.page.keyboard.press('End');
  await tabs.getByRole('tab', { name: 'Bản cũ', selected: true }).waitFor();
  await desk.preview.getByRole('heading', { name: 'Bài này chưa có bản cũ' }).waitFor();
  await desk.shot('no-versions');
  await desk.open(FIRST);
});

test('a version of this article is compared with the text, and one paragraph of it comes back', async () => {
  const { page } = desk;
  await desk.caretAtEndOf('46 cụ');
  await page.keyboard.type(' Xin thi viet them o day.');
  const list = desk.preview.getByRole('listbox', { name: 'Các bản cũ' });
  await list.getByRole('option').first().waitFor();
  await desk.caretAtEndOf('ngầm suối');
  await page.keyboard.type(' Doan nay de lai.');
  const since = desk.preview.getByRole('region', { name: /Từ bản/ });
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Dong hai.');
  await since.getByText('Dong hai.').waitFor();
  // A line break is one there, too.
  expect(await since.innerText()).toMatch(/Doan nay de lai\.\nDong hai\./u);
  await desk.shot('version');
  await since.getByRole('button', { name: 'Lấy lại đoạn này' }).last().click();
  await written(FIRST).toMatch(/sai sót\.\n?$/);
  expect(textIn(file(), FIRST)).toContain('Doan nay de lai.');
  await page.getByText('Đã lấy lại đoạn cũ').first().waitFor();
  await desk.textHasKeyboard();
  await desk.shot('restored');
});

const stageOf = (title: string): string | undefined => inBook(file(), (book) => book.outline().parts.flatMap((part) => part.articles).find((article) => article.title === title)?.stage);
const staged = (title: string) => expect.poll(() => stageOf(title), { timeout: PATIENCE_MS });

const approve = () => desk.page.getByRole('button', { name: 'Duyệt', exact: true });

test('what is suggested refuses an approval before anything is asked; comments left open are told, and what was refused is told no more', async () => {
  const { page } = desk;
  await desk.open(OPEN);
  for (const step of ['Chuyển biên tập', 'Chuyển hiệu đính']) await desk.button(step).click();
  await staged(OPEN).toBe('proofing');
  await desk.caretAtEndOf('ba lớp ghép');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+Alt+KeyM');
  await page.getByRole('textbox', { name: 'Góp ý mới' }).fill('Mấy học sinh?');
  await page.keyboard.press('Control+Enter');
  await desk.textHasKeyboard();
  await desk.caretAtEndOf('ba lớp ghép');
  await page.keyboard.press('Control+Shift+KeyX');
  await page.getByText('Đang đề nghị sửa').waitFor();
  await page.keyboard.type(' Rat vui.');
  await page.keyboard.press('Control+Shift+KeyX');
  await approve().click();
  const refused = page.getByRole('alertdialog').filter({ hasText: 'stage/open-suggestions' });
  await refused.waitFor();
  const who = page.getByRole('dialog', { name: 'Ai duyệt bài?' });
  expect(await who.count()).toBe(0);
  await desk.shot('suggestions-refuse');
  await page.getByRole('tabpanel', { name: /^Góp ý/u }).getByRole('button', { name: 'Nhận', exact: true }).click();
  await approve().click();
  await who.getByText('Còn 1 góp ý chưa xử lý.').waitFor();
  await refused.waitFor({ state: 'detached' });
  await desk.shot('who-comments');
  await who.getByRole('button', { name: 'Thôi' }).click();
  expect(stageOf(OPEN)).toBe('proofing');
  await desk.open(FIRST);
});

test('an article goes forward step by step, its last word with it, and is locked when it is approved', async () => {
  const { page } = desk;
  await desk.caretAtEndOf('ngầm suối');
  await page.keyboard.type(' Chu cuoi');
  await desk.button('Chuyển biên tập').click();
  await staged(FIRST).toBe('editing');
  await desk.textHasKeyboard();
  expect(textIn(file(), FIRST)).toContain('Chu cuoi');
  // In the text, too, what was done last is taken back first: the step to editing, then what was typed before it.
  await desk.block('ngầm suối').click();
  await page.keyboard.press('Control+z');
  await staged(FIRST).toBe('draft');
  expect(textIn(file(), FIRST)).toContain('Chu cuoi');
  await page.keyboard.press('Control+y');
  await staged(FIRST).toBe('editing');
  await desk.button('Chuyển hiệu đính').click();
  await desk.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  const who = page.getByRole('dialog', { name: 'Ai duyệt bài?' });
  await desk.shot('who');
  await who.getByLabel('Tên của tôi').fill('Hoàng Thị Mai');
  await who.getByRole('button', { name: 'Duyệt' }).click();
  await staged(FIRST).toBe('approved');
  await page.getByText(/^Đã duyệt · \d\d\/\d\d\/\d{4}, \d\d:\d\d · bởi Hoàng Thị Mai$/).waitFor();
  await desk.text.and(page.locator('[aria-readonly="true"]')).waitFor();
  // No way back is offered where there is none.
  await desk.notices.getByText('nay ở giai đoạn Đã duyệt').waitFor();
  expect(await desk.notices.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
  // Ctrl+Z in the text does not take the approval back: it says how the article is unlocked.
  await desk.textHasKeyboard();
  await page.keyboard.press('Control+z');
  await desk.notices.getByText('Bài đã duyệt và khóa. Mở khóa để sửa và góp ý mới.').waitFor();
  await desk.notices.getByRole('button', { name: 'Mở khóa' }).waitFor();
  await desk.shot('not-undone');
  expect(stageOf(FIRST)).toBe('approved');
  // The keyboard is with the text, where Delete does nothing now; in the tree it asks.
  await page.keyboard.press('Delete');
  await desk.row(FIRST).focus();
  await page.keyboard.press('Delete');
  const removing = page.getByRole('dialog', { name: 'Xóa 1 bài?' });
  await removing.getByText('đã duyệt và đang khóa').waitFor();
  await desk.shot('remove-approved');
  await removing.getByRole('button', { name: 'Thôi' }).click();
  await desk.row(FIRST).waitFor();
  expect(stageOf(FIRST)).toBe('approved');
  await desk.block('ngầm suối').click();
  await page.keyboard.type('khong vao duoc');
  // Once for all these keys; a command is answered by the same.
  const refused = desk.notices.getByText('Bài đã duyệt và khóa. Mở khóa để sửa và góp ý mới.');
  await refused.waitFor();
  expect(await refused.count()).toBe(1);
  await desk.shot('refused');
  await page.keyboard.press('Control+Alt+KeyM');
  await refused.waitFor();
  await desk.notices.getByRole('button', { name: 'Mở khóa' }).click();
  const asks = page.getByRole('dialog', { name: 'Mở khóa bài đã duyệt' });
  await asks.getByRole('button', { name: 'Thôi' }).click();
  await asks.waitFor({ state: 'detached' });
  // Nor do the text's own keys do anything: bold, a heading, a list, a paragraph moved, a sign of Markdown, a table's Tab.
  const words = await desk.text.innerText();
  await desk.block('ngầm suối').dblclick();
  for (const keys of ['Control+b', 'Control+Alt+1', 'Control+Shift+Digit8', 'Shift+Alt+ArrowUp', 'Control+Shift+k', 'Control+Space', 'Tab']) await page.keyboard.press(keys);
  await page.getByText(/^Đã lưu \d/u).first().waitFor();
  expect([await desk.text.innerText(), await desk.text.locator('strong').count()]).toEqual([words, 0]);
  await desk.shot('approved');
  expect(textIn(file(), FIRST)).not.toContain('khong vao duoc');
  expect(await desk.text.innerText()).not.toContain('khong vao duoc');
  await page.evaluate(() => window.kyyeu.call('app.setPreferences', { theme: 'dark' }));
  await desk.shot('approved-dark');
  await page.evaluate(() => window.kyyeu.call('app.setPreferences', { theme: 'light' }));
});

test('unlocking asks why, and is no step that a key takes back', async () => {
  const { page } = desk;
  await desk.button('Mở khóa…').click();
  const dialog = page.getByRole('dialog', { name: 'Mở khóa bài đã duyệt' });
  await dialog.getByRole('button', { name: 'Mở khóa' }).click();
  await dialog.getByText('Hãy ghi lý do mở khóa.').waitFor();
  await desk.shot('unlock');
  // The keyboard is in the field again, for the reason to be written.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await dialog.getByLabel('Lý do').fill('Sai năm trao huân chương');
  await dialog.getByLabel('Lý do').press('Control+Enter');
  await staged(FIRST).toBe('proofing');
  await desk.notices.getByText('nay ở giai đoạn Hiệu đính').waitFor();
  expect(await desk.notices.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
  await desk.textHasKeyboard();
  await desk.caretAtEndOf('46 cụ');
  await page.keyboard.type(' Sua sau mo khoa.');
  await written(FIRST).toContain('Sua sau mo khoa.');
  await page.getByRole('tab', { name: 'Bản cũ' }).click();
  await desk.preview.getByRole('option', { name: /Đã duyệt/ }).waitFor();
  await desk.button(/^Giai đoạn của bài/).click();
  await page.getByRole('menuitem', { name: 'Lịch sử giai đoạn…' }).click();
  const history = page.getByRole('dialog', { name: 'Lịch sử giai đoạn' });
  await history.getByText('Sai năm trao huân chương').waitFor();
  expect(await history.getByRole('listitem').count()).toBe(6);
  await desk.shot('history');
  await history.getByRole('button', { name: 'Đóng' }).click();
  await desk.row(FIRST).focus();
  await page.keyboard.press('Control+z');
  await page.getByText(/^Duyệt bài và mở khóa bài .* không hoàn tác được$/u).first().waitFor();
  await desk.shot('unlocking-not-undone');
  // An error speaks the language of the window, and goes with Escape.
  const error = page.getByRole('alertdialog').filter({ hasText: 'stage/not-undone' });
  await page.evaluate(() => window.kyyeu.call('app.setPreferences', { language: 'en' }));
  await error.getByText(/cannot be undone/u).waitFor();
  await page.evaluate(() => window.kyyeu.call('app.setPreferences', { language: 'vi' }));
  await error.getByText(/không hoàn tác được/u).waitFor();
  await page.keyboard.press('Escape');
  // By the key: by itself it goes after half a minute.
  await error.waitFor({ state: 'detached', timeout: 5000 });
  expect(stageOf(FIRST)).toBe('proofing');
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await staged(FIRST).toBe('approved');
  await desk.button('Mở khóa…').waitFor();
});

test('where it is known who approves, comments that are left open are asked about alone', async () => {
  const { page } = desk;
  await desk.open(OPEN);
  await approve().click();
  const asks = page.getByRole('dialog', { name: 'Duyệt khi còn góp ý?' });
  await asks.getByText('Còn 1 góp ý chưa xử lý.').waitFor();
  await desk.shot('open-comments');
  await asks.getByRole('button', { name: 'Vẫn duyệt' }).click();
  await staged(OPEN).toBe('approved');
  await desk.button('Mở khóa…').waitFor();
});

test('the tree shows what stands at a stage, and moves several articles at once', async () => {
  const { page } = desk;
  await desk.open('Người giữ lửa');
  await desk.row('Bưu tá tận tụy').click({ modifiers: ['Shift'] });
  await desk.row('Bưu tá tận tụy').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Hiệu đính' }).click();
  await staged('Người giữ lửa').toBe('proofing');
  await staged('Bưu tá tận tụy').toBe('proofing');
  const filter = page.getByRole('group', { name: 'Lọc theo giai đoạn' });
  await filter.getByRole('button', { name: /Hiệu đính/ }).click();
  await desk.row(FIRST).waitFor({ state: 'detached' });
  await desk.row('Người giữ lửa').waitFor();
  await filter.getByRole('button', { name: /Đã duyệt/ }).click();
  await desk.row(FIRST).waitFor();
  expect(await desk.row('Lời giới thiệu').count()).toBe(0);
  await desk.shot('filter');
  await page.keyboard.press('Escape');
  await desk.row('Lời giới thiệu').waitFor();
});

test('the palette moves the article and unlocks it; the list of keys knows that it does', async () => {
  const { page } = desk;
  const palette = async (words: string, name: string): Promise<void> => {
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.type(words);
    await page.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  await desk.open('Lời giới thiệu');
  await palette('hieu dinh', 'Chuyển bài sang hiệu đính');
  await staged('Lời giới thiệu').toBe('proofing');
  await desk.open(FIRST);
  await palette('mo khoa', 'Mở khóa bài đã duyệt');
  const asks = page.getByRole('dialog', { name: 'Mở khóa bài đã duyệt' });
  await asks.getByRole('button', { name: 'Thôi' }).click();
  await asks.waitFor({ state: 'detached' });
  await page.keyboard.press('F1');
  await page.keyboard.type('giai đoạn');
  await page.getByRole('region', { name: 'Không có phím, ra lệnh ở Bảng lệnh (Ctrl+Shift+P)' }).getByText('Duyệt bài này').waitFor();
  await desk.shot('keyless');
  await page.keyboard.press('Escape');
});
