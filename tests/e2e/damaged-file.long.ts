/** A damaged book in the real application: looked at, named, salvaged into a new file, which is then worked in; and a stranger's file refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photo } from '../../electron/common/article/build.ts';
import { createBook, openBook } from '../../electron/services/store/book-file.ts';
import { openDatabase } from '../../electron/services/store/connection.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { article, jpeg, put } from '../unit/services/store/support.ts';
import { Desk } from './support/desk.ts';
import { saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { inBook } from './support/book.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp | null = null;
const at = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  folder = await temporaryFolder('damaged');
});
afterAll(async () => {
  await launched?.close();
  await folder.remove();
});

/** A book of two articles and a photo. */
async function wholeBook(file: string): Promise<void> {
  const book = createBook(file, defaultSettings('Gương sáng quanh ta'));
  try {
    const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
    const { id } = await book.addPhoto('ông Lành.jpg', await jpeg(400, 300));
    put(book, part, article('Người giữ lửa', 'Ông Lành giữ nghề đan lát đã bốn mươi năm.', photo(id, 'Ông Lành bên khung đan')));
    put(book, part, article('Cô giáo vùng cao', 'Cô Mai ở lại bản mười năm.'));
  } finally {
    book.close();
  }
}

function spoil(file: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(file, change(readFileSync(file)));
}

async function open(file: string, name: string): Promise<Desk> {
  await launched?.close();
  launched = await launchApp({ userData: at(`data-${name}`), args: [file] });
  return await Desk.of(launched, name);
}

describe('a damaged book', () => {
  test('opens for looking at, says what is wrong, and goes on in a new file', async () => {
    const file = at('hỏng.kyyeu');
    await wholeBook(file);
    // A page of the file in the middle of nowhere: SQLite refuses it, and the words of one article are changed.
    spoil(file, (bytes) => {
      const words = bytes.indexOf('Cô Mai ở lại bản');
      bytes.write('XX', words);
      return bytes.subarray(0, bytes.length - 4096);
    });
    const before = readFileSync(file);
    const desk = await open(file, 'damaged');
    const bar = desk.page.getByRole('region', { name: 'Tình trạng tệp' });
    await bar.getByText('Tệp kỷ yếu này bị hỏng').waitFor();
    await desk.row('Người giữ lửa').waitFor();
    await bar.getByText('Xem những chỗ ấy').click();
    await bar.getByText('Cô giáo vùng cao').waitFor();
    await desk.shot('bar');

    const to = at('hỏng (lấy lại).kyyeu');
    await saveAs(desk.app, to);
    await bar.getByRole('button', { name: 'Lưu phần còn lành' }).click();
    const card = desk.page.getByRole('region', { name: 'Đã lưu phần còn lành' });
    await card.getByText(/Đã lấy lại 3 bài và 1 ảnh/).waitFor();
    await desk.shot('card');
    await card.getByRole('button', { name: 'Mở tệp mới' }).click();
    await bar.waitFor({ state: 'detached' });
    await desk.open('Người giữ lửa');
    await desk.caretAtEndOf('Ông Lành giữ nghề');
    await desk.page.keyboard.type(' Nay đã có học trò.');
    await desk.saved();
    await desk.shot('new-file');
    await launched?.close();

    expect(inBook(to, (book) => book.check())).toEqual([]);
    expect(inBook(to, (book) => book.search('hoc tro').length)).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(launched?.problems).toMatchObject({ console: [], exceptions: [] });
  });

  test('that opens and has one text changed is named after a moment; the rest can be worked in', async () => {
    const file = at('sai.kyyeu');
    await wholeBook(file);
    spoil(file, (bytes) => {
      bytes.write('XX', bytes.indexOf('Cô Mai ở lại bản'));
      return bytes;
    });
    const desk = await open(file, 'changed');
    const bar = desk.page.getByRole('region', { name: 'Tình trạng tệp' });
    await bar.getByText('có chỗ không còn nguyên như khi lưu').waitFor();
    await bar.getByText('Xem những chỗ ấy').click();
    await bar.getByText('1 bài có chỗ sai khác').waitFor();
    await desk.shot('found');
    await bar.getByRole('button', { name: 'Để sau' }).click();
    await bar.waitFor({ state: 'detached' });
    await launched?.close();
    expect(launched?.problems).toMatchObject({ console: [], exceptions: [] });
  });

  test('of a stranger with a trigger in it is refused, and nothing in it is run', async () => {
    const file = at('lạ.kyyeu');
    await wholeBook(file);
    const db = openDatabase(file);
    db.exec('CREATE TRIGGER empty AFTER UPDATE ON book BEGIN DELETE FROM article; END');
    db.close();
    const before = readFileSync(file);
    launched = await launchApp({ userData: at('data-foreign') });
    const desk = await Desk.of(launched, 'foreign');
    await desk.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);
    await desk.page.getByRole('button', { name: 'Mở tệp .kyyeu' }).click();
    await desk.notices.getByText(/không đúng khuôn của kỷ yếu/).waitFor();
    await desk.shot('refused');
    await launched.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(() => openBook(file)).toThrow(/file\/foreign-schema/);
  });
});
