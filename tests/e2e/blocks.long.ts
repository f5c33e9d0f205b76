/** Tables, verse, footnotes and groups of photos in the real window, by keyboard, and what stands in the file afterwards. */
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cell, document, paragraph, photoGroup, table, title as titleBlock, verse } from '../../electron/common/article/build.ts';
import { pictureIds, type Block } from '../../electron/common/article/document.ts';
import { openBook, readBook } from '../../electron/services/store/book-file.ts';
import { blocksIn } from './support/book.ts';
import { chooseFiles } from './support/dialogs.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const TITLES = ['Bài một', 'Bài hai', 'Bài ba', 'Bài bốn', 'Bài năm'];
const LINE = 'Đến nay cả bản có 64 hộ thoát nghèo.';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
let title = '';
const left = [...TITLES];
const file = (): string => join(folder.path, 'sách.kyyeu');
/** The article's blocks, the ids of notes left out. */
const inFile = () => expect.poll(() => JSON.parse(JSON.stringify(blocksIn(file(), title), (key, value: unknown) => (key === 'id' ? undefined : value))) as Block[], { timeout: PATIENCE_MS, interval: 100 });
const keys = async (...pressed: string[]): Promise<void> => {
  for (const key of pressed) await desk.page.keyboard.press(key);
};
const type = (text: string): Promise<void> => desk.page.keyboard.type(text);

/** Names of the files that the photos of the article came from. */
function pictureNames(): string[] {
  const book = readBook(file());
  try {
    return blocksIn(file(), title).flatMap((block) => (block.type === 'photo' ? pictureIds(block).map((id) => book.photo(id).name) : []));
  } finally {
    book.close();
  }
}

/** Photos of the group in the last article, as they stand there. */
const group: string[] = [];

async function addGroup(): Promise<void> {
  const book = openBook(file());
  try {
    for (const [index, background] of (['#a33', '#3a3', '#33a'] as const).entries()) {
      const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background } }).jpeg().toBuffer();
      group.push((await book.addPhoto(`${String(index)}.jpg`, new Uint8Array(bytes))).id);
    }
    const id = book.outline().parts.flatMap(({ articles }) => articles).find((each) => each.title === TITLES.at(-1))?.id ?? '';
    const [first = '', ...more] = group;
    book.saveArticle(id, book.article(id).revision, document([titleBlock(TITLES.at(-1) ?? ''), photoGroup(first, more, 'Ngày hội'), paragraph(LINE)]));
  } finally {
    book.close();
  }
}

beforeAll(async () => {
  folder = await temporaryFolder('blocks');
  makeBook(file(), 'Sổ tay', 'Gương sáng', TITLES.map((each) => [each, LINE]));
  await addGroup();
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'blocks');
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems.console).toEqual([]);
  expect(launched.problems.exceptions).toEqual([]);
  await folder.remove();
});
beforeEach(async () => {
  title = left.shift() ?? '';
  await desk.open(title);
  await desk.caretAtEndOf(LINE);
});

describe('a table', () => {
  test('is filled and grown by Tab, left by Ctrl+Enter, changed by its bar', async () => {
    await desk.button('Thêm bảng').click();
    for (const word of ['Thôn', 'Số hộ', 'Năm', 'Nà Lốc', '46', '2019', 'Bản Vàng', '18', '2020']) {
      await type(word);
      await keys('Tab');
    }
    await type('Pò Mục');
    await keys('Enter');
    await type('và Còn Toòng');
    await desk.shot('table');
    const tools = desk.page.getByRole('toolbar', { name: 'Hàng và cột của bảng' });
    await tools.getByRole('button', { name: 'Thêm cột bên phải' }).click();
    await type('x');
    await tools.getByRole('button', { name: 'Bỏ cột này' }).click();
    await tools.getByRole('button', { name: 'Hàng đầu là tiêu đề' }).click();
    await desk.shot('tools');
    // Up and down stay in the column; a cell of two lines is walked through.
    await desk.caretAtEndOfCell('46');
    await keys('ArrowDown');
    await type('?');
    await keys('ArrowUp', 'ArrowUp');
    await type('!');
    await keys('Control+Enter');
    await type('Sau bảng.');
    await inFile().toEqual([
      titleBlock(title),
      paragraph(LINE),
      table(0, [['Thôn', 'Số! hộ', 'Năm'], ['Nà Lốc', '46', '2019'], ['Bản Vàng', '18?', '2020'], ['Pò Mục\nvà Còn Toòng', '', '']]),
      paragraph('Sau bảng.'),
    ]);
  });

  test('keeps its grid when words over several cells are deleted, and comes out of the clipboard as it went in', async () => {
    await desk.page.evaluate(() => {
      window.addEventListener('copy', (event) => {
        event.clipboardData?.setData('text/html', '<table><thead><tr><th>Đơn vị</th><th colspan="2">Kết nạp</th></tr></thead><tbody><tr><td>Chi bộ một</td><td>4</td><td>6</td></tr></tbody></table>');
        event.preventDefault();
        event.stopImmediatePropagation();
      }, { capture: true, once: true });
    });
    await keys('Control+c', 'Enter', 'Control+v');
    const pasted = table(1, [['Đơn vị', cell('Kết nạp', { colspan: 2 })], ['Chi bộ một', '4', '6']]);
    await inFile().toEqual([titleBlock(title), paragraph(LINE), pasted]);
    await desk.caretAtEndOfCell('Kết nạp');
    // One step into the next row, then cell by cell: cells are selected as a whole.
    await keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Delete');
    await desk.shot('deleted');
    await inFile().toEqual([titleBlock(title), paragraph(LINE), table(1, [['Đơn vị', cell('', { colspan: 2 })], ['Chi bộ một', '', '']])]);
    await keys('Control+z');
    await inFile().toEqual([titleBlock(title), paragraph(LINE), pasted]);
  });
});

describe('a footnote and verse', () => {
  test('are written with the keyboard alone', async () => {
    await keys('Control+Alt+f');
    await type('Theo báo cáo của Đảng ủy xã');
    await desk.shot('new-note');
    await keys('Enter');
    await type(' Xong.');
    await keys('Enter');
    await desk.page.getByRole('button', { name: /Kiểu đoạn/u }).click();
    await desk.page.getByRole('option', { name: 'Thơ' }).click();
    await type('Trăm năm trong cõi người ta');
    await keys('Enter');
    await type('Chữ tài chữ mệnh khéo là ghét nhau');
    await desk.shot('verse');
    await inFile().toEqual([
      titleBlock(title),
      paragraph([{ text: 'Đến nay cả bản có 64 hộ thoát nghèo' }, { text: '.', footnote: { text: 'Theo báo cáo của Đảng ủy xã' } as never }, { text: ' Xong.' }]),
      verse('Trăm năm trong cõi người ta\nChữ tài chữ mệnh khéo là ghét nhau'),
    ]);
    await desk.caretAtEndOf('thoát nghèo');
    for (let left = ' Xong.'.length; left > 0; left -= 1) await keys('ArrowLeft');
    const bar = desk.page.getByRole('textbox', { name: 'Chú thích 1' });
    await bar.fill('Theo báo cáo năm 2021');
    await desk.shot('old-note');
    await inFile().toContainEqual(paragraph([{ text: 'Đến nay cả bản có 64 hộ thoát nghèo' }, { text: '.', footnote: { text: 'Theo báo cáo năm 2021' } as never }, { text: ' Xong.' }]));
    // The title of a book in italics.
    await keys('End', 'Control+Shift+ArrowLeft', 'Control+i');
    await desk.shot('note-in-italics');
    await inFile().toContainEqual(paragraph([{ text: 'Đến nay cả bản có 64 hộ thoát nghèo' }, { text: '.', footnote: { text: 'Theo báo cáo năm 2021', runs: [{ text: 'Theo báo cáo năm ' }, { text: '2021', italic: true }] } as never }, { text: ' Xong.' }]));
    await keys('Control+z');
    await inFile().toContainEqual(paragraph([{ text: 'Đến nay cả bản có 64 hộ thoát nghèo' }, { text: '.', footnote: { text: 'Theo báo cáo năm 2021' } as never }, { text: ' Xong.' }]));
    await desk.button('Bỏ chú thích này').click();
    await inFile().toContainEqual(paragraph(`${LINE} Xong.`));
  });

  test('words typed behind a note stay together; a note asked for where there is one is that one', async () => {
    const noted = (words: string) => [{ text: 'Đến nay cả bản có 64 hộ thoát nghèo' }, { text: '.', footnote: { text: words } as never }];
    await keys('Control+Alt+f');
    await type('Một');
    await keys('Escape');
    await desk.block('thoát nghèo').click();
    await keys('End');
    await type('Xin chao ba con');
    await inFile().toEqual([titleBlock(title), paragraph([...noted('Một'), { text: 'Xin chao ba con' }])]);
    for (let left = 'Xin chao ba con'.length; left > 0; left -= 1) await keys('Backspace');
    await keys('Control+Alt+f');
    await type(' hai');
    await keys('Escape');
    await inFile().toEqual([titleBlock(title), paragraph(noted('Một hai'))]);
    await desk.button(/^Thêm chú thích cuối trang/u).click();
    await type(' ba');
    await keys('Enter');
    await type(' Xong.');
    await inFile().toEqual([titleBlock(title), paragraph([...noted('Một hai ba'), { text: ' Xong.' }])]);
  });
});

describe('a group of photos', () => {
  const one = (index: number) => desk.page.locator(`[data-picture="${String(index)}"]`);
  const standsAs = (...ids: (string | undefined)[]) => inFile().toContainEqual(photoGroup(ids[0] ?? '', ids.slice(1).map((id) => id ?? ''), 'Ngày hội'));

  test('stands in another order when one is dragged onto another, or moved by its button; each can be undone', async () => {
    const [a, b, c] = group;
    const [from, onto] = [await one(0).boundingBox(), await one(2).boundingBox()];
    if (from === null || onto === null) throw new Error('no pictures');
    await desk.page.mouse.move(from.x + 20, from.y + 20);
    await desk.page.mouse.down();
    await desk.page.mouse.move(onto.x + 20, onto.y + 20, { steps: 4 });
    await desk.shot('group-dragged');
    await desk.page.mouse.up();
    await standsAs(b, c, a);
    await one(1).hover();
    await desk.shot('group-buttons');
    await one(1).getByRole('button', { name: 'Đưa ảnh này lên trước' }).click();
    await standsAs(c, b, a);
    await desk.caretAtEndOf(LINE);
    await keys('Control+z');
    await standsAs(b, c, a);
    await keys('Control+z');
    await standsAs(a, b, c);
    // Delete takes the picture that was clicked, and not the group with its caption.
    await one(1).click({ position: { x: 10, y: 10 } });
    await desk.shot('one-of-a-group');
    await keys('Delete');
    await standsAs(a, c);
    await keys('Control+z');
    await standsAs(a, b, c);
    // Several files at once come in the order in which they were chosen.
    const files = ['bốn.jpg', 'năm.jpg'].map((name) => join(folder.path, name));
    for (const [index, path] of files.entries()) await sharp({ create: { width: 600, height: 400, channels: 3, background: index === 0 ? '#773' : '#377' } }).jpeg().toFile(path);
    await chooseFiles(launched.app, ...files);
    await one(0).hover();
    await desk.button('Thêm ảnh vào nhóm').click();
    await expect.poll(pictureNames, { timeout: PATIENCE_MS }).toEqual(['0.jpg', '1.jpg', '2.jpg', 'bốn.jpg', 'năm.jpg']);
    await desk.shot('group-of-five');
    await desk.caretAtEndOf(LINE);
    await keys('Control+z');
    await standsAs(a, b, c);
  });
});
