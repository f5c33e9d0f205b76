import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { document, heading, list, paragraph, photo, title } from '@common/article/build.ts';
import { diffDocuments } from '@common/article/diff.ts';
import type { ArticleDocument, ListStart } from '@common/article/document.ts';
import i18next from 'i18next';
import { vi } from '@common/i18n/vi.ts';
import { changedRows, stepTo } from '../../../../renderer/src/compare/changes.ts';
import { JoinedCell, SideCell } from '../../../../renderer/src/compare/rows.tsx';

const before = document([title('Hai mươi ba năm'), paragraph('Từ năm 2020 đến nay.'), paragraph('Đoạn này không đổi gì cả.'), photo('p1', 'Chú thích'), list(false, ['một', 'hai'])]);
const after = document([title('Hai mươi ba năm'), heading(2, 'Từ năm 2021 đến nay.'), paragraph('Đoạn này không đổi gì cả.'), photo('p2', 'Chú thích'), list(false, ['một', 'hai', 'ba']), paragraph('Một đoạn mới <b>')]);

beforeAll(async () => {
  await i18next.init({ lng: 'vi', resources: { vi: { translation: vi } }, interpolation: { escapeValue: false }, initAsync: false });
});

const url = (id: string): string => `kyyeu://photo/${id}`;
const side = (index: number, which: 'before' | 'after', one: ArticleDocument = before, other: ArticleDocument = after): string => {
  const block = diffDocuments(one, other).blocks[index];
  return block === undefined ? '' : renderToStaticMarkup(<SideCell block={block} side={which} photoUrl={url} />);
};
const joined = (index: number): string => {
  const block = diffDocuments(before, after).blocks[index];
  return block === undefined ? '' : renderToStaticMarkup(<JoinedCell block={block} photoUrl={url} />);
};

describe('a comparison', () => {
  test('strikes out on the left what is underlined on the right, and names a change of kind', () => {
    expect(side(1, 'before')).toContain('Từ năm <del class="compare-words compare-words--removed">2020</del> đến nay.');
    expect(side(1, 'after')).toContain('Từ năm <ins class="compare-words compare-words--added">2021</ins> đến nay.');
    expect(side(1, 'before')).toContain('Đoạn văn</p>');
    expect(side(1, 'after')).toContain('Đoạn văn → Đề mục 2');
    expect(side(2, 'after')).toBe('<p class="compare-text compare-text--paragraph">Đoạn này không đổi gì cả.</p>');
  });

  test('shows both pictures, the one of each side', () => {
    expect(side(3, 'before')).toContain('kyyeu://photo/p1');
    expect(side(3, 'after')).toContain('kyyeu://photo/p2');
    expect(joined(3)).toMatch(/p1.*p2/s);
  });

  test('says what is not there, and shows words as words', () => {
    expect(side(5, 'before')).toContain('Chưa có đoạn này');
    expect(side(5, 'after')).toContain('Một đoạn mới &lt;b&gt;');
    expect(side(5, 'before', after, before)).toContain('Một đoạn mới');
    expect(side(5, 'after', after, before)).toContain('Không còn đoạn này');
  });

  test('of lists shows each item at its level, and says which it had', () => {
    const was = document([title('A'), list(true, ['một', 'hai', 'ba'], [1, 2, 1])]);
    const is = document([title('A'), list(true, ['một', 'hai', 'ba'], [1, 1, 2])]);
    expect(side(1, 'before', was, is)).toBe('<ol class="compare-text compare-text--list" data-second="letter" data-third="dash"><li>một</li><li data-level="2">hai</li><li>ba</li></ol>');
    expect(side(1, 'after', was, is)).toBe('<ol class="compare-text compare-text--list" data-second="letter" data-third="dash"><li>một</li><li><span class="compare-kind compare-level">cấp 2 → cấp 1</span>hai</li><li data-level="2"><span class="compare-kind compare-level">cấp 1 → cấp 2</span>ba</li></ol>');
  });

  test('of numbered lists shows the numbers they have, and says how they begin where that changed', () => {
    const of = (start?: ListStart) => document([title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['ba'], [], start)]);
    expect(side(3, 'before', of(), of('continued'))).toBe('<p class="compare-kind">Danh sách số</p><ol class="compare-text compare-text--list" data-second="letter" data-third="dash"><li>ba</li></ol>');
    expect(side(3, 'after', of(), of('continued'))).toBe('<p class="compare-kind">Danh sách số → Danh sách số, tiếp danh sách trước</p><ol class="compare-text compare-text--list" data-second="letter" data-third="dash" start="3"><li>ba</li></ol>');
    expect(side(3, 'after', of('continued'), of(7))).toContain('Danh sách số, tiếp danh sách trước → Danh sách số, từ số 7');
  });

  test('in one column has old and new, item by item', () => {
    expect(joined(1)).toContain('<del class="compare-words compare-words--removed">2020</del><ins class="compare-words compare-words--added">2021</ins>');
    expect(joined(4)).toContain('<li>hai</li><li><ins class="compare-words compare-words--added">ba</ins></li>');
  });
});

test('the way from change to change holds at the ends', () => {
  expect(changedRows(diffDocuments(before, after))).toEqual([1, 3, 4, 5]);
  expect([stepTo(4, -1, 1), stepTo(4, 3, 1), stepTo(4, 0, -1), stepTo(0, -1, 1)]).toEqual([0, 3, 0, -1]);
});
