import { describe, expect, it } from 'vitest';
import type { PhotoLine, PrintedPhoto } from '../../../../electron/common/contract/photo-channels.ts';
import { byPage, chosenPhotos, coarsest, filterCounts, type DeskPhoto } from '../../../../electron/common/photo/filters.ts';

const line = (id: string, more: Partial<PhotoLine> = {}): PhotoLine => ({
  id, name: `${id}.jpg`, width: 1200, height: 800, size: 1000, addedAt: 1, removed: false, caption: 'Có chú thích', credit: 'Lê Hoa', takenOn: null, place: '', note: '',
  crop: null, edits: null, persons: [{ id: 'p', exemplarId: null, name: 'Bà Lan', place: 1, box: null }], stands: [{ articleId: 'a', title: 'Bài', block: 1, caption: '', credit: '' }], portraitOf: [], sharpness: 200, alike: [], ...more,
});
const printed = (photoId: string, ppi: number, page: number | null = 9): PrintedPhoto => ({ photoId, articleId: 'a', block: 1, page, width: 100, height: 60, ppi });
const photo = (of: PhotoLine, more: Partial<DeskPhoto> = {}): DeskPhoto => ({ line: of, printed: null, doubts: 0, ...more });
const ids = (photos: readonly DeskPhoto[]): string[] => photos.map(({ line: { id } }) => id);

describe('filters of the photo desk', () => {
  const ALL = [
    photo(line('plain')),
    photo(line('bare', { caption: ' ' })),
    photo(line('told', { caption: '', stands: [{ articleId: 'a', title: 'Bài', block: 1, caption: 'Trong bài', credit: 'X' }] })),
    photo(line('uncredited', { credit: '' })),
    photo(line('unused', { stands: [] })),
    photo(line('portrait', { stands: [], portraitOf: ['e'], persons: [] })),
    photo(line('coarse'), { printed: printed('coarse', 240) }),
    photo(line('blurred', { sharpness: 12 })),
    photo(line('one', { alike: ['two'] })),
    photo(line('nobody', { persons: [] })),
    photo(line('doubtful'), { doubts: 2 }),
    photo(line('two', { alike: ['one'] })),
    photo(line('gone', { removed: true, caption: '', stands: [] })),
  ];
  it.each([
    ['uncaptioned', ['bare']],
    ['uncredited', ['uncredited']],
    ['unused', ['unused']],
    ['coarse', ['coarse']],
    ['blurred', ['blurred']],
    ['alike', ['one', 'two']],
    ['nobody', ['nobody']],
    ['doubtful', ['doubtful']],
    ['removed', ['gone']],
  ] as const)('%s', (filter, expected) => {
    expect(ids(chosenPhotos(ALL, filter, ''))).toEqual(expected);
    expect(filterCounts(ALL)[filter]).toBe(expected.length);
  });

  it('lets everything in the book through, and finds every word without tones', () => {
    expect(chosenPhotos(ALL, 'all', '')).toHaveLength(ALL.length - 1);
    expect(ids(chosenPhotos(ALL, 'all', 'trong BAI'))).toEqual(['told']);
    expect(chosenPhotos(ALL, 'all', 'lan khong-co')).toEqual([]);
    expect(ids(chosenPhotos(ALL, 'all', 'plain.jpg lê'))).toEqual(['plain']);
  });
});

it('orders by page, what is not printed behind, and takes the coarsest place', () => {
  const [late, early, never] = [photo(line('late'), { printed: printed('late', 300, 20) }), photo(line('early'), { printed: printed('early', 300, 3) }), photo(line('never'))];
  expect(ids(byPage([never, late, early]))).toEqual(['early', 'late', 'never']);
  expect(coarsest([printed('x', 320), printed('x', 180), printed('x', 200)]).get('x')?.ppi).toBe(180);
});
