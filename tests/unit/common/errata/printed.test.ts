import { expect, test } from 'vitest';
import { lastPrinted } from '../../../../electron/common/errata/printed.ts';

const snapshot = (id: string, printedAt: number | null) => ({ id, printedAt });

test('the one that was printed last, in whatever order they were taken', () => {
  expect(lastPrinted([])).toBeNull();
  expect(lastPrinted([snapshot('a', null)])).toBeNull();
  expect(lastPrinted([snapshot('new', null), snapshot('first', 0)])?.id).toBe('first');
  expect(lastPrinted([snapshot('new', 5), snapshot('reprint', 9), snapshot('old', 7), snapshot('none', null)])?.id).toBe('reprint');
});
