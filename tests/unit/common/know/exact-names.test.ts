import { describe, expect, test } from 'vitest';
import { nameFinder, type NamedExemplar } from '../../../../electron/common/know/exact-names.ts';

const person = (id: string, ...names: string[]): NamedExemplar => ({ id, kind: 'individual', names });
const found = (text: string, exemplars: readonly NamedExemplar[], linked: Readonly<Record<string, readonly string[]>> = {}, articleId: string | null = null): [number, string][] =>
  nameFinder(exemplars, new Map(Object.entries(linked).map(([article, ids]) => [article, new Set(ids)])))(text, articleId).map(({ start, id }) => [start, id]);

describe('names as they are written', () => {
  test('are found with either place of a tone, in capitals, across a space that holds them together', () => {
    const own = [person('a', 'Nông Thị Hòa')];
    expect(found('Chị Nông Thị Hoà và NÔNG THỊ HÒA, Nông Thị\u00a0Hòa', own)).toEqual([[4, 'a'], [20, 'a'], [34, 'a']]);
  });

  test('are not found inside longer names, with other marks, or in small letters', () => {
    const own = [person('a', 'Nguyễn Văn An')];
    expect(found('Nguyễn Văn An Bình, Nguyen Van An, nguyễn văn an, Nguyễn. Văn An', own)).toEqual([]);
    expect(found('Nguyễn Văn An, Bí thư', own)).toEqual([[0, 'a']]);
  });

  test('the longest that stands there counts, and every way a record has it', () => {
    expect(found('Lê Thị Mai Anh', [person('a', 'Lê Thị Mai'), person('b', 'Lê Thị Mai Anh')])).toEqual([[0, 'b']]);
    expect(found('bà Thoa, Lương Thị Thoa; Lò Thị Mẩy', [person('a', 'Lương Thị Thoa', 'Lò Thị Mẩy')])).toEqual([[9, 'a'], [25, 'a']]);
  });

  test('of two who are called the same the one whom the article is linked with', () => {
    const two = [person('a', 'Vi Văn Páo'), person('b', 'Vi Văn Páo')];
    expect(found('Vi Văn Páo', two, { x: ['b'] }, 'x')).toEqual([[0, 'b']]);
    expect(found('Vi Văn Páo', two, { x: ['a', 'b'] }, 'x')).toEqual([]);
    expect(found('Vi Văn Páo', two)).toEqual([]);
  });

  test('collectives are found as they stand, whatever their capitals', () => {
    const own: NamedExemplar[] = [{ id: 'c', kind: 'collective', names: ['Chi bộ Bưu điện huyện'] }];
    expect(found('của chi bộ Bưu điện huyện. Bộ Bưu điện huyện', own)).toEqual([[4, 'c']]);
  });
});
