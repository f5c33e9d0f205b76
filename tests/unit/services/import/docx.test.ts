/** Word files made for the purpose: everything there or told of. */
import { linesOf } from '../../../../electron/common/article/lines.ts';
import { describe, expect, it } from 'vitest';
import { docx, drawing, jpegStub, NUMBERING, paragraph as p, png, run as r, table, textBox, vmlPicture } from '../../../fixtures/import/docx-builder.ts';
import { cell, table as tableOf } from '../../../../electron/common/article/build.ts';
import { codes, fields, importBytes, outline } from './support.ts';

const LONG = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu. Việc gì có lợi cho dân ông đều làm trước.';
const TITLE = p('Người bí thư chi bộ tận tụy với dân', { paragraphStyle: 'Title' });
const pictures = [
  { id: 'p1', name: 'image1.png', bytes: png(8, 6) },
  { id: 'p2', name: 'image2.jpeg', bytes: jpegStub() },
];
const FOUR = { text: '4', bold: true } as const;
const EMF = Uint8Array.from([1, 0, 0, 0, ...new Array<number>(36).fill(0), 0x20, 0x45, 0x4d, 0x46]);

async function body(xml: string, more: Partial<Parameters<typeof docx>[0]> = {}) {
  const [article] = await importBytes(docx({ body: TITLE + xml, ...more }), 'bai.docx');
  return article;
}

describe('text', () => {
  it('resolves bold and italic through runs, character and paragraph styles', async () => {
    const article = await body(
      p({ xml: r('Thường ') + r('đậm', { bold: true }) + r(' nhấn', { style: 'Nhan' }) + r(' nghiêng.', { italic: true }) }) +
        p({ xml: r('Cả đoạn đậm, ') + r('trừ chỗ này', { bold: false }) + r(' và chỗ này', { style: 'Nhan' }) + r('.') }, { paragraphStyle: 'Dam' }) +
        p(LONG),
    );
    const [, first, second] = article?.document.blocks ?? [];
    expect(first).toEqual({ type: 'paragraph', children: [{ text: 'Thường ' }, { text: 'đậm nhấn', bold: true }, { text: ' nghiêng.', italic: true }] });
    expect(second).toEqual({
      type: 'paragraph',
      children: [{ text: 'Cả đoạn đậm, ', bold: true }, { text: 'trừ chỗ này và chỗ này' }, { text: '.', bold: true }],
    });
  });

  it('knows headings by style, inherited style and outline level, without their bold', async () => {
    const article = await body(p('Phần một', { paragraphStyle: 'Heading1' }) + p(LONG) + p('Mục nhỏ', { paragraphStyle: 'Muc' }) + p(LONG) + p('Cấp ba', { outline: 2 }) + p(LONG));
    expect(outline(article).filter((line) => line.startsWith('heading'))).toEqual(['heading1: Phần một', 'heading2: Mục nhỏ', 'heading3: Cấp ba']);
    expect(article?.document.blocks[1]).toEqual({ type: 'heading', level: 1, children: [{ text: 'Phần một' }] });
  });

  it('makes lists; keeps numbers as text where the book would count anew', async () => {
    const article = await body(
      p('Các việc:') + p('Một', { list: { id: 1 } }) + p('Hai', { list: { id: 1, level: 1 } }) +
        p('Thứ tự:') + p('Làm đường', { list: { id: 2 } }) + p('Xây cầu', { list: { id: 2 } }) +
        p('Xen kẽ:') + p('Chương đầu của câu chuyện dài về ông và bà con.', { list: { id: 3 } }) + p(LONG) + p('Chương sau của câu chuyện dài về ông và bà con.', { list: { id: 3 } }),
      { numbering: NUMBERING },
    );
    expect(outline(article).slice(1)).toEqual([
      'paragraph: Các việc:', 'ul: Một / >Hai', 'paragraph: Thứ tự:', 'ol: Làm đường / Xây cầu', 'paragraph: Xen kẽ:',
      'paragraph: I. Chương đầu của câu chuyện dài về ông và bà con.', `paragraph: ${LONG}`, 'paragraph: II. Chương sau của câu chuyện dài về ông và bà con.',
    ]);
    expect(codes(article)).toEqual([]);
  });

  it('makes suggestions of tracked changes; accepts a deleted paragraph end and what was moved, and says so', async () => {
    const article = await body(
      p({ xml: `${r('Ông được ')}<w:ins w:id="1"><w:r><w:t>tặng</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>trao</w:delText></w:r></w:del>${r(' bằng khen của tỉnh.')}` }) +
        p('Câu này bị chia ', { markDeleted: true }) + p('làm hai đoạn nay lại liền.') +
        p({ xml: '<w:moveFrom w:id="3"><w:r><w:t>chuyển đi</w:t></w:r></w:moveFrom>' }) + p({ xml: `<w:moveTo w:id="4"><w:r><w:t>Chỗ này mới chuyển đến.</w:t></w:r></w:moveTo>` }) + p(LONG),
    );
    expect(fields(article).paragraphs).toEqual(['Ông được tặngtrao bằng khen của tỉnh.', 'Câu này bị chia làm hai đoạn nay lại liền.', 'Chỗ này mới chuyển đến.', LONG]);
    expect(article?.document.blocks.flatMap(linesOf).flatMap((line) => line.children).filter((node) => node.inserted !== undefined || node.deleted !== undefined)).toMatchObject([{ text: 'tặng', inserted: { author: '' } }, { text: 'trao', deleted: { author: '' } }]);
    expect(codes(article).sort()).toEqual(['suggestions', 'tracked-changes']);
  });

  it('keeps footnotes and boxes, tells of comments, hidden text and headers', async () => {
    const article = await body(
      p({ xml: `${r('Số liệu năm 2020')}<w:r><w:footnoteReference w:id="1"/></w:r>${r('.')}` }) +
        p({ xml: r(LONG) + textBox(p('Hộp mới và cũ.'), true) + textBox(p('Hộp chỉ có kiểu mới.'), false) }) +
        p({ xml: r('Chữ thấy được') + r(' chữ ẩn', { hidden: true }) + r('.') }),
      { footnotes: ['Báo cáo của Đảng ủy xã.'], comments: [{ author: 'Lan', text: 'Xem lại số liệu' }], header: 'Đảng ủy Khối' },
    );
    expect(fields(article).paragraphs).toEqual(['Số liệu năm 2020.', LONG, 'Hộp mới và cũ.', 'Hộp chỉ có kiểu mới.', 'Chữ thấy được.']);
    expect(article?.document.blocks[1]).toEqual({ type: 'paragraph', children: [{ text: 'Số liệu năm ' }, { text: '2020', footnote: { id: 'n1', text: 'Báo cáo của Đảng ủy xã.' } }, { text: '.' }] });
    expect(codes(article).sort()).toEqual(['comments', 'hidden-text', 'notes', 'text-box']);
    expect(article?.comments).toMatchObject([{ author: 'Lan', body: 'Xem lại số liệu' }]);
    // What relations a file lists is not asked of the text: a header no section names is left alone with what was left out.
    expect(article?.leftOut).toEqual(['Đảng ủy Khối', 'chữ ẩn']);
  });

  it('keeps bold and italic in footnotes', async () => {
    const note = (id: number) => `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;
    const article = await body(p({ xml: `${r('Số liệu năm 2020')}${note(1)}${r(' và 2021')}${note(2)}${r('.')}` }) + p(LONG), {
      footnotes: ['Báo cáo.', { xml: r('Theo ') + r('Địa chí', { italic: true }) }],
    });
    expect(codes(article)).toEqual(['notes']);
    expect(JSON.stringify(article?.document)).toContain('"footnote":{"id":"n1","text":"Báo cáo."}');
    expect(JSON.stringify(article?.document)).toContain('"footnote":{"id":"n2","text":"Theo Địa chí","runs":[{"text":"Theo "},{"text":"Địa chí","italic":true}]}');
  });

  it('keeps tables, links, tabs and line breaks', async () => {
    const article = await body(
      table([['Năm', 'Số hộ'], ['2019', '27']]) + p({ xml: `<w:hyperlink r:id="x">${r('Liên kết')}</w:hyperlink>${r('\tsau thẻ.')}` }) + p('Dòng một.\nDòng hai.') + p(LONG),
    );
    expect(article?.document.blocks[1]).toEqual(tableOf(1, [['Năm', 'Số hộ'], ['2019', '27']]));
    expect(fields(article).paragraphs).toEqual(['Liên kết sau thẻ.', 'Dòng một.', 'Dòng hai.', LONG]);
    expect(codes(article)).toEqual([]);
  });

  it('keeps merged cells, several paragraphs of a cell, bold and a declared header', async () => {
    const tc = (content: string, properties = ''): string => `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
    const tr = (cells: string, properties = ''): string => `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
    const article = await body(
      `${p(LONG)}<w:tbl>${tr(tc(p('Đơn vị', { bold: true }), '<w:vMerge w:val="restart"/>') + tc(p('Kết nạp', { bold: true }), '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>')}${tr(tc(p(''), '<w:vMerge/>') + tc(p('2019')) + tc(p('2020')), '<w:tblHeader/>')}${tr(tc(p('Chi bộ một')) + tc(p({ xml: r('4', { bold: true }) })) + tc(p('Sáu') + p('đồng chí')))}${tr(tc(p('Cộng')) + tc(p('10'), '<w:gridSpan w:val="2"/>'))}</w:tbl>${p(LONG)}`,
    );
    expect(article?.document.blocks[2]).toEqual(
      tableOf(2, [[cell('Đơn vị', { rowspan: 2 }), cell('Kết nạp', { colspan: 2 })], ['2019', '2020'], ['Chi bộ một', [FOUR], 'Sáu\nđồng chí'], ['Cộng', cell('10', { colspan: 2 })]]),
    );
    expect(codes(article)).toEqual(['merged-cells']);
  });

  it.each([
    ['a letterhead', table([['TỈNH ỦY LẠNG SƠN', 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['Số 12-BC/TU', 'Lạng Sơn, ngày 26 tháng 4 năm 2021']]), 'TỈNH ỦY LẠNG SƠN | ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['a signature', table([['Nơi nhận:', 'T/M BAN THƯỜNG VỤ'], ['- Như trên', 'Hoàng Thị Mai']]), 'Nơi nhận: | T/M BAN THƯỜNG VỤ'],
    ['two columns without lines', table([['Họ và tên', 'Nông Văn Páo'], ['Quê quán', 'Tràng Định']]).replace('<w:tbl>', '<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="nil"/><w:insideV w:val="none"/></w:tblBorders></w:tblPr>'), 'Họ và tên | Nông Văn Páo'],
    ['cells of running text', table([['Việc', 'Kết quả'], ['Làm đường', p(`${LONG} ${LONG}`) + p(`${LONG} ${LONG}`)]]), `Làm đường | ${LONG} ${LONG} ${LONG} ${LONG}`],
  ])('%s stays text, in which names and dates are looked for', async (_name, xml, line) => {
    const article = await body(p(LONG) + xml + p(LONG));
    expect(article?.document.blocks.some((block) => block.type === 'table')).toBe(false);
    expect([...fields(article).paragraphs, ...(article?.leftOut ?? []), outline(article).at(-1)].join('\n')).toContain(line.split(' | ')[0] ?? '');
    expect(codes(article)).toContain('table-flattened');
  });

  it('a table in a table and a frame of one cell place things: their paragraphs stand as they are', async () => {
    const inner = table([['Năm', 'Số hộ'], ['2019', '27']]);
    const article = await body(p(LONG) + table([[p(LONG) + inner, p(LONG)], ['x', 'y']]) + table([[p(LONG)]]));
    expect(outline(article).slice(1)).toEqual([`paragraph: ${LONG}`, `paragraph: ${LONG}`, 'table 1: Năm | Số hộ / 2019 | 27', `paragraph: ${LONG}`, 'paragraph: x', 'paragraph: y', `paragraph: ${LONG}`]);
  });

  it('warns of a gap when text of the source did not come in', async () => {
    // Text outside any paragraph is read by the audit and by nobody else.
    const article = await body(`${p(LONG)}<w:r><w:t>Chữ lạc ngoài đoạn</w:t></w:r>`);
    expect(article?.warnings).toEqual([expect.objectContaining({ code: 'text-gap', text: expect.stringContaining('Chữ lạc ngoài đoạn') as string })]);
  });
});

describe('pictures', () => {
  it('come in place, inline and floating, new and old, with caption and credit', async () => {
    const article = await body(
      p(LONG) + p({ xml: drawing('p1') }, { align: 'center' }) + p('Ông Páo cùng bà con làm đường. Ảnh: Lò Mẩy', { align: 'center', italic: true }) +
        p({ xml: drawing('p2', 'anchor') + r(LONG) }) + p({ xml: vmlPicture('p3') }) + p('Nhà văn hóa thôn', { paragraphStyle: 'Caption' }) + p(LONG),
      { pictures: [...pictures, { id: 'p3', name: 'image3.png', bytes: png(3, 3) }] },
    );
    expect(outline(article).slice(1)).toEqual([
      `paragraph: ${LONG}`, 'photo picture:0: Ông Páo cùng bà con làm đường. / Ảnh: Lò Mẩy', 'photo picture:1:  / ', `paragraph: ${LONG}`, 'photo picture:2: Nhà văn hóa thôn / ', `paragraph: ${LONG}`,
    ]);
    expect(article?.pictures.map((picture) => picture.name)).toEqual(['image1.png', 'image2.jpeg', 'image3.png']);
    expect(article?.pictures[0]?.bytes).toEqual(png(8, 6));
    expect(codes(article)).toEqual([]);
  });

  it('pair with captions in rows of a layout table, and take a caption from above', async () => {
    const article = await body(
      p(LONG) + table([[p({ xml: drawing('p1') }), p({ xml: drawing('p2') })], [p('Trước khi làm đường', { italic: true, align: 'center' }), p('Sau khi làm đường', { italic: true, align: 'center' })]]) +
        p(LONG) + p('Ảnh trên cao: toàn cảnh bản Nà Lốc', { italic: true, align: 'center' }) + p({ xml: drawing('p3') }) + p(LONG),
      { pictures: [...pictures, { id: 'p3', name: 'image3.png', bytes: png(3, 3) }] },
    );
    expect(outline(article).filter((line) => line.startsWith('photo'))).toEqual([
      'photo picture:0: Trước khi làm đường / ', 'photo picture:1: Sau khi làm đường / ', 'photo picture:2: Ảnh trên cao: toàn cảnh bản Nà Lốc / ',
    ]);
  });

  it('that cannot be drawn or are not in the file keep their place and are told of', async () => {
    const article = await body(p(LONG) + p({ xml: vmlPicture('p1') }) + p(LONG) + p({ xml: drawing('out') }) + p(LONG), {
      pictures: [{ id: 'p1', name: 'image1.emf', bytes: EMF }],
      external: { out: 'http://example.invalid/a.png' },
    });
    expect(outline(article).filter((line) => line.startsWith('photo'))).toEqual(['photo -:  / ', 'photo -:  / ']);
    expect(article?.pictures).toEqual([]);
    expect(codes(article).sort()).toEqual(['drawing-lost', 'external-picture']);
  });

  it('go with the article they stand in', async () => {
    const articles = await importBytes(
      docx({ pictures, body: TITLE + p(LONG) + p({ xml: drawing('p1') }) + p('Cô giáo vùng cao', { paragraphStyle: 'Title' }) + p(LONG) + p({ xml: drawing('p2') }) }),
      'hai.docx',
    );
    expect(articles.map((article) => article.pictures.map((picture) => picture.name))).toEqual([['image1.png'], ['image2.jpeg']]);
    expect(outline(articles[1])).toContain('photo picture:0:  / ');
  });
});

describe('anatomy without styles', () => {
  it('finds genre, title, sapo and signature by their dress', async () => {
    const [article] = await importBytes(
      docx({
        body: [
          table([['ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', 'ĐẢNG CỘNG SẢN VIỆT NAM']]),
          p('Lạng Sơn, ngày 26 tháng 4 năm 2021', { align: 'right', italic: true }),
          p('BÀI VIẾT', { align: 'center', bold: true }),
          p('NGƯỜI BÍ THƯ CHI BỘ\nTẬN TỤY VỚI DÂN', { align: 'center', bold: true, size: 16 }),
          p('Hai mươi năm làm bí thư chi bộ, ông Nông Văn Páo vận động 60 hộ dân làm đường.', { bold: true }),
          p(LONG), p('Việc nhỏ nghĩa lớn', { bold: true }), p(LONG),
          p('Hoàng Thị Mai', { align: 'right', bold: true }), p('Ban Tuyên giáo Huyện ủy', { align: 'right' }),
        ].join(''),
      }),
      'bai.docx',
    );
    expect(outline(article)).toEqual([
      'title: NGƯỜI BÍ THƯ CHI BỘ TẬN TỤY VỚI DÂN',
      'sapo: Hai mươi năm làm bí thư chi bộ, ông Nông Văn Páo vận động 60 hộ dân làm đường.',
      `paragraph: ${LONG}`, 'heading2: Việc nhỏ nghĩa lớn', `paragraph: ${LONG}`, 'byline: Hoàng Thị Mai, Ban Tuyên giáo Huyện ủy',
    ]);
    expect(article?.writtenOn).toBe('2021-04-26');
  });

  it('names an article that names itself nowhere after its file', async () => {
    const [article] = await importBytes(docx({ body: p(LONG) + p(LONG) }), 'Nông_Văn_Páo.docx');
    expect(fields(article).title).toBe('Nông Văn Páo');
    expect(codes(article)).toEqual(['title-from-name']);
  });
});
