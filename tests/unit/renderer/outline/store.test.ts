import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@common/errors.ts';
import { OutlineStore, type Caller } from '../../../../renderer/src/outline/store.ts';
import { outlineOf, show } from './sample.ts';

const book = outlineOf('front: a | I: b c | II:');

let calls: string[];
let reported: unknown[];
let renamed: string[];
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
  });
}

beforeEach(() => {
  [calls, reported, renamed, failing, count] = [[], [], [], null, 0];
});

describe('OutlineStore', () => {
  it('shows a change at once and writes it behind', async () => {
    const outline = store();
    outline.do('move', { type: 'move-articles', moves: [{ id: 'b', partId: 'II', before: null }] });
    expect(show(outline.get())).toBe('front: a | I: c | II: b');
    expect(calls).toEqual([]);
    await outline.settled();
    expect(calls).toEqual(['outline.moveArticle {"id":"b","partId":"II","before":null}']);
  });

  it('undoes and redoes, in the file too', async () => {
    const outline = store();
    outline.do('delete', { type: 'remove-articles', ids: ['b', 'c'] });
    expect(outline.undo()).toBe('delete');
    expect(show(outline.get())).toBe(show(book));
    expect(outline.redo()).toBe('delete');
    expect(show(outline.get())).toBe('front: a | I: | II:');
    expect(outline.redo()).toBeNull();
    await outline.settled();
    expect(calls.filter((call) => call.includes('restore'))).toEqual(['outline.restoreArticle {"id":"c"}', 'outline.restoreArticle {"id":"b"}']);
  });

  it('saves what is typed before it renames, and tells afterwards', async () => {
    const outline = store();
    outline.do('rename', { type: 'rename-article', id: 'b', title: 'Tên khác' });
    await outline.settled();
    expect(calls).toEqual(['flush b', 'outline.renameArticle {"id":"b","title":"Tên khác"}']);
    expect(renamed).toEqual(['b']);
  });

  it('follows a part that comes back under another id', async () => {
    const outline = store();
    outline.do('delete', { type: 'remove-part', id: 'II' });
    outline.undo();
    // Still named II on the screen: its new id is not known yet, but the write waits for it.
    outline.do('move', { type: 'move-articles', moves: [{ id: 'b', partId: 'II', before: null }] });
    await outline.settled();
    expect(calls.at(-1)).toBe('outline.moveArticle {"id":"b","partId":"new1","before":null}');
    expect(show(outline.get())).toBe('front: a | I: c | new1: b');
    outline.undo();
    await outline.settled();
    expect(show(outline.get())).toBe('front: a | I: b c | new1:');
  });

  it('undoes and redoes what was added', async () => {
    const outline = store();
    const id = await outline.addArticle('II', 'Bài mới');
    expect(show(outline.get())).toBe(`front: a | I: b c | II: ${id}`);
    expect(outline.undo()).toBe('add');
    expect(show(outline.get())).toBe(show(book));
    expect(outline.redo()).toBe('add');
    expect(show(outline.get())).toBe(`front: a | I: b c | II: ${id}`);
  });

  it('comes back to what is in the file when a write fails', async () => {
    const outline = store();
    failing = 'outline.moveArticle';
    outline.do('move', { type: 'move-articles', moves: [{ id: 'b', partId: 'II', before: null }] });
    await outline.settled();
    await Promise.resolve();
    expect(show(outline.get())).toBe(show(book));
    expect(reported).toEqual([expect.objectContaining({ code: 'file/disk-full' })]);
    expect(outline.canUndo).toBe(false);
  });

  it('does not let an older outline from outside overwrite a change on its way', async () => {
    const outline = store();
    outline.do('move', { type: 'move-articles', moves: [{ id: 'b', partId: 'II', before: null }] });
    outline.replace(book);
    expect(show(outline.get())).toBe('front: a | I: c | II: b');
    await outline.settled();
    outline.replace(book);
    expect(show(outline.get())).toBe(show(book));
  });
});
