/** Pictures of a group: rows that fill the measure, every picture whole and in its own shape. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photoGroup } from '../../../../electron/common/article/build.ts';
import { groupOf, picturesOf, shapeOf } from '../../../../electron/services/print/group.ts';
import type { PrintPhoto } from '../../../../electron/services/print/source.ts';

const photos = new Map<string, PrintPhoto>([
  ['ngang', { sha256: 'a', width: 3000, height: 2000, name: 'a' }],
  ['dọc', { sha256: 'b', width: 2000, height: 3000, name: 'b' }],
  ['dài', { sha256: 'c', width: 6000, height: 1500, name: 'c' }],
]);
const find = (id: string): PrintPhoto | null => photos.get(id) ?? null;

describe('a group of pictures', () => {
  it('keeps order and shapes and fills the width in every row, whatever the pictures are', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 200, max: 6000 }), fc.integer({ min: 200, max: 6000 })), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(any, (sizes) => {
        const found = sizes.map(([width, height], index) => ({ photoId: String(index), photo: { sha256: String(index), width, height, name: '' } }));
        const { rows, gap, height } = groupOf(found, 300);
        expect(rows.flat().map(({ photoId }) => photoId)).toEqual(found.map(({ photoId }) => photoId));
        for (const row of rows) {
          expect(row.reduce((sum, one) => sum + one.width, 0) + gap * (row.length - 1)).toBeCloseTo(300, 6);
          for (const one of row) expect(one.width / one.height).toBeCloseTo(one.photo.width / one.photo.height, 6);
        }
        expect(rows.reduce((sum, [first]) => sum + (first?.height ?? 0), 0) + gap * (rows.length - 1)).toBeCloseTo(height, 6);
      }),
    );
  });

  it('of two like pictures stands in one row', () => {
    expect(groupOf(picturesOf(photoGroup('ngang', ['ngang']), find), 300).rows).toHaveLength(1);
  });

  it('takes the room of one picture of its shape; alone it is the picture; without one there is none', () => {
    expect(shapeOf(photoGroup('ngang', ['dọc']), find)).toMatchObject({ width: 5000 });
    expect(shapeOf(photoGroup('dọc', []), find)).toBe(photos.get('dọc'));
    expect(shapeOf(photoGroup(null, []), find)).toBeNull();
  });
});
