/** The word an input method is composing: seen by saving and preview, never doubled, never touched. */
import { describe, expect, it } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { EchoGuard, withComposed } from '../../../../renderer/src/editor/composition.ts';
import { bold, italic } from './support.ts';

describe('the article with the word being composed', () => {
  const blocks = [title('A'), paragraph([{ text: 'Người ' }, bold('bưu tá')])];

  it('has it at the caret', () => {
    expect(withComposed(blocks, { path: [1, 0], offset: 6 }, 'việt', null)[1]).toEqual(
      paragraph([{ text: 'Người việt' }, bold('bưu tá')]),
    );
  });

  it('has it with the marks it will get', () => {
    expect(withComposed(blocks, { path: [1, 0], offset: 6 }, 'anh ', { italic: true })[1]).toEqual(
      paragraph([{ text: 'Người ' }, italic('anh '), bold('bưu tá')]),
    );
  });

  it('is NFC', () => {
    expect(withComposed([title('')], { path: [0, 0], offset: 0 }, 'Vie\u0323\u0302t', null)).toEqual([title('Việt')]);
  });

  it('leaves the value alone', () => {
    const before = structuredClone(blocks);
    withComposed(blocks, { path: [1, 1], offset: 3 }, 'x', null);
    expect(blocks).toEqual(before);
    expect(withComposed(blocks, { path: [1, 0], offset: 0 }, '', null)).toEqual(blocks);
  });
});

describe('a word sent twice by the keyboard (Windows, Slate issue 5918)', () => {
  it('is taken once', () => {
    const guard = new EchoGuard();
    guard.ended('tiếng', 1000);
    expect(guard.isEcho('tiếng', 1004)).toBe(true);
    expect(guard.isEcho('tiếng', 1006)).toBe(false);
  });

  it('is not what a person types again', () => {
    const guard = new EchoGuard();
    guard.ended('xa', 1000);
    guard.key();
    expect(guard.isEcho('xa', 1010)).toBe(false);
    guard.ended('xa', 2000);
    expect(guard.isEcho('xa', 2100)).toBe(false);
  });

  it('is not another text, nor a single letter', () => {
    const guard = new EchoGuard();
    guard.ended('tiếng', 1000);
    expect(guard.isEcho(' ', 1002)).toBe(false);
    guard.ended('a', 1000);
    expect(guard.isEcho('a', 1001)).toBe(false);
  });
});
