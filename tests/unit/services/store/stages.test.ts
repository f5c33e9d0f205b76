import { beforeEach, describe, expect, test } from 'vitest';
import { paragraph } from '../../../../electron/common/article/build.ts';
import { sha256, contentOf } from '../../../../electron/services/store/content.ts';
import { applyTidy } from '../../../../electron/services/book/tidy.ts';
import { replaceText } from '../../../../electron/services/store/articles.ts';
import { check } from '../../../../electron/services/store/check.ts';
import type { BookWriter } from '../../../../electron/services/store/book-file.ts';
import { takeBack } from '../../../../electron/services/store/undo.ts';
import { article, bodyPart, codeOf, newBook, put } from './support.ts';

const TEXT = article('Người giữ lửa', 'Bà Thoa làm trưởng bản .');
const OTHER = article('Người giữ lửa', 'Bà Thoa làm trưởng bản mười năm.');

let book: BookWriter;
let id: string;
beforeEach(() => {
  book = newBook();
  id = put(book, bodyPart(book), TEXT);
});
const stageOf = (which = id): string => book.article(which).stage;
const lines = (which = id) => book.stageHistory(which).map(({ from, to, reason }) => `${from} → ${to}${reason === '' ? '' : ` (${reason})`}`);
const kept = (hash: string): unknown => book.readAs((db) => db.prepare('SELECT content FROM text WHERE sha256 = ?').pluck().get(hash));

describe('moving an article', () => {
  test('is written down with who, when and which text, which is kept', () => {
    book.setAuthor('Hoàng Minh Tâm');
    expect(book.setStage([id], 'editing', '')).toEqual([id]);
    book.saveArticle(id, book.article(id).revision, OTHER);
    book.setStage([id], 'approved', ' Đồng ý cho in ');
    const [newest, first] = book.stageHistory(id);
    expect(newest).toMatchObject({ from: 'editing', to: 'approved', author: 'Hoàng Minh Tâm', reason: 'Đồng ý cho in', sha256: sha256(contentOf(OTHER)) });
    expect(first).toMatchObject({ from: 'draft', to: 'editing', sha256: sha256(contentOf(TEXT)) });
    expect(newest?.at).toBeGreaterThan(first?.at ?? Infinity);
    for (const change of [newest, first]) expect(kept(change?.sha256 ?? '')).toBeTypeOf('string');
    expect(book.outline().parts.flatMap((part) => part.articles).find((each) => each.id === id)?.stage).toBe('approved');
    expect(book.readAs(check)).toEqual([]);
  });

  test('to where it is does nothing and is no step', () => {
    const before = book.undoState();
    expect(book.setStage([id], 'draft', '')).toEqual([]);
    expect(book.undoState()).toEqual(before);
    expect(lines()).toEqual([]);
  });

  test('of several is all or nothing', () => {
    const second = put(book, bodyPart(book), article('Hai'));
    book.setStage([second], 'approved', '');
    expect(codeOf(() => book.setStage([id, second], 'editing', ''))).toBe('stage/reason-needed');
    expect([stageOf(), stageOf(second)]).toEqual(['draft', 'approved']);
    expect(book.setStage([id, second], 'editing', 'Sửa ngày')).toEqual([id, second]);
    expect(lines(second)[0]).toBe('approved → editing (Sửa ngày)');
  });

  test('to approved waits until every suggestion is decided', () => {
    const open = article('Bài', paragraph([{ text: 'Bà Thoa ' }, { text: 'rất', inserted: { id: 's1', author: 'Tâm', at: 1 } }]));
    const suggested = put(book, bodyPart(book), open);
    expect(codeOf(() => book.setStage([suggested], 'approved', ''))).toBe('stage/open-suggestions');
    expect(book.setStage([suggested], 'proofing', '')).toEqual([suggested]);
  });

  test('that is not in the book gives an error', () => {
    expect(codeOf(() => book.setStage(['no'], 'editing', ''))).toBe('book/no-article');
  });
});

describe('what is approved is locked at every door', () => {
  beforeEach(() => {
    book.saveArticle(id, book.article(id).revision, OTHER);
    book.saveArticle(id, book.article(id).revision, TEXT);
    book.putText(id, OTHER);
    book.setStage([id], 'approved', '');
  });
  const unchanged = (work: () => unknown): void => {
    const before = book.article(id);
    expect(codeOf(work)).toBe('article/locked');
    expect(book.article(id)).toEqual(before);
  };

  test('saving what was typed', () => {
    unchanged(() => book.saveArticle(id, book.article(id).revision, TEXT));
  });
  test('but saving the text that is there is no change', () => {
    const { revision } = book.article(id);
    expect(book.saveArticle(id, revision, OTHER).revision).toBe(revision);
  });
  test('another title', () => {
    unchanged(() => { book.renameArticle(id, 'Tên khác'); });
  });
  test('a version, and a paragraph of one', () => {
    const version = book.versions(id)[0]?.id ?? '';
    unchanged(() => book.restoreVersion(id, version));
    unchanged(() => book.putText(id, TEXT));
  });
  test('replacing by a service of its own', () => {
    unchanged(() => { book.changeAs({ kind: 'tidy', subject: '', count: 1 }, (db, hand, now) => { replaceText(db, id, { document: TEXT, as: 'replace', hand, now }); }); });
  });
  test('the clean-up leaves it and says so', async () => {
    const messy = put(book, bodyPart(book), TEXT);
    book.setStage([messy], 'approved', '');
    expect(await applyTidy(book, { rules: null, articles: null })).toMatchObject({ articles: [], skipped: [{ id: messy, reason: 'approved' }] });
  });
  test('an older step that touches its text', () => {
    const row = { id, content: contentOf(OTHER), stage: 'draft' };
    const step = { label: { kind: 'restore-version', subject: '', count: 1 }, changes: [{ table: 'article', key: id, before: { ...row, content: contentOf(TEXT) }, after: row }] } as const;
    unchanged(() => { book.changeAs(step.label, (db, hand, now) => takeBack(db, step, hand, now)); });
  });
  test('its place, date and removal are not its text', () => {
    book.setWrittenOn(id, '2026-11-27');
    book.removeArticle(id);
    book.restoreArticle(id);
    expect(book.article(id)).toMatchObject({ stage: 'approved', writtenOn: '2026-11-27' });
  });
  test('unlocked with a reason, it can be written again', () => {
    book.setStage([id], 'editing', 'Sai ngày');
    book.saveArticle(id, book.article(id).revision, TEXT);
    expect(book.article(id).document).toEqual(TEXT);
  });
});

describe('an approved text among the versions', () => {
  const THIRD = article('Người giữ lửa', 'Bà Thoa nay đã nghỉ.');
  const listed = () => book.versions(id).filter(({ before }) => before === 'approved');
  beforeEach(() => {
    book.setStage([id], 'approved', '');
  });

  test('is the text of now until it is written over', () => {
    expect(listed()).toEqual([]);
    book.setStage([id], 'editing', 'Sai ngày');
    expect(listed()).toEqual([]);
  });
  test('is there afterwards, also when nothing else of that time was kept, and can be brought back', () => {
    const { document } = book.article(id);
    book.setStage([id], 'editing', 'Sai ngày');
    book.saveArticle(id, book.article(id).revision, OTHER);
    book.setStage([id], 'approved', '');
    book.setStage([id], 'editing', 'Sai tên');
    book.saveArticle(id, book.article(id).revision, THIRD);
    const versions = book.versions(id);
    expect(versions.filter(({ before }) => before === 'approved')).toHaveLength(2);
    expect(versions.every(({ before, pinned }) => before !== 'approved' || pinned)).toBe(true);
    expect(versions.map(({ id: version }) => contentOf(book.version(id, version)))).toEqual(expect.arrayContaining([contentOf(document), contentOf(OTHER)]));
    expect(versions.map(({ at }) => at)).toEqual(versions.map(({ at }) => at).sort((a, b) => b - a));
    const first = versions.findLast(({ before }) => before === 'approved')?.id ?? '';
    book.restoreVersion(id, first);
    expect(book.article(id).document).toEqual(document);
  });
  test('is no version of another article', () => {
    const approval = book.stageHistory(id)[0]?.id ?? '';
    const other = put(book, bodyPart(book), TEXT);
    expect(codeOf(() => book.version(other, approval))).toBe('book/no-version');
  });
});

describe('before an approval', () => {
  const comment = (body: string, parentId: string | null = null): string => book.addComment({ id: `c ${body}`, articleId: id, parentId, quoted: '', body }).id;

  test('the threads that nobody settled are told; another move leaves nothing open', () => {
    const settled = comment('xong');
    comment('trả lời', comment('còn'));
    book.resolveComment(settled, true);
    expect([book.lookAhead([id], 'approved'), book.lookAhead([id], 'proofing')]).toEqual([{ comments: 1 }, { comments: 0 }]);
    book.setStage([id], 'approved', '');
    expect(book.lookAhead([id], 'approved')).toEqual({ comments: 0 });
  });

  test('what refuses it is said, and nothing is moved or written down', () => {
    const by = { id: 'x', author: 'Lan', at: 1 };
    book.saveArticle(id, book.article(id).revision, article('Người giữ lửa', paragraph([{ text: 'Bà Thoa' }, { text: ' nay', inserted: by }])));
    const before = book.undoState();
    expect(codeOf(() => book.lookAhead([id], 'approved'))).toBe('stage/open-suggestions');
    expect(book.lookAhead([id], 'editing')).toEqual({ comments: 0 });
    expect([stageOf(), lines(), book.undoState()]).toEqual(['draft', [], before]);
  });
});

describe('taking back', () => {
  test('an approval is refused: unlocking asks why; what was done before it can be taken back still', () => {
    book.renamePart(bodyPart(book), 'Gương sáng');
    book.setStage([id], 'approved', 'Duyệt');
    expect(codeOf(() => book.undo())).toBe('stage/not-undone');
    expect(stageOf()).toBe('approved');
    expect(lines()).toEqual(['draft → approved (Duyệt)']);
    expect(book.undo().label.kind).toBe('rename-part');
    expect(stageOf()).toBe('approved');
    expect(book.readAs(check)).toEqual([]);
  });

  test('an unlocking is refused, too', () => {
    book.setStage([id], 'approved', '');
    book.setStage([id], 'proofing', 'Sửa');
    expect(codeOf(() => book.undo())).toBe('stage/not-undone');
    expect(stageOf()).toBe('proofing');
    expect(codeOf(() => book.undo())).toBe('stage/not-undone');
    expect(lines()).toEqual(['approved → proofing (Sửa)', 'draft → approved']);
  });

  test('another move goes back and forth, and both are written down', () => {
    book.setStage([id], 'editing', '');
    expect(book.undo().label.kind).toBe('stage');
    expect(stageOf()).toBe('draft');
    expect(book.redo().label.kind).toBe('stage');
    expect(lines()).toEqual(['draft → editing (#undo)', 'editing → draft (#undo)', 'draft → editing']);
    expect(book.readAs(check)).toEqual([]);
  });
});

describe('a snapshot', () => {
  test('brings text and stage back together, through the lock, and it is written down', () => {
    const { id: snapshot } = book.takeSnapshot('Gửi xem');
    book.saveArticle(id, book.article(id).revision, OTHER);
    book.setStage([id], 'approved', '');
    expect(book.restoreSnapshot(snapshot, [id])).toEqual([id]);
    expect(book.article(id)).toMatchObject({ stage: 'draft', document: TEXT });
    expect(lines()[0]).toBe('approved → draft (#snapshot Gửi xem)');
    book.undo();
    expect(book.article(id)).toMatchObject({ stage: 'approved', document: OTHER });
    book.redo();
    expect(book.article(id)).toMatchObject({ stage: 'draft', document: TEXT });
    expect(book.readAs(check)).toEqual([]);
  });

  test('of an approved text brings the approval of that text back', () => {
    book.setStage([id], 'approved', '');
    const { id: snapshot } = book.takeSnapshot('Đã duyệt');
    book.setStage([id], 'editing', 'Sửa');
    book.saveArticle(id, book.article(id).revision, OTHER);
    book.setStage([id], 'approved', '');
    book.restoreSnapshot(snapshot, null);
    expect(book.article(id)).toMatchObject({ stage: 'approved', document: TEXT });
    expect(book.stageHistory(id)[0]).toMatchObject({ from: 'approved', to: 'approved', sha256: sha256(contentOf(TEXT)) });
    book.undo();
    expect(book.article(id)).toMatchObject({ stage: 'approved', document: OTHER });
  });
});
