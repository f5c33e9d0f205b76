/** Saves, adds and moves until it is killed; says what is acknowledged. Started as a process by crash.test.ts. */
import fs from 'node:fs';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import { openBook } from '../../../../electron/services/store/book-file.ts';

const book = openBook(process.argv[2] ?? '');
const [, part] = book.outline().parts;
const text = process.argv[3] ?? '';
const other = part?.articles.find(({ id }) => id !== text)?.id;
if (part === undefined || other === undefined) throw new Error('two articles are needed');

for (let count = Number(process.argv[4]); ; count += 1) {
  const { revision } = book.article(text);
  book.saveArticle(text, revision, document([title('Bài'), paragraph(`${String(count)} ${'chữ '.repeat(2000)}`)]));
  book.renamePart(part.id, `Phần ${String(count)}`);
  book.moveArticle(other, part.id, count % 2 === 0 ? text : null);
  // Straight to the pipe: nothing may wait in this process.
  fs.writeSync(1, `${String(count)}\n`);
}
