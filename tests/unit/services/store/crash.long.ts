import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { articleText } from '../../../../electron/common/article/read.ts';
import { openBook } from '../../../../electron/services/store/book-file.ts';
import { article, bodyPart, closing, codeOf, newBook, put } from './support.ts';

const ROUNDS = 10;
const writer = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));

/** Lets the writer work for a while, kills it, and gives the last change it reported as saved. */
async function writeAndKill(file: string, id: string, from: number, ms: number): Promise<number> {
  const child = spawn(process.execPath, [writer, file, id, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let lockedOut = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output === '') {
      setTimeout(() => child.kill('SIGKILL'), ms);
      lockedOut = codeOf(() => openBook(file));
    }
    output += text;
  });
  await once(child, 'close');
  expect([child.signalCode, lockedOut]).toEqual(['SIGKILL', 'file/locked']);
  return Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1));
}

test('another process is locked out; kill -9 in the middle of saving loses nothing that was acknowledged', { timeout: 60_000 }, async () => {
  const book = newBook();
  const part = bodyPart(book);
  const id = put(book, part, article('Bài', '0'));
  put(book, part, article('Bài hai'));
  book.close();
  let last = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const acknowledged = await writeAndKill(book.file, id, last + 1, Math.random() * 60);
    expect(acknowledged).toBeGreaterThan(last);
    // The lock of the dead process is gone with it.
    const again = closing(openBook(book.file));
    last = Number(/\n(\d+) /.exec(articleText(again.article(id).document))?.[1]);
    expect(last).toBeGreaterThanOrEqual(acknowledged);
    expect(last).toBeLessThanOrEqual(acknowledged + 1);
    expect(again.check()).toEqual([]);
    again.close();
  }
});
