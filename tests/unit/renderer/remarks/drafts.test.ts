/** What is being written and not sent yet: its words, and the words it is about. */
import { createEditor, Editor, Transforms, type Descendant, type Range } from 'slate';
import { describe, expect, it } from 'vitest';
import { paragraph, title } from '../../../../electron/common/article/build.ts';
import { DraftPlaces, placeNow, quotedIn } from '../../../../renderer/src/remarks/draft-places.ts';
import { Drafts } from '../../../../renderer/src/remarks/drafts.ts';

const text = (...lines: string[]): Editor => {
  const editor = createEditor();
  editor.children = [title('Bài'), ...lines.map((line) => paragraph(line))] as Descendant[];
  return editor;
};
const range = (from: readonly [number, number], to: readonly [number, number] = from): Range => ({ anchor: { path: [from[0], 0], offset: from[1] }, focus: { path: [to[0], 0], offset: to[1] } });
const places = () => {
  const drafts = new Drafts();
  let last = 0;
  return { drafts, places: new DraftPlaces(drafts, () => `new ${String(++last)}`) };
};
const nowAt = (all: DraftPlaces, editor: Editor): (string | null)[] => all.get().map((place) => {
  const now = placeNow(place);
  return now === null ? null : Editor.string(editor, now);
});

it('a box keeps its words until it is closed, and asks for the keyboard when it is opened', () => {
  const drafts = new Drafts();
  drafts.begin('a', 'Lời cũ');
  expect([drafts.get().words.get('a'), drafts.get().wanted]).toEqual(['Lời cũ', 'a']);
  drafts.hasKeyboard('a');
  drafts.write('a', 'Lời mới');
  expect(drafts.get().wanted).toBeNull();
  drafts.begin('a', 'Lời cũ');
  expect(drafts.get().words.get('a')).toBe('Lời mới');
  drafts.drop('a');
  expect([drafts.get().words.has('a'), drafts.get().wanted]).toEqual([false, null]);
});

it('words of several blocks are quoted apart', () => {
  const editor = text('Ông cười hiền.', '', 'Cuốn sổ của ông.');
  expect(quotedIn(editor, range([1, 4], [3, 7]))).toBe('cười hiền. / Cuốn sổ');
  expect(quotedIn(editor, range([1, 0], [1, 3]))).toBe('Ông');
});

describe('where a comment is begun', () => {
  it('its words are followed, kept while another article is open, and found again', () => {
    const { drafts, places: all } = places();
    const editor = text('Một hai ba.');
    all.begin(editor, 'x', range([1, 4], [1, 7]));
    drafts.write('new 1', 'Dở dang');
    Transforms.insertText(editor, 'Không, ', { at: { path: [1, 0], offset: 0 } });
    expect(nowAt(all, editor)).toEqual(['hai']);
    all.unbind(editor);
    const later = text('Thêm một đoạn.', 'Không, Một hai ba.');
    all.bind(later, 'x');
    expect(nowAt(all, later)).toEqual(['hai']);
    all.unbind(later);
    const gone = text('Không còn gì.');
    all.bind(gone, 'x');
    expect(nowAt(all, gone)).toEqual([null]);
    // What has no words any more goes with those that are chosen next.
    all.begin(gone, 'x', range([1, 0], [1, 5]));
    expect([nowAt(all, gone), drafts.get().words.get('new 1')]).toEqual([['Không'], 'Dở dang']);
  });

  it('begun on the same words it is gone on with; elsewhere there is one more, and an empty one goes', () => {
    const { drafts, places: all } = places();
    const editor = text('Một hai ba.', 'Bốn năm.');
    all.begin(editor, 'x', range([1, 0], [1, 3]));
    all.begin(editor, 'x', range([2, 0], [2, 3]));
    expect(nowAt(all, editor)).toEqual(['Bốn']);
    drafts.write('new 2', 'Lời');
    all.begin(editor, 'x', range([1, 4], [1, 7]));
    all.begin(editor, 'x', range([2, 1], [2, 2]));
    expect([nowAt(all, editor), drafts.get().wanted, drafts.get().words.get('new 2')]).toEqual([['Bốn'], 'new 2', 'Lời']);
  });

  it('taken away and brought back it is where it was', () => {
    const { drafts, places: all } = places();
    const editor = text('Một hai ba.');
    all.begin(editor, 'x', range([1, 4], [1, 7]));
    drafts.write('new 1', 'Lời');
    const place = all.drop('new 1');
    expect(all.get()).toEqual([]);
    if (place !== null) all.again(place, editor);
    expect(nowAt(all, editor)).toEqual(['hai']);
  });
});
