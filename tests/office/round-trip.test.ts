/** Issue 5: a .docx with comments and suggestions out of a book, worked on in LibreOffice, in again: nothing is lost. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureIds, type ArticleDocument } from '../../electron/common/article/document.ts';
import { suggestionsOf } from '../../electron/common/article/suggest.ts';
import { readSource } from '../../electron/services/import/read.ts';
import type { BookWriter } from '../../electron/services/store/writer.ts';
import { commentsOn, exportWord, keepExported } from '../../electron/services/word/export.ts';
import type { WordComment } from '../../electron/services/word/shapes.ts';
import { takeBack } from '../../electron/services/word/take-back.ts';
import { plainNames, said, threadsOf } from '../fixtures/word/again.ts';
import { EVERYTHING } from '../fixtures/word/everything.ts';
import { ANSWER, DEEDS, edited, LAN, QUESTION, withoutNames } from './edits.ts';
import { emptyBook, everythingBook } from './everything-book.ts';
import { libreOffice } from './libreoffice.ts';

const office = libreOffice({ given: 'Phạm', family: 'Lan' });
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const commentsIn = (book: BookWriter, id: string): WordComment[] => book.readAs((db) => commentsOn(db, id));
/** Photos of a Word file by what they are. */
const media = (bytes: Uint8Array): string[] => [...new Set(Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/')).map(([, one]) => sha256(one)))].sort();

/** Every comment of the fixture, one of them settled by her, and hers. */
const WANTED = [
  ...EVERYTHING.comments.map((one) => said({ ...one, resolved: one.resolved || one.id === 'c3' }, EVERYTHING.comments.find(({ id }) => id === one.parentId)?.body ?? null)),
  said({ author: LAN, body: QUESTION, resolved: false }, null),
  said({ author: LAN, body: ANSWER, resolved: false }, 'Kiểm lại số km.\nHỏi xã.'),
].sort();

let book: BookWriter;
let id: string;
let before: ArticleDocument;
let sent: Uint8Array;
let came: Uint8Array;
let began = 0;
let ended = 0;

beforeAll(async () => {
  ({ book, id, document: before } = await everythingBook(office.folder));
  sent = (await exportWord(book, { articles: [id], author: 'Nguyễn Thị Hà', now: Date.now() })).bytes;
  keepExported(book, [id]);
  // The file keeps whole seconds.
  began = Math.floor(Date.now() / 1000) * 1000;
  came = await office.edit(sent, DEEDS);
  ended = Date.now();
});
afterAll(() => { book.close(); });

/** The names of comments in a text, told by who said what when. */
function commentNames(comments: readonly WordComment[]): Map<string, string> {
  return new Map(comments.map((one) => [one.id, one.body === QUESTION ? 'question' : (EVERYTHING.comments.find((was) => was.author === one.author && was.body === one.body)?.id ?? one.id)]));
}

/** The text is the article of everything with what she did, and no more. */
function expectEdited(document: ArticleDocument, comments: readonly WordComment[]): void {
  const { document: plain, moments } = withoutNames(plainNames(document, commentNames(comments)), suggestionsOf(before));
  expect(plain).toEqual(plainNames(edited(before)));
  expect(moments.length).toBeGreaterThan(0);
  for (const at of moments) {
    expect(at).toBeGreaterThanOrEqual(began);
    expect(at).toBeLessThanOrEqual(ended);
  }
}

function expectComments(comments: readonly WordComment[]): void {
  expect(threadsOf(comments)).toEqual(WANTED);
  for (const { body, author, at } of comments) {
    const was = EVERYTHING.comments.find((one) => one.body === body && one.author === author)?.at;
    if (was !== undefined) expect(at).toBe(was);
    else expect(at).toSatisfy((moment: number) => moment >= began && moment <= ended);
  }
}

describe('a file that LibreOffice only opened and saved', () => {
  test('brings the same article, and nothing new', async () => {
    const { articles } = await takeBack(book, { name: 'nguyen.docx', bytes: await office.edit(sent, []) });
    expect(articles).toEqual([{ id, title: 'Người giữ lửa bản Pác Ngòi', comments: 0, replies: 0, resolved: 0, suggestions: 0, decided: 0, direct: 0, conflicts: 0 }]);
    expect(plainNames(book.article(id).document)).toEqual(plainNames(before));
    expect(commentsIn(book, id)).toEqual(EVERYTHING.comments);
  });
});

describe('a file that a colleague worked in', () => {
  test('has the same photos, byte for byte', () => {
    expect(media(sent)).toHaveLength(2);
    expect(media(came)).toEqual(media(sent));
  });

  test('tells of every answer what it answers, or of none (LibreOffice 7.4): then it is told by where the answers stand', () => {
    const extended = strFromU8(unzipSync(came)['word/commentsExtended.xml'] ?? new Uint8Array());
    expect([0, 3]).toContain(extended.split('w15:paraIdParent=').length - 1);
  });

  test('brings all to the article it was made from', async () => {
    const { articles } = await takeBack(book, { name: 'sua.docx', bytes: came });
    expect(articles).toMatchObject([{ comments: 1, replies: 1, resolved: 1, decided: 2, direct: 1, conflicts: 0 }]);
    const comments = commentsIn(book, id);
    expectEdited(book.article(id).document, comments);
    expectComments(comments);
  });

  test('read as a new article in another book it has all too', async () => {
    const { book: other, part } = emptyBook(join(office.folder, 'khac.kyyeu'));
    try {
      const { articles, mediaType } = await readSource({ name: 'sua.docx', bytes: came });
      await other.importSource(part, { name: 'sua.docx', mediaType, sha256: sha256(came), bytes: came }, articles);
      const [one, ...others] = other.articles().filter(({ document }) => document.blocks.some(({ type }) => type === 'photo'));
      expect(others).toEqual([]);
      const { document } = one ?? { document: before };
      const wasPhotos = before.blocks.flatMap((block) => (block.type === 'photo' ? pictureIds(block) : []));
      const photos = document.blocks.flatMap((block) => (block.type === 'photo' ? pictureIds(block) : []));
      const shown = photos.map((photo) => sha256(other.photoBytes(photo, 'original')));
      expect([...new Set(shown)].sort()).toEqual(media(sent));
      expect(photos).toHaveLength(wasPhotos.length);
      const names = new Map(photos.map((photo, index) => [photo, wasPhotos[index] ?? '']));
      const renamed = JSON.parse(JSON.stringify(document), (_key, value: unknown) => (typeof value === 'string' ? (names.get(value) ?? value) : value)) as ArticleDocument;
      const comments = commentsIn(other, one?.id ?? '');
      expectEdited(renamed, comments);
      expectComments(comments);
    } finally {
      other.close();
    }
  });
});
