import { describe, expect, it } from 'vitest';
import type { KeyboardEvent } from 'react';
import { leavesWork } from '../../../../renderer/src/app/leave.ts';
import type { Work } from '../../../../renderer/src/app/work.ts';

interface Pressed {
  readonly key?: string;
  readonly defaultPrevented?: boolean;
  readonly isComposing?: boolean;
  readonly inside?: boolean;
}

function pressed(work: Work, { key = 'Escape', defaultPrevented = false, isComposing = false, inside = true }: Pressed = {}): boolean {
  const event = { key, defaultPrevented, nativeEvent: { isComposing }, target: {}, currentTarget: { contains: () => inside } };
  return leavesWork(event as unknown as KeyboardEvent<HTMLElement>, work);
}

describe('Escape', () => {
  it.each(['preflight', 'tidy', 'find', 'errata', 'proofs'] as const)('leaves %s for the text', (work) => {
    expect(pressed(work)).toBe(true);
  });

  it.each(['write', 'ladder', 'know', 'photos', 'collect', 'history', 'review'] as const)('leaves %s where it is: it has a tab', (work) => {
    expect(pressed(work)).toBe(false);
  });

  it('is left to what took it, to a word being composed and to a dialog over the work', () => {
    expect(pressed('tidy', { defaultPrevented: true })).toBe(false);
    expect(pressed('tidy', { isComposing: true })).toBe(false);
    expect(pressed('tidy', { inside: false })).toBe(false);
    expect(pressed('tidy', { key: 'Enter' })).toBe(false);
  });
});
