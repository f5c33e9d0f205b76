import { describe, expect, it, test } from 'vitest';
import { apply } from '../../../../renderer/src/outline/model.ts';
import { commandForDrop, commandForStep, partsLeftToHand, type Drop } from '../../../../renderer/src/outline/moves.ts';
import { outlineOf, show } from './sample.ts';

const book = outlineOf('front: a | I: b c d | II: e f | III:');

function dropped(keys: string, key: string, position: Drop['position']): string {
  const command = commandForDrop(book, new Set(keys.split(' ')), { key, position });
  return command === null ? 'nothing' : show(apply(book, command));
}

function stepped(keys: string, step: 'up' | 'down'): string {
  const command = commandForStep(book, new Set(keys.split(' ')), step);
  return command === null ? 'nothing' : show(apply(book, command));
}

describe('dropping articles', () => {
  it.each([
    ['b', 'e', 'before', 'front: a | I: c d | II: b e f | III:'],
    ['b', 'e', 'after', 'front: a | I: c d | II: e b f | III:'],
    ['b', 'f', 'after', 'front: a | I: c d | II: e f b | III:'],
    ['b', 'III', 'on', 'front: a | I: c d | II: e f | III: b'],
    ['e', 'II', 'before', 'front: a | I: b c d e | II: f | III:'],
    ['f b', 'c', 'before', 'front: a | I: b f c d | II: e | III:'],
    // Onto one of the dragged rows: what follows it is meant.
    ['b c', 'c', 'before', 'front: a | I: b c d | II: e f | III:'],
  ] as const)('%s %s %s', (keys, key, position, result) => {
    expect(dropped(keys, key, position)).toBe(result);
  });
});

test('the part that an article is moved into by hand leaves its rule, and is told only where it had one', () => {
  const ruled = { ...book, parts: book.parts.map((part) => (part.id === 'II' ? { ...part, orderBy: 'name' as const } : part)) };
  const left = (keys: string, key: string): string[] => {
    const command = commandForDrop(ruled, new Set([keys]), { key, position: 'after' });
    if (command === null) throw new Error('a drop means something');
    return partsLeftToHand(ruled, command).map(({ id }) => id);
  };
  expect(left('e', 'f')).toEqual(['II']);
  expect(left('b', 'e')).toEqual(['II']);
  expect(left('e', 'b')).toEqual([]);
  expect(left('I', 'II')).toEqual([]);
});

describe('dropping parts', () => {
  it.each([
    ['III', 'I', 'before', 'front: a | III: | I: b c d | II: e f'],
    ['I', 'II', 'after', 'front: a | II: e f | I: b c d | III:'],
    // Between the articles of a part is behind that part.
    ['I', 'e', 'before', 'front: a | II: e f | I: b c d | III:'],
    ['III', 'front', 'before', 'front: a | III: | I: b c d | II: e f'],
    ['I', 'I', 'on', 'nothing'],
    ['II', 'b', 'on', 'nothing'],
  ] as const)('%s %s %s', (keys, key, position, result) => {
    expect(dropped(keys, key, position)).toBe(result);
  });
});

describe('one step', () => {
  it.each([
    ['c', 'up', 'front: a | I: c b d | II: e f | III:'],
    ['c', 'down', 'front: a | I: b d c | II: e f | III:'],
    ['b', 'up', 'front: a b | I: c d | II: e f | III:'],
    ['d', 'down', 'front: a | I: b c | II: d e f | III:'],
    ['b c', 'down', 'front: a | I: d b c | II: e f | III:'],
    ['a', 'up', 'nothing'],
    ['II', 'up', 'front: a | II: e f | I: b c d | III:'],
    ['II', 'down', 'front: a | I: b c d | III: | II: e f'],
    ['I', 'up', 'nothing'],
    ['III', 'down', 'nothing'],
    ['front', 'down', 'nothing'],
  ] as const)('%s %s', (keys, step, result) => {
    expect(stepped(keys, step)).toBe(result);
  });
});
