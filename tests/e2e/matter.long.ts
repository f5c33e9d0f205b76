/** Made pages among the articles: added, moved, named, set, taken out; the order of a part by rule. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { matterOptions, type MatterKind, type MatterOptions } from '../../electron/common/book/matter.ts';
import { sharp } from '../../electron/services/sharp.ts';
import { listMatter } from '../../electron/services/store/matter.ts';
import { photoRows } from '../../electron/services/store/photo-desk.ts';
import { openBook } from '../../electron/services/store/book-file.ts';
import { inBook, orderIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const PART = 'Gương sáng';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
let photoId = '';
const file = (): string => join(folder.path, 'sách.kyyeu');

/** Articles and made pages of the part as the file has them, in one row; then what stands behind the last part. */
const standing = (): { readonly part: string[]; readonly back: string[] } =>
  inBook(file(), (book) => {
    const { parts, back } = book.outline();
    const part = parts.find(({ title }) => title === PART);
    const row = part?.articles.map(({ title }) => title) ?? [];
    for (const { at, title } of [...(part?.matter ?? [])].reverse()) row.splice(at, 0, `[${title}]`);
    return { part: row, back: back.map(({ title }) => title) };
  });
const inPart = () => expect.poll(() => standing().part, { timeout: PATIENCE_MS });
const optionsIn = <K extends MatterKind>(kind: K): MatterOptions[K] | undefined =>
  inBook(file(), (book) => {
    const found = book.readAs(listMatter).find((each) => each.kind === kind);
    return found === undefined ? undefined : matterOptions(kind, found.options);
  });
const form = (name: string) => desk.page.getByRole('form', { name });
const add = async (kind: string): Promise<void> => {
  await desk.choose('Thêm phần hoặc bài', 'Thêm trang…');
  await desk.page.getByRole('dialog', { name: 'Thêm trang' }).getByRole('button', { name: new RegExp(`^${kind}`) }).click();
  await form(kind).waitFor();
};

beforeAll(async () => {
  folder = await temporaryFolder('matter');
  makeBook(file(), 'Sách có trang dựng sẵn', PART, [
    ['Bài về chị Thuận', 'Chị Thuận khám cho người già.'],
    ['Bài về anh Khải', 'Anh Khải đi bộ đến từng nhà.'],
    ['Bài về bác An', 'Bác An dạy chữ cho trẻ em trong bản.'],
  ]);
  const book = openBook(file());
  const unit = book.addRecord('unit', { name: 'Đảng bộ Sở Y tế' }).id;
  const articles = book.outline().parts.flatMap((part) => part.articles);
  for (const [name, title] of [['Hoàng Thị Thuận', 'Bài về chị Thuận'], ['Nông Văn Khải', 'Bài về anh Khải'], ['Lê Văn An', 'Bài về bác An']] as const) {
    const exemplarId = book.addRecord('exemplar', { kind: 'individual', name, unitId: unit }).id;
    const articleId = articles.find((each) => each.title === title)?.id ?? '';
    book.addRecord('exemplarArticle', { exemplarId, articleId, partPlayed: 'subject' });
  }
  photoId = (await book.addPhoto('lễ.jpg', await sharp({ create: { width: 900, height: 600, channels: 3, background: '#567' } }).jpeg().toBuffer())).id;
  book.close();
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'matter');
  await desk.open('Bài về anh Khải');
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

test('a menu offers the kinds with what each is; what is added stands where it usually stands and is shown', async () => {
  await desk.choose('Thêm phần hoặc bài', 'Thêm trang…');
  const dialog = desk.page.getByRole('dialog', { name: 'Thêm trang' });
  expect(await dialog.getByRole('listitem').count()).toBe(7);
  await desk.shot('kinds');
  await dialog.getByRole('button', { name: /^Trang chân dung/ }).click();
  await form('Trang chân dung').waitFor();
  await inPart().toEqual(['Bài về chị Thuận', 'Bài về anh Khải', 'Bài về bác An', '[Chân dung điển hình tiên tiến]']);
  await add('Bảng tra tên');
  await expect.poll(() => standing().back, { timeout: PATIENCE_MS }).toEqual(['Bảng tra tên']);
  await desk.row('Cuối sách').waitFor();
  // It is laid out without anything else being touched.
  await desk.page.getByRole('region', { name: 'Trang in' }).getByRole('img', { name: /^Trang in số/ }).first().waitFor();
  await desk.shot('index');
});

test('options are set in a form; each change is one step to take back', async () => {
  await desk.row('Chân dung điển hình tiên tiến').click();
  const portraits = form('Trang chân dung');
  await portraits.waitFor();
  await portraits.getByRole('radio', { name: '20' }).click();
  await expect.poll(() => optionsIn('portraits')?.perPage, { timeout: PATIENCE_MS }).toBe(20);
  await portraits.getByRole('checkbox', { name: 'Tập thể' }).click({ force: true });
  await expect.poll(() => optionsIn('portraits')?.kinds, { timeout: PATIENCE_MS }).toEqual(['collective', 'individual']);
  await desk.shot('portraits');
  await desk.row('Chân dung điển hình tiên tiến').focus();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => optionsIn('portraits')?.kinds, { timeout: PATIENCE_MS }).toEqual(['individual']);
  await expect.poll(() => portraits.getByRole('checkbox', { name: 'Tập thể' }).isChecked(), { timeout: PATIENCE_MS }).toBe(false);
});

test('boards take people line by line', async () => {
  await add('Ban chỉ đạo, ban biên tập');
  const boards = form('Ban chỉ đạo, ban biên tập');
  const members = boards.getByRole('group', { name: 'Ban Chỉ đạo' }).getByLabel('Thành viên');
  await members.fill('Nguyễn Văn Bình | Trưởng ban\nTrần Thị Hòa\tPhó Trưởng ban');
  await members.blur();
  await expect.poll(() => optionsIn('boards')?.groups[0]?.people, { timeout: PATIENCE_MS }).toEqual([
    { name: 'Nguyễn Văn Bình', role: 'Trưởng ban' },
    { name: 'Trần Thị Hòa', role: 'Phó Trưởng ban' },
  ]);
  await desk.page.getByRole('region', { name: 'Trang in' }).getByRole('img', { name: /^Trang in số/ }).first().waitFor();
  await desk.row('Ban Chỉ đạo và Ban Biên tập').locator('.row__page').waitFor();
  await desk.shot('boards');
});

test('made pages stand on the ladder, where Enter opens their options', async () => {
  await desk.button('Xem trên thang trang').click();
  const ladder = desk.page.getByRole('grid', { name: 'Các trang của sách' });
  await ladder.locator('.ladder-page--active').waitFor();
  await desk.page.locator('.ladder__note').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
  await expect.poll(() => ladder.locator('.ladder-page__paper:not(img)').count(), { timeout: PATIENCE_MS }).toBe(0);
  await desk.shot('ladder');
  await ladder.focus();
  await desk.page.keyboard.press('Enter');
  await form('Ban chỉ đạo, ban biên tập').waitFor();
});

test('every kind has its form', async () => {
  for (const kind of ['Phụ bản ảnh', 'Danh sách khen thưởng', 'Số liệu thống kê', 'Trang xuất bản']) {
    await add(kind);
    await desk.shot(kind === 'Trang xuất bản' ? 'imprint' : 'form');
  }
  const run = form('Trang xuất bản').getByLabel('Số lượng in (bản)');
  await run.fill('nghìn');
  await run.blur();
  await form('Trang xuất bản').getByText('Cần một số lớn hơn 0.').waitFor();
  await run.fill('1000');
  await run.blur();
  await expect.poll(() => optionsIn('imprint')?.printRun, { timeout: PATIENCE_MS }).toBe(1000);
});

test('what is typed in a form is in the file while the field is still being written in', async () => {
  const printer = form('Trang xuất bản').getByLabel('Nhà in', { exact: true });
  await printer.click();
  await desk.page.keyboard.type('Nhà in Lạng Sơn ');
  await desk.page.locator('[data-save="saving"]').waitFor();
  await expect.poll(() => optionsIn('imprint')?.printer, { timeout: 2000 }).toBe('Nhà in Lạng Sơn');
  await desk.page.locator('[data-save="saved"]').waitFor();
  // The space at the end is waiting for the next word.
  await desk.page.keyboard.type('cũ');
  await expect.poll(() => optionsIn('imprint')?.printer, { timeout: 2000 }).toBe('Nhà in Lạng Sơn cũ');
  await printer.blur();
  // One stay in the field is one step.
  await desk.row('Chân dung điển hình tiên tiến').focus();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => optionsIn('imprint')?.printer, { timeout: PATIENCE_MS }).toBe('');
});

test('what was found before printing leads to its field: the first gap of the imprint, the first plate without a caption, which is written there', async () => {
  const { page } = desk;
  const plateForm = form('Phụ bản ảnh');
  await desk.row('Hình ảnh tư liệu').click();
  await plateForm.getByRole('button', { name: 'Thêm ảnh' }).click();
  const dialog = page.getByRole('dialog', { name: 'Chọn ảnh của sách' });
  await dialog.getByRole('option').first().click();
  await dialog.getByRole('button', { name: /^Thêm 1 ảnh/u }).click();
  await expect.poll(() => optionsIn('plates')?.photoIds, { timeout: PATIENCE_MS }).toEqual([photoId]);
  const found = async (words: string): Promise<void> => {
    await desk.button('Lệnh khác').click();
    await page.getByRole('menuitem', { name: 'Kiểm tra trước khi in…' }).click();
    const again = page.getByRole('status').filter({ hasText: 'Sách đã sửa sau lần kiểm tra này.' }).getByRole('button', { name: 'Kiểm tra lại' });
    const one = page.getByRole('listbox', { name: 'Những chỗ tìm thấy' }).getByRole('option').filter({ hasText: words });
    await one.or(again).first().waitFor({ timeout: PATIENCE_MS });
    if (await again.isVisible()) await again.click();
    await one.click();
  };
  const caption = plateForm.getByRole('textbox', { name: 'Chú thích in dưới “lễ.jpg”' });
  await found('1 ảnh chưa có chú thích');
  await expect.poll(() => caption.evaluate((field) => field === document.activeElement), { timeout: PATIENCE_MS }).toBe(true);
  expect(await caption.getAttribute('placeholder')).toBe('Chưa có chú thích');
  await page.keyboard.type('Lễ khánh thành cầu Bản Chang');
  await page.keyboard.press('Enter');
  await expect.poll(() => inBook(file(), (book) => book.readAs(photoRows).find(({ id }) => id === photoId)?.caption), { timeout: PATIENCE_MS }).toBe('Lễ khánh thành cầu Bản Chang');
  await found('Trang thông tin xuất bản còn thiếu');
  const first = form('Trang xuất bản').getByLabel('Nhà in', { exact: true });
  await expect.poll(() => first.evaluate((field) => field === document.activeElement), { timeout: PATIENCE_MS }).toBe(true);
});

test('made pages are moved by keys, renamed and taken out, and come back', async () => {
  const { keyboard } = desk.page;
  await desk.row('Chân dung điển hình tiên tiến').click();
  await form('Trang chân dung').waitFor();
  const before = standing().part;
  await keyboard.press('Alt+Shift+ArrowUp');
  await inPart().toEqual(['Bài về chị Thuận', 'Bài về anh Khải', '[Chân dung điển hình tiên tiến]', 'Bài về bác An', ...before.slice(4)]);
  await keyboard.press('F2');
  await desk.typeName('Chân dung');
  await inPart().toContain('[Chân dung]');
  await desk.shot('moved');
  await desk.row('Chân dung').focus();
  await keyboard.press('Delete');
  await desk.notices.getByText('Đã bỏ “Chân dung”').waitFor();
  await inPart().not.toContain('[Chân dung]');
  await keyboard.press('Control+z');
  await inPart().toContain('[Chân dung]');
  await desk.row('Chân dung').waitFor();
});

test('a part is put in order by rule as one step; moving by hand is by hand again', async () => {
  const orderBy = (): string | undefined => inBook(file(), (book) => book.outline().parts.find(({ title }) => title === PART)?.orderBy);
  const articles = () => expect.poll(() => orderIn(file())[PART], { timeout: PATIENCE_MS });
  await desk.row(PART).click({ button: 'right' });
  await desk.shot('part-menu');
  await desk.page.getByRole('menuitem', { name: 'Theo tên' }).click();
  await desk.notices.getByText(`Đã xếp phần “${PART}” theo tên`).waitFor();
  await articles().toEqual(['Bài về bác An', 'Bài về anh Khải', 'Bài về chị Thuận']);
  expect(orderBy()).toBe('name');
  await desk.row('Bài về chị Thuận').focus();
  await desk.page.keyboard.press('Control+z');
  await articles().toEqual(['Bài về chị Thuận', 'Bài về anh Khải', 'Bài về bác An']);
  await desk.page.keyboard.press('Control+y');
  await articles().toEqual(['Bài về bác An', 'Bài về anh Khải', 'Bài về chị Thuận']);
  await desk.open('Bài về bác An');
  await desk.page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(orderBy, { timeout: PATIENCE_MS }).toBe('hand');
  await desk.notices.getByText(`Phần “${PART}” nay xếp bằng tay`).waitFor();
});
