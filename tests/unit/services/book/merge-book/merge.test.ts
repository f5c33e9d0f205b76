import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { paragraph, title } from '../../../../../electron/common/article/build.ts';
import { articleText, photosOf } from '../../../../../electron/common/article/read.ts';
import type { Block } from '../../../../../electron/common/article/document.ts';
import { bringIn } from '../../../../../electron/services/book/merge-book/bring.ts';
import { copyBook } from '../../../../../electron/services/book/copy-book.ts';
import type { OwnDesign } from '@common/book/own-design.ts';
import { compareBooks, conflictsOf, decideConflict, mergeBook } from '../../../../../electron/services/book/merge-book/merge.ts';
import { sha256 } from '../../../../../electron/services/store/content.ts';
import type { BookReader } from '../../../../../electron/services/store/reader.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { article, bodyPart, codeOf, codeOfAsync, jpeg, newBook, put, temporaryFolder, titles } from '../../store/support.ts';
import { copyOf, reading, sampleBook, viewOf, writing } from './support.ts';

/** Changes our copy and theirs, then merges theirs into ours. */
async function merge(ours: (book: BookWriter) => void, theirs: (book: BookWriter) => void): Promise<{ mine: BookWriter; other: BookReader; backups: string }> {
  const template = await sampleBook();
  const [one, two] = [writing(copyOf(template)), writing(copyOf(template))];
  ours(one);
  theirs(two);
  two.close();
  const other = reading(two.file);
  const backups = temporaryFolder();
  await mergeBook(one, other, { without: [] }, backups);
  return { mine: one, other, backups };
}

const find = (book: BookReader, name: string): string => book.articles().find(({ document }) => articleText(document).startsWith(name))?.id ?? '';
const save = (book: BookWriter, name: string, ...rest: (string | Block)[]): void => {
  const id = find(book, name);
  book.saveArticle(id, book.article(id).revision, article(name, ...rest));
};
const BY = { id: 's', author: 'Lan', at: 1 };
const FIRE = 'Người giữ lửa';
const POST = 'Hai mươi ba năm đưa thư';

describe('merging a copy', () => {
  test('takes what is theirs, keeps what is ours, and has a backup, a snapshot and the old text', async () => {
    const { mine, backups } = await merge(
      (book) => { save(book, FIRE, 'Bà Thoa làm trưởng bản.'); },
      (book) => { save(book, POST, 'Từ năm 2021 đến nay anh vẫn đi.'); book.addPart('Phần ba', null); put(book, bodyPart(book), article('Bài mới của họ', 'Chữ mới.')); },
    );
    expect(articleText(mine.article(find(mine, FIRE)).document)).toContain('Bà Thoa làm trưởng bản.');
    expect(articleText(mine.article(find(mine, POST)).document)).toContain('Từ năm 2021');
    expect(find(mine, 'Bài mới của họ')).not.toBe('');
    expect(Object.keys(titles(mine))).toContain('Phần ba');
    expect(conflictsOf(mine)).toEqual([]);
    expect(fs.readdirSync(backups, { recursive: true }).filter((name) => String(name).endsWith('.kyyeu'))).toHaveLength(1);
    expect(mine.snapshots().map(({ reason }) => reason)).toEqual(['merge']);
    const id = find(mine, POST);
    expect(mine.versions(id).map((version) => articleText(mine.version(id, version.id))).join()).toContain('46 cụ');
    expect(mine.check()).toEqual([]);
  });

  test('is one step that can be taken back and done again', async () => {
    const template = await sampleBook();
    const [mine, two] = [writing(copyOf(template)), writing(copyOf(template))];
    save(mine, FIRE, 'Nhiều năm làm trưởng bản ở vùng sâu.');
    save(two, FIRE, 'Nhiều năm làm trưởng bản ở vùng xa.');
    put(two, bodyPart(two), article('Bài mới của họ'));
    two.updateSettings({ subtitle: 'Tên phụ' });
    two.close();
    const before = viewOf(mine);
    await mergeBook(mine, reading(two.file), { without: [] }, temporaryFolder());
    const after = viewOf(mine);
    expect(conflictsOf(mine)).toHaveLength(1);
    mine.undo();
    expect(viewOf(mine)).toEqual(before);
    mine.redo();
    expect(viewOf(mine)).toEqual(after);
    expect(mine.check()).toEqual([]);
  });

  test('keeps both sides of a conflict until it is decided, either way', async () => {
    const { mine } = await merge(
      (book) => { save(book, POST, 'Từ năm 2021 đến nay, anh Khải trả lương hưu tại nhà cho 46 cụ.', 'Anh vẫn đi đều.'); },
      (book) => { save(book, POST, 'Từ năm 2019 đến nay, anh Khải trả lương hưu tại nhà cho 46 cụ.', 'Anh vẫn đi đều.'); },
    );
    const [conflict] = conflictsOf(mine);
    expect(conflict).toMatchObject({ kind: 'text', articleId: find(mine, POST), name: POST, at: 1 });
    const text = (): string => articleText(mine.article(find(mine, POST)).document);
    decideConflict(mine, conflict?.id ?? '', 'ours');
    expect(text()).toContain('2021');
    expect(conflictsOf(mine)).toEqual([]);
    mine.undo();
    decideConflict(mine, conflict?.id ?? '', 'theirs');
    expect(text()).toContain('2019');
    mine.undo();
    decideConflict(mine, conflict?.id ?? '', 'both');
    expect(text()).toMatch(/2021[^]*2019/);
    mine.undo();
    decideConflict(mine, conflict?.id ?? '', article(POST, 'Từ năm 2020 như cũ.'));
    expect(text()).toContain('Từ năm 2020 như cũ.');
    expect(codeOf(() => decideConflict(mine, conflict?.id ?? '', 'ours'))).toBe('book/no-record');
  });

  test('leaves one version of our text, however many places are decided', async () => {
    const lines = (year: string, place: string): string[] => [`Từ năm ${year} đến nay, anh Khải trả lương hưu tại nhà cho 46 cụ.`, 'Anh vẫn đi đều.', `Mỗi tháng anh lên bản ${place} hai lần.`];
    const { mine } = await merge(
      (book) => { save(book, POST, ...lines('2021', 'trên')); },
      (book) => { save(book, POST, ...lines('2019', 'dưới')); },
    );
    const id = find(mine, POST);
    const before = mine.versions(id);
    expect(conflictsOf(mine)).toHaveLength(2);
    for (const { id: conflict } of conflictsOf(mine)) decideConflict(mine, conflict, 'ours');
    expect(articleText(mine.article(id).document)).toMatch(/2021[^]*bản trên/);
    expect(mine.versions(id)).toEqual(before);
  });

  test('refuses to decide over words that were changed since', async () => {
    const { mine } = await merge(
      (book) => { save(book, FIRE, 'Nhiều năm làm trưởng bản ở vùng sâu.'); },
      (book) => { save(book, FIRE, 'Nhiều năm làm trưởng bản ở vùng xa.'); },
    );
    save(mine, FIRE, 'Viết lại cả đoạn này rồi.');
    const view = viewOf(mine);
    expect(codeOf(() => decideConflict(mine, conflictsOf(mine)[0]?.id ?? '', 'theirs'))).toBe('merge/changed-since');
    expect(viewOf(mine)).toEqual(view);
  });

  test('a removal against an edit keeps the article and asks', async () => {
    const { mine } = await merge(
      (book) => { save(book, FIRE, 'Sửa thêm một câu.'); },
      (book) => { book.removeArticle(find(book, FIRE)); },
    );
    expect(articleText(mine.article(find(mine, FIRE)).document)).toContain('Sửa thêm một câu.');
    const [conflict] = conflictsOf(mine);
    expect(conflict).toMatchObject({ kind: 'column', record: 'article', column: 'removed_at', ours: null });
    decideConflict(mine, conflict?.id ?? '', 'theirs');
    expect(find(mine, FIRE)).toBe('');
    expect(mine.check()).toEqual([]);
  });

  test('takes a removal of what was left alone; what is merely not there is no removal', async () => {
    const { mine } = await merge(
      (book) => { put(book, bodyPart(book), article('Bài chỉ ở đây')); },
      (book) => { book.removeArticle(find(book, FIRE)); },
    );
    expect(find(mine, FIRE)).toBe('');
    expect(find(mine, 'Bài chỉ ở đây')).not.toBe('');
  });

  test('merges records column by column, and asks where both wrote into one', async () => {
    const exemplar = (book: BookReader) => book.records('exemplar')[0] ?? { id: '', fields: {} };
    const { mine } = await merge(
      (book) => { book.updateRecord('exemplar', exemplar(book).id, { role: 'Bưu tá' }); },
      (book) => { book.updateRecord('exemplar', exemplar(book).id, { birthYear: 1975, role: 'Nhân viên bưu điện' }); },
    );
    expect(exemplar(mine).fields).toMatchObject({ birthYear: 1975, role: 'Nhân viên bưu điện' });
    const [conflict] = conflictsOf(mine);
    expect(conflict).toMatchObject({ kind: 'column', record: 'exemplar', column: 'role', ours: 'Bưu tá', theirs: 'Nhân viên bưu điện', name: 'Nông Văn Khải' });
    decideConflict(mine, conflict?.id ?? '', 'ours');
    expect(exemplar(mine).fields).toMatchObject({ role: 'Bưu tá' });
    expect(mine.check()).toEqual([]);
  });

  test('settings: each side’s own are taken, the same one twice is asked', async () => {
    const { mine } = await merge(
      (book) => { book.updateSettings({ subtitle: 'Của ta', period: '2016–2020' }); },
      (book) => { book.updateSettings({ period: '2016–2021', place: 'Lạng Sơn' }); },
    );
    expect(mine.settings()).toMatchObject({ subtitle: 'Của ta', place: 'Lạng Sơn' });
    expect(conflictsOf(mine)).toMatchObject([{ record: 'book', column: 'period', ours: '2016–2020', theirs: '2016–2021' }]);
  });

  test('a design of the book’s own: one that both have is no question, one that a side changed is taken, two are asked and decided', async () => {
    const own = (name: string): OwnDesign => ({ base: 'co-dien', name, files: { 'look.typ': `// ${name}` } });
    const both = await merge((book) => { book.updateSettings({ ownDesign: own('Của tỉnh') }); }, (book) => { book.updateSettings({ ownDesign: own('Của tỉnh') }); });
    expect([both.mine.settings().ownDesign, conflictsOf(both.mine)]).toEqual([own('Của tỉnh'), []]);
    const theirs = await merge((book) => { book.updateSettings({ subtitle: 'Của ta' }); }, (book) => { book.updateSettings({ ownDesign: own('Của họ') }); });
    expect([theirs.mine.settings().ownDesign, conflictsOf(theirs.mine)]).toEqual([own('Của họ'), []]);
    const { mine } = await merge((book) => { book.updateSettings({ ownDesign: own('Của ta') }); }, (book) => { book.updateSettings({ ownDesign: own('Của họ') }); });
    const [conflict] = conflictsOf(mine);
    expect(conflict).toMatchObject({ record: 'book', column: 'ownDesign' });
    decideConflict(mine, conflict?.id ?? '', 'theirs');
    expect(mine.settings().ownDesign).toEqual(own('Của họ'));
    expect(mine.check()).toEqual([]);
  });

  test('leaves out what a person does not want', async () => {
    const template = await sampleBook();
    const [mine, two] = [writing(copyOf(template)), writing(copyOf(template))];
    save(two, FIRE, 'Không lấy câu này.');
    const extra = put(two, bodyPart(two), article('Không lấy bài này'));
    two.close();
    const other = reading(two.file);
    expect(compareBooks(mine, other).articles.filter(({ outcome }) => outcome !== 'unchanged').map(({ outcome }) => outcome).sort()).toEqual(['new', 'theirs']);
    await mergeBook(mine, other, { without: [find(mine, FIRE), extra] }, temporaryFolder());
    expect(articleText(mine.article(find(mine, FIRE)).document)).not.toContain('Không lấy');
    expect(find(mine, 'Không lấy bài này')).toBe('');
  });

  test('refuses another book, and a text that is not the one that was saved', async () => {
    const mine = newBook();
    expect(await codeOfAsync(mergeBook(mine, newBook(), { without: [] }, temporaryFolder()))).toBe('merge/other-book');
    const template = await sampleBook();
    const two = writing(copyOf(template));
    save(two, FIRE, 'Chữ bị lật bit.');
    two.readAs((db) => db.exec(`UPDATE article SET content = replace(content, 'lật', 'lạt')`));
    two.close();
    const one = writing(copyOf(template));
    const view = viewOf(one);
    expect(await codeOfAsync(mergeBook(one, reading(two.file), { without: [] }, temporaryFolder()))).toBe('file/damaged');
    expect(viewOf(one)).toEqual(view);
  });
});

describe('bringing articles in from another book', () => {
  test('with pictures, exemplars, units and awards; what is here already is not doubled; one step back', async () => {
    const other = writing(await sampleBook());
    const link = other.records('exemplar')[0]?.id ?? '';
    other.addRecord('exemplarArticle', { exemplarId: link, articleId: find(other, FIRE), partPlayed: 'subject' });
    const mine = newBook();
    const same = await mine.addPhoto('cùng ảnh.jpg', await jpeg());
    mine.addRecord('unit', { name: 'Chi bộ Bưu điện' });
    const { articles } = await bringIn(mine, other, { articles: [find(other, FIRE)], partId: bodyPart(mine) }, temporaryFolder());
    expect(articles).toHaveLength(1);
    const brought = mine.article(articles[0] ?? '');
    expect(brought.document.blocks[0]).toEqual(title(FIRE));
    expect(photosOf(brought.document)[0]?.photoId).toBe(same.id);
    expect(mine.records('exemplar').map(({ fields }) => fields['name'])).toEqual(['Nông Văn Khải']);
    expect(mine.records('award')).toHaveLength(1);
    expect(mine.records('unit')).toHaveLength(1);
    expect(mine.records('exemplarArticle')[0]?.fields).toMatchObject({ articleId: articles[0] });
    expect(mine.search('trưởng bản')).toHaveLength(1);
    expect(mine.check()).toEqual([]);
    mine.undo();
    expect(find(mine, FIRE)).toBe('');
    expect(mine.check()).toEqual([]);
  });

  test('the whole of another book, twice, gives every article two ids', async () => {
    const other = writing(await sampleBook());
    const mine = newBook();
    const choice = { articles: [], partId: bodyPart(mine) };
    const first = await bringIn(mine, other, choice, temporaryFolder());
    const second = await bringIn(mine, other, choice, temporaryFolder());
    expect(new Set([...first.articles, ...second.articles]).size).toBe(8);
    expect(mine.readAs((db) => db.prepare<[], number>('SELECT count(*) FROM photo').pluck().get())).toBe(1);
    expect(mine.check()).toEqual([]);
  });

  test('refuses a copy of this book, a part and an article that are not there', async () => {
    const template = await sampleBook();
    const [mine, copy] = [writing(copyOf(template)), reading(template)];
    expect(await codeOfAsync(bringIn(mine, copy, { articles: [], partId: bodyPart(mine) }, temporaryFolder()))).toBe('merge/same-book');
    const other = newBook();
    expect(await codeOfAsync(bringIn(mine, other, { articles: [], partId: 'none' }, temporaryFolder()))).toBe('book/no-part');
    expect(await codeOfAsync(bringIn(mine, other, { articles: ['none'], partId: bodyPart(mine) }, temporaryFolder()))).toBe('book/no-article');
  });
});

test('of a comment that both changed the words are asked about, and when they were changed is not', async () => {
  const template = await sampleBook();
  const first = writing(template);
  first.addComment({ id: 'a', articleId: find(first, FIRE), parentId: null, quoted: '', body: 'Xem lại' });
  first.close();
  const [mine, two] = [writing(copyOf(template)), writing(copyOf(template))];
  mine.editComment('a', 'Xem lại số');
  await new Promise((done) => { setTimeout(done, 5); });
  two.editComment('a', 'Xem lại tên');
  const { editedAt } = two.comments(find(two, FIRE))[0] ?? {};
  two.close();
  await mergeBook(mine, reading(two.file), { without: [] }, temporaryFolder());
  expect(conflictsOf(mine)).toHaveLength(1);
  expect(mine.comments(find(mine, FIRE))[0]?.editedAt).toBe(editedAt);
});

test('a copy that was made to be sent, without what is past, takes nothing away', async () => {
  const template = await sampleBook();
  const mine = writing(copyOf(template));
  const source = { name: 'thư.txt', mediaType: 'text/plain', sha256: sha256('lá thư'), bytes: new TextEncoder().encode('lá thư') };
  const read = { document: article('Từ lá thư', 'Câu của lá thư.'), writtenOn: null, pictures: [], warnings: [], leftOut: [], encoding: 'utf-8' };
  await mine.importSource(bodyPart(mine), source, [read]);
  const sent = path.join(temporaryFolder(), 'gui.kyyeu');
  await copyBook(mine.file, sent, { history: false, comments: true });
  const theirs = writing(sent);
  save(theirs, 'Từ lá thư', 'Câu của lá thư, có sửa.');
  theirs.close();
  save(mine, FIRE, 'Ta cũng sửa.');
  const sources = (): unknown => mine.readAs((db) => db.prepare('SELECT id, source_id, removed_at FROM article ORDER BY id').all());
  const before = sources();
  const report = await mergeBook(mine, reading(sent), { without: [] }, temporaryFolder());
  expect(report).toMatchObject({ taken: [find(mine, 'Từ lá thư')], merged: [], conflicts: [], new: [] });
  expect(sources()).toEqual(before);
  expect(conflictsOf(mine)).toEqual([]);
  expect(mine.check()).toEqual([]);
});

test('a copy made in the middle of the work: the text it was made of is what both began from, also where we kept no version of it', async () => {
  const mine = newBook();
  const id = put(mine, bodyPart(mine), article(POST));
  const write = (book: BookWriter, ...lines: (string | Block)[]): void => { book.saveArticle(id, book.article(id).revision, article(POST, ...lines)); };
  const suggested = (kept: 'all' | 'accepted'): Block =>
    paragraph(kept === 'accepted' ? 'Anh Khải trả lương hưu tại nhà cho 48 cụ.' : [{ text: 'Anh Khải trả lương hưu tại nhà cho ' }, { text: '46', deleted: BY }, { text: '48', inserted: BY }, { text: ' cụ.' }]);
  write(mine, suggested('all'), 'Mỗi tháng anh lên bản trên hai lần, mang theo thư và báo.');
  const other = writing(copyOf(mine.file));
  write(mine, suggested('accepted'), 'Mỗi tháng anh lên bản trên hai lần, mang theo thư và báo.');
  write(other, suggested('all'), 'Mỗi tháng anh lên bản trên ba lần, mang theo thư và báo.');
  other.close();
  await mergeBook(mine, reading(other.file), { without: [] }, temporaryFolder());
  expect(conflictsOf(mine)).toEqual([]);
  expect(mine.article(id).document).toEqual(article(POST, suggested('accepted'), 'Mỗi tháng anh lên bản trên ba lần, mang theo thư và báo.'));
});

test('a text that is taken whole stays their writer’s, one made of both is of whoever merged', async () => {
  const template = await sampleBook();
  const [mine, two] = [writing(copyOf(template)), writing(copyOf(template))];
  two.setAuthor('Lò Văn Sơn');
  mine.setAuthor('Lương Thị Hòa');
  const fire = mine.article(find(mine, FIRE)).document.blocks;
  save(mine, FIRE, ...fire.slice(1), 'Câu của ta.');
  save(two, FIRE, 'Câu của họ.', ...fire.slice(1));
  save(two, POST, 'Từ năm 2021 đến nay anh vẫn đi.');
  two.close();
  await mergeBook(mine, reading(two.file), { without: [] }, temporaryFolder());
  expect(conflictsOf(mine)).toEqual([]);
  const writer = (name: string): unknown => mine.readAs((db) => db.prepare('SELECT text_author FROM article WHERE id = ?').pluck().get(find(mine, name)));
  expect([writer(POST), writer(FIRE)]).toEqual(['Lò Văn Sơn', 'Lương Thị Hòa']);
  // Their text before the merge is theirs as well, and is called after the file only where nobody's name is known.
  expect(mine.versions(find(mine, FIRE)).map(({ author }) => author)).toContain('Lò Văn Sơn');
});
