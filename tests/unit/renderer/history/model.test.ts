import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '@common/article/build.ts';
import { diffDocuments } from '@common/article/diff.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import { articleText } from '@common/article/read.ts';
import { changeKey, differing, repaired, repairedAnew, repairOf } from '../../../../renderer/src/history/model.ts';

const text = (...lines: string[]): ArticleDocument => document([title('Bài'), ...lines.map((line) => paragraph(line))]);
const lines = (doc: ArticleDocument): string[] => articleText(doc).split('\n\n').slice(1);

describe('bringing one difference back', () => {
  const before = text('Đoạn đầu giữ nguyên.', 'Năm 2020 ông trả lương hưu cho 46 cụ.', 'Đoạn sẽ bị bỏ đi mất.', 'Đoạn cuối.');
  const now = text('Đoạn đầu giữ nguyên.', 'Năm 2021 ông trả lương hưu cho 48 cụ.', 'Đoạn cuối.', 'Hoàn toàn mới thêm vào.');
  const { blocks } = diffDocuments(before, now);
  const fix = (change: string): string[] => {
    const diff = blocks.find((block) => block.change === change);
    if (diff === undefined) throw new Error(`no ${change}`);
    return lines(repaired(now, blocks, diff));
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
          const all = diffDocuments(from, present).blocks;
          const diff = all.find((block) => repairOf(block) !== null);
          if (diff === undefined) break;
          present = repaired(present, all, diff);
        }
        expect(lines(present).sort()).toEqual(lines(from).sort());
      }),
    );
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
    const diff = diffDocuments(before, shown).blocks.find((block) => block.change === change);
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
