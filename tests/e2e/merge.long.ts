/** "Gộp bản": a colleague's copy is merged, what both changed is decided, articles of another yearbook are brought in. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, paragraph, title } from '@common/article/build.ts';
import { openBook } from '../../electron/services/store/book-file.ts';
import { inBook, orderIn, textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const PART = 'Gương sáng';
const POST = 'Hai mươi ba năm, một con đường thư';
const FIRE = 'Người giữ lửa';
const LINE = 'Năm 2020 anh Khải đã trả lương hưu tại nhà cho 46 cụ.';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (name: string): string => join(folder.path, name);
const written = (name: string) => expect.poll(() => textIn(file('sách.kyyeu'), name), { timeout: PATIENCE_MS });

/** Another hand at work in a file. */
function rewrite(path: string, texts: Readonly<Record<string, string>>): void {
  const book = openBook(path);
  for (const part of book.outline().parts) {
    for (const { id, title: name } of part.articles) {
      const text = texts[name];
      if (text !== undefined) book.saveArticle(id, book.article(id).revision, document([title(name), paragraph(text)]));
    }
  }
  book.close();
}

beforeAll(async () => {
  folder = await temporaryFolder('merge');
  makeBook(file('sách.kyyeu'), 'Vườn hoa làm theo lời Bác', PART, [
    [POST, LINE],
    [FIRE, 'Bà Thoa làm trưởng bản.'],
  ]);
  copyFileSync(file('sách.kyyeu'), file('bản của Hòa.kyyeu'));
  rewrite(file('bản của Hòa.kyyeu'), { [POST]: LINE.replace('2020', '2019'), [FIRE]: 'Bà Thoa làm trưởng bản hai mươi năm.' });
  copyFileSync(file('sách.kyyeu'), file('bản của Nga.kyyeu'));
  rewrite(file('bản của Nga.kyyeu'), { [FIRE]: 'Bà Thoa làm trưởng bản ba mươi năm.' });
  rewrite(file('sách.kyyeu'), { [POST]: LINE.replace('2020', '2021') });
  makeBook(file('huyện bạn.kyyeu'), 'Kỷ yếu huyện bạn', 'Phần của bạn', [['Bài của huyện bạn', 'Chữ của huyện bạn.']]);
  launched = await launchApp({ userData: file('data'), args: [file('sách.kyyeu')], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'merge');
  await desk.open(FIRE);
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('a copy is merged, and what both changed is kept until it is decided', async () => {
  const { page } = desk;
  await chooseFiles(launched.app, file('bản của Hòa.kyyeu'));
  await page.getByRole('button', { name: 'So bản', exact: true }).click();
  await page.getByRole('radio', { name: 'Gộp', exact: true }).click();
  await page.getByRole('heading', { name: 'Gộp bản của đồng nghiệp, hoặc lấy bài từ kỷ yếu khác' }).waitFor();
  await desk.shot('begin');
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  const lines = page.getByRole('listbox', { name: 'Các bài có thay đổi' });
  await lines.waitFor({ timeout: PATIENCE_MS });
  expect(await lines.getByRole('option').allTextContents()).toEqual([expect.stringContaining('cả hai cùng sửa một chỗ'), expect.stringContaining('bản kia có sửa')]);
  await page.getByRole('table').getByText('2019').first().waitFor();
  await desk.shot('preview');
  await page.getByRole('button', { name: 'Gộp vào kỷ yếu' }).click();
  await written(FIRE).toContain('hai mươi năm');
  await page.getByRole('listbox', { name: 'Những chỗ cần chọn' }).waitFor({ timeout: PATIENCE_MS });
  await desk.shot('conflict');
  // Until then its words are marked where they stand, and the line over the text leads back.
  await page.getByRole('button', { name: 'Viết', exact: true }).click();
  await desk.open(POST);
  await expect.poll(() => desk.painted('undecided'), { timeout: PATIENCE_MS }).toEqual([expect.stringMatching(/^20(?:19|21)$/u)]);
  await desk.shot('waits-in-text');
  await page.getByRole('status').filter({ hasText: '1 chỗ hai bên cùng sửa' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Lấy bản kia' }).click();
  await written(POST).toContain('Năm 2019');
  await page.getByRole('button', { name: 'Chọn tệp…' }).waitFor();
});

test('undo takes the merge back', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await written(POST).toContain('Năm 2021');
  await written(FIRE).toContain('Bà Thoa làm trưởng bản.');
});

test('that nothing comes into what is approved here is told before the merge', async () => {
  const { page } = desk;
  const id = inBook(file('sách.kyyeu'), (book) => book.outline().parts.flatMap((part) => part.articles).find(({ title: name }) => name === FIRE)?.id) ?? '';
  await page.evaluate((article) => window.kyyeu.call('stage.set', { ids: [article], to: 'approved', reason: '' }), id);
  await chooseFiles(launched.app, file('bản của Nga.kyyeu'));
  await page.getByRole('button', { name: 'So bản', exact: true }).click();
  await page.getByRole('radio', { name: 'Gộp', exact: true }).click();
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  const line = page.getByRole('listbox', { name: 'Các bài có thay đổi' }).getByRole('option').filter({ hasText: FIRE });
  await line.getByText('ta đã duyệt, bài giữ nguyên').waitFor({ timeout: PATIENCE_MS });
  await line.click();
  await page.getByText('1 bài đã duyệt ở đây mà bản kia có sửa').waitFor();
  await page.getByRole('table').getByText('ba mươi năm').first().waitFor();
  await desk.shot('approved-here');
  await page.getByRole('button', { name: 'Bỏ chọn tệp này' }).click();
});

test('an article of another yearbook comes into a part', async () => {
  const { page } = desk;
  await chooseFiles(launched.app, file('huyện bạn.kyyeu'));
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await page.getByRole('listbox', { name: 'Bài muốn lấy' }).getByRole('option', { name: 'Bài của huyện bạn' }).click();
  await page.getByText('Chữ của huyện bạn.').waitFor();
  await desk.shot('bring');
  await page.getByRole('button', { name: 'Lấy 1 bài' }).click();
  await expect.poll(() => Object.values(orderIn(file('sách.kyyeu'))).flat(), { timeout: PATIENCE_MS }).toContain('Bài của huyện bạn');
});
