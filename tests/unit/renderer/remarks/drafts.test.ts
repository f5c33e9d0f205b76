/** What is being written and not sent yet: its words, and the words it is about. */
import { createEditor, Editor, Transforms, type Descendant, type Range } from 'slate';
import { describe, expect, it } from 'vitest';
import { paragraph, title } from '../../../../electron/common/article/build.ts';
import { DraftPlaces, placeNow, quotedIn, targetNow } from '../../../../renderer/src/remarks/draft-places.ts';
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

describe('words that are gone', () => {
  const HERE = 'Anh được Ban Thường vụ khen.';
  const ELSEWHERE = 'Năm sau, Ban Thường vụ lại khen.';
  const begun = () => {
    const { drafts, places: all } = places();
    const editor = text(HERE, ELSEWHERE);
    all.bind(editor, 'x');
    all.begin(editor, 'x', range([1, 9], [1, 22]));
    drafts.write('new 1', 'nháp');
    return { all, editor };
  };
  const overtype = (editor: Editor, words: string): void => {
    Transforms.select(editor, range([1, 9], [1, 22]));
    Editor.deleteFragment(editor);
    Editor.insertText(editor, words);
  };
  const state = (all: DraftPlaces, editor: Editor): unknown => all.get().map((place) => {
    const target = targetNow(place);
    return [place.stands, target === null ? null : Editor.string(editor, target)];
  });
  const again = (all: DraftPlaces, ...lines: string[]): unknown => {
    const kept = structuredClone(all.kept());
    const { places: next } = places();
    const editor = text(...lines);
    next.bind(editor, 'x');
    next.load(kept);
    return state(next, editor);
  };

  it('the comment is about their paragraph, and about them again when they come back', () => {
    const { all, editor } = begun();
    overtype(editor, 'xã');
    all.follow(editor);
    expect(state(all, editor)).toEqual([['block', 'Anh được xã khen.']]);
    Transforms.insertText(editor, 'Vậy là ', { at: { path: [1, 0], offset: 0 } });
    all.follow(editor);
    Transforms.delete(editor, { at: range([1, 16], [1, 18]) });
    Transforms.insertText(editor, 'Ban Thường vụ', { at: { path: [1, 0], offset: 16 } });
    all.follow(editor);
    expect(state(all, editor)).toEqual([['words', 'Ban Thường vụ']]);
    // Followed again as ever.
    Transforms.insertText(editor, 'Thế đấy. ', { at: { path: [1, 0], offset: 0 } });
    all.follow(editor);
    expect(nowAt(all, editor)).toEqual(['Ban Thường vụ']);
  });

  it('opened again it is about their paragraph still, never about the same words elsewhere', () => {
    const { all, editor } = begun();
    overtype(editor, 'xã');
    expect(again(all, 'Anh được xã khen.', ELSEWHERE)).toEqual([['block', 'Anh được xã khen.']]);
    expect(again(all, 'Một đoạn mới.', 'Anh được xã khen.', ELSEWHERE)).toEqual([['block', 'Anh được xã khen.']]);
    expect(again(all, 'Đoạn ấy đã viết lại.', ELSEWHERE)).toEqual([['nowhere', null]]);
    // The words came back meanwhile.
    expect(again(all, HERE, ELSEWHERE)).toEqual([['words', 'Ban Thường vụ']]);
  });

  it('with their paragraph there is no place, until the paragraph comes back', () => {
    const { all, editor } = begun();
    Transforms.removeNodes(editor, { at: [1] });
    all.follow(editor);
    expect([state(all, editor), again(all, ELSEWHERE)]).toEqual([[['nowhere', null]], [['nowhere', null]]]);
    Transforms.insertNodes(editor, paragraph(HERE), { at: [1] });
    all.follow(editor);
    expect(state(all, editor)).toEqual([['words', 'Ban Thường vụ']]);
  });

  it('a paragraph that has nothing left is no place', () => {
    const { all, editor } = begun();
    Transforms.delete(editor, { at: [1, 0] });
    all.follow(editor);
    expect(state(all, editor)).toEqual([['nowhere', null]]);
  });

  it('another comment in their paragraph is the same one, placed anew; elsewhere it is another', () => {
    const { all, editor } = begun();
    overtype(editor, 'xã');
    all.begin(editor, 'x', range([2, 9], [2, 12]));
    expect(all.get().map(({ box }) => box)).toEqual(['new 1', 'new 2']);
    all.begin(editor, 'x', range([1, 9], [1, 11]));
    expect(state(all, editor)).toEqual([['words', 'xã']]);
    expect(all.get().map(({ box, quoted }) => [box, quoted])).toEqual([['new 1', 'xã']]);
  });
});

describe('words that stand, in a text that was changed while nothing followed them', () => {
  const LINE = 'Trong ba năm liền anh được Ban Thường vụ khen, rồi được Ban Thường vụ cử đi học.';
  const opened = (...lines: string[]): unknown => {
    const { drafts, places: all } = places();
    const editor = text('Đoạn đầu.', LINE);
    all.begin(editor, 'x', range([2, 27], [2, 40]));
    drafts.write('new 1', 'nháp');
    all.unbind(editor);
    const later = text(...lines);
    all.bind(later, 'x');
    const [place] = all.get();
    const now = place === undefined ? null : placeNow(place);
    return now === null ? null : [now.anchor.path[0], now.anchor.offset, Editor.string(later, now)];
  };

  it('are found where all that stood on one side of them does still', () => {
    expect(opened('Ban Thường vụ họp.', 'Đoạn đầu.', LINE)).toEqual([3, 27, 'Ban Thường vụ']);
    expect(opened(LINE.replace('Trong', 'Suốt trong'))).toEqual([1, 32, 'Ban Thường vụ']);
    expect(opened(LINE.replace('đi học', 'đi bồi dưỡng'))).toEqual([1, 27, 'Ban Thường vụ']);
  });

  it('are not taken for the same words elsewhere', () => {
    expect(opened(LINE.replace('Ban Thường vụ khen', 'huyện khen'), 'Anh được Ban Thường vụ khen.')).toBeNull();
    expect(opened(LINE, LINE, LINE)).toEqual([2, 27, 'Ban Thường vụ']);
    expect(opened(LINE)).toEqual([1, 27, 'Ban Thường vụ']);
    expect(opened('Đoạn đầu.', 'Một.', LINE, LINE)).toBeNull();
  });
});
