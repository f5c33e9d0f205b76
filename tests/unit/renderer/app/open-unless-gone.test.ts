import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../../electron/common/book/outline.ts';
import { AppError } from '../../../../electron/common/errors.ts';
import { openUnlessGone } from '../../../../renderer/src/app/open-unless-gone.ts';

const outlineOf = (...ids: string[]): { get: () => Outline } => ({ get: () => ({ parts: [{ id: 'p', kind: 'body', articles: ids.map((id) => ({ id })) }] }) as unknown as Outline });
const failing = (code: 'book/no-article' | 'book/stale') => ({ open: () => Promise.reject(new AppError(code)) });

describe('opening an article whose row may go meanwhile', () => {
  it('says whether it is there', async () => {
    expect(await openUnlessGone({ article: { open: () => Promise.resolve() }, outline: outlineOf('a') }, 'a')).toBe(true);
    expect(await openUnlessGone({ article: failing('book/no-article'), outline: outlineOf('b') }, 'a')).toBe(false);
  });

  it('tells of an article that should be there, and of everything else that went wrong', async () => {
    await expect(openUnlessGone({ article: failing('book/no-article'), outline: outlineOf('a') }, 'a')).rejects.toMatchObject({ code: 'book/no-article' });
    await expect(openUnlessGone({ article: failing('book/stale'), outline: outlineOf('b') }, 'a')).rejects.toMatchObject({ code: 'book/stale' });
  });
});
