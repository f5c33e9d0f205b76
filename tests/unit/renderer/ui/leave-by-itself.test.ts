import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveByItself, OFFERS_MS, TELLS_MS } from '../../../../renderer/src/ui/leave-by-itself.ts';

/** As much of an element as is looked at. */
class Told extends EventTarget {
  readonly ownerDocument: { activeElement: unknown } = { activeElement: null };
  readonly contains = (other: unknown): boolean => other === this;
  readonly hear = (type: string, at: { readonly clientX: number; readonly clientY: number } = { clientX: 0, clientY: 0 }): void => {
    this.dispatchEvent(Object.assign(new Event(type), at));
  };
}

const begun = () => {
  const told = new Told();
  const leave = vi.fn<() => void>();
  return { told, leave, giveUp: leaveByItself(told as unknown as HTMLElement, TELLS_MS, leave) };
};

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

test('it goes once when its time is over, and not when it was given up', () => {
  const { leave } = begun();
  vi.advanceTimersByTime(TELLS_MS - 1);
  expect(leave).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(leave).toHaveBeenCalledTimes(1);
  const other = begun();
  other.giveUp();
  vi.advanceTimersByTime(60_000);
  expect(other.leave).not.toHaveBeenCalled();
  expect(OFFERS_MS).toBeGreaterThan(TELLS_MS);
});

test('it stays while the keyboard is in it, and goes when the keyboard is nowhere', () => {
  const { told, leave } = begun();
  told.ownerDocument.activeElement = told;
  vi.advanceTimersByTime(60_000);
  expect(leave).not.toHaveBeenCalled();
  // Without a word: what had it was taken away.
  told.ownerDocument.activeElement = null;
  vi.advanceTimersByTime(1000);
  expect(leave).toHaveBeenCalledTimes(1);
});

test('it stays while the mouse is at it; a mouse that only rests there does not keep it', () => {
  const { told, leave } = begun();
  told.hear('pointermove', { clientX: 5, clientY: 5 });
  told.hear('pointermove', { clientX: 6, clientY: 5 });
  vi.advanceTimersByTime(60_000);
  expect(leave).not.toHaveBeenCalled();
  told.hear('pointerleave');
  vi.advanceTimersByTime(1000);
  expect(leave).toHaveBeenCalledTimes(1);

  const rested = begun();
  rested.told.hear('pointermove', { clientX: 5, clientY: 5 });
  rested.told.hear('pointermove', { clientX: 5, clientY: 5 });
  vi.advanceTimersByTime(TELLS_MS);
  expect(rested.leave).toHaveBeenCalledTimes(1);
});
