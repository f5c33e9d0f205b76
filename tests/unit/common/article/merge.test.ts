import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, heading, list, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import type { ArticleDocument, Block, TextNode } from '../../../../electron/common/article/document.ts';
import { notesIn } from '../../../../electron/common/article/find-document.ts';
import { linesOf } from '../../../../electron/common/article/lines.ts';
import { decideIn, mergeDocuments, withDecision, type MergeResult } from '../../../../electron/common/article/merge.ts';
import { normalizeDocument, parseDocument } from '../../../../electron/common/article/normalize.ts';
import { articleText, photosOf } from '../../../../electron/common/article/read.ts';
import { blocksText, common, edited, edits, made, shape, unique, wordCounts } from './arbitraries.ts';

const RUNS = { numRuns: 500 };

/** The same merge with the names of the sides exchanged. */
const mirrored = ({ document: merged, conflicts }: MergeResult): MergeResult => ({
  document: merged,
  conflicts: conflicts.map(({ ours, theirs, ...rest }) => ({ ...rest, ours: theirs, theirs: ours })),
});

const everything = ({ document: merged, conflicts }: MergeResult): string[] => [
  articleText(merged),
  ...conflicts.flatMap(({ ours, theirs }) => [blocksText(ours), blocksText(theirs)]),
];

const notesOf = (blocks: readonly Block[]): string[] => blocks.flatMap(linesOf).flatMap(({ children }) => notesIn(children)).map(({ note }) => note.text);

const doc = (...blocks: Block[]): ArticleDocument => normalizeDocument(document([title('Tên bài'), ...blocks]));

describe('merging two people’s edits of one text', () => {
  test('gives the same document and the same conflicts in either order, a valid one in normal form', () => {
    fc.assert(
      fc.property(shape, edits, edits, (plan, a, b) => {
        const base = made(plan, common);
        const [ours, theirs] = [edited(base, a, common), edited(base, b, common)];
        const merged = mergeDocuments(base, ours, theirs);
        expect(mergeDocuments(base, theirs, ours)).toEqual(mirrored(merged));
        expect(parseDocument(JSON.parse(JSON.stringify(merged.document)))).toEqual(merged.document);
        expect(normalizeDocument(merged.document)).toEqual(merged.document);
      }),
      RUNS,
    );
  });

  test('loses no word: what either wrote, and what both left, is in the text or in the conflicts', () => {
    fc.assert(
      fc.property(shape, edits, edits, (plan, a, b) => {
        const base = made(plan, unique('g'));
        const [ours, theirs] = [edited(base, a, unique('a')), edited(base, b, unique('b'))];
        const result = mergeDocuments(base, ours, theirs);
        const found = wordCounts(everything(result));
        const [before, our, their] = [base, ours, theirs].map((content) => wordCounts([articleText(content)]));
        for (const word of our?.keys() ?? []) if (before?.has(word) !== true || their?.has(word) === true) expect(found.has(word), word).toBe(true);
        for (const word of their?.keys() ?? []) if (before?.has(word) !== true || our?.has(word) === true) expect(found.has(word), word).toBe(true);
        // A word that is gone without a conflict was taken away by somebody.
        for (const word of before?.keys() ?? []) if (!found.has(word)) expect(our?.has(word) === true && their?.has(word) === true, word).toBe(false);
      }),
      RUNS,
    );
  });

  test('loses no word of texts whose words meet again and again, and no picture', () => {
    fc.assert(
      fc.property(shape, edits, edits, (plan, a, b) => {
        const base = made(plan, common);
        const [ours, theirs] = [edited(base, a, common), edited(base, b, common)];
        const result = mergeDocuments(base, ours, theirs);
        const found = wordCounts(everything(result));
        const before = wordCounts([articleText(base)]);
        for (const side of [ours, theirs]) for (const word of wordCounts([articleText(side)]).keys()) if (!before.has(word)) expect(found.has(word), word).toBe(true);
        const pictures = (blocks: readonly Block[]): (string | null)[] => photosOf(document(blocks)).map(({ photoId }) => photoId);
        const kept = new Set([...pictures(result.document.blocks), ...result.conflicts.flatMap((each) => [...pictures(each.ours), ...pictures(each.theirs)])]);
        const known = new Set(pictures(base.blocks));
        for (const side of [ours, theirs]) for (const id of pictures(side.blocks)) if (!known.has(id)) expect(kept.has(id)).toBe(true);
      }),
      RUNS,
    );
  });

  test('an untouched side gives way, alike changes are taken once', () => {
    fc.assert(
      fc.property(shape, edits, (plan, a) => {
        const base = made(plan, common);
        const ours = edited(base, a, common);
        for (const merged of [mergeDocuments(base, ours, base), mergeDocuments(base, base, ours), mergeDocuments(base, ours, ours)]) {
          expect(merged).toEqual({ document: ours, conflicts: [] });
        }
      }),
      RUNS,
    );
  });

  test('a block that only one of them touched is taken as it is, whatever happens in the others', () => {
    fc.assert(
      fc.property(shape, edits, (plan, b) => {
        const base = made([['p', [[1, 2, 3, 4, 5, 6]]], ...plan], unique('g'));
        const words = unique('a');
        const ours = { ...base, blocks: base.blocks.map((block, index) => (index === 1 ? paragraph(`${blocksText([block])} ${words(0)} ${words(0)}`) : block)) };
        const theirs = { ...base, blocks: [base.blocks[0] ?? title(''), base.blocks[1] ?? title(''), ...edited({ ...base, blocks: [title('x'), ...base.blocks.slice(2)] }, b, unique('b')).blocks.slice(1)] };
        const merged = mergeDocuments(base, ours, theirs);
        expect(merged.conflicts).toEqual([]);
        expect(merged.document.blocks.map((block) => blocksText([block]))).toContain(blocksText([ours.blocks[1] ?? title('')]));
      }),
      RUNS,
    );
  });

  test('deciding gives each side’s words, or both', () => {
    fc.assert(
      fc.property(shape, edits, edits, (plan, a, b) => {
        const base = made(plan, unique('g'));
        const merged = mergeDocuments(base, edited(base, a, unique('a')), edited(base, b, unique('b')));
        for (const conflict of merged.conflicts) {
          const both = wordCounts([articleText(withDecision(merged.document, conflict, 'both'))]);
          for (const word of wordCounts([blocksText(conflict.ours), blocksText(conflict.theirs)]).keys()) expect(both.has(word), word).toBe(true);
          const ours = wordCounts([articleText(withDecision(merged.document, conflict, 'ours'))]);
          for (const word of wordCounts([blocksText(conflict.ours)]).keys()) expect(ours.has(word), word).toBe(true);
        }
      }),
    );
  });
});

describe('a file that came back: until somebody decides, the book’s own words stand', () => {
  const lines = ['Có dạo mưa nhiều, đường lầy lội.', 'Thu nhập của hộ anh là 1.755 đồng.', 'Bà con cảm ơn anh.'];
  const text = (...words: string[]): ArticleDocument => doc(...words.map((each) => paragraph(each)));
  const base = text(...lines);
  const ours = text('Có hồi mưa nhiều, đường lầy lội.', 'Thu nhập của hộ anh là 1.800 đồng.', 'Bà con cảm ơn anh.');
  const theirs = text('Có một lần mưa nhiều, đường lầy lội.', 'Thu nhập của hộ anh là 1.7 đồng.', 'Bà con cảm ơn anh.');

  test('whichever is the longer one', () => {
    const { document: merged, conflicts } = mergeDocuments(base, ours, theirs, 'ours');
    expect(merged).toEqual(ours);
    expect(conflicts).toHaveLength(2);
    let now = merged;
    for (const conflict of conflicts) now = decideIn(now, conflict, 'theirs') ?? merged;
    expect(now).toEqual(theirs);
    for (const conflict of conflicts) expect(decideIn(merged, conflict, 'ours')).toEqual(ours);
  });

  test('a paragraph taken out here and changed there stays out, and can be taken', () => {
    const out = text(lines[0] ?? '', lines[2] ?? '');
    const changed = text(lines[0] ?? '', 'Thu nhập của hộ anh là 1.755 triệu đồng.', lines[2] ?? '');
    const { document: merged, conflicts } = mergeDocuments(base, out, changed, 'ours');
    expect(merged).toEqual(out);
    expect(conflicts).toHaveLength(1);
    for (const [side, after] of [['ours', out], ['theirs', changed], ['both', changed]] as const) expect(conflicts.map((conflict) => decideIn(merged, conflict, side))).toEqual([after]);
  });

  test('each side of each place can be had, and nothing but these places is another text', () => {
    fc.assert(
      fc.property(shape, edits, edits, (plan, a, b) => {
        const common = made(plan, unique('g'));
        const [our, their] = [edited(common, a, unique('a')), edited(common, b, unique('b'))];
        const { document: merged, conflicts } = mergeDocuments(common, our, their, 'ours');
        expect(conflicts).toHaveLength(mergeDocuments(common, our, their).conflicts.length);
        for (const conflict of conflicts) {
          const [kept, taken] = [decideIn(merged, conflict, 'ours'), decideIn(merged, conflict, 'theirs')];
          expect(kept).toEqual(merged);
          const words = wordCounts([articleText(taken ?? merged)]);
          for (const word of wordCounts([blocksText(conflict.theirs)]).keys()) expect(words.has(word), word).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('footnotes in a merge', () => {
  const note = (text: string, words: string, id = 'a'): Block => paragraph([{ text: 'Theo ' }, { text, footnote: { id, text: words } }, { text: ' của Đảng ủy xã, toàn thôn có bốn mươi sáu hộ.' }]);
  const doc = (...blocks: Block[]): ArticleDocument => normalizeDocument(document([title('A'), ...blocks]));

  test('one side writes a note, the other changes words elsewhere: both are taken', () => {
    const plain = doc(paragraph('Theo báo cáo của Đảng ủy xã, toàn thôn có bốn mươi sáu hộ.'));
    const other = doc(paragraph('Theo báo cáo của Đảng ủy xã, toàn thôn có năm mươi hộ.'));
    const merged = mergeDocuments(plain, doc(note('báo cáo', 'Năm 2019')), other);
    expect(merged.conflicts).toEqual([]);
    expect(merged.document).toEqual(doc(paragraph([{ text: 'Theo ' }, { text: 'báo cáo', footnote: { id: 'a', text: 'Năm 2019' } }, { text: ' của Đảng ủy xã, toàn thôn có năm mươi hộ.' }])));
  });

  test('both change the words of one note: a person decides', () => {
    const { conflicts } = mergeDocuments(doc(note('báo cáo', 'Năm 2019')), doc(note('báo cáo', 'Năm 2020')), doc(note('báo cáo', 'Năm 2021')));
    expect(conflicts).toHaveLength(1);
  });

  const noted = (id: string, note: string, ...parts: [string, string, string]): Block => paragraph([{ text: parts[0] }, { text: parts[1], footnote: { id, text: note } }, { text: parts[2] }]);
  test.each<[string, Block]>([
    ['puts the note behind the full stop', noted('a', 'Năm 2019', 'Đã có 27 nhà noi theo', '.', ' Rồi thôi.')],
    ['puts it there with other words in it', noted('a', 'Theo số liệu 2018', 'Đã có 27 nhà noi theo', '.', ' Rồi thôi.')],
    ['puts it some words on', noted('a', 'Năm 2019', 'Đã có 27 hộ làm theo. Rồi', ' thôi', '.')],
  ])('one side %s, the other changes its words: on either side there is one note', (_name, moved) => {
    const base = doc(noted('a', 'Năm 2019', 'Đã có 27 hộ làm ', 'theo', '. Rồi thôi.'));
    const word = doc(noted('w', 'Số liệu năm 2019', 'Đã có 27 hộ làm ', 'theo', '. Rồi thôi.'));
    for (const { document: merged, conflicts } of [mergeDocuments(base, doc(moved), word), mergeDocuments(base, word, doc(moved))]) {
      expect(conflicts).toHaveLength(1);
      const sides = conflicts.flatMap(({ ours, theirs }) => [ours, theirs]);
      for (const blocks of [merged.blocks, ...sides]) expect(notesOf(blocks)).toHaveLength(1);
      expect(sides.flatMap(notesOf).sort()).toEqual([...notesOf(doc(moved).blocks), 'Số liệu năm 2019'].sort());
    }
  });

  test('one side makes a noted word bold: the note stays one', () => {
    const base = doc(note('báo cáo', 'Năm 2019'));
    const strong: TextNode = { text: 'cáo', bold: true, footnote: { id: 'a', text: 'Năm 2019' } };
    const bolder = doc(paragraph([{ text: 'Theo ' }, { text: 'báo ', footnote: { id: 'a', text: 'Năm 2019' } }, strong, { text: ' của Đảng ủy xã, toàn thôn có bốn mươi sáu hộ.' }]));
    const other = doc(note('báo cáo', 'Năm 2019'), paragraph('Thêm một đoạn.'));
    expect(mergeDocuments(base, bolder, other).document.blocks).toEqual([...bolder.blocks, paragraph('Thêm một đoạn.')]);
  });
});

describe('merging without a known past', () => {
  test('takes what is equal once, removes nothing, and is the same in either order', () => {
    fc.assert(
      fc.property(shape, edits, edits, (plan, a, b) => {
        const base = made(plan, common);
        const [ours, theirs] = [edited(base, a, common), edited(base, b, common)];
        const merged = mergeDocuments(null, ours, theirs);
        expect(mergeDocuments(null, theirs, ours)).toEqual(mirrored(merged));
        const found = wordCounts(everything(merged));
        for (const side of [ours, theirs]) for (const [word, count] of wordCounts([articleText(side)])) expect(found.get(word) ?? 0, word).toBeGreaterThanOrEqual(count);
        expect(mergeDocuments(null, ours, ours)).toEqual({ document: ours, conflicts: [] });
      }),
      RUNS,
    );
  });
});

describe('inside a block', () => {
  const base = doc(paragraph('Từ năm 2020 đến nay, anh Khải đã trả lương hưu tại nhà cho 46 cụ.'));
  const textAfter = (ours: string, theirs: string): string | undefined => {
    const merged = mergeDocuments(base, doc(paragraph(ours)), doc(paragraph(theirs)));
    return merged.conflicts.length > 0 ? undefined : articleText(merged.document).split('\n\n')[1];
  };

  test('words far from each other are merged', () => {
    expect(
      textAfter('Từ năm 2021 đến nay, anh Khải đã trả lương hưu tại nhà cho 46 cụ.', 'Từ năm 2020 đến nay, anh Khải đã trả lương hưu tại nhà cho 48 cụ.'),
    ).toBe('Từ năm 2021 đến nay, anh Khải đã trả lương hưu tại nhà cho 48 cụ.');
  });

  test('the same word twice otherwise is a conflict that has both, the whole block on either side', () => {
    const merged = mergeDocuments(
      base,
      doc(paragraph('Từ năm 2021 đến nay, anh Khải đã trả lương hưu tại nhà cho 46 cụ.')),
      doc(paragraph('Từ năm 2019 đến nay, ông Khải đã trả lương hưu tại nhà cho 46 cụ.')),
    );
    expect(merged.conflicts).toEqual([
      {
        base: [paragraph('Từ năm 2020 đến nay, anh Khải đã trả lương hưu tại nhà cho 46 cụ.')],
        ours: [paragraph('Từ năm 2021 đến nay, ông Khải đã trả lương hưu tại nhà cho 46 cụ.')],
        theirs: [paragraph('Từ năm 2019 đến nay, ông Khải đã trả lương hưu tại nhà cho 46 cụ.')],
        at: { index: 1, count: 1 },
      },
    ]);
  });

  test('neighbouring words of a name are one place', () => {
    const name = (text: string): ArticleDocument => doc(paragraph(`Ông ${text} được khen.`));
    expect(mergeDocuments(name('Nguyễn Văn An'), name('Nguyễn Thị An'), name('Nguyễn Văn Ân')).conflicts).toHaveLength(1);
  });

  test('marks of the one and words of the other go together', () => {
    const ours: TextNode[] = [{ text: 'một ' }, { text: 'hai', bold: true }, { text: ' ba bốn' }];
    const theirs: TextNode[] = [{ text: 'một', italic: true }, { text: ' hai ba năm' }];
    const merged: TextNode[] = [{ text: 'một', italic: true }, { text: ' ' }, { text: 'hai', bold: true }, { text: ' ba năm' }];
    expect(mergeDocuments(doc(paragraph('một hai ba bốn')), doc(paragraph(ours)), doc(paragraph(theirs)))).toEqual({ document: doc(paragraph(merged)), conflicts: [] });
  });

  test('kind, picture, caption and items are merged each for itself', () => {
    const before = doc(paragraph('Kết quả bước đầu của phong trào'), photo('p1', 'Anh Khải trên tuyến thư', 'Ảnh: Hoàng Tâm'), list(false, ['một việc', 'hai việc', 'ba việc']));
    const ours = doc(heading(2, 'Kết quả bước đầu của phong trào'), photo('p2', 'Anh Khải trên tuyến thư', 'Ảnh: Hoàng Tâm'), list(true, ['một việc', 'hai việc lớn', 'ba việc']));
    const theirs = doc(paragraph('Kết quả bước đầu của cả phong trào'), photo('p1', 'Anh Khải trên tuyến thư số 7', 'Ảnh: Hoàng Tâm'), list(false, ['một việc', 'hai việc', 'ba việc', 'bốn việc']));
    expect(mergeDocuments(before, ours, theirs)).toEqual({
      document: doc(
        heading(2, 'Kết quả bước đầu của cả phong trào'),
        photo('p2', 'Anh Khải trên tuyến thư số 7', 'Ảnh: Hoàng Tâm'),
        list(true, ['một việc', 'hai việc lớn', 'ba việc', 'bốn việc']),
      ),
      conflicts: [],
    });
  });
});

describe('blocks', () => {
  const [one, two, three] = [paragraph('Đoạn thứ nhất nói về mùa xuân'), paragraph('Đoạn thứ hai kể chuyện làm đường'), paragraph('Đoạn cuối cảm ơn bà con')];

  test('a removal against an edit keeps the block and is a conflict', () => {
    const changed = paragraph('Đoạn thứ hai kể chuyện làm đường mới');
    const merged = mergeDocuments(doc(one, two, three), doc(one, three), doc(one, changed, three));
    expect(merged.document).toEqual(doc(one, changed, three));
    expect(merged.conflicts).toEqual([{ base: [two], ours: [], theirs: [changed], at: { index: 2, count: 1 } }]);
    expect(withDecision(merged.document, merged.conflicts[0] ?? { base: [], ours: [], theirs: [], at: { index: 0, count: 0 } }, 'ours')).toEqual(doc(one, three));
  });

  test('an edit goes along with a block that the other moved', () => {
    const changed = paragraph('Đoạn thứ nhất nói về mùa xuân mới');
    expect(mergeDocuments(doc(one, two, three), doc(two, three, one), doc(changed, two, three))).toEqual({ document: doc(two, three, changed), conflicts: [] });
  });

  test('a block that both moved is there once', () => {
    const merged = mergeDocuments(doc(one, two, three), doc(two, one, three), doc(two, three, one));
    expect(articleText(merged.document).split('Đoạn thứ nhất')).toHaveLength(2);
  });

  test('two new blocks in one place both stay, the same one once', () => {
    const [ours, theirs, alike] = [paragraph('Thêm của anh Tâm ở đây'), paragraph('Lời bà Hòa viết vào'), paragraph('Câu kết chung của hai người')];
    const merged = mergeDocuments(doc(one), doc(one, ours, alike), doc(one, theirs, alike));
    expect(merged.conflicts).toEqual([]);
    expect(merged.document.blocks.slice(2).map((block) => blocksText([block])).sort()).toEqual([ours, theirs, alike].map((block) => blocksText([block])).sort());
    expect(merged.document.blocks.at(-1)).toEqual(alike);
  });

  test('both sides of a place that has several blocks: what is the same in both stands there once', () => {
    const [mine, yours] = [paragraph('Lời của anh Tâm ở đây'), paragraph('Bà Hòa thì viết khác hẳn')];
    const place = { base: [], ours: [one, mine, two], theirs: [one, yours, two, three], at: { index: 1, count: 3 } };
    expect(withDecision(doc(one, mine, two), place, 'both')).toEqual(doc(one, mine, yours, two, three));
  });

  test('two titles are a conflict, and both taken leave one title', () => {
    const named = (text: string): ArticleDocument => normalizeDocument(document([title(text), one]));
    const merged = mergeDocuments(named('Tên cũ'), named('Tên của anh'), named('Tên của chị Hòa'));
    expect(merged.conflicts).toHaveLength(1);
    const conflict = merged.conflicts[0];
    expect(conflict && withDecision(merged.document, conflict, 'both').blocks.map(({ type }) => type)).toEqual(['title', 'heading', 'paragraph']);
  });
});
