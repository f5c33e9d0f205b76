/** "Thu bài": units are entered and asked, what comes is assigned, who owes is reminded, and all of it can be taken back. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUnits, ask, overviewOf, receive, remind } from '../../electron/services/book/collect.ts';
import { openBook } from '../../electron/services/store/book-file.ts';
import { inBook } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles, saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const ARTICLE = [
  'Người thầy thuốc của bản xa',
  '',
  'Mười lăm năm qua, bác sĩ Hà Thị Vân đi bộ đến từng nhà để khám cho người già không xuống núi được.',
  '',
  'Chị nói gọn: việc của mình thì mình làm, có gì đâu mà kể.',
].join('\n');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const file = (name: string): string => join(folder.path, name);

async function open(book: string, name: string, width?: number, height?: number): Promise<{ launched: LaunchedApp; desk: Desk }> {
  const launched = await launchApp({ userData: file(`data-${name}`), args: [file(book)], env: { HOME: folder.path } });
  const desk = await Desk.of(launched, name, width, height);
  await desk.button('Thu bài').click();
  return { launched, desk };
}

async function close(launched: LaunchedApp): Promise<void> {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
}

beforeAll(async () => {
  folder = await temporaryFolder('collect');
});
afterAll(async () => {
  await folder.remove();
});

describe('a book that collects', () => {
  let launched: LaunchedApp;
  let desk: Desk;
  const units = () => inBook(file('sách.kyyeu'), (book) => overviewOf(book));

  beforeAll(async () => {
    makeBook(file('sách.kyyeu'), 'Vườn hoa làm theo lời Bác', 'Gương sáng', [['Người giữ lửa', 'Bà Thoa làm trưởng bản.']]);
    writeFileSync(file('bài_Sở_Y_tế.txt'), ARTICLE);
    ({ launched, desk } = await open('sách.kyyeu', 'collect'));
  });
  afterAll(async () => {
    await close(launched);
  });

  const row = (name: string) => desk.page.getByRole('grid', { name: 'Các đơn vị' }).getByRole('row', { name });

  test('units come from a pasted list', async () => {
    const { page } = desk;
    await page.getByRole('heading', { name: 'Chưa có đơn vị nào' }).waitFor();
    await desk.shot('empty');
    await desk.button('Dán danh sách đơn vị').click();
    await page.getByRole('textbox', { name: 'Danh sách đơn vị' }).fill('Sở Y tế\tHà Thị Vân\t0205 555 075\nCục Thuế\tTrần Anh Tú\t0205 555 068\nBưu điện tỉnh\nsở y tế');
    await page.getByText('3 đơn vị mới · 1 đơn vị đã có').waitFor();
    await desk.shot('paste');
    await desk.button('Thêm 3 đơn vị').click();
    await row('Cục Thuế').waitFor();
    expect(units().units.map(({ name, contactName, phone }) => [name, contactName, phone])).toEqual([
      ['Sở Y tế', 'Hà Thị Vân', '0205 555 075'],
      ['Cục Thuế', 'Trần Anh Tú', '0205 555 068'],
      ['Bưu điện tỉnh', '', ''],
    ]);
  });

  test('all are asked in one step', async () => {
    const { page } = desk;
    await desk.button('Giao bài').first().click();
    const dialog = page.getByRole('dialog', { name: 'Giao bài' });
    await dialog.getByLabel('Ảnh').fill('1');
    await dialog.getByLabel('Hạn nộp').fill('30/11/2027');
    await desk.shot('ask');
    await dialog.getByRole('button', { name: 'Giao cho 3 đơn vị' }).click();
    await page.getByRole('heading', { name: 'Đã nhận 0 / 3 bài' }).waitFor();
    expect(units().units.map(({ tasks }) => tasks.map(({ wanted, dueOn }) => [wanted, dueOn]))).toEqual(Array.from({ length: 3 }, () => [['text', '2027-11-30'], ['photo', '2027-11-30']]));
  });

  test('an imported article is offered to the unit that its file names, and taken with a yes', async () => {
    const { page } = desk;
    await chooseFiles(launched.app, file('bài_Sở_Y_tế.txt'));
    await page.keyboard.press('Control+Shift+I');
    await page.getByRole('radio', { name: 'Bài chưa rõ đơn vị 1' }).click({ timeout: PATIENCE_MS });
    expect(units().units[0]?.tasks.every(({ receivedOn }) => receivedOn === null)).toBe(true);
    await desk.shot('stray');
    await desk.button('Của Sở Y tế').click();
    await page.getByRole('heading', { name: 'Đã nhận 1 / 3 bài' }).waitFor();
    expect(units().units[0]?.tasks[0]).toMatchObject({ articleTitle: 'Người thầy thuốc của bản xa' });
    await page.getByRole('radio', { name: /^Tất cả/ }).click();
  });

  test('a unit is chosen by keys; its letter is copied and noted', async () => {
    const { page } = desk;
    await row('Cục Thuế').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('complementary', { name: 'Đơn vị đang chọn' }).getByRole('heading', { name: 'Cục Thuế' }).waitFor();
    const letter = page.getByRole('textbox', { name: 'Lời nhắc' });
    await letter.press('End');
    expect(await letter.inputValue()).toContain('chưa nhận được 1 bài viết và 1 ảnh của Cục Thuế');
    await desk.button('Chép lời nhắc').click();
    await expect.poll(() => launched.app.evaluate(({ clipboard }) => clipboard.readText()), { timeout: PATIENCE_MS }).toBe(await letter.inputValue());
    await desk.button('Ghi đã nhắc').first().click();
    await page.getByRole('list', { name: 'Nhật ký' }).getByText('Nhắc: thiếu 1 bài viết và 1 ảnh (nhắn tin)').waitFor();
    await desk.shot('reminded');
  });

  test('F2 edits in place; Enter opens what came', async () => {
    const { page } = desk;
    await row('Bưu điện tỉnh').click();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Đơn vị', exact: true }).press('Tab');
    await page.getByRole('textbox', { name: 'Người nộp' }).fill('Lương Quốc Bảo');
    await page.keyboard.press('Enter');
    await row('Bưu điện tỉnh').getByText('Lương Quốc Bảo').waitFor();
    await row('Sở Y tế').click();
    await page.keyboard.press('Enter');
    await desk.text.locator('h1').getByText('Người thầy thuốc của bản xa').waitFor();
    await desk.button('Thu bài').click();
  });

  test('the form of a unit is saved', async () => {
    await saveAs(launched.app, file('mẫu.docx'));
    await row('Cục Thuế').click();
    await desk.choose('Việc khác với đơn vị này', 'Lưu mẫu nộp bài…');
    await expect.poll(() => existsSync(file('mẫu.docx')), { timeout: PATIENCE_MS }).toBe(true);
  });

  test('units are deleted, and Ctrl+Z takes one step after another back', async () => {
    const { page } = desk;
    await row('Cục Thuế').click();
    await page.keyboard.press('Delete');
    await row('Cục Thuế').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await row('Cục Thuế').waitFor();
    // The edit, the note, the assignment.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Đã nhận 0 / 3 bài' }).waitFor();
    await page.getByRole('radio', { name: 'Bài chưa rõ đơn vị 1' }).waitFor();
    await expect.poll(() => units().strays.length, { timeout: PATIENCE_MS }).toBe(1);
  });
});

/** Units with what came of what they were asked for; names and numbers are invented. */
const DESK: readonly (readonly [name: string, person: string, phone: string, asked: number, received: number, due: number])[] = [
  ['Sở Nông nghiệp và Môi trường', 'Hoàng Văn Thức', '0205 555 014', 2, 0, -3],
  ['Đài Phát thanh và Truyền hình', 'Lê Thị Oanh', '0205 555 027', 2, 1, 7],
  ['Ngân hàng Chính sách xã hội', 'Phạm Đức Huy', '0205 555 033', 1, 0, 7],
  ['Liên đoàn Lao động tỉnh', 'Tô Thị Bích', '0205 555 041', 2, 1, 7],
  ['Sở Xây dựng', 'Đàm Quang Hợp', '0205 555 052', 1, 0, 7],
  ['Bưu điện tỉnh', 'Lương Quốc Bảo', '0205 555 060', 3, 3, 7],
  ['Cục Hải quan', 'Nguyễn Thị Hạnh', '0205 555 061', 1, 1, 7],
  ['Cục Thi hành án dân sự', 'Vy Văn Tài', '0205 555 064', 3, 3, 7],
  ['Cục Thuế', 'Trần Anh Tú', '0205 555 068', 2, 2, 7],
  ['Kho bạc Nhà nước', 'Đỗ Thị Liên', '0205 555 070', 2, 2, 7],
  ['Sở Y tế', 'Hà Thị Vân', '0205 555 075', 4, 4, 7],
  ['Tòa án nhân dân tỉnh', 'Mông Văn Hải', '0205 555 079', 3, 3, 7],
  ['Tỉnh đoàn', 'Vi Thùy Linh', '0205 555 083', 3, 3, 7],
  ['Trường Chính trị tỉnh', 'Bùi Xuân Hòa', '0205 555 088', 3, 3, 7],
];

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function makeDesk(path: string): void {
  makeBook(path, 'Vườn hoa làm theo lời Bác 2021–2025', 'Gương sáng', []);
  const book = openBook(path);
  const { ids } = addUnits(book, DESK.map(([name, contactName, phone]) => ({ name, contactName, phone })));
  DESK.forEach(([, , , count, received, due], index) => {
    const unitId = ids[index] ?? '';
    ask(book, { unitIds: [unitId], wants: [{ wanted: 'text', count, title: '' }], askedOn: dayFromNow(-40), dueOn: dayFromNow(due) });
    const taskIds = (overviewOf(book).units[index]?.tasks ?? []).slice(0, received).map(({ id }) => id);
    if (taskIds.length > 0) receive(book, { taskIds, on: dayFromNow(-10), articleId: null });
  });
  remind(book, { entries: [{ unitId: ids[0] ?? '', text: 'Gửi Công văn 214-CV/ĐUK' }], on: dayFromNow(-14), how: 'letter' });
  remind(book, { entries: [{ unitId: ids[0] ?? '', text: 'Đồng chí Thức hẹn gửi trong tuần' }], on: dayFromNow(-7), how: 'call' });
  book.close();
}

test.each([
  ['light', 1440, 900],
  ['dark', 1440, 900],
  ['small', 1366, 768],
] as const)('a desk of many units: %s', async (look, width, height) => {
  makeDesk(file(`${look}.kyyeu`));
  const { launched, desk } = await open(`${look}.kyyeu`, `collect-${look}`, width, height);
  const { page } = desk;
  if (look === 'dark') await page.evaluate(() => window.kyyeu.call('app.setPreferences', { theme: 'dark' }));
  await page.getByRole('heading', { name: 'Đã nhận 26 / 32 bài' }).waitFor();
  await page.getByRole('row', { name: 'Sở Nông nghiệp' }).click();
  await page.getByText('Đồng chí Thức hẹn gửi trong tuần').waitFor();
  await desk.shot('desk');
  await desk.button('Soạn lời nhắc cho 5 đơn vị').click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Lời nhắc' }).waitFor();
  await desk.shot('letters');
  await page.keyboard.press('Escape');
  await close(launched);
});
