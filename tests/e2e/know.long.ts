/** "Điển hình": exemplars, units, awards and their catalogue are kept in lists, by mouse and keys, and everything can be taken back. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAwards, listExemplars, listForms, listUnits } from '../../electron/services/store/know.ts';
import { openBook } from '../../electron/services/store/book-file.ts';
import { inBook } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');

const exemplars = () => inBook(file(), (book) => book.readAs(listExemplars));
const awards = () => inBook(file(), (book) => book.readAs(listAwards));
const units = () => inBook(file(), (book) => book.readAs(listUnits));
const forms = () => inBook(file(), (book) => book.readAs(listForms));
const named = (name: string) => exemplars().find((each) => each.name === name);

const list = (name: string) => desk.page.getByRole('grid', { name });
const row = (name: string) => list('Danh sách điển hình').getByRole('row').filter({ hasText: name });
const panel = () => desk.page.getByRole('complementary', { name: 'Hồ sơ đang chọn' });
const firstNames = () => list('Danh sách điển hình').locator('.records__name').allTextContents();

beforeAll(async () => {
  folder = await temporaryFolder('know');
  makeBook(file(), 'Vườn hoa làm theo lời Bác', 'Gương sáng', [['Người bưu tá tuyến thư số 7', 'Anh Khải đi bộ đến từng nhà.'], ['Bác sĩ của bản xa', 'Chị Thuận khám cho người già.']]);
  const book = openBook(file());
  const unit = (name: string, parentId: string | null = null): string => book.addRecord('unit', { name, parentId }).id;
  const khoi = unit('Đảng bộ Khối các cơ quan tỉnh');
  const [yte, buudien] = [unit('Đảng bộ Sở Y tế', khoi), unit('Đảng bộ Bưu điện tỉnh', khoi)];
  unit('Chi bộ Trung tâm Y tế dự phòng', yte);
  const form = (name: string, rank: number): string => book.addRecord('awardForm', { name, rank, givenTo: 'both', level: 'Tỉnh', family: 'Bằng khen' }).id;
  const [bangKhen, giayKhen] = [form('Bằng khen của Chủ tịch UBND tỉnh', 1), form('Giấy khen của Đảng ủy Khối', 2)];
  const exemplar = (name: string, unitId: string, more: Readonly<Record<string, unknown>> = {}): string => book.addRecord('exemplar', { kind: 'individual', name, unitId, ...more }).id;
  const khai = exemplar('Nông Văn Khải', buudien, { role: 'Bưu tá tuyến thư số 7', birthYear: 1979, gender: 'male' });
  exemplar('Hoàng Thị Thuận', yte, { role: 'Bác sĩ', gender: 'female' });
  exemplar('Vi Văn Quyết', yte, { gender: 'male' });
  exemplar('Đảng bộ Sở Y tế', yte, { kind: 'collective' });
  exemplar('“Bưu tá tận tụy”', buudien, { kind: 'model', field: 'Dân vận khéo' });
  const award = (fields: Readonly<Record<string, unknown>>): string => book.addRecord('award', { exemplarId: khai, issuer: 'Chủ tịch UBND tỉnh', ...fields }).id;
  award({ formId: bangKhen, decisionNumber: '812/QĐ-UBND', decidedOn: '2024-05-12' });
  award({ formId: giayKhen, issuer: 'Đảng ủy Khối', decidedOn: '2022-05-19' });
  book.close();
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'know');
  await desk.tree.waitFor();
  await desk.page.keyboard.press('Control+Digit5');
  await row('Nông Văn Khải').waitFor({ timeout: PATIENCE_MS });
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

test('exemplars stand by given name, with their awards; keys lead from one to the next', async () => {
  expect(await firstNames()).toEqual(['Nông Văn Khải', 'Vi Văn Quyết', 'Hoàng Thị Thuận', 'Đảng bộ Sở Y tế', '“Bưu tá tận tụy”']);
  expect(await row('Nông Văn Khải').getByRole('gridcell').allTextContents()).toEqual(['Nông Văn Khải', 'Cá nhân', 'Đảng bộ Bưu điện tỉnh', 'Bưu tá tuyến thư số 7', '', 'Bằng khen của Chủ tịch UBND tỉnh 2024', '2', '0', '0']);
  await list('Danh sách điển hình').focus();
  await desk.page.keyboard.press('Home');
  await panel().getByRole('heading', { level: 2, name: 'Nông Văn Khải' }).waitFor();
  await desk.shot('exemplars');
  await desk.page.keyboard.press('ArrowDown');
  await panel().getByRole('heading', { level: 2, name: 'Vi Văn Quyết' }).waitFor();
});

test('what is typed narrows the list, with or without tones; a unit stands for all beneath it', async () => {
  await list('Danh sách điển hình').focus();
  await desk.page.keyboard.type('thuan');
  await expect.poll(firstNames).toEqual(['Hoàng Thị Thuận']);
  await desk.page.keyboard.press('Escape');
  await expect.poll(async () => (await firstNames()).length).toBe(5);
  const filter = desk.page.getByRole('combobox', { name: 'Lọc theo đơn vị' });
  await filter.fill('khoi cac co quan');
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('group', { name: 'Lọc danh sách' }).getByRole('radio', { name: /^Tập thể/ }).click();
  await expect.poll(firstNames).toEqual(['Đảng bộ Sở Y tế']);
  await desk.button('Bỏ lọc').click();
  await expect.poll(async () => (await firstNames()).length).toBe(5);
});

test('a record that stands for two is split, and two that were merged are parted again', async () => {
  await row('Nông Văn Khải').click();
  await panel().getByRole('heading', { level: 2, name: 'Nông Văn Khải' }).waitFor();
  await desk.button('Việc khác với điển hình này').click();
  await desk.page.getByRole('menuitem', { name: 'Tách thành hai hồ sơ…' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Tách hồ sơ Nông Văn Khải' });
  await dialog.getByRole('textbox', { name: 'Tên của hồ sơ mới' }).fill('Nông Văn Khai');
  await dialog.getByText('Giấy khen của Đảng ủy Khối').click();
  await desk.shot('split');
  await dialog.getByRole('button', { name: 'Tách hồ sơ' }).click();
  await expect.poll(() => named('Nông Văn Khai')?.awards).toBe(1);
  expect(named('Nông Văn Khải')?.awards).toBe(1);

  await row('Nông Văn Khải').click();
  await row('Nông Văn Khai').click({ modifiers: ['Control'] });
  await desk.button('Gộp hai hồ sơ này…').click();
  const merging = desk.page.getByRole('dialog', { name: 'Gộp hai hồ sơ' });
  await merging.getByRole('radio', { name: 'Nông Văn Khải' }).click();
  await merging.getByRole('button', { name: 'Gộp hồ sơ' }).click();
  await expect.poll(() => named('Nông Văn Khai')).toBeUndefined();
  await row('Nông Văn Khải').click();
  const merged = panel().getByRole('region', { name: 'Đã gộp vào hồ sơ này' });
  await merged.getByText('Nông Văn Khai').waitFor();
  await desk.shot('merged-here');
  await merged.getByRole('button', { name: 'Tách ra' }).click();
  await expect.poll(() => named('Nông Văn Khai')?.awards).toBe(1);
  // Back to the one record of the beginning.
  await list('Danh sách điển hình').focus();
  // One after the other: the state after the first is that after the third, and a step that is still to be taken back would be the next test's.
  for (const awards of [undefined, 1, undefined]) {
    await desk.page.keyboard.press('Control+KeyZ');
    await expect.poll(() => named('Nông Văn Khai')?.awards).toBe(awards);
  }
  await expect.poll(() => named('Nông Văn Khải')?.awards).toBe(2);
});

test('a field is saved when it is left; what is wrong stands below it; one undo brings it back', async () => {
  await row('Nông Văn Khải').click();
  await desk.page.keyboard.press('Enter');
  const name = panel().getByRole('textbox', { name: 'Họ và tên, in trong sách' });
  await expect.poll(() => name.evaluate((field) => field === document.activeElement && (field as HTMLInputElement).value)).toBe('Nông Văn Khải');
  const year = panel().getByRole('textbox', { name: 'Năm sinh' });
  await year.fill('79');
  await desk.page.keyboard.press('Tab');
  await panel().getByText('Viết năm bốn chữ số').waitFor();
  expect(named('Nông Văn Khải')?.birthYear).toBe(1979);
  await year.fill('1980');
  await desk.page.keyboard.press('Tab');
  await expect.poll(() => named('Nông Văn Khải')?.birthYear).toBe(1980);
  await list('Danh sách điển hình').focus();
  await desk.page.keyboard.press('Control+KeyZ');
  await expect.poll(() => named('Nông Văn Khải')?.birthYear).toBe(1979);
  await expect.poll(() => year.inputValue()).toBe('1979');
  // Taken back before the field has read what was saved.
  for (const typed of ['1981', '1982', '1983', '1984']) {
    await year.fill(typed);
    await desk.page.keyboard.press('Tab');
    await list('Danh sách điển hình').focus();
    await desk.page.keyboard.press('Control+KeyZ');
    await expect.poll(() => year.inputValue()).toBe('1979');
    expect(named('Nông Văn Khải')?.birthYear).toBe(1979);
  }
});

test('a new exemplar is made by key, in a unit that is made with it', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+KeyN');
  const dialog = page.getByRole('dialog', { name: 'Thêm điển hình' });
  await dialog.getByRole('textbox', { name: 'Tên, in trong sách' }).fill('nông văn khai');
  await dialog.getByText('Trong sách đã có Nông Văn Khải, Đảng bộ Bưu điện tỉnh.').waitFor();
  await dialog.getByRole('textbox', { name: 'Tên, in trong sách' }).fill('Bế Thị Hường');
  await dialog.getByRole('combobox', { name: 'Đơn vị' }).fill('Tỉnh đoàn');
  await page.getByRole('option', { name: 'Thêm đơn vị “Tỉnh đoàn”' }).click();
  await expect.poll(() => units().some(({ name }) => name === 'Tỉnh đoàn')).toBe(true);
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
  await panel().getByRole('heading', { level: 2, name: 'Bế Thị Hường' }).waitFor();
  expect(named('Bế Thị Hường')?.unitId).toBe(units().find(({ name }) => name === 'Tỉnh đoàn')?.id);
});

test('words typed into a list are taken by Enter and by Tab; what several fit stays, and says so', async () => {
  const { page } = desk;
  await row('Bế Thị Hường').click();
  await panel().getByRole('heading', { level: 2, name: 'Bế Thị Hường' }).waitFor();
  const [unit, field] = [panel().getByRole('combobox', { name: 'Đơn vị' }), panel().getByRole('combobox', { name: 'Lĩnh vực' })];
  await unit.fill('Chi đoàn Bản Mạ');
  await page.keyboard.press('Enter');
  await expect.poll(() => units().find(({ id }) => id === named('Bế Thị Hường')?.unitId)?.name).toBe('Chi đoàn Bản Mạ');
  await field.fill('Tuổi trẻ xung kích');
  await page.keyboard.press('Tab');
  await expect.poll(() => named('Bế Thị Hường')?.field).toBe('Tuổi trẻ xung kích');
  await unit.fill('đảng bộ');
  await page.keyboard.press('Tab');
  await panel().getByText('Chưa nhận chữ này: hãy chọn một dòng trong danh sách, hoặc xóa đi.').waitFor();
  expect(await unit.inputValue()).toBe('đảng bộ');
  await desk.shot('unclear');
  await unit.fill('tinh doan');
  await page.keyboard.press('Enter');
  await expect.poll(() => units().find(({ id }) => id === named('Bế Thị Hường')?.unitId)?.name).toBe('Tỉnh đoàn');
  await field.fill('');
  await page.keyboard.press('Tab');
  await expect.poll(() => named('Bế Thị Hường')?.field).toBe('');
  // Back to what was before.
  await list('Danh sách điển hình').focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => [units().some(({ name }) => name === 'Chi đoàn Bản Mạ'), units().find(({ id }) => id === named('Bế Thị Hường')?.unitId)?.name]).toEqual([false, 'Tỉnh đoàn']);
});

test('several are changed in one step, and removed in one', async () => {
  const { page } = desk;
  await row('Hoàng Thị Thuận').click();
  await row('Vi Văn Quyết').click({ modifiers: ['Control'] });
  await panel().getByRole('heading', { name: '2 điển hình đang chọn' }).waitFor();
  await panel().getByRole('combobox', { name: 'Lĩnh vực' }).fill('Học và làm theo Bác');
  await page.getByRole('option', { name: 'Thêm lĩnh vực “Học và làm theo Bác”' }).click();
  await expect.poll(() => [named('Hoàng Thị Thuận')?.field, named('Vi Văn Quyết')?.field]).toEqual(['Học và làm theo Bác', 'Học và làm theo Bác']);
  await desk.shot('several');
  await list('Danh sách điển hình').focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => exemplars().length).toBe(4);
  await desk.notices.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => exemplars().length).toBe(6);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => named('Vi Văn Quyết')?.field).toBe('');
});

test('an award is added where its exemplar is looked at, cancelled with a reason, and an article is linked', async () => {
  const { page } = desk;
  await row('Hoàng Thị Thuận').click();
  await panel().getByRole('heading', { level: 2, name: 'Hoàng Thị Thuận' }).waitFor();
  await panel().getByRole('button', { name: 'Thêm khen thưởng' }).click();
  await panel().getByRole('combobox', { name: 'Hình thức' }).fill('bang khen');
  await page.getByRole('option', { name: 'Bằng khen của Chủ tịch UBND tỉnh' }).click();
  await panel().getByRole('textbox', { name: 'Số quyết định' }).fill('97/QĐ-UBND');
  await page.keyboard.press('Tab');
  await page.keyboard.type('5/6/2023');
  await page.keyboard.press('Tab');
  const hers = () => awards().find(({ exemplarName }) => exemplarName === 'Hoàng Thị Thuận');
  await expect.poll(() => [hers()?.decisionNumber, hers()?.decidedOn]).toEqual(['97/QĐ-UBND', '2023-06-05']);
  await expect.poll(() => row('Hoàng Thị Thuận').getByRole('gridcell').allTextContents()).toContain('Bằng khen của Chủ tịch UBND tỉnh 2023');
  await panel().getByRole('button', { name: 'Nối với bài' }).click();
  await panel().getByRole('combobox', { name: 'Bài' }).fill('bac si');
  await page.getByRole('option', { name: 'Bác sĩ của bản xa' }).click();
  await expect.poll(() => named('Hoàng Thị Thuận')?.articles).toBe(1);
  await panel().getByRole('button', { name: 'Bác sĩ của bản xa' }).waitFor();
  await desk.shot('award');
  await panel().getByRole('button', { name: 'Quyết định bị hủy…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Hủy/ });
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Ban hành nhầm');
  await dialog.getByRole('button', { name: 'Ghi đã hủy' }).click();
  await expect.poll(() => hers()?.cancelledReason).toBe('Ban hành nhầm');
  await expect.poll(() => named('Hoàng Thị Thuận')?.awards).toBe(0);
  await panel().getByRole('button', { name: 'Bỏ ghi hủy' }).click();
  await expect.poll(() => named('Hoàng Thị Thuận')?.awards).toBe(1);
});

test('an exemplar is withdrawn with a reason and taken back', async () => {
  const { page } = desk;
  await row('Vi Văn Quyết').click();
  await panel().getByRole('heading', { level: 2, name: 'Vi Văn Quyết' }).waitFor();
  await panel().getByRole('button', { name: 'Việc khác với điển hình này' }).click();
  await page.getByRole('menuitem', { name: 'Rút khỏi sách…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rút Vi Văn Quyết khỏi sách' });
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Bị thu hồi bằng khen');
  await dialog.getByRole('button', { name: 'Rút khỏi sách' }).click();
  await panel().getByText(/^Đã rút khỏi sách ngày/).waitFor();
  await desk.shot('withdrawn');
  expect(named('Vi Văn Quyết')?.withdrawn).toBe(true);
  await panel().getByRole('button', { name: 'Đưa lại vào sách' }).click();
  await expect.poll(() => named('Vi Văn Quyết')?.withdrawn).toBe(false);
});

test('units are renamed, moved by keys and by drag, and stand with what lies beneath them', async () => {
  const { page } = desk;
  await page.getByRole('radio', { name: /^Đơn vị \d/ }).click();
  const tree = page.getByRole('treegrid', { name: 'Cây đơn vị' });
  const unitRow = (name: string) => tree.getByRole('row').filter({ hasText: name });
  const parentOf = (name: string) => {
    const all = units();
    const parent = all.find((each) => each.name === name)?.parentId;
    return all.find(({ id }) => id === parent)?.name ?? null;
  };
  await unitRow('Đảng bộ Khối các cơ quan tỉnh').click();
  await panel().getByText('5 điển hình, 3 lượt khen, 3 đơn vị bên dưới').waitFor();
  await unitRow('Tỉnh đoàn').click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Tên đơn vị' }).first().fill('Đoàn Thanh niên tỉnh');
  await page.keyboard.press('Enter');
  await unitRow('Đoàn Thanh niên tỉnh').waitFor();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => parentOf('Đoàn Thanh niên tỉnh')).toBe('Đảng bộ Khối các cơ quan tỉnh');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => tree.locator('.records__name').allTextContents()).toEqual(['Đảng bộ Khối các cơ quan tỉnh', 'Đảng bộ Bưu điện tỉnh', 'Đoàn Thanh niên tỉnh', 'Đảng bộ Sở Y tế', 'Chi bộ Trung tâm Y tế dự phòng']);
  await desk.shot('units');
  await unitRow('Chi bộ Trung tâm Y tế dự phòng').dragTo(unitRow('Đảng bộ Bưu điện tỉnh'));
  await expect.poll(() => parentOf('Chi bộ Trung tâm Y tế dự phòng')).toBe('Đảng bộ Bưu điện tỉnh');
  await tree.focus();
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => parentOf('Chi bộ Trung tâm Y tế dự phòng')).toBe('Đảng bộ Sở Y tế');
});

test('awards stand in the order of the catalogue, which is changed by keys', async () => {
  const { page } = desk;
  await page.getByRole('radio', { name: /^Khen thưởng \d/ }).click();
  const formsShown = () => list('Khen thưởng').locator('.records__name').allTextContents();
  await expect.poll(formsShown).toEqual(['Bằng khen của Chủ tịch UBND tỉnh', 'Bằng khen của Chủ tịch UBND tỉnh', 'Giấy khen của Đảng ủy Khối']);
  await page.getByRole('radio', { name: /^Thiếu số QĐ/ }).click();
  await expect.poll(formsShown).toEqual(['Giấy khen của Đảng ủy Khối']);
  await desk.shot('awards');
  await desk.button('Bỏ lọc').click();
  await page.getByRole('radio', { name: /^Danh mục \d/ }).click();
  const catalogue = list('Danh mục khen thưởng');
  await catalogue.getByRole('row').filter({ hasText: 'Giấy khen của Đảng ủy Khối' }).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => forms().map(({ name }) => name)).toEqual(['Giấy khen của Đảng ủy Khối', 'Bằng khen của Chủ tịch UBND tỉnh']);
  await desk.shot('forms');
  await page.getByRole('radio', { name: /^Khen thưởng \d/ }).click();
  await expect.poll(formsShown).toEqual(['Giấy khen của Đảng ủy Khối', 'Bằng khen của Chủ tịch UBND tỉnh', 'Bằng khen của Chủ tịch UBND tỉnh']);
});

test('the field that finds leads to the record of an exemplar and of a unit', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+Digit1');
  await desk.tree.waitFor();
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('combobox', { name: 'Tìm bài hoặc ra lệnh' }).fill('nong van khai');
  await page.getByRole('option', { name: /Nông Văn Khải/ }).first().click();
  await panel().getByRole('heading', { level: 2, name: 'Nông Văn Khải' }).waitFor();
  expect(await row('Nông Văn Khải').getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('combobox', { name: 'Tìm bài hoặc ra lệnh' }).fill('du phong');
  await page.getByRole('option', { name: /Trung tâm Y tế dự phòng/ }).first().click();
  await panel().getByRole('heading', { level: 2, name: 'Chi bộ Trung tâm Y tế dự phòng' }).waitFor();
});
