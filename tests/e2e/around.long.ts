/** What surrounds the text: selected cells, the command palette, the list of keys, counts, size, focus mode, HTML. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cell, paragraph, table, title as titleBlock } from '../../electron/common/article/build.ts';
import { blocksIn } from './support/book.ts';
import { copied } from './support/clipboard.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const LINE = 'Đến nay cả bản có 64 hộ thoát nghèo.';
const LONG = Array.from({ length: 40 }, (_none, index) => `Đoạn ${String(index + 1)}. Bà con trong bản góp ngày công, góp tre, góp cả bữa cơm trưa để con đường lên nương xong trước mùa mưa.`);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');
const inFile = (title: string) => expect.poll(() => blocksIn(file(), title), { timeout: PATIENCE_MS, interval: 100 });
const keys = async (...pressed: string[]): Promise<void> => {
  for (const key of pressed) await desk.page.keyboard.press(key);
};
const type = (text: string): Promise<void> => desk.page.keyboard.type(text);
/** What a letter or Word takes; an older Electron used in development reads it by its own name. */
const clipboardHtml = () => expect.poll(() => launched.app.evaluate(async ({ clipboard }) => {
  if ('readHTML' in clipboard) return (clipboard as unknown as { readonly readHTML: () => string }).readHTML();
  const [item] = await clipboard.read();
  return item?.types.includes('text/html') === true ? await (await item.getType('text/html')).text() : '';
}), { timeout: PATIENCE_MS });
const clipboardText = () => expect.poll(() => launched.app.evaluate(({ clipboard }) => clipboard.readText()), { timeout: PATIENCE_MS });

beforeAll(async () => {
  folder = await temporaryFolder('around');
  makeBook(file(), 'Sổ tay', 'Gương sáng', [['Bài bảng', LINE], ['Bài dài', ...LONG], ['Bài đề mục', 'Việc thứ nhất', 'Làm một.', 'Việc thứ hai', 'Làm hai.'], ['Bài thả ảnh', 'Đoạn trước.', 'Đoạn sau.'], ['Bài ngắn', LINE, 'Hai chữ cuối.']]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'around');
  await desk.tree.waitFor();
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems.console).toEqual([]);
  expect(launched.problems.exceptions).toEqual([]);
  await folder.remove();
});

describe('cells of a table', () => {
  const tools = () => desk.page.getByRole('toolbar', { name: 'Hàng và cột của bảng' });

  test('are selected by Shift and arrows, merged, split, and filled from a spreadsheet', async () => {
    await desk.open('Bài bảng');
    await desk.caretAtEndOf(LINE);
    await desk.button('Thêm bảng').click();
    for (const word of ['Thôn', 'Số hộ', 'Năm', 'Nà Lốc', '46', '2019', 'Bản Vàng', '18', '2020']) {
      await type(word);
      if (word !== '2020') await keys('Tab');
    }
    await desk.caretAtEndOfCell('46');
    await keys('Shift+ArrowRight', 'Shift+ArrowDown');
    await expect.poll(() => desk.text.locator('td.is-selected').count(), { timeout: PATIENCE_MS }).toBe(4);
    await desk.status.getByText('Đang chọn 4 chữ').waitFor();
    await desk.shot('cells');
    await tools().getByRole('button', { name: /^Gộp các ô/u }).click();
    const merged = table(1, [['Thôn', 'Số hộ', 'Năm'], ['Nà Lốc', cell('46\n2019\n18\n2020', { colspan: 2, rowspan: 2 })], ['Bản Vàng']]);
    await inFile('Bài bảng').toEqual([titleBlock('Bài bảng'), paragraph(LINE), merged]);
    await desk.shot('merged');
    await keys('Control+Alt+Shift+g');
    await inFile('Bài bảng').toEqual([titleBlock('Bài bảng'), paragraph(LINE), table(1, [['Thôn', 'Số hộ', 'Năm'], ['Nà Lốc', '46\n2019\n18\n2020', ''], ['Bản Vàng', '', '']])]);

    await copied(desk.page, { 'text/plain': '7\t2021\r\n9\t2022\r\n', 'text/html': '<html><body><table><tr><td>7</td><td>2021</td></tr><tr><td>9</td><td>2022</td></tr></table></body></html>' });
    await desk.caretAtEndOfCell('Bản Vàng');
    await keys('Tab', 'Control+v');
    await inFile('Bài bảng').toEqual([titleBlock('Bài bảng'), paragraph(LINE), table(1, [['Thôn', 'Số hộ', 'Năm'], ['Nà Lốc', '46\n2019\n18\n2020', ''], ['Bản Vàng', '7', '2021'], ['', '9', '2022']])]);
    await keys('Control+z');
    const before = [titleBlock('Bài bảng'), paragraph(LINE), table(1, [['Thôn', 'Số hộ', 'Năm'], ['Nà Lốc', '46\n2019\n18\n2020', ''], ['Bản Vàng', '', '']])];
    await inFile('Bài bảng').toEqual(before);

    // The first cell of a row that another reaches into from above begins where its column does.
    await copied(desk.page, { 'text/html': '<table><tr><td rowspan="2">Xã A</td><td>Ngõ 1</td></tr><tr><td>Ngõ 2</td></tr></table>' });
    await desk.caretAtEndOf(LINE);
    await keys('Enter', 'Control+v');
    const words = (text: string): Promise<number> => desk.text.locator('td', { hasText: text }).evaluate((one) => one.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(one).paddingLeft));
    expect(await words('Ngõ 2')).toBeCloseTo(await words('Ngõ 1'), 1);
    await desk.shot('reaching-cell');
    await keys('Control+z', 'Control+z');
    await inFile('Bài bảng').toEqual(before);
  });

  test('are selected downwards from wherever in the cell the caret stands', async () => {
    const selected = () => desk.text.locator('td.is-selected').allInnerTexts();
    await desk.caretAtEndOfCell('Thôn');
    await keys('Home', 'Shift+ArrowDown');
    await expect.poll(selected, { timeout: PATIENCE_MS }).toEqual(['Thôn', 'Nà Lốc']);
    await keys('Shift+ArrowUp', 'ArrowRight');
    await desk.caretAtEndOfCell('Thôn');
    await keys('ArrowLeft', 'ArrowLeft', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect.poll(selected, { timeout: PATIENCE_MS }).toEqual(['Thôn', 'Nà Lốc', 'Bản Vàng']);
    await desk.caretAtEndOfCell('Bản Vàng');
    await keys('Home', 'Shift+ArrowUp');
    await expect.poll(selected, { timeout: PATIENCE_MS }).toEqual(['Nà Lốc', 'Bản Vàng']);
  });

  test('are selected by dragging the mouse over them', async () => {
    await desk.open('Bài bảng');
    const from = await desk.text.locator('td').filter({ hasText: 'Thôn' }).boundingBox();
    const to = await desk.text.locator('td').filter({ hasText: 'Năm' }).boundingBox();
    if (from === null || to === null) throw new Error('the table is not on the screen');
    await desk.page.mouse.move(from.x + 14, from.y + from.height / 2);
    await desk.page.mouse.down();
    await desk.page.mouse.move(to.x + 30, to.y + to.height / 2, { steps: 12 });
    await desk.page.mouse.up();
    await expect.poll(() => desk.text.locator('td.is-selected').count(), { timeout: PATIENCE_MS }).toBe(3);
  });
});

describe('commands', () => {
  test('are found without tones, run by Enter, and listed with those used last in front', async () => {
    await desk.open('Bài ngắn');
    await desk.caretAtEndOf('Hai chữ cuối.');
    await keys('Control+Shift+p');
    const field = desk.page.getByRole('combobox', { name: 'Tìm bài hoặc ra lệnh' });
    await field.waitFor();
    await desk.shot('palette');
    await type('de muc 2');
    await desk.page.getByRole('option', { name: /^Đề mục 2/u }).waitFor();
    await desk.shot('palette-found');
    await keys('Enter');
    await desk.textHasKeyboard();
    await desk.text.locator('h3').filter({ hasText: 'Hai chữ cuối.' }).waitFor();
    await keys('Control+k');
    await field.waitFor();
    await type('>');
    const recent = desk.page.getByRole('group', { name: 'Vừa dùng' });
    await recent.getByRole('option', { name: /^Đề mục 2/u }).waitFor();
    expect(await desk.page.getByRole('option', { name: /^Gộp các ô/u }).count()).toBe(0);
    await keys('Escape', 'Control+z');
  });

  test('are listed with their keys by F1', async () => {
    await desk.open('Bài ngắn');
    await desk.caretAtEndOf('Hai chữ cuối.');
    await keys('F1');
    const list = desk.page.getByRole('dialog', { name: 'Phím tắt' });
    await list.waitFor();
    await desk.shot('shortcuts');
    await type('gop cac');
    await expect.poll(() => list.getByRole('term').allTextContents(), { timeout: PATIENCE_MS }).toEqual(['Gộp các ô đã chọn']);
    await keys('Escape');
    await list.waitFor({ state: 'detached' });
    await desk.textHasKeyboard();
  });
});

describe('the text on the screen', () => {
  test('grows and shrinks by keys, wheel and the status bar, and the printed page does not', async () => {
    await desk.open('Bài dài');
    await desk.pagesReady();
    const printed = await desk.preview.getByRole('img', { name: /Trang in số/u }).first().boundingBox();
    await desk.caretAtEndOf('Đoạn 2.');
    const height = async (): Promise<number> => (await desk.block('Đoạn 2.').boundingBox())?.height ?? 0;
    const before = await height();
    await keys('Control+NumpadAdd', 'Control+NumpadAdd');
    await desk.status.getByRole('button', { name: 'Cỡ chữ trên màn hình: 125 %' }).waitFor();
    expect(await height()).toBeGreaterThan(before * 1.1);
    await desk.shot('zoomed');
    await desk.page.keyboard.down('Control');
    await desk.block('Đoạn 2.').hover();
    await desk.page.mouse.wheel(0, 100);
    await desk.page.keyboard.up('Control');
    await desk.status.getByRole('button', { name: 'Cỡ chữ trên màn hình: 110 %' }).waitFor();
    await keys('Control+0');
    await desk.status.getByRole('button', { name: 'Cỡ chữ trên màn hình: 100 %' }).waitFor();
    expect(await height()).toBe(before);
    expect(await desk.preview.getByRole('img', { name: /Trang in số/u }).first().boundingBox()).toEqual(printed);
  });

  test('stands alone in focus mode; Esc brings the desk back as it was', async () => {
    await desk.open('Bài dài');
    await desk.pagesReady();
    await desk.caretAtEndOf('Đoạn 3.');
    const places = async () => {
      const boxes = [await desk.tree.boundingBox(), await desk.preview.boundingBox(), await desk.text.boundingBox()];
      // Whole pixels: panels are laid out by parts of a whole.
      return boxes.map((box) => [Math.round(box?.x ?? -1), Math.round(box?.width ?? -1)]);
    };
    const before = await places();
    await keys('F9');
    await desk.tree.waitFor({ state: 'hidden' });
    await desk.preview.waitFor({ state: 'hidden' });
    await desk.shot('focus');
    await desk.button('Làm mờ các đoạn khác').click();
    await desk.button('Giữ dòng đang gõ ở giữa màn hình').click();
    await desk.textHasKeyboard();
    for (let step = 0; step < 40; step += 1) await keys('ArrowDown');
    const middle = async (): Promise<number> =>
      await desk.page.evaluate(() => {
        const scroller = document.querySelector('.editor__scroll')?.getBoundingClientRect();
        const caret = document.querySelector('.article .has-caret')?.getBoundingClientRect();
        return scroller === undefined || caret === undefined ? -1 : ((caret.top + caret.bottom) / 2 - scroller.top) / scroller.height;
      });
    await expect.poll(middle, { timeout: PATIENCE_MS }).toBeGreaterThan(0.32);
    await expect.poll(middle, { timeout: PATIENCE_MS }).toBeLessThan(0.55);
    await desk.shot('focus-dimmed');
    // The hairline tells how far down one is.
    const read = await desk.page.evaluate(() => (document.querySelector('.read-line')?.clientWidth ?? 0) / (document.querySelector('.editor__scroll')?.clientWidth ?? 1));
    expect(read).toBeGreaterThan(0.1);
    expect(read).toBeLessThan(0.95);
    await type(' Thêm.');
    await keys('Escape');
    await desk.tree.waitFor();
    await expect.poll(places, { timeout: PATIENCE_MS }).toEqual(before);
    await desk.shot('back');
  });

  test('is what the focus mode is of: from the photos it leads there, and another work has the desk whole', async () => {
    await keys('Control+4');
    await desk.text.waitFor({ state: 'hidden' });
    await keys('F9');
    await desk.text.waitFor();
    await desk.tree.waitFor({ state: 'hidden' });
    const works = desk.page.getByRole('button', { name: 'Nhập bài' });
    await works.waitFor({ state: 'hidden' });
    await keys('Control+4');
    await works.waitFor();
    await keys('Control+1');
    await works.waitFor({ state: 'hidden' });
    await keys('Escape');
    await desk.tree.waitFor();
  });

  test('has an outline beside it, whose sections move with what is under them', async () => {
    await desk.open('Bài đề mục');
    await desk.caretAtEndOf('Việc thứ nhất');
    await keys('Control+Alt+1');
    await desk.caretAtEndOf('Việc thứ hai');
    await keys('Control+Alt+1');
    await desk.page.getByRole('tab', { name: 'Dàn ý' }).click();
    const contents = desk.page.getByRole('list', { name: 'Dàn ý' });
    const entry = (name: string) => contents.getByRole('button', { name });
    await expect.poll(() => contents.getByRole('button').allTextContents(), { timeout: PATIENCE_MS }).toEqual(['Bài đề mục', 'Việc thứ nhất', 'Việc thứ hai']);
    await expect.poll(() => entry('Việc thứ hai').getAttribute('aria-current'), { timeout: PATIENCE_MS }).toBe('location');
    await desk.shot('outline');
    await entry('Việc thứ nhất').click();
    await desk.textHasKeyboard();
    await expect.poll(() => entry('Việc thứ nhất').getAttribute('aria-current'), { timeout: PATIENCE_MS }).toBe('location');
    await entry('Việc thứ nhất').press('Alt+Shift+ArrowDown');
    const words = () => expect.poll(() => desk.text.locator('.block').allTextContents(), { timeout: PATIENCE_MS });
    await words().toEqual(['Bài đề mục', 'Việc thứ hai', 'Làm hai.', 'Việc thứ nhất', 'Làm một.']);
    await entry('Việc thứ nhất').dragTo(entry('Việc thứ hai'), { targetPosition: { x: 60, y: 4 } });
    await words().toEqual(['Bài đề mục', 'Việc thứ nhất', 'Làm một.', 'Việc thứ hai', 'Làm hai.']);
    await desk.caretAtEndOf('Làm hai.');
    await keys('Control+z', 'Control+z');
    await words().toEqual(['Bài đề mục', 'Việc thứ nhất', 'Làm một.', 'Việc thứ hai', 'Làm hai.']);
    await desk.page.getByRole('tab', { name: 'Trang in' }).click();
  });

  test('shows between which blocks dropped pictures will stand, and puts them there in their order', async () => {
    await desk.open('Bài thả ảnh');
    const colours = ['#a33', '#3a3'];
    const drag = (kind: string): Promise<boolean> =>
      desk.block('Đoạn sau.').evaluate(
        async (block, { kind: name, fills }) => {
          const data = new DataTransfer();
          for (const [index, fill] of fills.entries()) {
            const canvas = new OffscreenCanvas(40, 30);
            const brush = canvas.getContext('2d');
            if (brush === null) throw new Error('no canvas');
            brush.fillStyle = fill;
            brush.fillRect(0, 0, 40, 30);
            data.items.add(new File([await canvas.convertToBlob({ type: 'image/png' })], `ảnh ${String(index + 1)}.png`, { type: 'image/png' }));
          }
          const box = block.getBoundingClientRect();
          block.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data, clientX: box.left + 30, clientY: box.top + 2 }));
          return document.querySelector('.editor')?.classList.contains('has-drop') === true;
        },
        { kind, fills: colours },
      );
    expect(await drag('dragover')).toBe(true);
    await desk.shot('drop-place');
    expect(await drag('drop')).toBe(false);
    await expect
      .poll(() => blocksIn(file(), 'Bài thả ảnh').map((block) => (block.type === 'photo' ? `photo ${String(block.photoId !== null)}` : block.type)), { timeout: PATIENCE_MS })
      .toEqual(['title', 'paragraph', 'photo true', 'photo true', 'paragraph']);
    await desk.shot('dropped');
  });

  test('is copied as HTML, whole or in part', async () => {
    await desk.open('Bài ngắn');
    await desk.caretAtEndOf('Hai chữ cuối.');
    await keys('Control+Shift+p');
    await type('chep bai');
    await keys('Enter');
    await clipboardText().toBe(`<h1>Bài ngắn</h1>\n<p>${LINE}</p>\n<p>Hai chữ cuối.</p>`);
    await clipboardHtml().toContain(`<h1>Bài ngắn</h1>\n<p>${LINE}</p>`);
    await desk.caretAtEndOf('Hai chữ cuối.');
    await keys('Shift+Home');
    await desk.status.getByText('Đang chọn 3 chữ').waitFor();
    await keys('Control+Shift+p');
    await type('chep bai');
    await keys('Enter');
    await clipboardText().toBe('<p>Hai chữ cuối.</p>');
    await clipboardHtml().toContain('<p>Hai chữ cuối.</p>');
    // What was selected there is not of the article that is opened next, nor of a caret.
    await desk.status.getByText('Đang chọn 3 chữ').waitFor();
    await desk.open('Bài đề mục');
    await desk.status.getByText(/^Đang chọn/u).waitFor({ state: 'detached' });
    await desk.open('Bài ngắn');
    await desk.caretAtEndOf('Hai chữ cuối.');
    await keys('Shift+Home');
    await desk.status.getByText('Đang chọn 3 chữ').waitFor();
    await keys('ArrowLeft');
    await desk.status.getByText(/^Đang chọn/u).waitFor({ state: 'detached' });
  });

  test('has its bars and lists in the dark', async () => {
    await desk.open('Bài ngắn');
    await desk.caretAtEndOf('Hai chữ cuối.');
    await keys('Control+Shift+p');
    await type('nen toi');
    await keys('Enter');
    await expect.poll(() => desk.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), { timeout: PATIENCE_MS }).toContain('dark');
    await keys('Control+Shift+p');
    await desk.page.getByRole('combobox', { name: 'Tìm bài hoặc ra lệnh' }).waitFor();
    await desk.shot('palette-dark');
    await keys('Escape', 'F1');
    await desk.page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await desk.shot('shortcuts-dark');
    await keys('Escape', 'F9');
    await desk.tree.waitFor({ state: 'hidden' });
    await desk.shot('focus-dark');
  });
});

describe('the manual', () => {
  test('opens beside the book at the chapter of what is shown, is looked through, and leaves the book open', async () => {
    const address = 'kyyeu://app/manual/';
    const opened = launched.app.waitForEvent('window');
    await keys('Control+4', 'Shift+F1');
    const manual = await opened;
    await manual.getByRole('heading', { level: 1, name: 'Ảnh' }).waitFor();
    expect(await manual.evaluate(() => 'kyyeu' in window)).toBe(false);
    // Pictures and letters come from the application itself.
    await expect.poll(() => manual.evaluate(() => [[...document.images].some(({ naturalWidth }) => naturalWidth > 0), document.fonts.check('16px "Be Vietnam Pro"')]), { timeout: PATIENCE_MS }).toEqual([true, true]);

    await manual.keyboard.press('Control+f');
    await manual.keyboard.type('tep hong');
    await manual.getByRole('link', { name: /^Tệp hỏng/u }).waitFor();
    await manual.keyboard.press('Enter');
    await manual.waitForURL(`${address}an-toan.html#tep-hong`);
    await manual.keyboard.press('Alt+ArrowLeft');
    await manual.waitForURL(`${address}anh.html`);

    // The same window follows the desk, and nothing of it leads out of the manual.
    await keys('Control+6', 'Shift+F1');
    await manual.waitForURL(`${address}xep-sach.html`);
    await manual.evaluate(() => { location.assign('kyyeu://app/index.html'); });
    await manual.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    expect([manual.url(), launched.app.windows().length]).toEqual([`${address}xep-sach.html`, 2]);

    const closed = manual.waitForEvent('close');
    // The page may be gone before its key is up.
    await Promise.allSettled([manual.keyboard.press('Control+w')]);
    await closed;
    await keys('Control+1');
    await desk.text.getByText('Hai chữ cuối.').waitFor();
  });
});
