/** A book that is exported again by what exported it before is the same file, byte for byte, as one exported by a process that knows nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { paragraph, photo } from '../../electron/common/article/build.ts';
import type { ExportKind } from '../../electron/common/contract/shapes.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import { PrintSession } from '../../electron/services/print/print-session.ts';
import { firstBook, PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import type { MemoryBook } from './support/memory-book.ts';
import { pageTexts } from './support/readers.ts';

const folder = temporaryFolder();
const cache = join(folder, 'cache');
let count = 0;

async function exported(reader: MemoryBook, to: ExportKind, session?: PrintSession): Promise<{ bytes: Buffer; text: string; errors: string[] }> {
  count += 1;
  const { files, preflight } = await exportBook({ reader, to, folder: join(folder, String(count)), cache, now: PRINTED_AT, session });
  const path = files[0]?.path ?? '';
  return { bytes: readFileSync(path), text: pageTexts(path).join('\n'), errors: preflight.errors.map(({ code }) => code) };
}

/** As many words as push pages on, and as few as leave them where they are. */
const CHANGES = ['Thêm một câu.', 'Một đoạn dài đẩy các trang sau đi. '.repeat(120)];

it('after each of several changes, by the same session; then a proof', async () => {
  const book = await firstBook('photos');
  const session = new PrintSession(book, cache);
  await exported(book, 'print', session);
  for (const words of CHANGES) {
    session.rest();
    const { document } = book.article('first');
    book.rewrite('first', { ...document, blocks: document.blocks.toSpliced(3, 0, paragraph(words)) });
    const again = await exported(book, 'print', session);
    const anew = await exported(book, 'print');
    expect(again.text).toContain(words.slice(0, 12));
    expect(again.errors).toEqual([]);
    expect(again.bytes.equals(anew.bytes)).toBe(true);
  }
  // Another way of typesetting takes the place of the first, and gives it back.
  expect((await exported(book, 'proof', session)).bytes.equals((await exported(book, 'proof')).bytes)).toBe(true);
  session.close();
});

it('a photo that is taken out, and other settings: nothing of before is left', async () => {
  const book = await firstBook('photos');
  const session = new PrintSession(book, cache);
  await exported(book, 'print', session);
  session.rest();
  const { document } = book.article('first');
  book.rewrite('first', { ...document, blocks: document.blocks.filter((block) => block.type !== 'photo' || block.photoId !== 'award') });
  expect((await exported(book, 'print', session)).bytes.equals((await exported(book, 'print')).bytes)).toBe(true);
  book.rewrite('first', { ...document, blocks: [...document.blocks, photo(null, 'Ảnh chưa có')] });
  expect((await exported(book, 'print', session)).errors).toEqual(['photo-missing']);
  session.close();
});
