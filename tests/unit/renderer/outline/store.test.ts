import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@common/errors.ts';
import { OutlineStore, type Caller } from '../../../../renderer/src/outline/store.ts';
import { outlineOf, show } from './sample.ts';

const book = outlineOf('front: a | I: b c | II:');

let calls: string[];
let reported: unknown[];
let renamed: string[];
let written: number;
let failing: string | null;
let count: number;

const answer = (name: string, input: unknown): unknown => {
  calls.push(`${name} ${JSON.stringify(input)}`);
  if (name === failing) throw new AppError('file/disk-full');
  if (name === 'outline.get') return book;
  if (name === 'outline.addPart' || name === 'outline.addArticle') {
    count += 1;
    return { id: `new${String(count)}` };
  }
  return {};
};

function store(): OutlineStore {
  return new OutlineStore(book, {
    call: ((name: string, input: unknown) => Promise.resolve().then(() => answer(name, input))) as unknown as Caller,
    report: (thrown) => reported.push(thrown),
    beforeWrite: async (ids) => {
      calls.push(`flush ${ids.join()}`);
      await Promise.resolve();
    },
    afterRename: (id) => renamed.push(id),
    onWritten: () => { written += 1; },
  });
}

beforeEach(() => {
  [calls, reported, renamed, written, failing, count] = [[], [], [], 0, null, 0];
});

describe('OutlineStore', () => {
  it('shows a change at once and writes it behind', async () => {
    const outline = store();
    outline.do({ type: 'move-articles', moves: [{ id: 'b', partId: 'II', before: null }] });
    expect(show(outline.get())).toBe('front: a | I: c | II: b');
    expect(calls).toEqual([]);
    await outline.settled();
    expect(calls).toEqual(['outline.moveArticles {"moves":[{"id":"b","partId":"II","before":null}]}']);
    expect(written).toBe(1);
  });

  it('does several as one, and nothing when nothing would change', async () => {
    const outline = store();
    expect(outline.do({ type: 'remove-articles', ids: ['b', 'c'] })).toBe(true);
    expect(outline.do({ type: 'remove-articles', ids: ['b'] })).toBe(false);
    expect(show(outline.get())).toBe('front: a | I: | II:');
    await outline.settled();
    expect(calls).toEqual(['flush b,c', 'outline.removeArticles {"ids":["b","c"]}']);
  });

  it('saves what is typed before it renames, and tells afterwards', async () => {
    const outline = store();
    outline.do({ type: 'rename-article', id: 'b', title: 'Tên khác' });
    await outline.settled();
    expect(calls).toEqual(['flush b', 'outline.renameArticle {"id":"b","title":"Tên khác"}']);
    expect(renamed).toEqual(['b']);
  });

  it('shows what was added once the file has it', async () => {
    const outline = store();
    const id = await outline.addArticle('II', 'Bài mới');
    expect(show(outline.get())).toBe(`front: a | I: b c | II: ${id}`);
    const part = await outline.addPart('Phần mới', 'I');
    expect(show(outline.get())).toBe(`front: a | I: b c | ${part}: | II: ${id}`);
    expect(written).toBe(2);
  });

  it('comes back to what is in the file when a write fails', async () => {
    const outline = store();
    failing = 'outline.moveArticles';
    outline.do({ type: 'move-articles', moves: [{ id: 'b', partId: 'II', before: null }] });
    await outline.settled();
    await Promise.resolve();
    expect(show(outline.get())).toBe(show(book));
    expect(reported).toEqual([expect.objectContaining({ code: 'file/disk-full' })]);
  });

  it('does not let an older outline from outside overwrite a change on its way', async () => {
    const outline = store();
    outline.do({ type: 'move-articles', moves: [{ id: 'b', partId: 'II', before: null }] });
    outline.replace(book);
    expect(show(outline.get())).toBe('front: a | I: c | II: b');
    await outline.settled();
    outline.replace(book);
    expect(show(outline.get())).toBe(show(book));
  });
});
