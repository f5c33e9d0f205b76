import { expect, test, vi } from 'vitest';
import type { CallContext, Handlers } from '../../../electron/hosts/handlers.ts';
import { late } from '../../../electron/hosts/late.ts';

type Group = 'tidy.article' | 'tidy.book';

const group: Readonly<Record<Group, unknown>> = { 'tidy.article': null, 'tidy.book': null };
const call: CallContext = { session: null, onProgress: () => undefined, signal: new AbortController().signal };

/** Handlers that note what they were asked, in order. */
function noting() {
  const asked: string[] = [];
  const note = (name: string) => (input: unknown) => {
    asked.push(`${name} ${JSON.stringify(input)}`);
    return { name };
  };
  return { asked, table: { 'tidy.article': note('article'), 'tidy.book': note('book') } as unknown as Handlers<Group> };
}

test('a group’s code is read when one of its channels is asked; waiting calls keep their order', async () => {
  const { asked, table } = noting();
  const load = vi.fn(() => Promise.resolve(table));
  const handlers = late(group, load);
  expect(Object.keys(handlers)).toEqual(['tidy.article', 'tidy.book']);
  expect(load).not.toHaveBeenCalled();
  const answers = await Promise.all([handlers['tidy.article']({ id: 'one' }, call), handlers['tidy.book']({}, call), handlers['tidy.article']({ id: 'two' }, call)]);
  expect(answers).toEqual([{ name: 'article' }, { name: 'book' }, { name: 'article' }]);
  expect(asked).toEqual(['article {"id":"one"}', 'book {}', 'article {"id":"two"}']);
});

test('code that cannot be read is the error of who asked', async () => {
  const handlers = late(group, () => Promise.reject(new Error('no such file')));
  await expect(Promise.all([handlers['tidy.book']({}, call)])).rejects.toThrow('no such file');
});
