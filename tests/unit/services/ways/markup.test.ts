import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box, heading, list, paragraph, photo, photoGroup, table, title } from '../../../../electron/common/article/build.ts';
import type { Block } from '../../../../electron/common/article/document.ts';
import { addressOf, pageMarkup, type MarkupContext } from '../../../../electron/services/ways/markup.ts';

const shown = new Map([['ngang', { src: 'anh/1.jpg', width: 1600, height: 1000 }], ['dọc', { src: 'anh/2.jpg', width: 600, height: 1200 }]]);
const context: MarkupContext = { dialect: 'epub', title: 'Cây cầu', picture: (id) => shown.get(id) ?? null, place: (id) => (id === 'b1' ? '002.xhtml' : null) };
const body = (...blocks: Block[]): string => pageMarkup([title('Cây cầu'), ...blocks], context).body;

describe('markup of blocks', () => {
  test('headings step down one at a time, whatever levels the text has', () => {
    expect([...body(heading(3, 'A'), heading(3, 'B'), heading(1, 'C'), heading(3, 'D')).matchAll(/<h(\d)/gu)].map(([, level]) => level)).toEqual(['2', '3', '2', '3']);
  });

  test('a photo says what it shows: its caption, or what it belongs to; of a group each its number', () => {
    expect(body(photo('ngang', 'Cầu mới', 'Ảnh: H.M'))).toBe('<figure><img src="anh/1.jpg" width="1600" height="1000" alt="Cầu mới"/><figcaption><span class="caption">Cầu mới</span> <span class="credit">Ảnh: H.M</span></figcaption></figure>');
    expect(body(photo('dọc'))).toContain('<figure class="tall"><img src="anh/2.jpg" width="600" height="1200" alt="Ảnh trong “Cây cầu”, chưa có chú thích"/></figure>');
    expect(body(photoGroup('ngang', ['dọc'], 'Hai ảnh'))).toMatch(/flex: 1\.600 1 0.*alt="Ảnh 1\/2: Hai ảnh".*flex: 0\.500 1 0.*alt="Ảnh 2\/2: Hai ảnh"/u);
    expect(body(photo(null, 'Chưa về'))).toContain('<figure class="pending"><figcaption>');
    expect(body(photo(null))).toBe('');
  });

  test('a note is a raised number that leads to its words and back', () => {
    const { body: text, notes } = pageMarkup([title('T'), paragraph([{ text: 'Một', footnote: { id: 'a', text: 'Lời & chú' } }])], context);
    expect(text).toContain('<a epub:type="noteref" role="doc-noteref" href="#chu-thich-1" id="tham-chieu-1"');
    expect(notes).toContain('epub:type="footnote" role="doc-footnote" id="chu-thich-1"');
    expect(notes).toContain('Lời &amp; chú');
    const marked = pageMarkup([title('T'), paragraph([{ text: 'Một', footnote: { id: 'a', text: 'Nguyễn Du, Truyện Kiều', runs: [{ text: 'Nguyễn Du, ' }, { text: 'Truyện Kiều', italic: true }] } }])], context);
    expect(marked.notes).toContain('</a> Nguyễn Du, <em>Truyện Kiều</em></p>');
  });

  test('empty lines are nothing; a box without a title has a name all the same', () => {
    expect(body(paragraph(' '))).toBe('');
    expect(body(box('', ['Một']))).toContain('aria-label="Khung"');
  });

  test('on the web the cells of a wide table bear the headings of their columns, for telephones; not where cells are merged, nor of a narrow one', () => {
    const web = (block: Block): string => pageMarkup([title('T'), block], { ...context, dialect: 'web' }).body;
    const wide = table(1, [['TT', 'Họ và tên', '', 'Ngày “ký”'], ['1', 'An', 'x', '6/5/2021']]);
    expect(web(wide)).toContain('<div class="table stacks"');
    expect(web(wide)).toMatch(/<td[^>]* data-label="TT">1<\/td><td data-label="Họ và tên">An<\/td><td>x<\/td><td[^>]* data-label="Ngày “ký”">6\/5\/2021<\/td>/u);
    expect(body(wide)).not.toMatch(/stacks|data-label/u);
    const narrow = table(1, [['TT', 'Họ và tên', 'Ngày'], ['1', 'An', '6/5']]);
    const headless = table(0, [['1', 'An', 'x', '6/5'], ['2', 'Ba', 'y', '7/5']]);
    const merged = { ...wide, children: wide.children.map((row, at) => (at === 0 ? { ...row, children: row.children.slice(0, 3).map((cell, column) => (column === 2 ? { ...cell, colspan: 2 } : cell)) } : row)) };
    for (const block of [narrow, headless, merged]) expect(web(block)).not.toMatch(/stacks|data-label/u);
  });

  test('on the web figures stay in columns on a telephone as long as these fit', () => {
    const web = (block: Block): string => pageMarkup([title('T'), block], { ...context, dialect: 'web' }).body;
    const years = table(1, [['Năm', 'Tập thể', 'Cá nhân', 'Cộng'], ['2019', '0', '4', '4'], ['2020', '1', '5', '6']]);
    expect(web(years)).not.toContain('stacks');
    expect(web(table(1, [['Đơn vị', 'Số hộ', 'Diện tích', 'Doanh thu'], ['Bưu điện', '1.240.000.000', '2.150.000.000', '9.870.000.000']]))).toContain('stacks');
    expect(web(table(1, [['TT', 'Tên', 'Đơn vị', 'Số'], ['1', 'An', 'Bưu điện', '4']]))).toContain('stacks');
  });

  test('levels of a list stand in each other', () => {
    expect(body(list(true, ['một', 'hai', 'ba', 'bốn', 'năm'], [1, 2, 3, 2, 1]))).toBe('<ol><li>một\n<ol><li>hai\n<ul><li>ba</li></ul></li><li>bốn</li></ol></li><li>năm</li></ol>');
    expect(pageMarkup([title('T'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['ba', 'ý'], [1, 2], 'continued'), list(true, ['chín'], [], 9)], context).body).toBe('<ol><li>một</li><li>hai</li></ol>\n<p>lời</p>\n<ol start="3"><li>ba\n<ol><li>ý</li></ol></li></ol>\n<ol start="9"><li>chín</li></ol>');
    expect(body(list(true, ['một', 'hai', 'ba'], [1, 2, 1], undefined, [false, false]))).toBe('<ol><li>một\n<ul><li>hai</li></ul></li><li>ba</li></ol>');
    expect(body(list(false, ['một', 'hai', 'ba'], [1, 2, 3], undefined, [true, true]))).toBe('<ul><li>một\n<ol><li>hai\n<ol><li>ba</li></ol></li></ol></li></ul>');
    expect(body(list(false, ['một', 'hai', 'ba'], [1, 2, 3]))).toBe('<ul><li>một\n<ul><li>hai\n<ul><li>ba</li></ul></li></ul></li></ul>');
  });

  test('whatever is written, no markup comes of it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const html = body(paragraph([{ text }]), photo('ngang', text, text));
      const tags = html.match(/<[^>]*>/gu) ?? [];
      expect(tags.every((tag) => /^<\/?(?:p|br|figure|figcaption|span|img)\b/u.test(tag))).toBe(true);
      expect(html).not.toMatch(/\p{Surrogate}/u);
    }));
  });
});

test.each([
  ['https://a.vn/x?y=[1]|^`{}', 'https://a.vn/x?y=%5B1%5D%7C%5E%60%7B%7D'],
  ['https://a.vn/100%', 'https://a.vn/100%25'],
  ['https://a.vn/%C3%A1', 'https://a.vn/%C3%A1'],
  ['http://[::1]/x', 'http://[::1]/x'],
  ['mailto:ban@a.vn', 'mailto:ban@a.vn'],
  ['https://', null],
])('the address %s is written %s', (link, written) => {
  expect(addressOf(link)).toBe(written);
});
