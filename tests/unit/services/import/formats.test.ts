/** Every format: text, structure and pictures that come, and what is told of the rest. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../electron/common/errors.ts';
import { readSource } from '../../../../electron/services/import/read.ts';
import { docx, jpegStub, paragraph, png } from '../../../fixtures/import/docx-builder.ts';
import { latin1, toTcvn3, toVni } from '../../../fixtures/import/encode.ts';
import { odt } from '../../../fixtures/import/odt-builder.ts';
import { sharedBytes } from '../../../fixtures/import/shared.ts';
import { codes, fields, importBytes, outline, utf8 } from './support.ts';

const TITLE = 'Người bí thư chi bộ tận tụy với dân';
const ONE = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu. Việc gì có lợi ông đều làm trước.';
const TWO = 'Đến nay thôn có 64 hộ thoát nghèo, đường làng ngõ xóm sạch sẽ, nhà văn hóa được xây mới khang trang.';

/** Text as RTF writes it: letters beyond ASCII as \uN with a stand-in. */
const u = (text: string): string => [...text].map((char) => (char.charCodeAt(0) > 127 ? `\\u${String(char.charCodeAt(0))}?` : char)).join('');
/** Bytes as RTF writes them. */
const hex = (text: string): string => [...text].map((char) => (char.charCodeAt(0) > 127 ? `\\'${char.charCodeAt(0).toString(16)}` : char)).join('');
const rtf = (body: string): Uint8Array =>
  latin1(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset0 .VnTime;}{\\f2\\fcharset163 Arial;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset0 VNI-Times;}}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}{\\info{\\title an}}${body}}`,
  );
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('RTF', () => {
  it('reads Unicode, bold, headings, symbols and line breaks', async () => {
    const [article] = await importBytes(
      rtf(`\\pard\\qc\\b ${u(TITLE)}\\b0\\par\\pard ${u('Ông ')}{\\b ${u('đi đầu')}}${u(' trong phong trào của thôn, ai cũng quý mến và làm theo ông.')}\\par\\pard\\s1\\outlinelevel0 ${u('Phần một')}\\par\\pard ${u(TWO)}\\par {\\f3 \\'b7} ${u(ONE)}\\par`),
      'a.rtf',
    );
    expect(fields(article).title).toBe(TITLE);
    expect(article?.document.blocks[1]).toEqual({ type: 'sapo', children: [{ text: 'Ông ' }, { text: 'đi đầu', bold: true }, { text: ' trong phong trào của thôn, ai cũng quý mến và làm theo ông.' }] });
    expect(outline(article)).toContain('heading1: Phần một');
    expect(codes(article)).toContain('symbol-replaced');
  });

  it('reads bytes of TCVN3, VNI and windows-1258 by font and text', async () => {
    const vietnamese = (text: string): string => Buffer.from([...text.normalize('NFC')].flatMap((char) => (char === 'ệ' ? [0xea, 0xf2] : char === 'đ' ? [0xf0] : [char.charCodeAt(0)]))).toString('latin1');
    const [article] = await importBytes(rtf(`\\pard ${u(TITLE)}\\par\\pard\\f1 ${hex(toTcvn3(ONE))}\\par\\pard\\f4 ${hex(toVni(TWO))}\\par\\pard\\f2 ${hex(vietnamese('Vi\u1ec7t Nam v\u00e0 \u0111\u00e0n con'))}, ${u('ai cũng mừng cho quê hương đổi mới từng ngày')}.\\par`), 'a.rtf');
    expect(fields(article).paragraphs).toEqual([ONE, TWO, 'Việt Nam và đàn con, ai cũng mừng cho quê hương đổi mới từng ngày.']);
    expect(article?.encoding).toBe('mixed');
  });

  it('keeps tables, notes, pictures and boxes; tells of comments, changes and what cannot be drawn', async () => {
    const { articles, reports } = await readSource({
      name: 'a.rtf',
      bytes: rtf(
        `{\\header\\pard ${u('Đảng ủy Khối')}\\par}\\pard ${u(TITLE)}\\par\\pard ${u(ONE)}{\\super\\chftn}{\\footnote\\pard ${u('Theo báo cáo năm 2020')}}{\\*\\atnauthor An}{\\annotation\\pard ${u('xem lại')}}\\par` +
          `\\pard {\\*\\shppict{\\pict\\pngblip\\picw10 ${hexOf(png(4, 3))}}}{\\nonshppict{\\pict\\wmetafile8 0102}}\\par` +
          `\\trowd\\cellx1000\\cellx2000\\pard\\intbl ${u('Tên')}\\cell ${u('Số hộ')}\\cell\\row\\trowd\\clmgf\\cellx1000\\cellx2000\\pard\\intbl ${u('Nà Lốc')}\\cell 64\\cell\\row` +
          `\\pard {\\deleted ${u('chữ đã xóa')}}{\\revised ${u('Chữ mới thêm vào bài.')}}{\\v ${u('chữ ẩn')}}\\par` +
          `\\pard {\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv {\\pict\\emfblip 01}}}{\\shptxt\\pard ${u('Trong hộp')}\\par}}{\\shprslt{\\*\\do{\\dptxbxtext ${u('Trong hộp')}}}}}${u(TWO)}\\par`,
      ),
    });
    const [article] = articles;
    const text = outline(article).join('\n');
    expect(text).toContain(`${ONE}{Theo báo cáo năm 2020}`);
    expect(text).toContain('Tên | Số hộ');
    expect(text).toContain('Nà Lốc | 64');
    expect(text.split('Trong hộp')).toHaveLength(2);
    expect(text).not.toContain('đã xóa');
    expect(text).toContain('Chữ mới thêm vào bài.');
    expect(article?.pictures.map((picture) => [...picture.bytes])).toEqual([[...png(4, 3)]]);
    expect(article?.leftOut).toEqual(expect.arrayContaining(['Đảng ủy Khối', 'chữ ẩn']));
    expect(reports[0]).toMatchObject({
      format: 'RTF',
      trackedChanges: { added: 1, removed: 1, moved: 0 },
      comments: ['An: xem lại'],
      textBoxes: 1,
      notes: 1,
      mergedCells: 1,
      tables: 1,
      pictures: 1,
      hiddenTexts: ['chữ ẩn'],
      gaps: [],
    });
    expect(reports[0]?.lostPictures).toHaveLength(1);
  });

  it('binary pictures do not disturb the text behind them', async () => {
    const picture = png(5, 5);
    const [before, after] = [`{\\rtf1\\ansi\\pard ${u(TITLE)}\\par\\pard {\\pict\\pngblip\\bin${String(picture.length)} `, `}\\par\\pard ${u(ONE)}\\par}`];
    const [article] = await importBytes(Uint8Array.from([...latin1(before), ...picture, ...latin1(after)]), 'a.rtf');
    expect(article?.pictures).toHaveLength(1);
    expect(fields(article).paragraphs).toEqual([ONE]);
  });
});

describe('old Word', () => {
  it('a .doc that is RTF or HTML inside is read as what it is', async () => {
    for (const bytes of [rtf(`\\pard ${u(TITLE)}\\par\\pard ${u(ONE)}\\par`), utf8(`<html><body><p><b>${TITLE}</b></p><p>${ONE}</p></body></html>`)]) {
      const [article] = await importBytes(bytes, 'a.doc');
      expect(fields(article)).toMatchObject({ title: TITLE, paragraphs: [ONE] });
      expect(codes(article)).toContain('altered-name');
    }
  });

  it('fonts, lists and layout come from the file', async () => {
    const { articles, reports } = await readSource({ name: 'a.doc', bytes: sharedBytes('legacy-word', 'tcvn3-2005-QD-256.doc') });
    const fonts = new Set(articles.flatMap((article) => (article.conversions ?? []).flatMap((conversion) => conversion.pieces.map((piece) => piece.font))));
    expect([...fonts]).toEqual(expect.arrayContaining(['.VnTime', '.VnTimeH']));
    expect(reports[0]).toMatchObject({ format: 'DOC', encoding: 'tcvn3', gaps: [] });
    // Headings in fonts of capitals come as capitals.
    expect(articles.flatMap(outline).join('\n')).toContain('QUYẾT ĐỊNH');
  });
});

describe('ODT', () => {
  const automatic = `
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Cu"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>`;

  it('reads text, looks, lists, notes, tables and pictures', async () => {
    const { articles, reports } = await readSource({
      name: 'a.odt',
      bytes: odt({
        automatic,
        footer: 'Trang web của huyện',
        pictures: { 'a.png': png(4, 4) },
        body:
          `<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>chữ đã xóa</text:p></text:deletion></text:changed-region></text:tracked-changes>` +
          `<text:h text:outline-level="1">${TITLE}</text:h><text:p>Ông <text:span text:style-name="T1">đi đầu</text:span><text:s text:c="2"/>trong phong trào của thôn, ai cũng quý mến.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Theo <text:span text:style-name="T1">báo cáo</text:span></text:p></text:note-body></text:note></text:p>` +
          `<text:p>${ONE}<office:annotation><dc:creator>An</dc:creator><text:p>xem lại</text:p></office:annotation></text:p>` +
          `<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p><text:p><draw:frame><draw:image xlink:href="http://example.org/b.png"/></draw:frame></text:p>` +
          `<text:list text:style-name="L1"><text:list-item><text:p>Việc một</text:p></text:list-item><text:list-item><text:p>Việc hai</text:p></text:list-item></text:list>` +
          `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Tên</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>Số</text:p></table:table-cell></table:table-row></table:table>` +
          `<text:p><draw:frame><draw:text-box><text:p>Trong hộp</text:p></draw:text-box></draw:frame>${TWO}</text:p>`,
      }),
    });
    const [article] = articles;
    const text = outline(article).join('\n');
    expect(fields(article).title).toBe(TITLE);
    expect(text).toContain('Ông đi đầu  trong phong trào');
    expect(text).toContain('ai cũng quý mến.{Theo báo cáo}');
    expect(JSON.stringify(article?.document)).toContain('"text":"Theo báo cáo","runs":[{"text":"Theo "},{"text":"báo cáo",');
    expect(text).toContain('ol: Việc một / Việc hai');
    expect(text).toContain('Tên | Số');
    expect(text).toContain('Trong hộp');
    expect(article?.pictures).toHaveLength(1);
    expect(article?.leftOut).toContain('Trang web của huyện');
    expect(reports[0]).toMatchObject({ comments: ['An: xem lại'], trackedChanges: { removed: 1 }, notes: 1, textBoxes: 1, mergedCells: 1, lostPictures: ['http://example.org/b.png'], gaps: [] });
  });

  it('TCVN3 by style', async () => {
    const [article] = await importBytes(odt({ automatic, fonts: '<style:font-face style:name="VT" svg:font-family="&apos;.VnTime&apos;"/>', body: `<text:p text:style-name="P1">${toTcvn3(TITLE)}</text:p><text:p text:style-name="Cu">${toTcvn3(ONE)}</text:p>` }), 'a.odt');
    expect(fields(article)).toMatchObject({ title: TITLE, paragraphs: [ONE] });
    expect(article?.conversions?.[0]?.pieces[0]?.font).toBe('.VnTime');
  });
});

describe('web pages', () => {
  const page = (body: string, head = ''): string => `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

  it('keeps structure, sets menus aside, runs and fetches nothing', async () => {
    const picture = Buffer.from(png(6, 4)).toString('base64');
    const { articles, reports } = await readSource({
      name: 'a.html',
      bytes: utf8(
        page(
          `<nav><a href="/">Trang chủ</a><a href="/tin">Tin tức</a></nav><script>document.write('chạy')</script><h1>${TITLE}</h1><p>${ONE}</p>` +
            `<figure><img src="data:image/png;base64,${picture}"><figcaption>Ông Bình (bìa phải) cùng bà con dọn đường</figcaption></figure><img src="http://example.org/x.jpg" width="600" height="400"><img src="http://example.org/count.gif" width="1" height="1">` +
            `<ul><li>Việc <b>một</b></li><li>Việc hai</li></ul><table><tr><td colspan="2">Tên</td><td>Số</td></tr><tr><td>a</td><td>b</td><td>64</td></tr></table><p style="display:none">ẩn</p><blockquote>Dân là gốc</blockquote><p>${TWO}</p><footer>Bản quyền</footer><iframe src="http://example.org"></iframe>`,
        ),
      ),
    });
    const [article] = articles;
    const text = outline(article).join('\n');
    expect(fields(article)).toMatchObject({ title: TITLE, captions: ['Ông Bình (bìa phải) cùng bà con dọn đường'] });
    expect(text).toContain('ul: Việc một / Việc hai');
    expect(text).toContain('a | b | 64');
    expect(text).toContain('quote: Dân là gốc');
    expect(text).not.toContain('chạy');
    expect(article?.pictures).toHaveLength(1);
    expect(article?.leftOut).toEqual(expect.arrayContaining(['Trang chủ', 'Tin tức', 'Bản quyền', 'ẩn']));
    expect(reports[0]).toMatchObject({ lostPictures: ['http://example.org/x.jpg'], mergedCells: 1, tables: 1, hiddenTexts: ['ẩn'], gaps: [] });
    expect(codes(article)).toContain('unknown-content');
  });

  it.each([
    ['windows-1258 named', latin1(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1258"></head><body><h1>Vi\xea\xf2t Nam</h1><p>Ng\xfd\xf5\xecì</p></body></html>`.replace('Ng\xfd\xf5\xecì', 'Ng\xfd\xf5\xcci \xf0\xe2\xecu ti\xean'))],
    ['UTF-8 that calls itself Latin-1', utf8('<html><head><meta charset="iso-8859-1"></head><body><h1>Việt Nam</h1><p>Người đấu tiên</p></body></html>')],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from('<html><body><h1>Việt Nam</h1><p>Người đấu tiên</p></body></html>', 'utf16le')])],
  ])('%s', async (_, bytes) => {
    const [article] = await importBytes(bytes, 'a.html');
    expect(outline(article).join('\n')).toMatch(/Việt Nam[\s\S]*Người đấu tiên/u);
  });

  it('TCVN3 inside a page of Word’s', async () => {
    const html = `<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><style>p.MsoNormal {font-family:".VnTime";}</style></head><body><p class=MsoNormal align=center><b>${toTcvn3(TITLE)}</b></p><p class=MsoNormal>${toTcvn3(ONE)}</p></body></html>`;
    const [article] = await importBytes(latin1(html), 'a.htm');
    expect(fields(article)).toMatchObject({ title: TITLE, paragraphs: [ONE] });
    expect(article?.encoding).toBe('tcvn3');
    expect(article?.conversions?.[0]?.pieces[0]?.font).toBe('.VnTime');
  });

  it('saved as one file, with its pictures', async () => {
    const quoted = [...Buffer.from(page(`<h1>${TITLE}</h1><p>${ONE}</p><img src="anh/a.png"><img src="cid:b">`))].map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join('');
    const part = (headers: string, body: string): string => `--x\r\n${headers}\r\n\r\n${body}\r\n`;
    const image = Buffer.from(png(3, 3)).toString('base64');
    const mht = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n${part('Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a.vn/bai/1.html', quoted)}${part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a.vn/bai/anh/a.png', image)}${part('Content-Type: image/png\r\nContent-ID: <b>\r\nContent-Transfer-Encoding: base64', Buffer.from(png(7, 7)).toString('base64'))}--x--\r\n`;
    const { articles, mediaType } = await readSource({ name: 'a.mht', bytes: latin1(mht) });
    expect(mediaType).toBe('multipart/related');
    expect(fields(articles[0])).toMatchObject({ title: TITLE, paragraphs: [ONE] });
    expect(articles[0]?.pictures).toHaveLength(2);
  });
});

describe('PDF', () => {
  const pdf = async (lines: readonly (readonly string[])[]): Promise<Uint8Array> => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const page of lines) {
      const sheet = document.addPage([420, 595]);
      page.forEach((line, index) => {
        sheet.drawText(line, { x: 40, y: 540 - index * 16, size: 12, font });
      });
    }
    return document.save();
  };

  it('text only, lines joined to paragraphs, and said so', async () => {
    const wide = ['Nhieu nam qua, ong luon di dau trong cac phong trao cua thon,', 'duoc ba con tin yeu va quy men, viec gi co loi cho dan ong deu', 'lam truoc.'];
    const { articles, reports } = await readSource({ name: 'a.pdf', bytes: await pdf([['Nguoi bi thu chi bo tan tuy voi dan', '', ...wide], []]) });
    expect(fields(articles[0]).paragraphs).toContain(wide.join(' '));
    expect(codes(articles[0])).toEqual(expect.arrayContaining(['text-only', 'scanned-pages']));
    expect(reports[0]?.gaps).toEqual([]);
  });

  it('one without any text is refused as empty', async () => {
    await expect(pdf([[]]).then((bytes) => readSource({ name: 'a.pdf', bytes }))).rejects.toMatchObject({ code: 'import/empty' });
  });
});

describe('photos and archives', () => {
  it.each([
    ['jpeg', jpegStub()],
    ['png', png(3, 3)],
    ['tiff', Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, ...new Array<number>(40).fill(0)])],
    ['webp', Uint8Array.from([...strToU8('RIFF'), 0, 0, 0, 0, ...strToU8('WEBPVP8 '), ...new Array<number>(30).fill(0)])],
  ])('a %s alone is an article of one photo', async (encoding, bytes) => {
    const { articles } = await readSource({ name: 'Ông Bình.jpg', bytes });
    expect(articles[0]).toMatchObject({ encoding, pictures: [{ name: 'Ông Bình.jpg' }] });
    expect(outline(articles[0])[0]).toBe('title: Ông Bình');
    expect(outline(articles[0])[1]).toMatch(/^photo picture:0/u);
  });

  it('a .zip of many files: each read alone, photos beside their document, a bad one harms none', async () => {
    const { articles, failed, reports, mediaType } = await readSource({
      name: 'bai.zip',
      bytes: zipSync({
        'Chi bộ 1/bai.docx': docx({ body: paragraph(TITLE) + paragraph(ONE) }),
        'Chi bộ 1/IMG_1.png': png(3, 3),
        'Chi bộ 2/mot.txt': utf8(`Bài thứ nhất của chi bộ hai\n\n${ONE}`),
        'Chi bộ 2/hai.txt': latin1(toTcvn3(`Bài thứ hai của chi bộ hai\n\n${TWO}`)),
        'Chi bộ 2/hai - anh 1.png': png(4, 4),
        'Chi bộ 2/khong ro.png': png(5, 5),
        'Chi bộ 2/hong.docx': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
        'trong/trong.zip': zipSync({ 'bai.html': utf8(`<html><body><h1>${TITLE}</h1><p>${TWO}</p><img src="bai_files/a.png"></body></html>`), 'bai_files/a.png': png(6, 6), 'bai_files/icon.gif': strToU8('GIF89a') }),
        '__MACOSX/Chi bộ 1/._bai.docx': utf8('x'),
        '.DS_Store': utf8('x'),
        '~$bai.docx': utf8('x'),
        'Thumbs.db': utf8('x'),
      }),
    });
    expect(mediaType).toBe('application/zip');
    const seen = articles.map((article) => ({ member: article.member, title: fields(article).title, pictures: article.pictures.length, encoding: article.encoding }));
    expect(seen).toEqual(
      expect.arrayContaining([
        { member: 'Chi bộ 1/bai.docx', title: TITLE, pictures: 1, encoding: 'docx' },
        { member: 'Chi bộ 2/mot.txt', title: 'Bài thứ nhất của chi bộ hai', pictures: 0, encoding: 'utf-8' },
        { member: 'Chi bộ 2/hai.txt', title: 'Bài thứ hai của chi bộ hai', pictures: 1, encoding: 'tcvn3' },
        { member: 'Chi bộ 2/', title: 'Chi bộ 2', pictures: 1, encoding: 'zip' },
        { member: 'trong/trong.zip/bai.html', title: TITLE, pictures: 1, encoding: 'html' },
      ]),
    );
    expect(seen).toHaveLength(5);
    expect(failed).toEqual([expect.objectContaining({ file: 'bai.zip/Chi bộ 2/hong.docx', code: 'import/damaged' })]);
    expect(reports.map((report) => report.file)).toContain('Chi bộ 1/bai.docx');
    expect(codes(articles.find((article) => article.member === 'Chi bộ 1/bai.docx'))).toContain('photos-beside');
  });

  it('names in the old code page are read', async () => {
    const bytes = zipSync({ 'caf_.txt': utf8(`${TITLE}\n\n${ONE}`) });
    const at = (from: number): number => Buffer.from(bytes).indexOf('caf_.txt', from);
    for (let place = at(0); place >= 0; place = at(place + 1)) bytes[place + 3] = 0x82;
    const { articles } = await readSource({ name: 'a.zip', bytes });
    expect(articles[0]?.member).toBe('café.txt');
  });

  it('an encrypted one is told apart', async () => {
    const bytes = zipSync({ 'a.txt': utf8(ONE) });
    const view = new DataView(bytes.buffer);
    const directory = Buffer.from(bytes).indexOf('PK\u0001\u0002', 0, 'latin1');
    view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
    const { failed } = await readSource({ name: 'a.zip', bytes });
    expect(failed[0]?.code).toBe('import/unsupported');
  });

  it('HEIC is refused with words that help', async () => {
    const bytes = Uint8Array.from([0, 0, 0, 24, ...strToU8('ftypheic'), ...new Array<number>(40).fill(0)]);
    await expect(readSource({ name: 'a.heic', bytes })).rejects.toBeInstanceOf(AppError);
    await expect(readSource({ name: 'a.heic', bytes })).rejects.toMatchObject({ code: 'photo/unsupported' });
  });
});
