/** The yearbook's details: the design is chosen by its picture, and what the printing house asks for is kept with the book. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FONT_PAIRS, PALETTES } from '../../electron/common/book/designs.ts';
import { profileName } from '../../electron/services/book/press.ts';
import { resourcePath } from '../../electron/services/resources.ts';
import { inBook } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (name = 'sách.kyyeu'): string => join(folder.path, name);
const settings = () => inBook(file(), (book) => book.settings());
const dialog = () => desk.page.getByRole('dialog', { name: 'Thiết kế và thông tin' });

beforeAll(async () => {
  folder = await temporaryFolder('settings');
  makeBook(file(), 'Vườn hoa làm theo lời Bác', 'Gương sáng', [['Người bưu tá tuyến thư số 7', 'Anh Khải đi bộ đến từng nhà, trao tận tay từng lá thư.']]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'settings');
  await desk.tree.waitFor();
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

async function openDialog(): Promise<void> {
  await desk.page.keyboard.press('Control+Comma');
  await dialog().waitFor();
}

async function choose(label: string, option: string): Promise<void> {
  await dialog().getByRole('button', { name: label }).click();
  await desk.page.getByRole('option', { name: option }).click();
}

async function save(): Promise<void> {
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click();
  await dialog().waitFor({ state: 'detached' });
}

test('a design is chosen by its picture, its colours and size of text below it, and the page follows', async () => {
  await openDialog();
  await desk.shot('as-it-is');
  await dialog().getByText('Cổ điển').click();
  const [, second] = PALETTES['co-dien'];
  await dialog().getByText('Xanh rêu').click();
  await desk.shot('classic');
  await save();
  await expect.poll(() => settings().design, { timeout: PATIENCE_MS }).toBe('co-dien');
  expect(settings().palette).toBe(second.id);
  await desk.shot('classic-page');
});

test('a pair of faces is chosen by keys among those of the design, each shown in its own letters; the page changes, and one step undoes it', async () => {
  const painted = (): Promise<(string | null)[]> => desk.preview.getByRole('img', { name: /Trang in số/ }).evaluateAll((pages) => pages.map((page) => page.getAttribute('data-painted')));
  await desk.open('Người bưu tá tuyến thư số 7');
  await desk.pagesReady();
  await expect.poll(async () => { const keys = await painted(); return keys.length > 0 && !keys.includes(null); }, { timeout: PATIENCE_MS }).toBe(true);
  const before = await painted();
  await openDialog();
  const group = dialog().getByRole('radiogroup', { name: 'Bộ chữ' });
  const [own, second] = FONT_PAIRS['co-dien'];
  expect(await group.getByRole('radio').count()).toBe(FONT_PAIRS['co-dien'].length);
  const first = group.getByRole('radio', { name: own.heads }).first();
  expect(await first.isChecked()).toBe(true);
  await first.focus();
  await desk.page.keyboard.press('ArrowRight');
  expect(await group.getByRole('radio', { name: second.heads }).isChecked()).toBe(true);
  // Each is set in its own faces, which came with the program.
  const shown = await group.locator('.font__heads').evaluateAll((elements) => elements.map((element) => getComputedStyle(element).fontFamily));
  expect(shown.map((family) => family.split(',')[0]?.replaceAll('"', ''))).toEqual(FONT_PAIRS['co-dien'].map(({ heads }) => heads));
  expect(await desk.page.evaluate((faces) => document.fonts.ready.then(() => faces.map((face) => [...document.fonts].some(({ family, status }) => family.replaceAll('"', '') === face && status === 'loaded'))), FONT_PAIRS['co-dien'].map(({ text }) => text))).not.toContain(false);
  // All of the choice that has the focus is in sight.
  const choice = await group.locator('.font[data-focused]').boundingBox();
  const foot = await dialog().getByRole('button', { name: 'Lưu thay đổi' }).boundingBox();
  expect((choice?.y ?? Infinity) + (choice?.height ?? 0)).toBeLessThan(foot?.y ?? 0);
  await desk.shot('faces');
  await save();
  await expect.poll(() => settings().fonts, { timeout: PATIENCE_MS }).toBe(second.id);
  await expect.poll(async () => { const keys = await painted(); return keys.every((key) => key !== null && !before.includes(key)); }, { timeout: PATIENCE_MS }).toBe(true);
  await desk.shot('faces-page');
  await desk.page.keyboard.press('Control+KeyZ');
  await expect.poll(() => settings().fonts, { timeout: PATIENCE_MS }).toBe('');
  expect(settings().design).toBe('co-dien');
  // Another design has its own; who comes back finds what was chosen.
  await openDialog();
  await group.getByText(second.heads, { exact: true }).first().click();
  expect(await group.getByRole('radio', { name: second.heads }).isChecked()).toBe(true);
  await dialog().getByText('Báo ảnh', { exact: true }).click();
  expect(await group.getByRole('radio', { name: FONT_PAIRS['bao-anh'][0].heads }).first().isChecked()).toBe(true);
  await group.scrollIntoViewIfNeeded();
  await desk.shot('faces-of-another-design');
  await dialog().getByText('Cổ điển', { exact: true }).click();
  expect(await group.getByRole('radio', { name: second.heads }).isChecked()).toBe(true);
  await dialog().getByRole('button', { name: 'Thôi' }).click();
  await dialog().waitFor({ state: 'detached' });
});

test('a trim size of one’s own is typed in millimetres; one that no design can set is told and not stored', async () => {
  await openDialog();
  await choose('Khổ sách', 'Khổ khác…');
  await dialog().getByLabel('Rộng (mm)').fill('99');
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click();
  expect(await dialog().getByLabel('Rộng (mm)').getAttribute('aria-invalid')).toBe('true');
  await desk.shot('own-size-wrong');
  expect(settings().trimSize).toBe('16x24');
  await dialog().getByLabel('Rộng (mm)').fill('152,4');
  await dialog().getByLabel('Cao (mm)').fill('228,6');
  await desk.shot('own-size');
  await save();
  await expect.poll(() => settings().trimSize, { timeout: PATIENCE_MS }).toBe('152.4x228.6mm');
  await openDialog();
  expect(await dialog().getByLabel('Cao (mm)').inputValue()).toBe('228,6');
  await choose('Khổ sách', '16 × 24 cm');
  await save();
  await expect.poll(() => settings().trimSize, { timeout: PATIENCE_MS }).toBe('16x24');
});

test('what the printing house asks for is kept; what no paper takes is told beside the field', async () => {
  await openDialog();
  await choose('Loại tệp in', 'PDF/X-1a:2003 (máy cũ)');
  await dialog().getByLabel('Mực phủ nhiều nhất (%)').fill('500');
  await dialog().getByText('Gõ một số nguyên từ 200 đến 400.').waitFor();
  await dialog().getByLabel('Mực phủ nhiều nhất (%)').fill('280');
  await dialog().getByText('Dấu xén, dấu chồng màu và thang màu').click();
  // The paper of the pages, as a new yearbook has it, is uncoated: the profile for coated paper is told about until it is the other one.
  await dialog().getByText(/^Giấy ruột đang chọn là giấy không tráng phủ/u).waitFor();
  await choose('Hồ sơ màu', 'Giấy không tráng phủ, trắng (FOGRA29)');
  await dialog().getByText(/^Giấy ruột đang chọn/u).waitFor({ state: 'detached' });
  await desk.shot('press');
  await save();
  await expect.poll(() => settings(), { timeout: PATIENCE_MS }).toMatchObject({ pressStandard: 'x1a', pressInk: 280, pressMarks: true, pressColours: 'four', pressProfile: 'uncoated' });
  await openDialog();
  await choose('Hồ sơ màu', 'Giấy tráng phủ (FOGRA39)');
  await save();
});

test('what was changed here is taken back by undo in the text before a letter that was typed earlier, and by the notice from another work', async () => {
  await desk.open('Người bưu tá tuyến thư số 7');
  await desk.caretAtEndOf('Anh Khải đi bộ đến từng nhà, trao tận tay từng lá thư.');
  await desk.page.keyboard.type(' Moi ngay.');
  const { design } = settings();
  const other = async (): Promise<void> => {
    await openDialog();
    await dialog().getByText('Trang trọng', { exact: true }).click();
    await save();
    await expect.poll(() => settings().design, { timeout: PATIENCE_MS }).toBe('trang-trong');
  };
  await other();
  await desk.textHasKeyboard();
  await desk.page.keyboard.press('Control+KeyZ');
  await expect.poll(() => settings().design, { timeout: PATIENCE_MS }).toBe(design);
  expect(await desk.text.innerText()).toContain('Moi ngay.');

  await desk.page.keyboard.press('Control+Digit6');
  await desk.page.getByRole('grid', { name: 'Các trang của sách' }).waitFor();
  await other();
  await desk.page.keyboard.press('Control+Digit1');
  await desk.textHasKeyboard();
  await desk.notices.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect.poll(() => settings().design, { timeout: PATIENCE_MS }).toBe(design);
  expect(await desk.text.innerText()).toContain('Moi ngay.');
});

test('a file that is no profile is refused calmly; the printer’s own is kept in the book once the dialog is saved, and undone by one step', async () => {
  writeFileSync(file('ảnh.icc'), 'không phải hồ sơ màu');
  copyFileSync(resourcePath('icc', 'ISOcoated_v2_300_bas.icc'), file('nha-in.icc'));
  await openDialog();
  await chooseFiles(launched.app, file('ảnh.icc'));
  await dialog().getByRole('button', { name: 'Chọn hồ sơ của nhà in…' }).click();
  const refused = desk.page.getByRole('alertdialog').filter({ hasText: 'Tệp “ảnh.icc” không phải là hồ sơ màu ICC' });
  await refused.waitFor();
  await desk.shot('refused');
  await refused.getByRole('button', { name: 'Đóng' }).click();
  expect(settings().pressProfile).toBe('');
  await chooseFiles(launched.app, file('nha-in.icc'));
  await dialog().getByRole('button', { name: 'Chọn hồ sơ của nhà in…' }).click();
  await dialog().getByRole('button', { name: /ISO Coated v2/ }).waitFor();
  await desk.shot('profile');
  await dialog().getByRole('button', { name: 'Thôi' }).click();
  await dialog().waitFor({ state: 'detached' });
  // Left with “Thôi” it is given up like any field of the dialog.
  expect(settings().pressProfile).toBe('');
  await openDialog();
  await dialog().getByRole('button', { name: /Giấy tráng phủ \(FOGRA39\)/ }).waitFor();
  await dialog().getByRole('button', { name: 'Chọn hồ sơ của nhà in…' }).click();
  await dialog().getByRole('button', { name: /ISO Coated v2/ }).waitFor();
  await save();
  await desk.page.getByText(/^Sách được làm theo hồ sơ màu “ISO Coated v2/u).waitFor();
  await expect.poll(() => inBook(file(), profileName), { timeout: PATIENCE_MS }).toContain('ISO Coated');
  await desk.page.keyboard.press('Control+KeyZ');
  await expect.poll(() => settings().pressProfile, { timeout: PATIENCE_MS }).toBe('');
});

test('the file for the press is made so', async () => {
  await chooseFiles(launched.app, folder.path);
  await desk.page.keyboard.press('Control+Shift+KeyE');
  await desk.page.getByRole('region', { name: 'Đã xuất xong' }).waitFor({ timeout: PATIENCE_MS });
  await expect.poll(() => readdirSync(folder.path).find((name) => name.endsWith('-ruot.pdf')), { timeout: PATIENCE_MS }).toBeDefined();
  const made = readdirSync(folder.path).find((name) => name.endsWith('-ruot.pdf')) ?? '';
  expect(readFileSync(file(made), 'latin1').startsWith('%PDF-1.4')).toBe(true);
  await desk.shot('made');
});

test('a design is copied to a folder, changed there, and tried before the book takes it; a mistake is told with its line, and one step gives it up', async () => {
  const place = file('mĩ thuật');
  mkdirSync(place, { recursive: true });
  await openDialog();
  await chooseFiles(launched.app, place);
  await dialog().getByRole('button', { name: 'Sao mẫu ra thư mục…' }).click();
  await expect.poll(() => readdirSync(place), { timeout: PATIENCE_MS }).toHaveLength(1);
  const [name = ''] = readdirSync(place);
  const folder = join(place, name);
  await expect.poll(() => readdirSync(folder).includes('doc-truoc.md'), { timeout: PATIENCE_MS }).toBe(true);
  const [data, look] = [join(folder, 'design.json'), join(folder, 'look.typ')];
  writeFileSync(data, readFileSync(data, 'utf8').replaceAll(/"accent": \{[^}]*\}/gu, '"accent": { "cmyk": [90, 40, 20, 20], "srgb": "#146080" }').replace(/\(bản riêng\)/u, 'của tỉnh'));
  const sound = readFileSync(look, 'utf8');
  writeFileSync(look, `${sound}#let x = 1 +\n`);
  await chooseFiles(launched.app, folder);
  await dialog().getByRole('button', { name: 'Dùng thiết kế riêng…' }).click();
  await desk.page.getByText(/look\.typ:\d+/u).first().waitFor();
  await desk.shot('own-design-mistake');
  writeFileSync(look, sound);
  await dialog().getByRole('button', { name: 'Dùng thiết kế riêng…' }).click();
  await dialog().getByText(/Đã dựng thử thiết kế “.* của tỉnh”/u).waitFor();
  await dialog().getByRole('button', { name: 'Bỏ thiết kế riêng' }).scrollIntoViewIfNeeded();
  await desk.shot('own-design');
  expect(settings().ownDesign).toBeNull();
  await save();
  await expect.poll(() => settings().ownDesign?.name ?? '', { timeout: PATIENCE_MS }).toContain('của tỉnh');
  await desk.pagesReady();
  await desk.shot('own-design-page');
  await desk.page.getByRole('button', { name: 'Hoàn tác' }).first().click();
  await expect.poll(() => settings().ownDesign, { timeout: PATIENCE_MS }).toBeNull();
});
