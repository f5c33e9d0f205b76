/** One Word file with every trap in it: all there or listed. */
import { emptyDocument } from '../../../../electron/common/article/build.ts';
import { suggestionsOf } from '../../../../electron/common/article/suggest.ts';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../electron/services/import/read.ts';
import { docx, drawing, paragraph as p, png, run as r, textBox, vmlPicture } from '../../../fixtures/import/docx-builder.ts';
import { toTcvn3, toVni } from '../../../fixtures/import/encode.ts';
import { fields, outline } from './support.ts';
import { processorTime } from '../../processor-time.ts';

const TITLE = 'Người bí thư chi bộ tận tụy với dân';
const ONE = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu.';
const TWO = 'Việc gì có lợi cho dân ông đều làm trước, việc gì có hại cho dân ông đều tránh.';
const MOVED = 'Đoạn này đã được chuyển xuống cuối bài để cho rõ ý hơn.';

const STYLES = `
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Cũ"/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="CuHon"><w:name w:val="Cũ hơn"/><w:basedOn w:val="Cu"/></w:style>`;

/** A PNG of so many bytes: a real head, and data that does not pack. */
function heavy(bytes: number, seed: number): Uint8Array {
  const small = png(8 + seed, 6);
  const out = new Uint8Array(bytes);
  out.set(randomBytes(bytes));
  out.set(small.subarray(0, 33));
  return out;
}

const mergedTable = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Tên')}</w:tc><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('Số hộ')}</w:tc></w:tr><w:tr><w:tc>${p('Nà Lốc')}</w:tc><w:tc>${p('Cao Lộc')}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc></w:tr></w:tbl>`;
const equation = '<m:oMath><m:r><m:t>x+y=64</m:t></m:r></m:oMath>';
const wmf = Uint8Array.from([0xd7, 0xcd, 0xc6, 0x9a, ...new Array<number>(40).fill(0)]);

describe('a Word file with everything', () => {
  const photos = [1, 2, 3].map((seed) => heavy(10 * 1024 * 1024, seed));
  const body = [
    p(TITLE, { paragraphStyle: 'Title' }),
    p({ xml: `<w:moveFrom w:id="1" w:author="An">${r(MOVED)}</w:moveFrom>` }),
    p(toTcvn3(ONE), { paragraphStyle: 'CuHon' }),
    p({ xml: r(`${TWO} `) + r(toTcvn3(ONE), { font: '.VnTime' }) + r(` ${toVni(TWO)}`, { font: 'VNI-Times' }) }),
    p({ xml: drawing('p1') }),
    p({ xml: r('Ảnh nổi bên chữ của đoạn văn này, nhiều người xem.') + drawing('p2', 'anchor') }),
    p({ xml: vmlPicture('p3') }),
    p({ xml: drawing('p4') + drawing('outside') }),
    p({ xml: r('Đoạn có hai hộp chữ đi kèm bên cạnh.') + textBox(p('Hộp có cả hai lối viết'), true) + textBox(p('Hộp chỉ có lối viết mới'), false) + textBox(p(toTcvn3('Hộp chữ viết bằng phông chữ cũ')), false) }),
    p({ xml: `${r('Đoạn có chú thích')}<w:r><w:footnoteReference w:id="1"/></w:r>${r(' và nhận xét.')}<w:r><w:commentReference w:id="0"/></w:r>` }),
    mergedTable,
    p({ xml: `${r('Công thức: ') + equation + r(' và ký hiệu ')  }<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>` }),
    p({ xml: `${r('Sửa: ')}<w:del w:id="3" w:author="An"><w:r><w:delText>đã xóa</w:delText></w:r></w:del><w:ins w:id="4" w:author="An">${r('mới thêm')}</w:ins>${r('.')}` }),
    p({ xml: `<w:moveTo w:id="2" w:author="An">${r(MOVED)}</w:moveTo>` }),
    p({ xml: r('Chữ thấy') + r('chữ ẩn', { hidden: true }) + r(' được.') }),
  ].join('');
  const bytes = docx({
    body,
    styles: STYLES,
    footnotes: ['Theo báo cáo của chi bộ'],
    comments: [{ author: 'An', text: 'xem lại số liệu' }],
    pictures: [
      { id: 'p1', name: 'image1.png', bytes: photos[0] ?? wmf },
      { id: 'p2', name: 'image2.png', bytes: photos[1] ?? wmf },
      { id: 'p3', name: 'image3.png', bytes: photos[2] ?? wmf },
      { id: 'p4', name: 'image4.wmf', bytes: wmf },
    ],
    external: { outside: 'http://example.org/ngoai.png' },
  });

  it('all there or listed, 30 MB of photos and all, within ten seconds', async () => {
    const spent = processorTime();
    const { articles, reports } = await readSource({ name: 'bai.docx', bytes });
    expect(spent()).toBeLessThan(10_000);
    const [article] = articles;
    const text = outline(article).join('\n');
    expect(fields(article).title).toBe(TITLE);
    expect(text).toContain(ONE);
    expect(text).toContain(`${TWO} ${ONE} ${TWO}`);
    for (const once of ['Hộp có cả hai lối viết', 'Hộp chỉ có lối viết mới', 'Hộp chữ viết bằng phông chữ cũ', MOVED, 'chú thích{Theo báo cáo của chi bộ}', 'Nà Lốc', 'x+y=64', 'mới thêm']) {
      expect([once, text.split(once).length - 1]).toEqual([once, 1]);
    }
    // What was taken away and what came in its place is a suggestion.
    expect(text).toContain('Sửa: đã xóamới thêm.');
    expect(suggestionsOf(article?.document ?? emptyDocument()).map(({ author }) => author)).toEqual(['An']);
    expect(text).toContain('Chữ thấy được.');
    expect(text).toContain('ký hiệu ✓');
    expect(article?.pictures.map((picture) => picture.bytes.length)).toEqual([10, 10, 10].map((megabytes) => megabytes * 1024 * 1024));
    expect(reports).toEqual([
      expect.objectContaining({
        format: 'DOCX',
        encoding: 'mixed',
        converted: { tcvn3: 2, mixed: 1 },
        trackedChanges: { added: 1, removed: 1, moved: 1 },
        comments: ['An: xem lại số liệu'],
        textBoxes: 3,
        notes: 1,
        equations: 1,
        mergedCells: 2,
        tables: 1,
        symbols: 1,
        pictures: 3,
        lostPictures: ['image4.wmf (WMF)', 'http://example.org/ngoai.png'],
        hiddenTexts: ['chữ ẩn'],
        gaps: [],
      }),
    ]);
    // Places of pictures that did not come are kept.
    expect(article?.document.blocks.filter((block) => block.type === 'photo')).toHaveLength(5);
  });
});
