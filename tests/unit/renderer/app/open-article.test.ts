/** The state of the article that is open. */
import { expect, it, vi } from 'vitest';
import { OpenArticle } from '../../../../renderer/src/app/open-article.ts';

const open = () => new OpenArticle({ onOpened: vi.fn(), onClosed: vi.fn(), onChanged: vi.fn(), onSummary: vi.fn() });

it('tells of the first key that is not saved, not of every one; nothing but the save state is another then', () => {
  const article = open();
  const drawn = vi.fn();
  article.subscribe(drawn);
  const before = article.get();
  for (let key = 0; key < 5; key += 1) article.saveStateChanged({ kind: 'unsaved' });
  expect(drawn).toHaveBeenCalledTimes(1);
  // The save goes out and is overtaken by the next key: nothing that anybody could read.
  article.saveStateChanged({ kind: 'saving' });
  article.saveStateChanged({ kind: 'unsaved' });
  expect(drawn).toHaveBeenCalledTimes(1);
  article.saveStateChanged({ kind: 'saved', at: 5 });
  article.saveStateChanged({ kind: 'unsaved' });
  expect(drawn).toHaveBeenCalledTimes(3);
  expect(article.getSaveState()).toEqual({ kind: 'saving' });
  expect(article.get()).toBe(before);
});
