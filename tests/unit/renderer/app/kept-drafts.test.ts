/** What is being written and not sent yet, over the closing of its book. */
import { createEditor, Editor, Transforms, type Descendant, type Range } from 'slate';
import { expect, it } from 'vitest';
import { paragraph, title } from '../../../../electron/common/article/build.ts';
import { KeptDrafts } from '../../../../renderer/src/app/kept-drafts.ts';
import { DraftMarks } from '../../../../renderer/src/marks/draft-marks.ts';
import { DraftPlaces, placeNow } from '../../../../renderer/src/remarks/draft-places.ts';
import { answerTo, Drafts, editOf } from '../../../../renderer/src/remarks/drafts.ts';

const range = (block: number, from: number, to: number): Range => ({ anchor: { path: [block, 0], offset: from }, focus: { path: [block, 0], offset: to } });
const text = (line: string): Editor => {
  const editor = createEditor();
  editor.children = [title('Bài'), paragraph(line)] as Descendant[];
  return editor;
};
const MARK = { articleId: 'x', page: 7, block: 1, anchor: null, x: 20, y: 30, width: 40, height: 10 };

/** A window with the shelf of this computer. */
function desk(shelf: Map<string, string>) {
  const drafts = new Drafts();
  let last = 0;
  const newId = (): string => `new ${String(++last)}`;
  const [places, marks] = [new DraftPlaces(drafts, newId), new DraftMarks(drafts, newId)];
  const kept = new KeptDrafts({ drafts, places, marks, shelf: () => ({ getItem: (key) => shelf.get(key) ?? null, setItem: (key, value) => { shelf.set(key, value); }, removeItem: (key) => { shelf.delete(key); } }) });
  return { drafts, places, marks, kept };
}

it('what is half written is there again in the next window, each at its place', () => {
  const shelf = new Map<string, string>();
  const before = desk(shelf);
  before.kept.open('sách');
  const editor = text('Một hai ba.');
  before.places.bind(editor, 'x');
  before.places.begin(editor, 'x', range(1, 4, 7));
  before.drafts.write('new 1', 'Góp ý dở');
  before.drafts.begin(answerTo('c1'));
  before.drafts.write(answerTo('c1'), 'Trả lời dở');
  // Opened, and nothing written: there is nothing to be lost.
  before.drafts.begin(editOf('c2'), 'Lời cũ');
  before.marks.begin(MARK);
  before.drafts.write('new 2', 'Dấu dở');
  Transforms.insertText(editor, 'Không, ', { at: { path: [1, 0], offset: 0 } });
  before.kept.save();

  const after = desk(shelf);
  const later = text('Không, Một hai ba.');
  // The article is open before the drafts come.
  after.places.bind(later, 'x');
  after.kept.open('sách');
  expect([...after.drafts.get().words]).toEqual([['new 1', 'Góp ý dở'], ['answer c1', 'Trả lời dở'], ['new 2', 'Dấu dở']]);
  const [place] = after.places.get();
  const now = place === undefined ? null : placeNow(place);
  expect(now === null ? null : Editor.string(later, now)).toBe('hai');
  expect(after.marks.get()).toEqual([{ ...MARK, box: 'new 2' }]);
  expect(after.drafts.get().wanted).toBeNull();
});

it('is kept without being asked, by the book, and gone when it is sent or thrown away', () => {
  const shelf = new Map<string, string>();
  const { drafts, kept } = desk(shelf);
  kept.open('một');
  drafts.begin(answerTo('c1'));
  drafts.write(answerTo('c1'), 'Dở');
  expect([...shelf.keys()]).toEqual(['kyyeu.drafts.một']);
  kept.close();
  kept.open('hai');
  expect(drafts.get().words.size).toBe(0);
  drafts.write(answerTo('c9'), 'Của sách hai');
  kept.close();
  kept.open('một');
  expect([...drafts.get().words]).toEqual([['answer c1', 'Dở']]);
  drafts.drop(answerTo('c1'));
  expect([...shelf.keys()]).toEqual(['kyyeu.drafts.hai']);
});

it('what cannot be read is as if nothing had been kept', () => {
  for (const bad of ['{', 'null', '{"words":[["a",1]],"places":[],"marks":[]}']) {
    const { drafts, kept } = desk(new Map([['kyyeu.drafts.sách', bad]]));
    kept.open('sách');
    expect(drafts.get().words.size).toBe(0);
  }
});

it('of several marks each keeps its words; one without any goes with the next, and when pages are marked no more', () => {
  const { drafts, marks } = desk(new Map());
  marks.begin(MARK);
  marks.begin({ ...MARK, page: 8 });
  expect(marks.get().map(({ page }) => page)).toEqual([8]);
  drafts.write('new 2', 'Lời');
  marks.begin({ ...MARK, page: 9 });
  marks.begin({ ...MARK, page: 8 });
  expect([marks.get().map(({ page }) => page), drafts.get().wanted]).toEqual([[8], 'new 2']);
  const dropped = marks.drop('new 2');
  expect([marks.get(), drafts.get().words.size]).toEqual([[], 0]);
  if (dropped !== null) marks.again(dropped, 'Lời');
  marks.dropBlank();
  expect([marks.get().length, drafts.get().words.get('new 2')]).toEqual([1, 'Lời']);
});
