import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '@common/article/build.ts';
import type { ArticleDocument, Block, TextNode } from '@common/article/document.ts';
import { articleText } from '@common/article/read.ts';
import { remarksIn } from '@common/article/remarks.ts';
import { changeKey, differences, differing, repaired, repairedAnew, repairOf } from '../../../../renderer/src/history/model.ts';

const text = (...lines: string[]): ArticleDocument => document([title('Bài'), ...lines.map((line) => paragraph(line))]);
const lines = (doc: ArticleDocument): string[] => articleText(doc).split('\n\n').slice(1);

describe('bringing one difference back', () => {
  const before = text('Đoạn đầu giữ nguyên.', 'Năm 2020 ông trả lương hưu cho 46 cụ.', 'Đoạn sẽ bị bỏ đi mất.', 'Đoạn cuối.');
  const now = text('Đoạn đầu giữ nguyên.', 'Năm 2021 ông trả lương hưu cho 48 cụ.', 'Đoạn cuối.', 'Hoàn toàn mới thêm vào.');
  const { blocks } = differences(before, now);
  const fix = (change: string): string[] => {
    const diff = blocks.find((block) => block.change === change);
    if (diff === undefined) throw new Error(`no ${change}`);
    return lines(repaired(before, now, blocks, diff));
  };

  it('a changed paragraph gets its old words', () => {
    expect(fix('changed')).toEqual(['Đoạn đầu giữ nguyên.', 'Năm 2020 ông trả lương hưu cho 46 cụ.', 'Đoạn cuối.', 'Hoàn toàn mới thêm vào.']);
  });
  it('a removed one comes back to its place', () => {
    expect(fix('removed')).toEqual(['Đoạn đầu giữ nguyên.', 'Năm 2021 ông trả lương hưu cho 48 cụ.', 'Đoạn sẽ bị bỏ đi mất.', 'Đoạn cuối.', 'Hoàn toàn mới thêm vào.']);
  });
  it('a new one goes', () => {
    expect(fix('added')).toEqual(['Đoạn đầu giữ nguyên.', 'Năm 2021 ông trả lương hưu cho 48 cụ.', 'Đoạn cuối.']);
  });

  it('undoing every difference, one after the other, gives the former text', () => {
    const words = fc.array(fc.constantFrom('một', 'hai', 'ba', 'bốn', 'năm'), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.array(words, { maxLength: 6 }), (old, young) => {
        const [from, start] = [text(...old), text(...young)];
        let present = start;
        // Moved paragraphs have no repair of their own; each round takes one difference away.
        for (let round = 0; round < 40; round += 1) {
          const all = differences(from, present).blocks;
          const diff = all.find((block) => repairOf(block) !== null);
          if (diff === undefined) break;
          present = repaired(from, present, all, diff);
        }
        expect(lines(present).sort()).toEqual(lines(from).sort());
      }),
    );
  });
});

describe('comments beside what is brought back', () => {
  const line = (...runs: TextNode[]): Block => ({ type: 'paragraph', children: runs });
  const said = (id: string, words: string): TextNode => ({ text: words, comments: [id] });
  const of = (...blocks: Block[]): ArticleDocument => document([title('Bài'), ...blocks]);
  const marked = (doc: ArticleDocument): string[] => remarksIn(doc.blocks).comments.map(({ id, path, start, end }) => `${id}: ${lines(doc)[(path[0] ?? 0) - 1]?.slice(start, end) ?? ''}`);
  const fix = (before: ArticleDocument, now: ArticleDocument): ArticleDocument => {
    const { blocks } = differences(before, now);
    const [diff] = blocks.filter((block) => repairOf(block) !== null);
    if (diff === undefined) throw new Error('nothing differs');
    return repaired(before, now, blocks, diff);
  };

  it('a comment alone is no change', () => {
    const before = of(line({ text: 'Ông trả lương hưu cho 46 cụ.' }));
    const now = of(line({ text: 'Ông trả ' }, said('a', 'lương hưu'), { text: ' cho 46 cụ.' }));
    expect(differences(before, now).blocks.map(({ change }) => change)).toEqual(['equal', 'equal']);
  });
  it('stay at the words that are there before and after, in this paragraph and in others', () => {
    const before = of(line({ text: 'Năm 2020 ông trả lương hưu cho 46 cụ.' }), line({ text: 'Đoạn cuối.' }));
    const now = of(line({ text: 'Năm 2021 ông trả ' }, said('a', 'lương hưu'), { text: ' cho 48 cụ.' }), line(said('b', 'Đoạn'), { text: ' cuối.' }));
    const back = fix(before, now);
    expect(lines(back)).toEqual(['Năm 2020 ông trả lương hưu cho 46 cụ.', 'Đoạn cuối.']);
    expect(marked(back)).toEqual(['a: lương hưu', 'b: Đoạn']);
  });
  it('come back with a paragraph that was taken out', () => {
    const before = of(line({ text: 'Một.' }), line(said('a', 'Đoạn sẽ bị bỏ'), { text: ' đi mất.' }));
    const back = fix(before, of(line({ text: 'Một.' })));
    expect(lines(back)).toEqual(['Một.', 'Đoạn sẽ bị bỏ đi mất.']);
    expect(marked(back)).toEqual(['a: Đoạn sẽ bị bỏ']);
  });
  it('keep no paragraph that is to go', () => {
    const back = fix(of(line({ text: 'Một.' })), of(line({ text: 'Một.' }), line(said('a', 'Hoàn toàn mới'), { text: ' thêm vào.' })));
    expect(lines(back)).toEqual(['Một.']);
  });
});

describe('words for the list', () => {
  const article = (state: 'same' | 'changed' | 'added' | 'removed', moved = false) => ({ id: 'a', title: 'A', stage: 'draft' as const, state, moved });
  it('names what differs', () => {
    expect([article('changed'), article('added'), article('removed'), article('same', true), article('changed', true)].map(changeKey)).toEqual([
      'history.changed',
      'history.added',
      'history.gone',
      'history.moved',
      'history.changedMoved',
    ]);
    expect(differing([article('same'), article('same', true), article('changed')])).toHaveLength(2);
  });
});

describe('bringing one difference back into a text that was written in meanwhile', () => {
  const before = text('Đoạn đầu giữ nguyên.', 'Năm 2020 ông trả lương hưu cho 46 cụ.', 'Đoạn sẽ bị bỏ đi mất.', 'Đoạn cuối.');
  const shown = text('Đoạn đầu giữ nguyên.', 'Năm 2021 ông trả lương hưu cho 48 cụ.', 'Đoạn cuối.', 'Hoàn toàn mới thêm vào.');
  const diffOf = (change: string) => {
    const diff = differences(before, shown).blocks.find((block) => block.change === change);
    if (diff === undefined) throw new Error(`no ${change}`);
    return diff;
  };

  it('keeps what was typed elsewhere', () => {
    const now = text('Đoạn mở, vừa gõ.', 'Đoạn đầu giữ nguyên.', 'Năm 2021 ông trả lương hưu cho 48 cụ.', 'Đoạn cuối.', 'Hoàn toàn mới thêm vào.');
    expect(lines(repairedAnew(before, now, diffOf('changed')) ?? now)).toEqual([
      'Đoạn mở, vừa gõ.',
      'Đoạn đầu giữ nguyên.',
      'Năm 2020 ông trả lương hưu cho 46 cụ.',
      'Đoạn cuối.',
      'Hoàn toàn mới thêm vào.',
    ]);
    expect(lines(repairedAnew(before, now, diffOf('removed')) ?? now)).toHaveLength(6);
    expect(lines(repairedAnew(before, now, diffOf('added')) ?? now)).toHaveLength(4);
  });

  it('finds the paragraph that was changed once more', () => {
    const now = text('Đoạn đầu giữ nguyên.', 'Năm 2021 ông đã trả lương hưu cho 48 cụ già.', 'Đoạn cuối.');
    expect(lines(repairedAnew(before, now, diffOf('changed')) ?? now)[1]).toBe('Năm 2020 ông trả lương hưu cho 46 cụ.');
  });

  it('does nothing when the new paragraph is another by now', () => {
    const now = text('Đoạn đầu giữ nguyên.', 'Năm 2020 ông trả lương hưu cho 46 cụ.', 'Đoạn sẽ bị bỏ đi mất.', 'Đoạn cuối.', 'Viết lại hẳn.');
    expect(repairedAnew(before, now, diffOf('added'))).toBeNull();
    expect(repairedAnew(before, before, diffOf('changed'))).toBeNull();
  });
});
