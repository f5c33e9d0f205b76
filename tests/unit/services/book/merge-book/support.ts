/** A book with everything in it, copies of it, random changes of a copy, and what two books have to agree in. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { paragraph, photo } from '../../../../../electron/common/article/build.ts';
import { articleText } from '../../../../../electron/common/article/read.ts';
import type { Block } from '../../../../../electron/common/article/document.ts';
import { RECORD_KINDS } from '../../../../../electron/common/records/index.ts';
import { openBook, readBook } from '../../../../../electron/services/store/book-file.ts';
import { conflictsOf, mergeBook } from '../../../../../electron/services/book/merge-book/merge.ts';
import type { BookReader } from '../../../../../electron/services/store/reader.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { edited, edits, type Edit, type Words } from '../../../common/article/arbitraries.ts';
import { article, bodyPart, closing, jpeg, newBook, put, temporaryFolder } from '../../store/support.ts';

/** A book with parts, articles, a photo, records and a removed article; closed. */
export async function sampleBook(): Promise<string> {
  const book = newBook();
  const part = bodyPart(book);
  const second = book.addPart('Phần hai', null).id;
  const picture = await book.addPhoto('anh.jpg', await jpeg());
  put(book, part, article('Người giữ lửa', 'Nhiều năm làm trưởng bản ở vùng cao.', photo(picture.id, 'Bà Thoa bên bếp'), 'Bà con tin và làm theo lời bà.'));
  put(book, part, article('Hai mươi ba năm đưa thư', 'Từ năm 2020 đến nay, anh Khải trả lương hưu tại nhà cho 46 cụ.', 'Anh vẫn đi đều.'));
  put(book, second, article('Đảng bộ Cục Hải quan', 'Thực hiện Chỉ thị số 05, chi bộ đăng ký mô hình mới.'));
  book.removeArticle(put(book, second, article('Bài đã bỏ', 'Chữ của bài đã bỏ.')));
  const unit = book.addRecord('unit', { name: 'Chi bộ Bưu điện' });
  const exemplar = book.addRecord('exemplar', { kind: 'individual', name: 'Nông Văn Khải', unitId: unit.id });
  book.addRecord('award', { exemplarId: exemplar.id, formText: 'Bằng khen', decisionNumber: '12/QĐ' });
  book.addRecord('term', { text: 'Nà Lốc', kind: 'name' });
  book.close();
  return book.file;
}

/** A copy of the file in a folder of its own. */
export function copyOf(file: string): string {
  const copy = path.join(temporaryFolder(), `${randomUUID().slice(0, 6)}.kyyeu`);
  fs.copyFileSync(file, copy);
  return copy;
}

/** Without waiting for the disk: hundreds of books are made here. */
export function writing(file: string): BookWriter {
  const book = closing(openBook(file, { checked: true }));
  book.readAs((db) => db.pragma('synchronous = OFF'));
  return book;
}
export const reading = (file: string): BookReader => closing(readBook(file, { checked: true }));

export interface Change {
  readonly kind: 'text' | 'move' | 'rename' | 'remove' | 'restore' | 'add' | 'part' | 'rename-part' | 'move-part' | 'settings' | 'record' | 'remove-record' | 'add-record' | 'date' | 'photo';
  readonly which: number;
  readonly where: number;
  readonly edits: readonly Edit[];
}

const index = fc.nat({ max: 50 });
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Change['kind']>('text', 'text', 'text', 'move', 'rename', 'remove', 'restore', 'add', 'part', 'rename-part', 'move-part', 'settings', 'record', 'record', 'remove-record', 'add-record', 'date', 'photo'),
    which: index,
    where: index,
    edits,
  }),
  { maxLength: 6 },
);

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** Does the changes to an open book. What cannot be done to it (a part that holds articles) is left out. */
export async function change(book: BookWriter, list: readonly Change[], words: Words, red: number): Promise<void> {
  for (const each of list) await apply(book, each, words, red);
}

/** Edits that put pictures' made-up names into a document; a stored book has no such pictures. */
const NAMES_PICTURES: ReadonlySet<Edit['kind']> = new Set(['picture', 'group']);

async function apply(book: BookWriter, { kind, which, where, edits: list }: Change, words: Words, red: number): Promise<void> {
  const articles = book.articles();
  const one = pick(articles, which);
  const { parts } = book.outline();
  const part = pick(parts, where);
  const records = RECORD_KINDS.flatMap((each) => book.records(each));
  const record = pick(records, which);
  if (part === undefined) throw new Error('a book has a part');
  switch (kind) {
    case 'text':
      if (one !== undefined) book.saveArticle(one.id, one.revision, edited(one.document, list.filter(({ kind }) => !NAMES_PICTURES.has(kind)), words));
      return;
    case 'photo':
      if (one !== undefined) {
        // The same picture on both sides, under two ids.
        const picture = await book.addPhoto('mới.jpg', await jpeg(60, 40, where % 2 === 0 ? 90 : red));
        const blocks: Block[] = [...one.document.blocks, photo(picture.id, words(where))];
        book.saveArticle(one.id, one.revision, { ...one.document, blocks });
      }
      return;
    case 'move':
      if (one !== undefined) book.moveArticle(one.id, part.id, pick(part.articles.filter(({ id }) => id !== one.id), which)?.id ?? null);
      return;
    case 'rename':
      if (one !== undefined) book.renameArticle(one.id, `Tên ${words(which)}`);
      return;
    case 'remove':
      if (one !== undefined && articles.length > 1) book.removeArticle(one.id);
      return;
    case 'restore':
      return;
    case 'add':
      put(book, part.id, article(`Bài ${words(which)}`, paragraph(`${words(where)} viết thêm`)));
      return;
    case 'date':
      if (one !== undefined) book.setWrittenOn(one.id, `2021-0${String(1 + (where % 9))}-11`);
      return;
    case 'part':
      book.addPart(`Phần ${words(which)}`, where % 2 === 0 ? null : part.id);
      return;
    case 'rename-part':
      book.renamePart(part.id, `Phần ${words(where)}`);
      return;
    case 'move-part': {
      const [moving, before] = [pick(parts.filter((each) => each.kind === 'body'), which), pick(parts, where)];
      if (moving !== undefined && moving.id !== before?.id) book.movePart(moving.id, before?.id ?? null);
      return;
    }
    case 'settings':
      book.updateSettings(where % 2 === 0 ? { subtitle: words(which) } : { period: words(which), bleed: where % 5 });
      return;
    case 'record':
      if (record !== undefined) book.updateRecord(record.kind, record.id, 'note' in record.fields ? { note: words(where) } : {});
      if (record?.kind === 'exemplar') book.updateRecord('exemplar', record.id, where % 2 === 0 ? { name: `Ông ${words(where)}` } : { role: words(which) });
      return;
    case 'remove-record':
      if (record !== undefined) book.removeRecord(record.kind, record.id);
      return;
    case 'add-record':
      book.addRecord('exemplar', { kind: 'collective', name: `Tập thể ${words(which)}`, unitId: pick(book.records('unit'), where)?.id ?? null });
      return;
  }
}

/** All that two merged books have to agree in; pictures by their hash, sides of conflicts by what they say. */
export function viewOf(book: BookReader): unknown {
  const hash = (text: string): string => text.replaceAll(UUID, (id) => photoHash(book, id));
  const articles = book.articles().map(({ id, partId, stage, writtenOn, document }) => ({ id, partId, stage, writtenOn, content: hash(JSON.stringify(document)) }));
  const conflicts = conflictsOf(book).map((conflict) => {
    const { base, ours, theirs } = conflict;
    const what = conflict.kind === 'text' ? `${conflict.articleId} ${String(conflict.at)}` : `${conflict.record} ${conflict.recordId} ${conflict.column}`;
    return `${what}: ${hash(JSON.stringify(base))} ${[ours, theirs].map((side) => hash(JSON.stringify(side))).sort().join(' | ')}`;
  });
  return {
    settings: book.settings(),
    outline: book.outline().parts.map((part) => ({ id: part.id, title: part.title, articles: part.articles.map(({ id }) => id) })),
    articles,
    records: RECORD_KINDS.map((kind) => book.records(kind).map(({ id, fields }) => ({ id, fields: hash(JSON.stringify(fields)) })).sort((a, b) => (a.id < b.id ? -1 : 1))),
    conflicts: conflicts.sort(),
  };
}

function photoHash(book: BookReader, id: string): string {
  return book.readAs((db) => db.prepare<[string], string>('SELECT sha256 FROM photo WHERE id = ?').pluck().get(id)) ?? id;
}

/** Texts by article, pictures by their hash. */
export function textsOf(book: BookReader): Map<string, string> {
  return new Map(book.articles().map(({ id, document }) => [id, JSON.stringify(document).replaceAll(UUID, (found) => photoHash(book, found))]));
}

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** Every word of every text that the file has: present, former, in conflicts and records. */
export function allWords(book: BookReader): Set<string> {
  const texts = book.readAs((db) =>
    [
      'SELECT content FROM article',
      'SELECT content FROM text',
      `SELECT coalesce(base, '') || ours || theirs FROM conflict`,
      'SELECT settings FROM book',
      'SELECT settings FROM snapshot',
      'SELECT title FROM part',
      'SELECT title FROM snapshot_part',
      `SELECT name || ' ' || role || ' ' || note FROM exemplar`,
      `SELECT name || ' ' || note FROM unit`,
      'SELECT note FROM award',
      'SELECT note FROM term',
    ].flatMap((sql) => db.prepare<[], string>(sql).pluck().all()),
  );
  return new Set(texts.join('\n').match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Words that stand in the book as it is now. */
export function presentWords(book: BookReader): Set<string> {
  const texts = book.articles().map(({ document }) => articleText(document));
  return new Set(texts.join('\n').match(/[\p{L}\p{N}]+/gu) ?? []);
}

export async function merged(mine: string, other: string): Promise<BookWriter> {
  const book = writing(mine);
  await mergeBook(book, reading(other), { without: [] }, temporaryFolder());
  return book;
}
