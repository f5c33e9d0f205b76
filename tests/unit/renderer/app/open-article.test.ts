/** The state of the article that is open. */
import { expect, it, vi } from 'vitest';
import { document, paragraph, title } from '@common/article/build.ts';
import type { ArticleView } from '@common/contract/shapes.ts';
import { OpenArticle } from '../../../../renderer/src/app/open-article.ts';

const open = () => new OpenArticle({ onOpened: vi.fn(), onClosed: vi.fn(), onChanged: vi.fn(), onSummary: vi.fn() }, (work) => { work(); });

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

vi.mock('../../../../renderer/src/client/call.ts', () => ({ call: vi.fn((_name: string, { id }: { id: string }) => Promise.resolve(viewOf(id))) }));

/** The editor keeps the object of what is not changed. */
const HEAD = title('a');
const viewOf = (id: string): ArticleView => ({ id, partId: 'p', revision: 1, stage: 'draft', writtenOn: null, document: document([HEAD, paragraph('một')]), updatedAt: 0 });
const typed = (text: string) => document([HEAD, paragraph(text)]);

/** What follows a key, by hand. */
function opened() {
  const waiting = new Set<() => void>();
  const told = { onOpened: vi.fn(), onClosed: vi.fn(), onChanged: vi.fn(), onSummary: vi.fn() };
  const article = new OpenArticle(told, (work) => waiting.add(work));
  const drawn = (): void => {
    for (const work of waiting) work();
    waiting.clear();
  };
  return { article, told, drawn };
}

it('what follows a key comes behind its frame, for the newest text alone, from its first difference on', async () => {
  const { article, told, drawn } = opened();
  await article.open('a');
  article.changed(typed('một h'));
  article.changed(typed('một ha'));
  expect(told.onChanged).not.toHaveBeenCalled();
  drawn();
  expect(told.onChanged.mock.calls).toEqual([[typed('một ha'), 1]]);
  drawn();
  expect(told.onChanged).toHaveBeenCalledTimes(1);
});

it('the first key after opening is where it was typed, although the editor has made the blocks anew', async () => {
  const { article, told, drawn } = opened();
  await article.open('a');
  const { document } = article.get().view ?? {};
  if (document === undefined) throw new Error('not open');
  const { blocks } = structuredClone(document);
  article.changed({ ...document, blocks: [...blocks, { type: 'paragraph', children: [{ text: 'mới' }] }] });
  drawn();
  expect(told.onChanged.mock.calls[0]?.[1]).toBe(blocks.length);
});

it('a key right before the article is left or closed is told of, as that article’s', async () => {
  const { article, told, drawn } = opened();
  const order: string[] = [];
  told.onChanged.mockImplementation(() => order.push('changed'));
  told.onOpened.mockImplementation(({ id }: ArticleView) => order.push(`opened ${id}`));
  told.onClosed.mockImplementation(() => order.push('closed'));
  await article.open('a');
  article.changed(typed('một h'));
  await article.open('b');
  drawn();
  article.changed(typed('khác'));
  article.close();
  drawn();
  expect(order).toEqual(['opened a', 'changed', 'opened b', 'changed', 'closed']);
});

it('the text of before an article is read anew is not counted any more; of one that is left it is', async () => {
  vi.useFakeTimers();
  const { article, told, drawn } = opened();
  await article.open('a');
  article.changed(typed('một hai ba'));
  drawn();
  await article.reload();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told.onSummary).not.toHaveBeenCalled();
  article.changed(typed('một hai'));
  drawn();
  await article.open('b');
  await vi.advanceTimersByTimeAsync(1000);
  expect(told.onSummary.mock.calls.map(([id]) => String(id))).toEqual(['a']);
});

it('the first key after a rest says behind its frame that the text is being saved', () => {
  const { article, drawn } = opened();
  const told = vi.fn();
  article.subscribe(told);
  article.saveStateChanged({ kind: 'unsaved' });
  expect(told).not.toHaveBeenCalled();
  drawn();
  expect(told).toHaveBeenCalledTimes(1);
  expect(article.getSaveState()).toEqual({ kind: 'saving' });
});
