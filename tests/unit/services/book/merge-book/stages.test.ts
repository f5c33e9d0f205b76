import { beforeEach, describe, expect, test } from 'vitest';
import { articleText, blockLines } from '../../../../../electron/common/article/read.ts';
import { bringIn } from '../../../../../electron/services/book/merge-book/bring.ts';
import { compareBooks, conflictsOf, decideConflict, mergeBook } from '../../../../../electron/services/book/merge-book/merge.ts';
import { check } from '../../../../../electron/services/store/check.ts';
import type { BookReader } from '../../../../../electron/services/store/reader.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { article, bodyPart, codeOf, newBook, put, temporaryFolder } from '../../store/support.ts';
import { copyOf, writing } from './support.ts';

const TEXT = article('Người giữ lửa', 'Bà Thoa làm trưởng bản.', 'Bà con tin bà.');
const OURS = article('Người giữ lửa', 'Bà Thoa làm trưởng bản mười năm.', 'Bà con tin bà.');
const THEIRS = article('Người giữ lửa', 'Bà Thoa làm trưởng bản.', 'Bà con tin và làm theo bà.');

let mine: BookWriter;
let theirs: BookWriter;
let id: string;
beforeEach(() => {
  const book = newBook();
  id = put(book, bodyPart(book), TEXT);
  book.setStage([id], 'editing', '');
  book.close();
  theirs = writing(copyOf(book.file));
  mine = writing(book.file);
  theirs.setAuthor('Nông Văn Khải');
  mine.setAuthor('Hoàng Minh Tâm');
});
const write = (book: BookWriter, text: typeof TEXT): void => {
  book.saveArticle(id, book.article(id).revision, text);
};
const merge = (from: BookReader = theirs) => mergeBook(mine, from, { without: [] }, temporaryFolder());
const stage = (): string => mine.article(id).stage;
const moves = (book: BookReader = mine) => book.stageHistory(id).map(({ to, author }) => [to, author]);
const text = (): string => articleText(mine.article(id).document);
const sound = (): void => {
  expect(mine.readAs(check)).toEqual([]);
};

describe('the stages of two copies', () => {
  test('where one side moved it, that holds, with who and when and the text', async () => {
    write(theirs, THEIRS);
    theirs.setStage([id], 'approved', 'Đồng ý');
    expect(await merge()).toMatchObject({ taken: [id], conflicts: [] });
    expect(mine.article(id)).toMatchObject({ stage: 'approved', document: THEIRS });
    expect(mine.stageHistory(id)).toEqual(theirs.stageHistory(id));
    expect(codeOf(() => { write(mine, TEXT); })).toBe('article/locked');
    sound();
    expect(await merge()).toMatchObject({ taken: [], conflicts: [] });
  });

  test('where both moved it to the same, that holds and both moves are told', async () => {
    theirs.setStage([id], 'proofing', '');
    mine.setStage([id], 'proofing', '');
    expect(await merge()).toMatchObject({ conflicts: [] });
    expect(stage()).toBe('proofing');
    expect(moves().map(([to]) => to)).toEqual(['proofing', 'proofing', 'editing']);
  });

  test('where both moved it elsewhere, ours stands and a person decides', async () => {
    theirs.setStage([id], 'draft', 'Chưa đủ');
    mine.setStage([id], 'approved', '');
    expect(await merge()).toMatchObject({ conflicts: [id] });
    expect(stage()).toBe('approved');
    const [found] = conflictsOf(mine);
    expect(found).toMatchObject({ kind: 'column', column: 'stage', ours: 'approved', theirs: 'draft' });
    decideConflict(mine, found?.id ?? '', 'theirs');
    expect(stage()).toBe('draft');
    expect(mine.stageHistory(id)[0]).toMatchObject({ from: 'approved', to: 'draft', reason: '#merge', author: 'Hoàng Minh Tâm' });
    sound();
  });

  test('their unlocking comes over with what was written then', async () => {
    mine.setStage([id], 'approved', '');
    mine.close();
    const copy = writing(copyOf(mine.file));
    mine = writing(mine.file);
    copy.setStage([id], 'proofing', 'Sai năm');
    write(copy, THEIRS);
    await merge(copy);
    expect(mine.article(id)).toMatchObject({ stage: 'proofing', document: THEIRS });
    expect(mine.stageHistory(id)[0]).toMatchObject({ from: 'approved', to: 'proofing', reason: 'Sai năm' });
  });
});

describe('what is approved here', () => {
  test('keeps its text; theirs is told as a conflict, which can be decided once it is unlocked', async () => {
    mine.setStage([id], 'approved', '');
    write(theirs, THEIRS);
    expect(compareBooks(mine, theirs).articles.find((line) => line.id === id)).toMatchObject({ outcome: 'conflict', conflicts: 1, locked: true });
    expect(await merge()).toMatchObject({ conflicts: [id], taken: [], merged: [] });
    expect(mine.article(id)).toMatchObject({ stage: 'approved', document: TEXT });
    const [found] = conflictsOf(mine);
    expect(codeOf(() => decideConflict(mine, found?.id ?? '', 'theirs'))).toBe('article/locked');
    mine.setStage([id], 'proofing', 'Lấy câu của bản kia');
    decideConflict(mine, found?.id ?? '', 'theirs');
    expect(mine.article(id).document).toEqual(THEIRS);
    sound();
  });

  test('and is asked about what they changed alone, paragraph by paragraph; both kept, nothing stands there twice', async () => {
    write(mine, OURS);
    mine.setStage([id], 'approved', '');
    write(theirs, article('Người giữ lửa', 'Bà Thoa làm trưởng bản.', 'Bà con tin và làm theo bà.', 'Nay bản đã có điện.'));
    await merge();
    // The line that we changed and they left alone is not in question.
    const both = conflictsOf(mine);
    expect(both.map((each) => (each.kind === 'text' ? each.ours.flatMap(blockLines) : []))).toEqual([['Bà con tin bà.']]);
    mine.setStage([id], 'proofing', 'Lấy câu của bản kia');
    decideConflict(mine, both[0]?.id ?? '', 'both');
    expect(text().split('\n\n').slice(1)).toEqual(['Bà Thoa làm trưởng bản mười năm.', 'Bà con tin bà.', 'Bà con tin và làm theo bà.', 'Nay bản đã có điện.']);
    sound();
  });

  test('of two changed paragraphs beside each other each is a place of its own', async () => {
    mine.setStage([id], 'approved', '');
    write(theirs, article('Người giữ lửa', 'Bà Thoa làm trưởng bản mười năm.', 'Bà con tin và làm theo bà.'));
    await merge();
    const [first, second] = conflictsOf(mine);
    expect(conflictsOf(mine)).toHaveLength(2);
    mine.setStage([id], 'proofing', 'Lấy câu của bản kia');
    decideConflict(mine, second?.id ?? '', 'theirs');
    decideConflict(mine, first?.id ?? '', 'ours');
    expect(text()).toBe(articleText(THEIRS));
  });

  test('also when theirs is approved with another text, and a second merge brings nothing new', async () => {
    write(mine, OURS);
    mine.setStage([id], 'approved', '');
    write(theirs, THEIRS);
    theirs.setStage([id], 'approved', '');
    await merge();
    expect(mine.article(id)).toMatchObject({ stage: 'approved', document: OURS });
    expect(conflictsOf(mine)).toHaveLength(1);
    await merge();
    expect(conflictsOf(mine)).toHaveLength(1);
    expect(text()).toBe(articleText(OURS));
  });
});

describe('what is approved there', () => {
  test('does not come as approved onto words of ours: the text is merged, and the approval is left to a person', async () => {
    write(mine, OURS);
    write(theirs, THEIRS);
    theirs.setStage([id], 'approved', '');
    expect(compareBooks(mine, theirs).articles.find((line) => line.id === id)).toMatchObject({ outcome: 'conflict', locked: false });
    expect(await merge()).toMatchObject({ conflicts: [id] });
    expect(stage()).toBe('editing');
    expect(text()).toContain('mười năm');
    expect(text()).toContain('làm theo');
    expect(conflictsOf(mine)[0]).toMatchObject({ column: 'stage', ours: 'editing', theirs: 'approved' });
  });

  test('left out of a merge, neither its stage nor its history comes', async () => {
    theirs.setStage([id], 'approved', '');
    await mergeBook(mine, theirs, { without: [id] }, temporaryFolder());
    expect([stage(), moves().length]).toEqual(['editing', 1]);
  });

  test('brought into another book it begins as a draft', async () => {
    theirs.setStage([id], 'approved', '');
    const other = newBook();
    const { articles } = await bringIn(other, theirs, { articles: [id], partId: bodyPart(other) }, temporaryFolder());
    expect(other.article(articles[0] ?? '')).toMatchObject({ stage: 'draft', document: TEXT });
    expect(other.readAs(check)).toEqual([]);
  });
});

test('a merge is taken back with the stages it brought, and that is written down', async () => {
  write(theirs, THEIRS);
  theirs.setStage([id], 'approved', '');
  await merge();
  mine.undo();
  expect(mine.article(id)).toMatchObject({ stage: 'editing', document: TEXT });
  expect(mine.stageHistory(id)[0]).toMatchObject({ from: 'approved', to: 'editing', reason: '#undo' });
  mine.redo();
  expect(mine.article(id)).toMatchObject({ stage: 'approved', document: THEIRS });
  sound();
});
