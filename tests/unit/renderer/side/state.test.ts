import { expect, test } from 'vitest';
import { SideStore, type ChoiceShelf } from '../../../../renderer/src/side/state.ts';

type Id = 'page' | 'old';
function shelf(kept: Record<string, string> = {}): ChoiceShelf & { kept: Record<string, string> } {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => {
      kept[key] = value;
    },
  };
}
const store = (on: ChoiceShelf): SideStore<Id> => new SideStore<Id>(['page', 'old'], on);

test('the first is shown until another is chosen, and the choice is remembered', () => {
  const kept = shelf();
  const sides = store(kept);
  expect(sides.get().shown).toBe('page');
  sides.choose('old');
  expect(store(kept).get()).toEqual({ shown: 'old', asked: 0, focus: false });
});

test('what was remembered and is no longer there gives the first', () => {
  expect(store(shelf({ 'kyyeu.side': 'gone' })).get().shown).toBe('page');
});

test('asking for a tab from elsewhere is told each time, also for the one that is shown', () => {
  const sides = store(shelf());
  const told: unknown[] = [];
  sides.subscribe(() => told.push(sides.get()));
  sides.show('old', true);
  sides.show('old');
  sides.choose('old');
  expect(told).toEqual([
    { shown: 'old', asked: 1, focus: true },
    { shown: 'old', asked: 2, focus: false },
  ]);
});
