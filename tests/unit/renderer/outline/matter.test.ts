import { describe, expect, it } from 'vitest';
import { BACK, entriesInOrder, findEntry, groupsOf } from '../../../../renderer/src/outline/entries.ts';
import { apply, isIdle, placeOf, type OutlineCommand } from '../../../../renderer/src/outline/model.ts';
import { commandForDrop, commandForStep, type Drop } from '../../../../renderer/src/outline/moves.ts';
import { outlineOf, show } from './sample.ts';

const book = outlineOf('front: a [b] | I: c [m] d | II: e | back: [x] [y]');

const dropped = (key: string, onto: string, position: Drop['position']): string => {
  const command = commandForDrop(book, new Set([key]), { key: onto, position });
  return command === null ? 'nothing' : show(apply(book, command));
};
const stepped = (key: string, step: 'up' | 'down', from = book): string => {
  const command = commandForStep(from, new Set([key]), step);
  return command === null ? 'nothing' : show(apply(from, command));
};

describe('entries', () => {
  it('are articles and made pages in one row', () => {
    expect(entriesInOrder(book).map(({ id }) => id).join('')).toBe('abcmdexy');
    expect(findEntry(book, 'm')).toMatchObject({ index: 1, part: { id: 'I' } });
    expect(findEntry(book, 'y')).toMatchObject({ index: 1, part: null });
    expect(placeOf(book, 'c')).toEqual({ partId: 'I', before: 'm' });
  });

  it('keep their objects as long as nothing of them changes', () => {
    const after = apply(book, { type: 'rename-article', id: 'e', title: 'Khác' });
    expect(groupsOf(after)[0]).toBe(groupsOf(book)[0]);
    expect(groupsOf(after)[2]).not.toBe(groupsOf(book)[2]);
    expect(groupsOf(after).at(-1)?.id).toBe(BACK);
  });
});

describe('made pages', () => {
  it('are dropped among articles and behind the last part', () => {
    expect(dropped('m', 'e', 'before')).toBe('front: a [b] | I: c d | II: [m] e | back: [x] [y]');
    expect(dropped('m', 'y', 'before')).toBe('front: a [b] | I: c d | II: e | back: [x] [m] [y]');
    expect(dropped('m', BACK, 'on')).toBe('front: a [b] | I: c d | II: e | back: [x] [y] [m]');
    expect(dropped('y', 'I', 'on')).toBe('front: a [b] | I: c [m] d [y] | II: e | back: [x]');
    expect(dropped('y', BACK, 'before')).toBe('front: a [b] | I: c [m] d | II: e [y] | back: [x]');
  });

  it('let articles pass, which do not go behind the last part', () => {
    expect(dropped('c', 'm', 'after')).toBe('front: a [b] | I: [m] c d | II: e | back: [x] [y]');
    expect(dropped('c', 'm', 'before')).toBe(show(book));
    expect(dropped('c', 'x', 'before')).toBe('nothing');
    expect(stepped('e', 'down')).toBe('nothing');
  });

  it('go step by step through the book', () => {
    expect(stepped('m', 'up')).toBe('front: a [b] | I: [m] c d | II: e | back: [x] [y]');
    expect(stepped('x', 'up')).toBe('front: a [b] | I: c [m] d | II: e [x] | back: [y]');
    const last = outlineOf('I: c [m]');
    expect(stepped('m', 'down', last)).toBe('I: c | back: [m]');
    expect(stepped('b', 'down')).toBe('front: a | I: [b] c [m] d | II: e | back: [x] [y]');
  });

  it('are renamed and taken out', () => {
    expect(findEntry(apply(book, { type: 'rename-matter', id: 'm', title: 'Ảnh' }), 'm')?.entry).toMatchObject({ matter: { title: 'Ảnh' } });
    expect(show(apply(book, { type: 'remove-matter', id: 'm' }))).toBe('front: a [b] | I: c d | II: e | back: [x] [y]');
    expect(show(apply(book, { type: 'remove-matter', id: 'x' }))).toBe('front: a [b] | I: c [m] d | II: e | back: [y]');
  });
});

describe('parts', () => {
  it('moved by hand are ordered by hand', () => {
    const ordered = { ...book, parts: book.parts.map((part) => ({ ...part, orderBy: 'name' as const })) };
    const after = apply(ordered, { type: 'move-articles', moves: [{ id: 'e', partId: 'I', before: null }] });
    expect(after.parts.map(({ orderBy }) => orderBy)).toEqual(['name', 'hand', 'name']);
    expect(apply(ordered, { type: 'move-matter', id: 'm', partId: 'II', before: null }).parts.map(({ orderBy }) => orderBy)).toEqual(['name', 'name', 'name']);
  });

  it('are given pages', () => {
    const command: OutlineCommand = { type: 'budget', id: 'I', budget: 40 };
    expect(isIdle(book, command)).toBe(false);
    const after = apply(book, command);
    expect(after.parts[1]?.budget).toBe(40);
    expect(isIdle(after, command)).toBe(true);
    expect(isIdle(after, { ...command, budget: null })).toBe(false);
  });
});
