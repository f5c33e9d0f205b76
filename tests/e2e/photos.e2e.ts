/** "Ảnh": the grid by keys, captions, people and faces, crop, doubts, essays; what is written is in the file and can be taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPhotos } from '../../electron/services/book/photos.ts';
import { makeSample } from '../../electron/services/book/sample.ts';
import { photoStands } from '../../electron/services/book/photo-stands.ts';
import { openBook, readBook } from '../../electron/services/store/book-file.ts';
import type { PhotoLine } from '../../electron/common/contract/photo-channels.ts';
import { blocksIn } from './support/book.ts';
import { Desk } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';

const CANAL = 'Người đảng viên già và con kênh 30 tháng 4';
const FIRST = 'Những bông hoa đẹp trong vườn hoa làm theo lời Bác';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (name: string): string => join(folder.path, name);

/** What the file knows of its photos now. */
async function lines(): Promise<PhotoLine[]> {
  const book = readBook(file('sách.kyyeu'));
  try {
    return await listPhotos(book);
  } finally {
    book.close();
  }
}

async function line(name: string): Promise<PhotoLine> {
  const found = (await lines()).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no photo ${name}`);
  return found;
}

async function until<T>(read: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (let round = 0; ; round += 1) {
    const value = await read();
    if (good(value) || round === 100) return value;
    await desk.page.waitForTimeout(100);
  }
}

beforeAll(async () => {
  folder = await temporaryFolder('photos');
  await makeSample(file('sách.kyyeu'));
  const book = openBook(file('sách.kyyeu'));
  const stands = await photoStands(book);
  const inFirst = stands.find(({ title }) => title.startsWith(FIRST)) ?? stands[0];
  const other = stands.find(({ articleId }) => articleId !== inFirst?.articleId);
  const { id: shown } = book.addRecord('exemplar', { kind: 'individual', name: 'Nông Văn Khải', role: 'bưu tá', portraitId: other?.photoId ?? null });
  const { id: subject } = book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thoa', role: 'trưởng bản' });
  for (let index = 0; index < 40; index += 1) book.addRecord('exemplar', { kind: 'individual', name: `Hoàng Thị Hoa ${String(index)}` });
  book.addRecord('exemplarArticle', { exemplarId: subject, articleId: other?.articleId ?? '', partPlayed: 'subject' });
  expect(shown).not.toBe(subject);
  const noise = Buffer.from(Array.from({ length: 1200 * 800 * 3 }, (_, at) => ((at * 7919) >> 3) & 255));
  const blurred = await sharp(noise, { raw: { width: 1200, height: 800, channels: 3 } }).blur(12).modulate({ brightness: 1.1 }).jpeg().toBuffer();
  await book.addPhoto('mờ.jpg', new Uint8Array(blurred));
  book.close();
  launched = await launchApp({ userData: file('data'), args: [file('sách.kyyeu')], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'photos');
  await desk.tree.waitFor();
  await desk.page.keyboard.press('Control+4');
  await desk.page.getByRole('grid', { name: 'Ảnh của kỷ yếu' }).waitFor();
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

const grid = () => desk.page.getByRole('grid', { name: 'Ảnh của kỷ yếu' });
const cells = () => grid().getByRole('gridcell');
const details = () => desk.page.getByRole('complementary', { name: 'Chi tiết ảnh' });
const chip = (name: RegExp) => desk.page.getByRole('radio', { name });
const chosen = () => grid().locator('[aria-selected="true"]');

describe('the photo desk', () => {
  test('shows every photo with its page and its ppi, and what is to be looked at', async () => {
    const all = await lines();
    await cells().first().waitFor();
    expect(await cells().count()).toBe(all.length);
    await grid().getByText(/Trang \d+/u).first().waitFor();
    await grid().getByText(/\d+ ppi/u).first().waitFor();
    await desk.page.waitForFunction(() => [...document.querySelectorAll('.photo-cell img')].every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0));
    await chip(/Có thể bị mờ/u).waitFor();
    await desk.shot('grid');
  });

  test('goes from photo to photo by keys and selects several', async () => {
    await grid().focus();
    await desk.page.keyboard.press('Home');
    await desk.page.keyboard.press('ArrowRight');
    await desk.page.keyboard.press('Shift+ArrowRight');
    expect(await chosen().count()).toBe(2);
    await details().getByText('Đang chọn 2 ảnh').waitFor();
    await desk.page.keyboard.press('End');
    expect(await chosen().getAttribute('data-index')).toBe(String((await lines()).length - 1));
    await desk.page.keyboard.press('Home');
    expect(await chosen().getAttribute('data-index')).toBe('0');
    await desk.shot('chosen');
  });

  test('finds by letters typed in the grid, without tones', async () => {
    await grid().focus();
    await desk.page.keyboard.type('mo');
    await desk.page.waitForFunction(() => document.querySelector<HTMLInputElement>('.photos__tools input')?.value === 'mo');
    await desk.page.keyboard.press('Enter');
    await cells().first().waitFor();
    await desk.page.getByRole('searchbox', { name: 'Tìm theo chú thích, tên, bài' }).fill('mờ.jpg');
    await desk.page.waitForFunction(() => document.querySelectorAll('.photo-cell').length === 1);
    await desk.page.getByRole('searchbox', { name: 'Tìm theo chú thích, tên, bài' }).fill('');
  });

  test('keeps caption, credit and day, and gives them back', async () => {
    await desk.page.getByRole('searchbox', { name: 'Tìm theo chú thích, tên, bài' }).fill('mờ.jpg');
    await cells().first().click();
    const caption = 'Bà Lương Thị Thoa (ngoài cùng bên trái) và anh Nông Văn Khải (thứ 3 từ trái sang) ở nhà văn hóa.';
    await details().getByLabel('Chú thích').fill(caption);
    await details().getByLabel('Người chụp').fill('Lương Quốc Bảo');
    await details().getByLabel('Ngày chụp').fill('18/10/2025');
    await details().getByLabel('Nơi chụp').fill('Nà Lốc');
    await details().getByLabel('Ghi chú riêng').focus();
    expect(await until(() => line('mờ.jpg'), ({ place }) => place === 'Nà Lốc')).toMatchObject({ caption, credit: 'Lương Quốc Bảo', takenOn: '2025-10-18', place: 'Nà Lốc' });
    await desk.shot('words');
    await desk.button('Hoàn tác (Ctrl+Z)').click();
    expect((await until(() => line('mờ.jpg'), ({ place }) => place === '')).place).toBe('');
    await desk.page.waitForFunction(() => [...document.querySelectorAll<HTMLInputElement>('.photo-words input')].every(({ value }) => value !== 'Nà Lốc'));
  });

  test('reads from the caption who stands where', async () => {
    await details().getByText('Lương Thị Thoa: thứ 1 từ trái sang').waitFor();
    await desk.shot('offers');
    await details().getByRole('button', { name: 'Ghi tất cả' }).click();
    const { persons } = await until(() => line('mờ.jpg'), (each) => each.persons.length === 2);
    expect(persons.map(({ name, place, exemplarId }) => [name, place, exemplarId !== null])).toEqual([['Lương Thị Thoa', 1, true], ['Nông Văn Khải', 3, true]]);
  });

  test('is looked at large, with boxes drawn on faces', async () => {
    await grid().focus();
    await desk.page.keyboard.press('Enter');
    const picture = desk.page.locator('.large__picture');
    await picture.waitFor();
    await desk.page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.large__picture img')?.naturalWidth ?? 0) > 0);
    const box = await picture.boundingBox();
    if (box === null) throw new Error('the picture is not on the screen');
    const { mouse, keyboard } = desk.page;
    await mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.3);
    await mouse.down();
    await mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.5, { steps: 5 });
    await mouse.up();
    await desk.page.getByRole('combobox', { name: 'Ai trong khung này?' }).fill('hoang thi hoa 7');
    await desk.page.getByRole('option', { name: 'Hoàng Thị Hoa 7', exact: true }).click();
    const { persons } = await until(() => line('mờ.jpg'), (each) => each.persons.length === 3);
    const hoa = persons.find(({ name }) => name === 'Hoàng Thị Hoa 7');
    expect(hoa?.place).toBe(4);
    expect(hoa?.box?.x).toBeCloseTo(0.6, 1);
    expect(hoa?.box?.width).toBeCloseTo(0.1, 1);
    await desk.shot('large');
    // By keys: the box moves by a hundredth.
    await desk.button('Khung mặt Hoàng Thị Hoa 7').focus();
    await keyboard.press('ArrowRight');
    await until(() => line('mờ.jpg'), (each) => (each.persons.find(({ name }) => name === 'Hoàng Thị Hoa 7')?.box?.x ?? 0) > (hoa?.box?.x ?? 1) + 0.005);
    await keyboard.press('Escape');
    await grid().waitFor();
  });

  test('is cropped, turned and lightened, seen at once and in the file', async () => {
    await details().getByRole('button', { name: 'Cắt, xoay, chỉnh sáng' }).click();
    const { keyboard } = desk.page;
    await desk.page.locator('.edit__frame img').waitFor();
    await desk.button('Xoay phải').click();
    const frame = desk.page.getByRole('group', { name: 'Vùng giữ lại' });
    await frame.focus();
    for (let press = 0; press < 20; press += 1) await keyboard.press('Shift+ArrowUp');
    await desk.page.getByLabel('Chỉnh thẳng').fill('4');
    await desk.page.getByLabel('Độ sáng').fill('0.5');
    await desk.page.waitForTimeout(300);
    await desk.shot('edit');
    await desk.button('Áp dụng').click();
    const edited = await until(() => line('mờ.jpg'), (each) => each.edits !== null);
    expect(edited.edits).toMatchObject({ turn: 90, straighten: 4, exposure: 0.5 });
    expect(edited.crop?.height).toBeCloseTo(0.8, 2);
    await desk.page.waitForFunction(() => {
      const image = document.querySelector<HTMLImageElement>('.inspector__picture img');
      return image !== null && image.src.includes('look=') && image.naturalWidth > 0 && image.naturalWidth < image.naturalHeight;
    });
    await desk.shot('edited');
    await desk.button('Hoàn tác (Ctrl+Z)').click();
    expect((await until(() => line('mờ.jpg'), (each) => each.edits === null)).crop).toBeNull();
  });

  test('is cropped on the page beside the text as soon as it is cropped, and whole again with the undo', async () => {
    const inText = (await lines()).find(({ stands }) => stands.length === 1);
    if (inText === undefined) throw new Error('no photo in an article');
    const shown = async (): Promise<string> => {
      const frame = desk.page.frames().find((each) => each.url().startsWith('kyyeu://page/'));
      return (await frame?.evaluate(() => [...document.querySelectorAll('main svg image')].map((image) => image.getAttribute('href') ?? image.getAttribute('xlink:href')).join('\n'))) ?? '';
    };
    const search = desk.page.getByRole('searchbox', { name: 'Tìm theo chú thích, tên, bài' });
    await desk.page.keyboard.press('Control+1');
    await desk.open(inText.stands[0]?.title ?? '');
    await desk.pagesReady();
    await expect.poll(shown).toContain('data:image/jpeg');
    const before = await shown();
    await desk.page.keyboard.press('Control+4');
    await search.fill(inText.name);
    await cells().first().click();
    await details().getByRole('button', { name: 'Cắt, xoay, chỉnh sáng' }).click();
    await desk.page.locator('.edit__frame img').waitFor();
    await desk.button('Xoay phải').click();
    await desk.button('Áp dụng').click();
    await until(() => line(inText.name), (each) => each.edits !== null);
    await desk.page.keyboard.press('Control+1');
    await expect.poll(async () => (await shown()) !== before && (await shown()) !== '', { timeout: 5000 }).toBe(true);
    await desk.shot('cropped-page');
    await desk.button('Hoàn tác (Ctrl+Z)').click();
    await expect.poll(async () => (await shown()) === before, { timeout: 5000 }).toBe(true);
    await desk.page.keyboard.press('Control+4');
  });

  test('tells of a photo in the article of somebody else, until it is called right', async () => {
    await desk.page.getByRole('searchbox', { name: 'Tìm theo chú thích, tên, bài' }).fill('');
    await chip(/Cần xem lại người/u).click();
    await cells().first().click();
    await details().getByText(/Ảnh chụp Nông Văn Khải đang đứng trong bài .* viết về Lương Thị Thoa/u).waitFor();
    await desk.shot('doubt');
    await details().getByRole('button', { name: 'Đúng như vậy' }).first().click();
    await details().getByText(/Ảnh chụp Nông Văn Khải đang đứng/u).waitFor({ state: 'detached' });
    await chip(/Tất cả/u).click();
  });

  test('takes in files and removes what is used nowhere', async () => {
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#3b6ea5' } }).withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 51/1 0/1' } }).jpeg().toBuffer();
    writeFileSync(file('thêm.jpg'), picture);
    writeFileSync(file('không phải ảnh.jpg'), 'chữ');
    await chooseFiles(launched.app, file('thêm.jpg'), file('không phải ảnh.jpg'));
    await desk.button('Thêm ảnh').click();
    await desk.notices.getByText(/Đã thêm 1 ảnh; Không đọc được 1 ảnh: không phải ảnh.jpg/u).waitFor();
    await details().getByText(/thêm\.jpg/u).first().waitFor();
    await grid().focus();
    await desk.page.keyboard.press('Delete');
    expect((await until(() => line('thêm.jpg'), ({ removed }) => removed)).removed).toBe(true);
    await chip(/Đã bỏ/u).waitFor();
  });

  test('makes an essay of what is selected', async () => {
    await chip(/Tất cả/u).click();
    await grid().focus();
    await desk.page.keyboard.press('Home');
    await desk.page.keyboard.press('Shift+ArrowRight');
    await desk.page.keyboard.press('Shift+ArrowRight');
    await details().getByRole('button', { name: 'Làm phóng sự ảnh' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'Làm phóng sự ảnh' });
    await dialog.getByLabel('Tên phóng sự').fill('Một ngày ở bản');
    await dialog.getByRole('button', { name: 'Làm' }).click();
    await desk.page.getByRole('heading', { level: 1, name: 'Một ngày ở bản' }).waitFor();
    expect((await lines()).filter(({ stands }) => stands.some(({ title }) => title === 'Một ngày ở bản'))).toHaveLength(3);
    await desk.shot('essay');
  });

  test('is gone to from the text by a double click', async () => {
    await desk.page.keyboard.press('Control+1');
    await desk.open(CANAL);
    await desk.text.locator('.photo__one img').first().dblclick();
    await grid().waitFor();
    await expect.poll(() => chosen().count()).toBe(1);
    await desk.shot('from-text');
  });

  test('in the text is taken elsewhere by the mouse and by keys, and cut without a trace; three clicks in front of it select', async () => {
    const { keyboard, mouse } = desk.page;
    await desk.page.keyboard.press('Control+1');
    await desk.open(CANAL);
    const kinds = () => blocksIn(file('sách.kyyeu'), CANAL).map(({ type }) => type);
    const first = kinds();
    const at = first.indexOf('photo');
    const picture = desk.text.locator('.block--photo').first().locator('.photo__picture');
    const front = desk.text.locator(':scope .block--photo').first().locator('xpath=preceding-sibling::*[1]');
    await picture.scrollIntoViewIfNeeded();
    const [from, onto] = [await picture.boundingBox(), await front.boundingBox()];
    if (from === null || onto === null) throw new Error('The photo is not on the screen.');
    const hold = async (): Promise<void> => {
      await mouse.move(from.x + 40, from.y + 40);
      await mouse.down();
      await mouse.move(from.x + 40, from.y + 30, { steps: 3 });
      await mouse.move(onto.x + 40, onto.y + 4, { steps: 6 });
      await desk.text.locator('xpath=ancestor::*[contains(@class, "has-drop")]').first().waitFor();
    };
    await hold();
    await desk.shot('carried');
    await keyboard.press('Escape');
    await mouse.up();
    await hold();
    await mouse.up();
    const moved = [...first.slice(0, at - 1), 'photo', first[at - 1], ...first.slice(at + 1)];
    await expect.poll(kinds).toEqual(moved);
    // It is picked still: keys move it back, and undo and redo go over one step each.
    await keyboard.press('Shift+Alt+ArrowDown');
    await expect.poll(kinds).toEqual(first);
    await keyboard.press('Shift+Alt+ArrowUp');
    await expect.poll(kinds).toEqual(moved);
    await keyboard.press('Control+z');
    await expect.poll(kinds).toEqual(first);
    await picture.click({ position: { x: 40, y: 40 } });
    await keyboard.press('Control+x');
    await expect.poll(kinds).toEqual(first.filter((_kind, index) => index !== at));
    await keyboard.press('Control+z');
    await expect.poll(kinds).toEqual(first);
    const words = (await front.textContent()) ?? '';
    await front.click({ clickCount: 3, position: { x: 60, y: 12 } });
    await desk.shot('three-clicks');
    await expect.poll(() => desk.page.evaluate(() => document.getSelection()?.toString() ?? '')).toBe(words);
    // What was selected before a picture is picked is not counted while it is; Delete leaves as little behind as cutting.
    await desk.status.getByText(/^Đang chọn \d+ chữ/u).waitFor();
    await picture.click({ position: { x: 40, y: 40 } });
    await desk.status.getByText(/^Đang chọn/u).waitFor({ state: 'detached' });
    await keyboard.press('Delete');
    await expect.poll(kinds).toEqual(first.filter((_kind, index) => index !== at));
    await keyboard.press('Control+z');
    await expect.poll(kinds).toEqual(first);
    await front.click({ clickCount: 3, position: { x: 60, y: 12 } });
    await expect.poll(() => desk.page.evaluate(() => document.getSelection()?.toString() ?? '')).toBe(words);
    await keyboard.press('Control+x');
    await expect.poll(kinds).toEqual(first.filter((_kind, index) => index !== at - 1));
    await keyboard.press('Control+z');
    await expect.poll(kinds).toEqual(first);
  });

  test('has the same words in English', async () => {
    await desk.page.getByRole('button', { name: 'Lệnh khác' }).click();
    await desk.page.getByRole('menuitem', { name: 'English' }).click();
    await desk.page.keyboard.press('Control+4');
    await desk.page.getByRole('grid', { name: 'Photos of the yearbook' }).waitFor();
    await desk.shot('english');
  });
});
