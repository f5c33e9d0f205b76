/** How the text is shown: steps of its size, what is remembered. */
import { describe, expect, it } from 'vitest';
import { readView, stepFrom, TextViewStore } from '../../../../renderer/src/around/view.ts';

const memory = (stored: string | null) => {
  const kept = { value: stored };
  return { kept, getItem: () => kept.value, setItem: (_key: string, value: string) => void (kept.value = value) };
};

describe('the size of the text', () => {
  it('goes in steps and stays at the ends', () => {
    expect([stepFrom(100, 'larger'), stepFrom(100, 'smaller'), stepFrom(200, 'larger'), stepFrom(75, 'smaller')]).toEqual([110, 90, 200, 75]);
  });

  it('is remembered, the focus mode is not', () => {
    const store = memory(null);
    const view = new TextViewStore(() => store);
    view.step('larger');
    view.toggle('focus');
    view.toggle('dim');
    expect(new TextViewStore(() => store).get()).toEqual({ zoom: 110, focus: false, typewriter: false, dim: true, shortcuts: false });
  });
});

it.each(['{', '[]', 'null', '{"zoom":5000,"dim":"yes"}', ''])('anything else that is remembered is the normal way: %s', (stored) => {
  expect(readView(stored)).toEqual({ zoom: 100, typewriter: false, dim: false });
});

it('tells those who listen', () => {
  const view = new TextViewStore(() => memory(null));
  const told: number[] = [];
  const stop = view.subscribe(() => told.push(view.get().zoom));
  view.step('larger');
  stop();
  view.step('larger');
  expect(told).toEqual([110]);
});
