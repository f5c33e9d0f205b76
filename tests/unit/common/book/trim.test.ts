import { describe, expect, it } from 'vitest';
import { nearestTrim, TRIM_SIZE_IDS, TRIM_SIZES, trimId, trimIdOf, trimLabel, trimOf, trimSize } from '@common/book/trim.ts';

it('a size is called by its centimetres, with the decimal sign of the language', () => {
  expect(trimLabel('14.5x20.5', 'vi')).toBe('14,5 × 20,5 cm');
  expect(trimLabel('14.5x20.5', 'en')).toBe('14.5 × 20.5 cm');
  expect(trimLabel('16x24', 'en')).toBe(trimLabel('16x24', 'vi'));
});

it('what it is called is what it measures', () => {
  for (const id of TRIM_SIZE_IDS) expect(trimLabel(id, 'en')).toContain(`${String(TRIM_SIZES[id].width / 10)} × ${String(TRIM_SIZES[id].height / 10)} cm`);
});

describe('a size of one\'s own', () => {
  it('is called by its centimetres, and measures what it is called', () => {
    expect([trimIdOf(150, 215), trimIdOf(152.4, 228.6)]).toEqual(['150x215mm', '152.4x228.6mm']);
    expect(trimSize('152.4x228.6mm')).toEqual({ id: '152.4x228.6mm', width: 152.4, height: 228.6, label: '15,24 × 22,86 cm' });
    expect(trimLabel('152.4x228.6mm', 'en')).toBe('15.24 × 22.86 cm');
  });
  it('that has a name is the one with the name', () => {
    for (const id of TRIM_SIZE_IDS) expect(trimIdOf(TRIM_SIZES[id].width, TRIM_SIZES[id].height)).toBe(id);
    expect([trimOf('160x240mm'), trimId.safeParse('160x240mm').success]).toEqual([null, false]);
  });
  it('is stored in one way alone', () => {
    for (const id of ['150.0x215mm', '0150x215mm', '150x215', '150x215cm', 'x', '1e2x215mm', '150.04x215mm']) expect(trimId.safeParse(id).success, id).toBe(false);
    expect(trimId.parse('150x215mm')).toBe('150x215mm');
  });
  it.each([[124, 190], [216, 300], [150, 179], [200, 306], [200, 240], [150, 250], [Number.NaN, 200]])('%d × %d mm is none', (width, height) => {
    expect(trimIdOf(width, height)).toBeNull();
  });
  it('is set like the named one that is most like it', () => {
    expect([nearestTrim({ width: 150, height: 215 }), nearestTrim({ width: 208, height: 292 }), nearestTrim({ width: 165, height: 240 })]).toEqual(['14.5x20.5', '20.5x29.5', '16x24']);
  });
});
