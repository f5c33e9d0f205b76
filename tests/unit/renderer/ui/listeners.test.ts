import { describe, expect, it } from 'vitest';
import { Listeners } from '../../../../renderer/src/ui/listeners.ts';

describe('Listeners', () => {
  it('tells all who asked, until they end it', () => {
    const listeners = new Listeners();
    const told: string[] = [];
    const end = listeners.subscribe(() => { told.push('a'); });
    listeners.subscribe(() => { told.push('b'); });
    listeners.tell();
    end();
    listeners.tell();
    expect(told).toEqual(['a', 'b', 'b']);
  });

  it('tells nobody when it was cleared', () => {
    const listeners = new Listeners();
    const told: string[] = [];
    listeners.subscribe(() => { told.push('a'); });
    listeners.clear();
    listeners.tell();
    expect(told).toEqual([]);
  });
});
