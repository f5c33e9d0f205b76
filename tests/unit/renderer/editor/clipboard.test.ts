/** What comes in by clipboard and what goes out. */
import { describe, expect, it } from 'vitest';
import { byline, cell, heading, list, paragraph, photo, quote, sapo, table, title, verse } from '@common/article/build.ts';
import { blocksToHtml } from '@common/article/html.ts';
import type { Block, NoteRun } from '@common/article/document.ts';
import { readFragment, withNewNotes, writeFragment } from '../../../../renderer/src/editor/clipboard/fragment.ts';
import { htmlToBlocks, readHtml } from '../../../../renderer/src/editor/clipboard/html.ts';
import { plainToBlocks } from '../../../../renderer/src/editor/clipboard/plain.ts';
import { htmlTree } from './html-tree.ts';
import { bold, boldItalic, italic, noted } from './support.ts';

const read = (html: string): Block[] => htmlToBlocks(htmlTree(html));

describe('plain text', () => {
  it('is a paragraph a line, blank lines and spaces at the ends gone', () => {
    expect(plainToBlocks('Một\r\n\r\n\tHai  \nBa\u2028Bốn')).toEqual(['Một', 'Hai', 'Ba', 'Bốn'].map((text) => paragraph(text)));
  });

  it('is NFC, without characters that only lay text out', () => {
    expect(plainToBlocks('Vie\u0323\u0302t\u00a0Nam\u200b\u00ad\u0007')).toEqual([paragraph('Việt Nam')]);
  });

  it('that is blank is nothing', () => {
    expect(plainToBlocks(' \n\t\n')).toEqual([]);
  });
});

describe('HTML', () => {
  it('keeps kind, bold, italic; a link keeps its text', () => {
    expect(
      read('<h1>Bưu tá</h1><h2>Từ việc nhỏ</h2><p>Anh <b>Nông Văn <i>Khải</i></b>, <a href="javascript:alert(1)">xem thêm</a></p><blockquote><p>Lời hay</p></blockquote>'),
    ).toEqual([
      heading(1, 'Bưu tá'),
      heading(2, 'Từ việc nhỏ'),
      paragraph([{ text: 'Anh ' }, bold('Nông Văn '), boldItalic('Khải'), { text: ', xem thêm' }]),
      quote('Lời hay'),
    ]);
  });

  it('reads lists and their levels, nested in an item or beside it; deeper than three is three', () => {
    expect(read('<ul><li>một</li><li><p>hai</p><ul><li>ba</li></ul></li></ul><ol><li>bốn</li></ol>')).toEqual([
      list(false, ['một', 'hai', 'ba'], [1, 1, 2]),
      list(true, ['bốn']),
    ]);
    expect(read('<ol><li>một</li><ol type="a"><li>hai</li><ul><li>ba<ul><li>bốn</li></ul></li></ul></ol><li>năm</li></ol>')).toEqual([list(true, ['một', 'hai', 'ba', 'bốn', 'năm'], [1, 2, 3, 3, 1])]);
    expect(read('<ol><li>một<ul><li>hai</li></ul></li><li>ba<ol><li>bốn</li></ol></li></ol>')).toEqual([list(true, ['một', 'hai'], [1, 2], undefined, [false, false]), list(true, ['ba', 'bốn'], [1, 2], 'continued')]);
    expect(read('<ul><li>một<ol><li>hai</li><li>ba</li></ol></li><li>bốn</li></ul>')).toEqual([list(false, ['một', 'hai', 'ba', 'bốn'], [1, 2, 2, 1], undefined, [true, false])]);
    expect(read('<ul><ul><li>một</li></ul><li>hai</li></ul>')).toEqual([list(false, ['một', 'hai'])]);
  });

  it('reads the levels of Word’s lists, whatever it puts in front of the words', () => {
    const item = (level: number, sign: string, text: string): string => `<p class="MsoListParagraph" style="mso-list:l3 level${String(level)} lfo1"><span style="mso-list:Ignore">${sign}<span>   </span></span>${text}</p>`;
    expect(read(item(1, '1.', 'Về đường') + item(2, 'a)', 'mở mới') + item(3, 'ii.', 'ba cây số') + item(2, 'đ)', 'rải nhựa') + item(1, '2.', 'Về điện'))).toEqual([list(true, ['Về đường', 'mở mới', 'ba cây số', 'rải nhựa', 'Về điện'], [1, 2, 3, 2, 1], undefined, [true, true])]);
  });

  it('reads dashes under the numbers of a Word list', () => {
    const item = (level: number, sign: string, text: string): string => `<p class="MsoListParagraph" style="mso-list:l5 level${String(level)} lfo2"><span style="mso-list:Ignore">${sign}<span>   </span></span>${text}</p>`;
    expect(read(item(1, '1.', 'Về đường') + item(2, '-', 'mở mới') + item(3, 'a)', 'ba cây số') + item(1, '2.', 'Về điện'))).toEqual([list(true, ['Về đường', 'mở mới', 'ba cây số', 'Về điện'], [1, 2, 3, 1], undefined, [false, true])]);
  });

  it('sets white space as a browser shows it', () => {
    expect(read('<div>\n  <p>\n   một\n  hai <span> ba</span></p>\n\n<p> </p>bốn<br/>năm</div>')).toEqual([
      paragraph('một hai ba'),
      paragraph('bốn\nnăm'),
    ]);
  });

  it('drops pictures, scripts, styles, hidden text; text beside them stays', () => {
    expect(
      read('<p>một<img src="https://track.example/a.png" onerror="alert(1)"/><script>alert(2)</script><style>p{}</style><span style="display: none">ẩn</span> hai</p><!--<p>ba</p>--><svg><text>x</text></svg>'),
    ).toEqual([paragraph('một hai')]);
  });

  it('counts the pictures that it leaves out, wherever they stand, and no dot that counts readers', () => {
    const { blocks, left } = readHtml(htmlTree('<p>một<img src="https://a.example/1.png"/></p><table><tr><td>a<img src="2.png"/></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><img src="https://a.example/t.gif" width="1" height="1"/>'));
    expect(blocks).toEqual([paragraph('một'), table(0, [['a', 'b'], ['c', 'd']])]);
    expect(left.pictures).toBe(2);
  });

  it('words under a picture are the caption of an empty place for it; under anything else they are text', () => {
    const html = (inside: string) => htmlTree(`<p>một</p><figure>${inside}<figcaption>Bà <b>Thoa</b><br/>Ảnh: Tâm</figcaption></figure><p>hai</p>`);
    expect(readHtml(html('<div><img src="https://a.example/1.jpg"/></div>'))).toEqual({ blocks: [paragraph('một'), photo(null, [{ text: 'Bà ' }, bold('Thoa')], 'Ảnh: Tâm'), paragraph('hai')], left: { pictures: 1, related: [] }, endsAtRight: false });
    expect(readHtml(html('<blockquote>lời</blockquote>'))).toEqual({ blocks: [paragraph('một'), quote('lời'), paragraph([{ text: 'Bà ' }, bold('Thoa'), { text: '\nẢnh: Tâm' }]), paragraph('hai')], left: { pictures: 0, related: [] }, endsAtRight: false });
    expect(readHtml(htmlTree('<figure><img src="1.jpg"/></figure>'))).toEqual({ blocks: [], left: { pictures: 1, related: [] }, endsAtRight: false });
  });

  it('a table of one picture and its caption is a figure; with more in it it is text', () => {
    const left = (table: string) => readHtml(htmlTree(`<p>một</p><table>${table}</table><p>hai</p>`)).blocks.slice(1, -1);
    const img = '<img src="1.jpg"/>';
    expect(left(`<tr><td>${img}</td></tr><tr><td><em>Bà Thoa. (Ảnh: Tâm)</em></td></tr>`)).toEqual([photo(null, [italic('Bà Thoa.')], 'Ảnh: Tâm')]);
    expect(left(`<tr><td><a href="x">${img}</a><br/>Bà Thoa</td><td> </td></tr>`)).toEqual([photo(null, 'Bà Thoa')]);
    expect(left(`<tr><td>${img}</td></tr><tr><td>Ảnh: TTXVN</td></tr>`)).toEqual([photo(null, '', 'Ảnh: TTXVN')]);
    expect(left(`<tr><td>${img}</td></tr>`)).toEqual([]);
    expect(left(`<tr><td>${img}</td><td>Tên</td></tr><tr><td>Bà Thoa</td><td>1958</td></tr>`)).toEqual([table(0, [['', 'Tên'], ['Bà Thoa', '1958']])]);
    expect(left(`<tr><td>Bà Thoa</td><td>${img}</td></tr>`)).toEqual([paragraph('Bà Thoa')]);
    expect(left(`<tr><td>${img}</td></tr><tr><td><ul><li>một</li></ul></td></tr>`)).toEqual([list(false, ['một'])]);
    const long = 'chữ của trang '.repeat(30).trim();
    expect(left(`<tr><td>${img}</td></tr><tr><td>${long}</td></tr>`)).toEqual([paragraph(long)]);
  });

  it('links to other articles in a box that says so are left out; with other words in it, or by another name, it stays', () => {
    const parts = (box: string) => {
      const { blocks, left } = readHtml(htmlTree(`<p>một</p>${box}<p>hai</p>`));
      return { between: blocks.slice(1, -1), related: left.related };
    };
    const link = '<a href="https://a.example/x.html">Cô giáo cắm bản</a>';
    for (const name of ['related', 'box-tinlienquanv2', 'tin-lien-quan', 'article-related clearfix', 'width_common box-tinlienquan', 'tin-khac', 'cung-chuyen-muc']) {
      expect(htmlToBlocks(htmlTree(`<div class="${name}">${link}</div>`))).toHaveLength(1);
      expect(parts(`<div class="${name}"><h3>Tin liên quan:</h3><ul><li>${link}</li><li>- ${link}</li></ul></div>`)).toEqual({ between: [], related: ['Cô giáo cắm bản'] });
    }
    for (const box of [
      `<div class="related"><p>${link}</p><p>Cô lên bản năm 2004.</p></div>`,
      `<div class="box"><p>${link}</p></div>`,
      `<div class="has-related"><p>${link}</p></div>`,
      '<div class="related"><p><a href="#muc">Cô giáo cắm bản</a></p></div>',
      '<div class="related"><p>Cô giáo cắm bản</p></div>',
      `<p class="related">${link}</p>`,
    ]) expect(parts(box)).toMatchObject({ between: [{ type: 'paragraph' }, ...(box.includes('2004') ? [{ type: 'paragraph' }] : [])], related: [] });
  });

  it('a place in front of the first sentence is parted from it; what is set as a block is a line', () => {
    const stamp = (rest: string) => read(`<p><span class="location-stamp">Lào Cai</span>${rest}</p>`);
    expect(stamp('Hai mươi năm')).toEqual([paragraph('Lào Cai – Hai mươi năm')]);
    expect(stamp('<b>Hai</b> mươi năm')).toEqual([paragraph([{ text: 'Lào Cai – ' }, bold('Hai'), { text: ' mươi năm' }])]);
    for (const rest of [' Hai mươi năm', '- Hai mươi năm', ', hai mươi năm']) expect(stamp(rest)).toEqual([paragraph(`Lào Cai${rest}`)]);
    expect(read('<p><span class="location-stamp">Lào Cai</span></p><p>Hai mươi năm</p>')).toEqual([paragraph('Lào Cai'), paragraph('Hai mươi năm')]);
    expect(read('<p><span class="location">Lào Cai</span>Hai</p>')).toEqual([paragraph('Lào CaiHai')]);
    expect(read('<div><span style="display: block">một</span><span style="display:inline-block">hai</span></div>')).toEqual([paragraph('một'), paragraph('hai')]);
  });

  it('an emoji set as a picture is a letter; a picture whose name holds one is a picture', () => {
    const img = (alt: string) => readHtml(htmlTree(`<p>một<img alt="${alt}" src="x.png"/></p>`));
    for (const emoji of ['👏', '👍🏽', '❤️', '🇻🇳', '1️⃣', '🎉🎉']) expect(img(emoji)).toMatchObject({ blocks: [paragraph(`một${emoji}`)], left: { pictures: 0 } });
    for (const alt of ['', '1', 'Ảnh', '👏 Bà Thoa', '👏'.repeat(40)]) expect(img(alt)).toMatchObject({ blocks: [paragraph('một')], left: { pictures: 1 } });
  });

  it('what one presses is no text, unless it is a part of the page', () => {
    expect(read('<p>một</p><div role="button" tabindex="0">Xem thêm</div><p>hai <span role="button">Thích</span></p>')).toEqual([paragraph('một'), paragraph('hai')]);
    const long = 'Ông Nông Văn Páo, bí thư chi bộ thôn Nà Lốc, xã Yên Khoái';
    expect(read(`<div role="button"><h3>Thành tích</h3></div><div role="button">${long}</div>`)).toEqual([heading(3, 'Thành tích'), paragraph(long)]);
    expect(readHtml(htmlTree('<a role="button"><img src="x.png"/></a>')).left.pictures).toBe(1);
  });

  it('from Word: its list paragraphs, its empty ones, its styled bold', () => {
    const word =
      '<p class="MsoNormal"><b style="mso-bidi-font-weight:normal"><span style="font-size:14.0pt">Đồng chí Triệu Thị Ngân</span></b><o:p/></p>' +
      '<p class="MsoNormal"><o:p> </o:p></p>' +
      '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>   </span></span>Giấy khen</p>' +
      '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>   </span></span>Bằng khen</p>' +
      '<p class="MsoListParagraph" style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">1.<span>   </span></span>Một</p>' +
      '<p style="font-weight:700;font-style:italic">Hết</p>';
    expect(read(word.replaceAll('o:p', 'o-p'))).toEqual([
      paragraph([bold('Đồng chí Triệu Thị Ngân')]),
      list(false, ['Giấy khen', 'Bằng khen']),
      list(true, ['Một']),
      paragraph([boldItalic('Hết')]),
    ]);
  });

  it('numbered lists begin where the page says, and go on where that is the next number', () => {
    expect(read('<ol><li>một</li><li>hai</li></ol><p>lời</p><ol start="3"><li>ba</li></ol><p>lời</p><ol start="8"><li>tám<ol start="4"><li>ý</li></ol></li></ol>')).toEqual([
      list(true, ['một', 'hai']),
      paragraph('lời'),
      list(true, ['ba'], [], 'continued'),
      paragraph('lời'),
      list(true, ['tám', 'ý'], [1, 2], 8),
    ]);
    expect(read('<ol start="x"><li>một</li></ol><ul start="4"><li>hai</li></ul><ol start="-2"><li>ba</li></ol>')).toEqual([list(true, ['một']), list(false, ['hai']), list(true, ['ba'])]);
  });

  it('from Word on the web: a list of every item is one list', () => {
    expect(read('<div><ol start="1"><li><p>một</p></li></ol></div><div><ol start="2"><li><p>hai</p></li></ol></div><p>lời</p><div><ol start="3"><li><p>ba</p></li></ol></div><div><ol start="4"><li><p>bốn</p></li></ol></div>')).toEqual([
      list(true, ['một', 'hai']),
      paragraph('lời'),
      list(true, ['ba', 'bốn'], [], 'continued'),
    ]);
  });

  it('from Word: a list that a paragraph parts goes on', () => {
    const item = (sign: string, text: string): string => `<p class="MsoListParagraph" style="mso-list:l5 level1 lfo1"><span style="mso-list:Ignore">${sign}<span>   </span></span>${text}</p>`;
    expect(read(`${item('1.', 'Một')}${item('2.', 'Hai')}<p class="MsoNormal">Lời</p>${item('3.', 'Ba')}${item('4.', 'Bốn')}<p class="MsoNormal">Lời</p>${item('9.', 'Chín')}`)).toEqual([
      list(true, ['Một', 'Hai']),
      paragraph('Lời'),
      list(true, ['Ba', 'Bốn'], [], 'continued'),
      paragraph('Lời'),
      list(true, ['Chín'], [], 9),
    ]);
  });

  it('from Google Docs: a bold wrapper that says it is not', () => {
    expect(read('<b style="font-weight:normal"><p><span style="font-weight:400">thường</span><span style="font-weight:700"> đậm</span></p></b>')).toEqual([
      paragraph([{ text: 'thường' }, bold(' đậm')]),
    ]);
  });

  it('a table of rows and columns stays one, with its header, merged cells and lines', () => {
    expect(read('<p>a</p><table border="1"><thead><tr><th>Tên</th><th colspan="2"><b>Số</b></th></tr></thead><tbody><tr><td rowspan="2"><p>Nà</p><p>Lốc</p></td><td><b>1</b></td><td>2</td></tr><tr><td>3</td><td><ul><li>x</li><li>y</li></ul></td></tr></tbody></table>')).toEqual([
      paragraph('a'),
      table(1, [['Tên', cell('Số', { colspan: 2 })], [cell('Nà\nLốc', { rowspan: 2 }), [bold('1')], '2'], ['3', 'x\ny']]),
    ]);
  });

  it('from Excel: cells without any paragraph, empty ones too', () => {
    expect(read('<table><col width="64"/><tr height="20"><td style="font-weight:700">Xã</td><td>Hộ</td></tr><tr><td>Tri Phương</td><td></td></tr></table>')).toEqual([table(0, [[[bold('Xã')], 'Hộ'], ['Tri Phương', '']])]);
  });

  it('a table that only places things comes as paragraphs, a cell each', () => {
    expect(read('<table><tr><td>Tên</td><td>Đơn vị</td></tr></table>')).toEqual([paragraph('Tên'), paragraph('Đơn vị')]);
    expect(read('<table><tr><td>a</td><td><table><tr><td>b</td></tr></table></td></tr><tr><td><table><tr><td>c</td></tr></table></td><td><table><tr><td>d</td></tr></table></td></tr></table>')).toEqual(['a', 'b', 'c', 'd'].map((text) => paragraph(text)));
    const page = 'chữ của trang '.repeat(60).trim();
    expect(read(`<table><tr><td>a</td><td>${page}<table><tr><td>b</td></tr></table></td></tr><tr><td>c</td><td>d</td></tr></table>`)).toEqual(['a', page, 'b', 'c', 'd'].map((text) => paragraph(text)));
    expect(read('<table><tr><td>a</td><td><table><tr><td><table><tr><td>b</td></tr></table></td></tr></table></td></tr><tr><td>c</td><td>d</td></tr></table>')).toEqual(['a', 'b', 'c', 'd'].map((text) => paragraph(text)));
  });

  it('a table in one cell of a table is words of that cell, a row a line', () => {
    expect(read('<table><tr><th>STT</th><th>Tên</th></tr><tr><td>1</td><td>gồm<table><tr><td>x</td><td>y</td></tr><tr><td>z</td><td>t</td></tr></table></td></tr></table>')).toEqual([table(1, [['STT', 'Tên'], ['1', 'gồm\nx y\nz t']])]);
  });

  it('of endless depth does not break it', () => {
    const depth = 5000;
    expect(read(`<p>đầu</p>${'<div>'.repeat(depth)}sâu${'</div>'.repeat(depth)}<p>cuối</p>`)).toEqual([paragraph('đầu'), paragraph('cuối')]);
  });
});

describe('the editor’s own fragment', () => {
  const blocks = [paragraph([bold('một')]), list(true, ['hai', 'ba', 'bốn'], [1, 2, 3]), photo('p1', 'C', 'N')];

  it('comes back as it went', () => {
    expect(readFragment(writeFragment(blocks, 'w1'), 'w1')).toEqual(blocks);
  });

  it('of another window has no pictures, its captions stay', () => {
    expect(readFragment(writeFragment(blocks, 'w1'), 'w2')?.[2]).toEqual(photo(null, 'C', 'N'));
  });

  it('may hold parts of a photo and items', () => {
    const parts = [{ type: 'photo', photoId: 'p1', children: [{ type: 'credit', children: [{ text: 'N' }] }] }, { type: 'list-item', children: [{ text: 'một' }] }];
    expect(readFragment(writeFragment(parts, 'w1'), 'w1')).toEqual([photo('p1', '', 'N'), paragraph('một')]);
  });

  it('of a list in part begins at the first level', () => {
    expect(readFragment(writeFragment([list(false, ['hai', 'ba', 'bốn'], [2, 3, 1])], 'w1'), 'w1')).toEqual([list(false, ['hai', 'ba', 'bốn'], [1, 2, 1])]);
  });

  it('of a table in part is made whole; words out of one cell are words', () => {
    const row = (...texts: string[]) => ({ type: 'table-row', children: texts.map((text) => ({ type: 'table-cell', children: [{ text }] })) });
    expect(readFragment(writeFragment([{ type: 'table', headerRows: 2, children: [row('b'), row('c', 'd')] }], 'w1'), 'w1')).toEqual([table(1, [['b', ''], ['c', 'd']])]);
    expect(readFragment(writeFragment([{ type: 'table', headerRows: 0, children: [row('b')] }], 'w1'), 'w1')).toEqual([paragraph('b')]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no blocks', '{"source":"w1","blocks":[]}'],
    ['an unknown block', '{"source":"w1","blocks":[{"type":"script","children":[{"text":"x"}]}]}'],
    ['a foreign property', '{"source":"w1","blocks":[{"type":"paragraph","onclick":"x","children":[{"text":"x"}]}]}'],
    ['a wrong mark', '{"source":"w1","blocks":[{"type":"paragraph","children":[{"text":"x","bold":"yes"}]}]}'],
    ['prototype games', '{"source":"w1","__proto__":{},"blocks":[{"type":"paragraph","children":{"length":1}}]}'],
  ])('that is %s is refused', (_name, data) => {
    expect(readFragment(data, 'w1')).toBeNull();
  });
});

it('goes out as clean HTML that comes in again', () => {
  const blocks = [title('Bưu tá <b>'), sapo('Mỗi ngày'), heading(2, 'Từ “việc” & nhỏ'), paragraph([{ text: 'một\nhai ' }, boldItalic('ba')]), quote('Lời'), list(true, ['1', '2', '3', '4'], [1, 2, 3, 1]), list(false, ['5', '6'], [1, 2]), table(1, [['A', cell('B', { colspan: 2 })], ['c', '', 'd\ne']]), verse('f\ng'), photo('p1', 'C', 'N'), photo(null), byline('Tâm')];
  const html = blocksToHtml(blocks);
  expect(html).not.toMatch(/<b>|style=|class=|data-|p1/u);
  expect(read(html.replaceAll('<br>', '<br/>'))).toEqual([
    heading(1, 'Bưu tá <b>'),
    paragraph([italic('Mỗi ngày')]),
    heading(3, 'Từ “việc” & nhỏ'),
    paragraph([{ text: 'một\nhai ' }, boldItalic('ba')]),
    quote('Lời'),
    list(true, ['1', '2', '3', '4'], [1, 2, 3, 1]),
    list(false, ['5', '6'], [1, 2]),
    table(1, [['A', cell('B', { colspan: 2 })], ['c', '', 'd\ne']]),
    paragraph('f\ng'),
    paragraph('C\nN'),
    paragraph('Tâm'),
  ]);
});

const BOLD = { bold: true } as const;

describe('footnotes', () => {
  const blocks = [paragraph([{ text: 'Theo ' }, noted('báo cáo', 'Năm 2019 & 2020'), { text: ' của xã' }]), list(false, [[noted('hai', 'x')]])];

  it('go through the own fragment, under ids of their own', () => {
    let next = 0;
    const own = withNewNotes(readFragment(writeFragment(blocks, 'w1'), 'w1') ?? [], () => `new${String((next += 1))}`);
    expect(own).toEqual(JSON.parse(JSON.stringify(blocks).replaceAll('"id":"a"', '"id":"new1"')));
  });

  it('come from Word and the web: the link is a note, the place it leads to is no text', () => {
    const withoutIds = (html: string): unknown => JSON.parse(JSON.stringify(read(html)).replaceAll(/"id":"[^"]+"/gu, '"id":"a"'));
    const word =
      '<p class="MsoNormal">Theo báo cáo<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title=""><span class="MsoFootnoteReference">[1]</span></a> của xã.</p>' +
      '<div style="mso-element:footnote-list"><hr/><div style="mso-element:footnote" id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1" title=""><span>[1]</span></a> Năm <b>2019</b></p></div></div>';
    expect(withoutIds(word)).toEqual([paragraph([{ text: 'Theo báo ' }, { text: 'cáo', footnote: { id: 'a', text: 'Năm 2019', runs: [{ text: 'Năm ' }, { text: '2019', bold: true }] } }, { text: ' của xã.' }])]);
    const web = '<p>Một <b>hai</b><sup><a href="https://a.example/bai#fn3">3</a></sup></p><ol><li id="fn3">^ Nguồn: xã <a href="#r3">↩</a></li></ol>';
    expect(withoutIds(web)).toEqual([paragraph([{ text: 'Một ' }, { ...noted('hai', 'Nguồn: xã'), ...BOLD }])]);
  });

  it('have no sign among their words, however it stands there; a number that is one of the words stays', () => {
    const noteIn = (place: string): unknown => {
      const [block] = read(`<p>Một<sup><a href="#n1" id="r1">1</a></sup></p>${place}`);
      return block?.type === 'paragraph' ? block.children.at(-1)?.footnote?.text : undefined;
    };
    expect(noteIn('<p id="n1"><a href="#r1">1</a>Ghi theo lời kể.</p>')).toBe('Ghi theo lời kể.');
    expect(noteIn('<p id="n1"><sup>1</sup>Ghi theo lời kể.</p>')).toBe('Ghi theo lời kể.');
    expect(noteIn('<p><a href="#r1" name="n1"><sup>[1]</sup></a>. Ghi theo lời kể.</p>')).toBe('Ghi theo lời kể.');
    expect(noteIn('<p id="n1"><a href="#r1">1</a> 12 tháng sau.</p>')).toBe('12 tháng sau.');
    expect(noteIn('<p id="n1"><sup>2</sup>H là đơteri.</p>')).toBe('2H là đơteri.');
    expect(noteIn('<p id="n1">Xem chú thích <a href="#n2">2</a></p>')).toBe('Xem chú thích 2');
  });

  it('go out with the marks of their words, and come in again', () => {
    const noteIn = (runs: NoteRun[]) => [paragraph([{ text: 'Theo ' }, { text: 'sách', footnote: { id: 'a', text: runs.map(({ text }) => text).join(''), runs } }])];
    const own = noteIn([{ text: 'Nguyễn Du, ' }, { text: 'Truyện Kiều', italic: true }, { text: ', bản ' }, { text: '1920', bold: true, italic: true }, { text: '.' }]);
    expect(blocksToHtml(own)).toContain('<a href="#ref-1">1</a> Nguyễn Du, <em>Truyện Kiều</em>, bản <strong><em>1920</em></strong>.</p>');
    expect(JSON.parse(JSON.stringify(read(blocksToHtml(own))).replaceAll(/"id":"[^"]+"/gu, '"id":"a"'))).toEqual(own);
    expect(withNewNotes(readFragment(writeFragment(own, 'w1'), 'w1') ?? [], () => 'a')).toEqual(own);
  });

  it('a link to a heading, or one that leads nowhere, is text', () => {
    expect(read('<p>xem <a href="#muc">mục một</a>, <a href="#x">1</a></p><h2 id="muc">Mục một</h2>')).toEqual([paragraph('xem mục một, 1'), heading(2, 'Mục một')]);
  });

  it('go out as raised numbers that lead to their words at the end, and come in again', () => {
    const html = blocksToHtml(blocks);
    expect(html).toBe(
      '<p>Theo báo cáo<sup id="ref-1"><a href="#note-1">1</a></sup> của xã</p>\n<ul><li>hai<sup id="ref-2"><a href="#note-2">2</a></sup></li></ul>\n' +
        '<p id="note-1"><a href="#ref-1">1</a> Năm 2019 &amp; 2020</p>\n<p id="note-2"><a href="#ref-2">2</a> x</p>',
    );
    const back = JSON.parse(JSON.stringify(read(html)).replaceAll(/"id":"[^"]+"/gu, '"id":"a"')) as Block[];
    expect(back).toEqual([paragraph([{ text: 'Theo báo ' }, noted('cáo', 'Năm 2019 & 2020'), { text: ' của xã' }]), list(false, [[noted('hai', 'x')]])]);
  });
});
