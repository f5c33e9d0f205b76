/** What strangers send: an error with a code or a clean import, soon. */
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../electron/common/errors.ts';
import { readSource } from '../../../../electron/services/import/read.ts';
import { docx, drawing, jpegStub, paragraph, png, run } from '../../../fixtures/import/docx-builder.ts';
import { codes, fields, importBytes, importText, utf8 } from './support.ts';
import { processorTime } from '../../processor-time.ts';

const refused = async (bytes: Uint8Array, name: string): Promise<{ code: ErrorCode; found: unknown }> => {
  const error: unknown = await readSource({ name, bytes }).then(
    () => new Error('was imported'),
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'AppError', detail: { name } });
  const { code, detail } = error as { code: ErrorCode; detail: Record<string, unknown> };
  return { code, found: detail['found'] };
};

const LONG = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu. Việc gì có lợi ông đều làm trước.';
const wide = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const units = `${mark ? '\ufeff' : ''}${text}`;
  const out = new Uint8Array(units.length * 2);
  const view = new DataView(out.buffer);
  for (let i = 0; i < units.length; i += 1) view.setUint16(i * 2, units.charCodeAt(i), !big);
  return out;
};

describe('told by content', () => {
  it.each<[string, Uint8Array, string, ErrorCode]>([
    ['an empty file', new Uint8Array(), 'a.txt', 'import/empty'],
    ['white space only', utf8(' \n\t\n\u00a0 '), 'a.txt', 'import/empty'],
    ['an empty Word file', docx({ body: paragraph('  ') }), 'a.docx', 'import/empty'],
    ['a JPEG called .docx', jpegStub(), 'a.docx', 'import/mismatch'],
    ['a JPEG called .txt', jpegStub(), 'a.txt', 'import/mismatch'],
    ['a PDF of nothing', utf8('%PDF-1.7\n'), 'a.pdf', 'import/damaged'],
    ['an empty RTF', utf8('{\\rtf1 }'), 'a.rtf', 'import/empty'],
    ['a web page without words', utf8('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>'), 'a.html', 'import/empty'],
    ['an empty zip', zipSync({ '__MACOSX/a.txt': strToU8('a') }), 'a.zip', 'import/empty'],
    ['a HEIC photo', Uint8Array.from([0, 0, 0, 24, ...strToU8('ftypheic'), ...new Array<number>(40).fill(0)]), 'a.heic', 'photo/unsupported'],
    ['an SVG', utf8('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://example.org/a"/></svg>'), 'a.svg', 'photo/unsupported'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<a/>'), '[Content_Types].xml': strToU8('<a/>') }), 'a.xlsx', 'import/unsupported'],
    ['binary', Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256), 'a.txt', 'import/mismatch'],
    ['Latin-1', new Uint8Array(Buffer.from('Ng\xf4n ng\xf9 ti\xeang Vi\xeat', 'latin1')), 'a.txt', 'import/encoding'],
    ['a cut-off Word file', docx({ body: paragraph(LONG) }).slice(0, 900), 'a.docx', 'import/damaged'],
  ])('%s', async (_, bytes, name, code) => {
    expect((await refused(bytes, name)).code).toBe(code);
  });

  it('names what the file is', async () => {
    expect(await refused(jpegStub(), 'a.docx')).toEqual({ code: 'import/mismatch', found: 'JPEG' });
  });

  it('imports a Word file called .txt and says so', async () => {
    const source = await readSource({ name: 'a.txt', bytes: docx({ body: paragraph(LONG) }) });
    expect(source.mediaType).toContain('wordprocessingml');
    expect(codes(source.articles[0])).toContain('altered-name');
  });

  it.each([
    ['UTF-8', utf8(`Tên bài viết\n\n${LONG}`), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeffTên bài viết\r\n\r\n${LONG}`), 'utf-8'],
    ['UTF-16 LE', wide(`Tên bài viết\n\n${LONG}`, false, true), 'utf-16le'],
    ['UTF-16 BE', wide(`Tên bài viết\n\n${LONG}`, true, true), 'utf-16be'],
    ['UTF-16 LE without mark', wide(`Tên bài viết\n\n${LONG}`, false, false), 'utf-16le'],
    ['decomposed letters', utf8(`Tên bài viết\n\n${LONG}`.normalize('NFD')), 'utf-8'],
  ])('reads %s', async (_, bytes, encoding) => {
    const [article] = await importBytes(bytes, 'a.txt');
    expect(article?.encoding).toBe(encoding);
    expect(fields(article)).toMatchObject({ title: 'Tên bài viết', paragraphs: [LONG] });
  });

  it('leaves French, German and sums alone', async () => {
    const texts = [
      'Le garçon a été reçu à l’école française, où il a mangé du gâteau. Il était là hier. Sa mère l’a vu rêver près de la fenêtre.',
      'Die Größe der Straße ist übrig geblieben. Die Häuser stehen schön am Fluss. Man hört dort abends nur noch den Wind rauschen.',
      'Nhiệt độ là 20 °C ± 2. Xem § 5 của quy định này. Công ty Möller và hãng Café Déjà Vu đều gửi quà cho bà con trong xã.',
    ];
    expect(fields((await importText(['Ghi chép ở ba nơi xa', ...texts].join('\n\n')))[0]).paragraphs).toEqual(texts);
  });
});

describe('stray control characters', () => {
  it.each([['\0', '1'], ['\u0007 \u001b', '2'], ['\u007f', '1']])('%j in a text are left out, with a remark, and nothing else is', async (stray, count) => {
    const text = `Người gieo chữ ở Nà Phường\n\n${LONG} Cô giáo${stray} Hoàng Thị Ngà.\n\n${LONG}\n`;
    const { articles } = await readSource({ name: 'a.txt', bytes: utf8(text) });
    const words = JSON.stringify(articles[0]?.document);
    expect(words).toContain(`Cô giáo${stray.includes(' ') ? ' ' : ''} Hoàng Thị Ngà.`);
    expect(words).not.toMatch(/\\u00/);
    expect(articles[0]?.warnings).toContainEqual(expect.objectContaining({ code: 'control-characters', text: `Đã bỏ ${count} ký tự điều khiển không in được; hãy xem lại chỗ đó.` }));
  });

  it('what is full of them is still no text', async () => {
    await expect(refused(utf8(`${'\0\u0001'.repeat(40)}${LONG}`), 'a.txt')).resolves.toMatchObject({ code: 'import/mismatch', found: 'binary' });
    // Behind what is looked at to tell the kind as well.
    await expect(refused(utf8(`${LONG.repeat(700)}${'\u0001\0'.repeat(5000)}`), 'a.txt')).resolves.toMatchObject({ code: 'import/unsupported' });
  });
});

describe('within limits', () => {
  const document = (xml: string): Uint8Array =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) }, { level: 9 });
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  it.each<[string, () => Uint8Array, ErrorCode]>([
    ['a zip bomb', () => document(`<w:document ${W}><w:body><w:p><w:r><w:t>${'a'.repeat(60_000_000)}</w:t></w:r></w:p></w:body></w:document>`), 'import/too-large'],
    ['a bomb under the size limit', () => document(`<w:document ${W}><w:body><w:p><w:r><w:t>${'a'.repeat(20_000_000)}</w:t></w:r></w:p></w:body></w:document>`), 'import/too-large'],
    ['entities', () => document(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`), 'import/damaged'],
    ['an external entity', () => document(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`), 'import/damaged'],
    ['deep nesting', () => document(`<w:document ${W}>${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}</w:document>`), 'import/damaged'],
    ['elements without end', () => document(`<w:document ${W}>${'<w:p/>'.repeat(2_000_000)}</w:document>`), 'import/too-large'],
    ['no end tag', () => document(`<w:document ${W}><w:body>`), 'import/damaged'],
  ])('%s', async (_, make, code) => {
    const bytes = make();
    const spent = processorTime();
    expect((await refused(bytes, 'a.docx')).code).toBe(code);
    expect(spent()).toBeLessThan(10_000);
  });

  const rich = (body: string): Uint8Array => utf8(`{\\rtf1\\ansi ${body}}`);
  const nested = (depth: number): Uint8Array => (depth === 0 ? utf8('a') : zipSync({ 'a.zip': nested(depth - 1) }));
  it.each<[string, string, () => Uint8Array]>([
    ['an archive of zeros', 'a.zip', () => zipSync({ 'a.txt': new Uint8Array(60_000_000) }, { level: 9 })],
    ['archives in archives', 'a.zip', () => nested(12)],
    ['an archive of 9,000 files', 'a.zip', () => zipSync(Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`${String(i)}.txt`, utf8('a')])))],
    ['an ODT with a document type', 'a.odt', () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>') })],
    ['an ODT that swells', 'a.odt', () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8(`<a>${' '.repeat(50_000_000)}</a>`) }, { level: 9 })],
    ['a million groups', 'a.rtf', () => rich('{'.repeat(1_000_000))],
    ['groups closed too often', 'a.rtf', () => rich(`a${'}'.repeat(1_000_000)}`)],
    ['100,000 cells in a row', 'a.rtf', () => rich('\\trowd\\intbl a\\cell '.repeat(100_000))],
    ['100,000 boxes in boxes', 'a.rtf', () => rich('{\\shptxt a'.repeat(100_000))],
    ['a binary longer than the file', 'a.rtf', () => rich('{\\pict\\bin2147483647 a')],
    ['elements in elements', 'a.html', () => utf8('<div>'.repeat(200_000))],
    ['formatting that never ends', 'a.html', () => utf8(`<html>${'<b><i><p>'.repeat(20_000)}a`)],
    ['tables in tables', 'a.html', () => utf8(`<html>${'<table><tr><td>'.repeat(20_000)}a`)],
    ['a million tags', 'a.html', () => utf8(`<html>${'<p>a'.repeat(1_000_000)}`)],
    ['styles without end', 'a.html', () => utf8(`<html><style>${'a{b:c}'.repeat(500_000)}</style><p>a`)],
    ['one attribute of 7 MB', 'a.html', () => utf8(`<html><p style="${'a:b;'.repeat(1_700_000)}">a`)],
    ['boundaries without end', 'a.mht', () => utf8(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n${'--x\r\na: b\r\n\r\nc\r\n'.repeat(50_000)}`)],
    ['a PDF that is a circle', 'a.pdf', () => utf8('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj trailer<</Root 1 0 R>>')],
    ['10 MB of TCVN3 signs', 'a.txt', () => Uint8Array.from({ length: 10_000_000 }, (_, i) => (i % 60 === 59 ? 10 : 0xa8 + (i % 80)))],
  ])('%s: an error with a code or a clean import, soon', async (_, name, make) => {
    const bytes = make();
    const spent = processorTime();
    await readSource({ name, bytes }).catch((thrown: unknown) => {
      expect(thrown).toMatchObject({ name: 'AppError', code: expect.stringMatching(/^import\//) as string });
    });
    expect(spent()).toBeLessThan(10_000);
  }, 30_000);

  it('a picture of 50,000 × 50,000 px is listed, alone it is refused, and nothing decodes it', async () => {
    const huge = png(2, 2);
    const view = new DataView(huge.buffer);
    view.setUint32(16, 50_000);
    view.setUint32(20, 50_000);
    expect((await refused(huge, 'a.png')).code).toBe('photo/too-large');
    const { articles, reports } = await readSource({ name: 'a.docx', bytes: docx({ body: paragraph('Tên bài viết') + paragraph(LONG) + paragraph({ xml: drawing('p') }), pictures: [{ id: 'p', name: 'to.png', bytes: huge }] }) });
    expect(articles[0]?.pictures).toEqual([]);
    expect(reports[0]?.lostPictures).toEqual(['to.png']);
  });

  it('pages fetch nothing, run nothing, read no file', async () => {
    const asked: string[] = [];
    const fetched = globalThis.fetch;
    globalThis.fetch = (input) => {
      asked.push(input instanceof Request ? input.url : input.toString());
      return Promise.reject(new Error('no network'));
    };
    try {
      const page = `<html><body onload="alert(1)"><h1>Tên bài viết</h1><p>${LONG}</p><img src="http://example.org/a.png"><img src="file:///etc/passwd"><img src="../../etc/passwd"><link rel=stylesheet href="http://example.org/a.css"><script src="http://example.org/a.js"></script><script>globalThis.ran = true</script><object data="file:///etc/passwd"></object></body></html>`;
      const { articles, reports } = await readSource({ name: 'a.html', bytes: utf8(page) });
      expect(fields(articles[0]).paragraphs).toEqual([LONG]);
      expect(articles[0]?.pictures).toEqual([]);
      expect(reports[0]?.lostPictures).toEqual(['http://example.org/a.png', 'file:///etc/passwd', '../../etc/passwd']);
      const archived = await readSource({ name: 'a.zip', bytes: zipSync({ '../../../a.html': utf8(page), '/etc/passwd': utf8('root') }) });
      expect(archived.articles.flatMap((article) => article.pictures)).toEqual([]);
      expect(asked).toEqual([]);
      expect('ran' in globalThis).toBe(false);
    } finally {
      globalThis.fetch = fetched;
    }
  });

  it('a lie about sizes costs nothing', async () => {
    const bytes = document(`<w:document ${W}><w:body><w:p><w:r><w:t>${'a'.repeat(3_000_000)}</w:t></w:r></w:p></w:body></w:document>`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    // The second directory entry claims 1,000 bytes for the main part.
    for (let at = bytes.length - 300; at < bytes.length - 46; at += 1) {
      if (at >= 0 && view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 1000, true);
    }
    expect((await refused(bytes, 'a.docx')).code).toBe('import/damaged');
  });

  it('paths in an archive are names', async () => {
    const bytes = docx({ body: paragraph('Tên bài viết') + paragraph(LONG) + paragraph({ xml: drawing('p') }), more: { '../../etc/passwd': 'root', '/abs/x': 'y' }, pictures: [{ id: 'p', name: '../../../etc/hosts', bytes: png(2, 2) }] });
    const [article] = await importBytes(bytes, 'a.docx');
    expect(article?.pictures.length ?? 0).toBeLessThanOrEqual(1);
    expect(fields(article).paragraphs).toEqual([LONG]);
  });

  it.each<[string, () => string]>([
    ['10 MB of one letter', () => 'a'.repeat(10_000_000)],
    ['10 MB of spaces and one letter', () => `${' '.repeat(10_000_000)}a`],
    ['8,000 lines', () => Array.from({ length: 8_000 }, (_, i) => `Dòng số ${String(i)} của một tệp rất dài`).join('\n')],
    ['8,000 labels', () => 'Tin liên quan\n'.repeat(8_000)],
    ['8,000 names', () => `${LONG}\n${'Nguyễn Văn An\n'.repeat(8_000)}`],
    ['8,000 dates', () => `${LONG}\n${'26-04-2021 09:20\n'.repeat(8_000)}${LONG}`],
    ['8,000 paragraphs', () => `${LONG}\n`.repeat(8_000)],
    ['8,000 list items', () => `Gồm:\n${'- một việc;\n'.repeat(8_000)}`],
    ['6,000 numbered titles', () => Array.from({ length: 6_000 }, (_, i) => `${String(i + 1)}. TÊN BÀI VIẾT\n${i % 2 === 0 ? LONG : ''}`).join('\n')],
    ['brackets', () => '('.repeat(50_000) + 'Ảnh: '.repeat(8_000)],
  ])('%s', async (_, make) => {
    const text = make();
    const spent = processorTime();
    const articles = await importText(text);
    expect(articles.length).toBeGreaterThan(0);
    expect(spent()).toBeLessThan(10_000);
  });

  it('a file of more paragraphs than an article can have is refused', async () => {
    expect((await refused(utf8(`${LONG}\n`.repeat(60_000)), 'a.txt')).code).toBe('import/too-large');
  });

  it('a 12,000-word text comes in well under a second', async () => {
    const text = `Tên của một bài viết dài\n\n${`${LONG}\n\n`.repeat(420)}`;
    await importText(text);
    const spent = processorTime();
    const [article] = await importText(text);
    expect(spent()).toBeLessThan(500);
    expect(fields(article).paragraphs.length).toBeGreaterThan(415);
  });

  it('a long Word file too', async () => {
    const bytes = docx({ body: paragraph('Tên của một bài viết dài') + paragraph({ xml: Array.from({ length: 30 }, () => run('Chữ. ', { bold: true })).join('') }).repeat(420) });
    const spent = processorTime();
    await importBytes(bytes, 'a.docx');
    expect(spent()).toBeLessThan(3000);
  });
});
