import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, heading, list, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import { diffDocuments, isUnchanged, segmentsBetween, type ArticleDiff, type BlockDiff, type Segment } from '../../../../electron/common/article/diff.ts';
import type { ArticleDocument, Block, TextNode } from '../../../../electron/common/article/document.ts';
import { normalizeDocument, normalizeInline } from '../../../../electron/common/article/normalize.ts';
import { blockLines, inlineText } from '../../../../electron/common/article/read.ts';
import { nodesOf, tokensOf } from '../../../../electron/common/article/tokens.ts';
import { common, edited, edits, made, shape } from './arbitraries.ts';
import { processorTime } from '../../processor-time.ts';

const doc = (...blocks: Block[]): ArticleDocument => normalizeDocument(document([title('Tên bài'), ...blocks]));
const sideNodes = (segments: readonly Segment[], side: 'before' | 'after'): TextNode[] =>
  segments.flatMap((segment) => {
    if (segment.kind === 'restyled') return [...segment[side]];
    return segment.kind === 'equal' || segment.kind === (side === 'before' ? 'removed' : 'added') ? [...segment.nodes] : [];
  });
const changes = ({ blocks }: ArticleDiff): BlockDiff['change'][] => blocks.map(({ change }) => change);
const SHORT = { equal: 'e', removed: 'r', added: 'a', restyled: 's' } as const;
const brief = (segments: readonly Segment[]): string[] =>
  segments.map((segment) => `${SHORT[segment.kind]}:${inlineText(segment.kind === 'restyled' ? segment.after : segment.nodes)}`);

describe('comparing two states of a text', () => {
  test('shows all of both: from the comparison either state can be put together again', () => {
    fc.assert(
      fc.property(shape, edits, (plan, list) => {
        const before = made(plan, common);
        const after = edited(before, list, common);
        const diff = diffDocuments(before, after);
        expect(diff.blocks.flatMap((block) => (block.before === null ? [] : [block.before]))).toEqual(before.blocks);
        expect(diff.blocks.flatMap((block) => (block.after === null ? [] : [block.after]))).toEqual(after.blocks);
        for (const { before: old, after: now, lines } of diff.blocks) {
          const text = (side: 'before' | 'after'): string[] => lines.flatMap((line) => [inlineText(sideNodes(line.segments, side)), ...sideNodes(line.segments, side).flatMap(({ footnote }) => (footnote === undefined ? [] : [footnote.text]))]);
          const filled = (lines: string[]): string[] => lines.filter((line) => line.trim() !== '');
          if (old !== null) expect(filled(text('before'))).toEqual(filled(blockLines(old)));
          if (now !== null) expect(filled(text('after'))).toEqual(filled(blockLines(now)));
        }
        expect(isUnchanged(diff)).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the marks of a line on both sides', () => {
    const runs = fc.array(fc.record({ text: fc.string({ unit: fc.constantFrom('a', 'ư', ' ', ','), maxLength: 5 }), bold: fc.constant(true as const) }, { requiredKeys: ['text'] }), { maxLength: 5 });
    fc.assert(
      fc.property(runs, runs, (one, other) => {
        const [before, after] = [normalizeInline(one), normalizeInline(other)];
        const segments = segmentsBetween(before, after);
        expect(normalizeInline(sideNodes(segments, 'before'))).toEqual(before);
        expect(normalizeInline(sideNodes(segments, 'after'))).toEqual(after);
        expect(nodesOf(tokensOf(before))).toEqual(before);
      }),
    );
  });

  test('shows a note where it stands, and its words as changed when they are', () => {
    const noted = (text: string): TextNode[] => [{ text: 'Theo ' }, { text: 'báo cáo', footnote: { id: 'a', text } }, { text: ' của xã.' }];
    expect(segmentsBetween(noted('Năm 2019'), noted('Năm 2020'))).toEqual([
      { kind: 'equal', nodes: [{ text: 'Theo báo cáo' }] },
      { kind: 'removed', nodes: [{ text: '', footnote: { id: 'a', text: 'Năm 2019' } }] },
      { kind: 'added', nodes: [{ text: '', footnote: { id: 'a', text: 'Năm 2020' } }] },
      { kind: 'equal', nodes: [{ text: ' của xã.' }] },
    ]);
  });

  test('takes runs apart and puts them together again, notes and all', () => {
    const run = fc.record({ text: fc.string({ unit: fc.constantFrom('a', 'ư', ' ', ','), maxLength: 5 }), bold: fc.constant(true as const), footnote: fc.record({ id: fc.constantFrom('1', '2'), text: fc.constantFrom('x', 'y') }) }, { requiredKeys: ['text'] });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const nodes = normalizeInline(runs);
        expect(normalizeInline(nodes)).toEqual(nodes);
        expect(nodesOf(tokensOf(nodes))).toEqual(nodes);
      }),
    );
  });

  test('finds words, a phrase as one', () => {
    expect(brief(segmentsBetween([{ text: 'Hai mươi ba năm đi đưa thư' }], [{ text: 'Hai mươi ba năm, một con đường thư' }]))).toEqual([
      'e:Hai mươi ba năm',
      'r: đi đưa',
      'a:, một con đường',
      'e: thư',
    ]);
    expect(brief(segmentsBetween([{ text: 'cho 46 cụ' }], [{ text: 'cho 46', bold: true }, { text: ' cụ' }]))).toEqual(['s:cho 46', 'e: cụ']);
  });

  test('tells moved, changed, new and removed blocks apart', () => {
    const [one, two, three] = [paragraph('Đoạn thứ nhất nói về mùa xuân'), paragraph('Kể chuyện bà con làm đường'), paragraph('Lời cảm ơn gửi tới thôn bản')];
    expect(changes(diffDocuments(doc(one, two, three), doc(two, three, one)))).toEqual(['equal', 'moved-from', 'equal', 'equal', 'moved-to']);
    expect(changes(diffDocuments(doc(one, two), doc(one, paragraph('Kể chuyện bà con vùng cao làm đường'), three)))).toEqual(['equal', 'equal', 'changed', 'added']);
    expect(changes(diffDocuments(doc(one, two, three), doc(one, three)))).toEqual(['equal', 'equal', 'removed', 'equal']);
    expect(changes(diffDocuments(doc(heading(1, 'Kết quả')), doc(heading(1, 'Thành tích'))))).toEqual(['equal', 'changed']);
    expect(changes(diffDocuments(doc(paragraph('Kết quả')), doc(heading(2, 'Kết quả'))))).toEqual(['equal', 'changed']);
  });

  test('compares lists item by item, photos by picture, caption and credit', () => {
    const items = diffDocuments(doc(list(false, ['việc một', 'việc hai'])), doc(list(false, ['việc một', 'việc thêm vào giữa', 'việc hai'])));
    expect(items.blocks[1]?.lines.map(({ change }) => change)).toEqual(['equal', 'added', 'equal']);
    const replaced = diffDocuments(doc(photo('p1', 'Anh Khải', 'Ảnh: Tâm')), doc(photo('p2', 'Anh Khải', 'Ảnh: Hòa')));
    expect(replaced.blocks[1]?.lines.map(({ part, change }) => [part, change])).toEqual([
      ['caption', 'equal'],
      ['credit', 'changed'],
    ]);
    expect(replaced.summary).toEqual({ paragraphs: 0, photos: 1, captions: 0, wordsAdded: 1, wordsRemoved: 1 });
  });

  test('counts for the list of articles', () => {
    const before = doc(paragraph('một hai ba bốn'), photo('p1', 'chú thích cũ'), paragraph('đoạn này sẽ bị bỏ đi'));
    const after = doc(paragraph('một hai ba năm'), photo('p1', 'chú thích mới'), photo('p9'));
    expect(diffDocuments(before, after).summary).toEqual({ paragraphs: 2, photos: 1, captions: 1, wordsAdded: 2, wordsRemoved: 8 });
  });

  test('a text eight times as long takes no more than in proportion, with room for a busy machine', () => {
    const words = 'Thực hiện Chỉ thị số năm của Bộ Chính trị chi bộ đăng ký mô hình bưu tá tận tụy với nội dung đột phá không để bưu phẩm tồn'.split(' ');
    const text = (paragraphs: number, change: number): ArticleDocument =>
      doc(
        ...Array.from({ length: paragraphs }, (_, p) =>
          paragraph(Array.from({ length: 100 }, (_, w) => ((p * 100 + w) % change === 0 ? `mới${String(p)}` : (words[(p * 7 + w * (p + 3)) % words.length] ?? ''))).join(' ')),
        ),
      );
    /** The best of five, ms. */
    const time = (paragraphs: number): number => {
      const [before, after] = [text(paragraphs, 100_000), text(paragraphs, 23)];
      expect(diffDocuments(before, after).summary.paragraphs).toBeGreaterThan(paragraphs * 0.8);
      return Math.min(
        ...Array.from({ length: 5 }, () => {
          const spent = processorTime();
          diffDocuments(before, after);
          return spent();
        }),
      );
    };
    // Quadratic would be 64 times.
    expect(time(240) / time(30)).toBeLessThan(32);
  });
});
