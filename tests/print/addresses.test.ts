/** Addresses and long words are broken over lines without a character in the file that nobody wrote: they are copied and found as they are. */
import { expect, it } from 'vitest';
import { document, heading, paragraph, title } from '../../electron/common/article/build.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { printed } from './support/printed.ts';
import { pageTexts } from './support/readers.ts';

const folder = temporaryFolder();
const ADDRESS = 'https://www.langson.gov.vn/tin-tuc/chuyen-muc-hoc-tap/nguoi-tot-viec-tot.html?id=1204&muc=7';
const TELEPHONE = 'giờ/người/Fax:0205.3812.345';

it.each(['print', 'proof'] as const)('%s', async (to) => {
  const text = document([title(`Đọc ở ${ADDRESS}`), paragraph([{ text: `Bài đăng tại ${ADDRESS} và ${ADDRESS} nhiều kỳ; ${TELEPHONE}.`, footnote: { id: 'n', text: `Xem ${ADDRESS}.` } }]), heading(2, `Hỏi ${TELEPHONE}`)]);
  const book = new MemoryBook({ title: 'Sách thử', period: '2026', trimSize: '13x19' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'một', document: text }] }]);
  const { file } = await printed(book, to, folder, 'address');
  const all = pageTexts(file).join('\n');
  expect(all).not.toContain('\u200b');
  // A line may end in it, and nothing is put in; the reader takes a hyphen at a line's end for one of dividing a word.
  const unbroken = (from: string): string => from.replace(/[\s-]+/gu, '');
  expect(unbroken(all).split(unbroken(ADDRESS)).length - 1).toBeGreaterThanOrEqual(4);
  expect(all.split(TELEPHONE).length - 1).toBe(2);
  expect(all).toMatch(/www\.langson\.gov\.vn\//u);
});
