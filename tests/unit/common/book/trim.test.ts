import { expect, it } from 'vitest';
import { TRIM_SIZE_IDS, TRIM_SIZES, trimLabel } from '@common/book/trim.ts';

it('a size is called by its centimetres, with the decimal sign of the language', () => {
  expect(trimLabel('14.5x20.5', 'vi')).toBe('14,5 × 20,5 cm');
  expect(trimLabel('14.5x20.5', 'en')).toBe('14.5 × 20.5 cm');
  expect(trimLabel('16x24', 'en')).toBe(trimLabel('16x24', 'vi'));
});

it('what it is called is what it measures', () => {
  for (const id of TRIM_SIZE_IDS) expect(trimLabel(id, 'en')).toContain(`${String(TRIM_SIZES[id].width / 10)} × ${String(TRIM_SIZES[id].height / 10)} cm`);
});
