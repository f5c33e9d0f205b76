import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDocument } from '../../../../electron/common/article/build.ts';
import { parseInput } from '../../../../electron/common/contract/call.ts';
import { channels, isChannelName } from '../../../../electron/common/contract/channels.ts';
import { isSealed, letterOf, seal, unseal } from '../../../../electron/common/contract/letter.ts';
import { toErrorShape } from '../../../../electron/common/errors.ts';
import { articles } from '../../../fixtures/word/arbitraries.ts';

const save = { id: 'a', baseRevision: 3, document: emptyDocument('Bài') };
const problemOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (thrown) {
    return toErrorShape(thrown).code;
  }
};

describe('a letter', () => {
  test('says to who answers what was put in, whatever an article may hold', () => {
    fc.assert(
      fc.property(articles, ({ document }) => {
        const input = { ...save, document };
        const letter = seal('article.save', input);
        expect(typeof letter).toBe('string');
        expect(parseInput('article.save', unseal('article.save', letter))).toEqual(parseInput('article.save', input));
      }),
    );
  });

  test('is what a whole article travels in, and nothing that main answers itself', () => {
    const sealed = Object.keys(channels).filter((name) => isChannelName(name) && isSealed(name));
    expect(sealed).toEqual(['article.save', 'preview.article']);
    expect(seal('article.get', { id: 'a' })).toEqual({ id: 'a' });
  });

  test('that is no letter, or cannot be read, is refused', () => {
    expect(problemOf(() => letterOf('article.save', save))).toBe('input/invalid');
    expect(problemOf(() => unseal('article.save', '{"id":'))).toBe('input/invalid');
    expect(problemOf(() => parseInput('article.save', unseal('article.save', '{"id":"a","baseRevision":"x","document":{}}')))).toBe('input/invalid');
  });

  test('is not needed between processes of ours', () => {
    expect(unseal('article.save', save)).toBe(save);
    expect(unseal('article.get', 'text')).toBe('text');
  });
});
