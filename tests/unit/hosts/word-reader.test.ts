/** An edited Word file is read in a process that is ended when the file keeps it. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forkHost } from '../../../electron/hosts/fork.ts';
import { readEditedWord } from '../../../electron/hosts/word-reader.ts';
import { writeWord } from '../../../electron/services/word/write.ts';
import { document, paragraph, title } from '../../../electron/common/article/build.ts';

const folder = fs.mkdtempSync(path.join(process.env['TMPDIR'] ?? '/tmp', 'kyyeu-word-'));
const file = path.join(folder, 'bản sửa.docx');
const ended: string[] = [];
const start = () => {
  const host = forkHost('import');
  return { ...host, call: host.call.bind(host), dispose: () => { ended.push('ended'); host.dispose(); } };
};

beforeAll(() => {
  const text = document([title('Bài một'), paragraph('Ông đã vận động.')]);
  fs.writeFileSync(file, writeWord({ bookId: 'b', title: 'Sách', author: 'An', articles: [{ id: 'a1', sha256: '0'.repeat(64), document: text, comments: [] }], pictures: new Map(), madeAt: 1_720_000_000_000 }));
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a file of ours comes back with where it is from, and the process is gone', async () => {
  const origins: unknown[] = [];
  const { name, read } = await readEditedWord({ path: file, start, known: async (_name, origin) => { origins.push(origin); return await Promise.resolve([]); } });
  expect(name).toBe('bản sửa.docx');
  expect(origins).toEqual([{ bookId: 'b', articles: [{ id: 'a1', sha256: '0'.repeat(64) }] }]);
  expect(read.articles[0]?.document.blocks[1]).toMatchObject({ type: 'paragraph', children: [{ text: 'Ông đã vận động.' }] });
  expect(ended).toHaveLength(1);
});

test('one that takes too long is told as damaged', async () => {
  await expect(readEditedWord({ path: file, start, known: async () => await Promise.resolve([]), limitMs: 0 })).rejects.toMatchObject({ code: 'import/damaged' });
});
