/** Papers from the window: an article as a Word file, the edited file taken back, the manuscript for approval in two copies. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typedTracked } from '../fixtures/word/edit.ts';
import { inBook } from './support/book.ts';
import { Desk } from './support/desk.ts';
import { chooseFiles, saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';
import { pageTexts } from './support/pdf.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const at = (name: string): string => join(folder.path, name);
const file = (): string => at('sach.kyyeu');

const OPENED = 'Người giữ lửa';
const OTHER = 'Cây cầu mới';

beforeAll(async () => {
  folder = await temporaryFolder('manuscript');
  makeBook(file(), 'Những bông hoa đẹp', 'Gương sáng', [
    [OPENED, 'Đoạn đầu nói về bản.', 'Đoạn cuối kết lại.'],
    [OTHER, 'Đoạn văn về cây cầu.'],
  ]);
  launched = await launchApp({ userData: at('data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'manuscript');
  await desk.open(OPENED);
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

describe('a Word file', () => {
  test('of the open article goes out, and a card tells where it is', async () => {
    await saveAs(launched.app, at('gui-di.docx'));
    await desk.choose('Xuất bản', 'Xuất bài ra Word');
    const card = desk.page.getByRole('region', { name: 'Đã xuất ra Word' });
    await card.getByText('gui-di.docx').waitFor();
    await card.getByRole('button', { name: 'Đóng' }).click();
    expect((await readFile(at('gui-di.docx'))).subarray(0, 2).toString()).toBe('PK');
  });

  test('comes back edited: the report says what came, and the text on the screen has it', async () => {
    await writeFile(at('sua-roi.docx'), typedTracked(await readFile(at('gui-di.docx')), 'Đoạn cuối kết lại.', ' Xin hết.'));
    await chooseFiles(launched.app, at('sua-roi.docx'));
    await desk.choose('Xuất bản', 'Nhận lại bản Word đã sửa');
    const dialog = desk.page.getByRole('dialog', { name: 'Đã nhận lại bản Word' });
    await dialog.getByText('1 chỗ đề nghị sửa').waitFor();
    await desk.shot('taken-back');
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await desk.page.getByText('Xin hết.').first().waitFor();
    expect(JSON.stringify(inBook(file(), (book) => book.articles().map(({ document }) => document)))).toContain('Phạm Lan');
  });
});

describe('the manuscript for approval', () => {
  test('is refused while something is not approved, unless that is asked for', async () => {
    await desk.choose('Xuất bản', 'Bản thảo trình duyệt');
    const dialog = desk.page.getByRole('dialog', { name: 'Bản thảo trình duyệt' });
    await dialog.getByText('bài chưa duyệt').first().waitFor();
    await desk.shot('dialog');
    expect(await dialog.getByRole('button', { name: 'Lập bản thảo' }).isDisabled()).toBe(true);
    await dialog.getByText('Kể cả bài chưa duyệt').click();
    await chooseFiles(launched.app, at('duyet'));
    await dialog.getByRole('button', { name: 'Lập bản thảo' }).click();
    const card = desk.page.getByRole('region', { name: 'Đã lập bản thảo trình duyệt' });
    await card.getByText('nhung-bong-hoa-dep-trinh-duyet-ban-2.pdf').waitFor();
    await desk.shot('made');
  });

  test('has two copies, each page stamped', async () => {
    const files = (await readdir(at('duyet'))).sort();
    expect(files).toEqual(['nhung-bong-hoa-dep-trinh-duyet-ban-1.pdf', 'nhung-bong-hoa-dep-trinh-duyet-ban-2.pdf']);
    for (const [index, name] of files.entries()) {
      const pages = pageTexts(join(at('duyet'), name)).map((text) => text.normalize('NFC'));
      expect(pages.length).toBeGreaterThanOrEqual(4);
      for (const page of pages) expect(page).toContain(`Bản ${String(index + 1)}/2`);
      expect(pages.join('\n')).toContain('CHƯA DUYỆT');
      // What is only suggested is not printed.
      expect(pages.join('\n')).not.toContain('Xin hết');
    }
  });
});
