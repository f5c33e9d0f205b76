/** Real documents in TCVN3 and VNI against their transcripts, and what is told of a conversion. */
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../../electron/common/article/read.ts';
import { byVerdict } from '../../../../electron/common/text/encodings/convert.ts';
import { paragraphsOf } from '../../../../electron/services/import/raw.ts';
import { unify } from '../../../../electron/services/import/encoding/unify.ts';
import { READERS } from '../../../../electron/services/import/formats.ts';
import { sniff } from '../../../../electron/services/import/media.ts';
import { readSource } from '../../../../electron/services/import/read.ts';
import { docx, paragraph as p, run as r } from '../../../fixtures/import/docx-builder.ts';
import { latin1, toTcvn3, toVni, toWindows1258 } from '../../../fixtures/import/encode.ts';
import { sharedBytes, sharedNames, sharedText } from '../../../fixtures/import/shared.ts';
import { score } from './score.ts';
import { codes, fields, importBytes, outline, utf8 } from './support.ts';

const FILES = sharedNames('legacy-word').filter((name) => !name.endsWith('.txt'));

/**
 * Transcripts as they should be. Two hold slips of their own: in those of the real VNI files every "ặ" (bytes "aë", as in the fonts)
 * is written "ẵ" ("hoẵc", "nẵng": no syllable of Vietnamese), while the transcript of the generated VNI file has "mặt" for the same
 * bytes. And all carry instructions of Word's fields (PAGE, EMBED), which are no text.
 */
function transcript(name: string): string {
  const text = sharedText('legacy-word', name.replace(/\.[^.]+$/u, '.truth.txt')).replace(/^\s*PAGE\b.*$|EMBED Excel\.Sheet\.8/gmu, '');
  return name.startsWith('vni-') ? text.replaceAll('ẵ', 'ặ') : text;
}

describe('every real document against its transcript', () => {
  it.each(FILES)('%s', async (name) => {
    const bytes = sharedBytes('legacy-word', name);
    const raw = await READERS[sniff(bytes)]?.({ name, bytes });
    if (raw === undefined) throw new Error('no reader');
    const { document } = unify(raw);
    const text = paragraphsOf(document.items)
      .map((item) => (item.list?.kind === 'bullet' ? '' : (item.list?.label ?? '')) + item.runs.map((run) => run.text).join(''))
      .join('\n');
    const { syllables, diacritics, precision } = score(transcript(name), text);
    expect(diacritics).toBeGreaterThanOrEqual(0.995);
    expect(syllables).toBeGreaterThanOrEqual(0.995);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(document.encoding).toBe(name.includes('vni') ? 'vni' : 'tcvn3');
  });

  it.each(FILES)('%s: the head of the paper is no title, whatever style it has', async (name) => {
    const { articles } = await readSource({ name, bytes: sharedBytes('legacy-word', name) });
    for (const { document } of articles) expect(articleText(document).split('\n')[0]?.toLowerCase()).not.toMatch(/chủ nghĩa|độc lập/u);
  });

  it('a form to be filled in has no places for pictures: its lines are no captions', async () => {
    const name = 'tcvn3-2006-huong-dan-ghi-phieu.doc';
    const { articles } = await readSource({ name, bytes: sharedBytes('legacy-word', name) });
    expect(articles.flatMap(({ document }) => document.blocks.filter(({ type }) => type === 'photo'))).toEqual([]);
  });

  it.each(FILES)('%s: nothing is lost on the way to the article', async (name) => {
    const { articles, reports } = await readSource({ name, bytes: sharedBytes('legacy-word', name) });
    expect(reports.map((report) => report.gaps)).toEqual([[]]);
    expect(articles.flatMap(codes)).not.toContain('text-gap');
    // The understanding may move a title to the front; every syllable is still somewhere.
    const came = new Map<string, number>();
    const tokens = (text: string): string[] => text.normalize('NFC').toLowerCase().match(/\p{L}+/gu) ?? [];
    for (const word of tokens(articles.flatMap((article) => [articleText(article.document), ...article.leftOut]).join('\n'))) came.set(word, (came.get(word) ?? 0) + 1);
    const wanted = tokens(transcript(name));
    const missing = wanted.filter((word) => {
      const count = came.get(word) ?? 0;
      came.set(word, count - 1);
      return count <= 0;
    });
    expect(missing.length / wanted.length).toBeLessThan(0.005);
  });
});

describe('text files', () => {
  const article = sharedText('articles', 'lang-son-2021-04-26.txt');
  it.each([
    ['seed-tcvn3-generated.txt', 'tcvn3'],
    ['seed-vni-generated.txt', 'vni'],
  ])('%s', async (name, encoding) => {
    const [one] = await importBytes(sharedBytes('legacy-text', name), name);
    const [unicode] = await importBytes(utf8(article), 'a.txt');
    expect(one?.encoding).toBe(encoding);
    expect(fields(one).title).toBe('Học tập làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh');
    if (unicode === undefined || one === undefined) throw new Error('no article');
    const { syllables, diacritics } = score(articleText(unicode.document), articleText(one.document));
    expect(syllables).toBeGreaterThanOrEqual(0.995);
    expect(diacritics).toBeGreaterThanOrEqual(0.995);
  });

  const BODY = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu. Việc gì có lợi cho dân ông đều làm trước.';
  const TEXT = `Người bí thư chi bộ tận tụy với dân\n\n${BODY}\n\nHà Nội\n`;
  it.each([
    ['tcvn3', toTcvn3],
    ['vni', toVni],
    ['windows-1258', toWindows1258],
  ])('bytes of %s', async (encoding, encode) => {
    const { articles, reports } = await readSource({ name: 'a.txt', bytes: latin1(encode(TEXT)) });
    expect(articles[0]?.encoding).toBe(encoding);
    expect(fields(articles[0])).toMatchObject({ title: 'Người bí thư chi bộ tận tụy với dân' });
    expect(fields(articles[0]).paragraphs).toContain(BODY);
    expect(reports[0]?.gaps).toEqual([]);
  });

  it('TCVN3 that was saved as UTF-8', async () => {
    const [one] = await importBytes(utf8(toTcvn3(TEXT)), 'a.txt');
    expect(one?.encoding).toBe('tcvn3');
    expect(fields(one).paragraphs).toContain(BODY);
  });

  it('a file of two encodings, paragraph by paragraph, with what each was', async () => {
    const [one] = await importBytes(utf8(`Người bí thư chi bộ tận tụy với dân\n\n${toTcvn3(BODY)}\n\n${BODY}\n\n${toVni(BODY)}`), 'a.txt');
    expect(one?.encoding).toBe('mixed');
    expect(fields(one).paragraphs).toEqual([BODY, BODY, BODY]);
    expect(one?.conversions).toEqual([
      expect.objectContaining({ text: BODY, original: toTcvn3(BODY), encoding: 'tcvn3' }),
      expect.objectContaining({ text: BODY, original: toVni(BODY), encoding: 'vni' }),
    ]);
    for (const conversion of one?.conversions ?? []) expect(conversion.confidence).toBeGreaterThan(0.9);
    expect(codes(one)).toContain('converted');
  });

  it('a person’s verdict overrules the text, and the original is there to try another', async () => {
    const text = toTcvn3(BODY);
    const { articles } = await readSource({ name: 'a.txt', bytes: utf8(text), encoding: 'unicode' });
    expect(fields(articles[0]).title + fields(articles[0]).paragraphs.join('')).toContain(text.slice(0, 30));
    expect(articles[0]?.conversions ?? []).toEqual([]);
    const [converted] = await importBytes(utf8(text), 'a.txt');
    const [piece] = converted?.conversions?.[0]?.pieces ?? [];
    expect(byVerdict(piece?.original ?? '', { encoding: 'tcvn3', through1258: false })).toBe(BODY);
  });
});

describe('Word files', () => {
  const TITLE = 'Người bí thư chi bộ tận tụy với dân';
  const ONE = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu.';
  const TWO = 'Việc gì có lợi cho dân ông đều làm trước, việc gì có hại cho dân ông đều tránh.';
  const STYLES = `
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Văn bản cũ"/><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="CuHon"><w:name w:val="Văn bản cũ hơn"/><w:basedOn w:val="Cu"/></w:style>
<w:style w:type="character" w:styleId="Hoa"><w:name w:val="Hoa"/><w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr></w:style>`;

  it('runs of three encodings in one paragraph', async () => {
    const body =
      p(TITLE) + p({ xml: r(toTcvn3(`${ONE} `), { font: '.VnTime' }) + r(`${TWO} `, { font: 'Times New Roman' }) + r(toVni(ONE), { font: 'VNI-Times' }) }) + p(TWO);
    const [one] = await importBytes(docx({ body, styles: STYLES }), 'a.docx');
    expect(fields(one).paragraphs[0]).toBe(`${ONE} ${TWO} ${ONE}`);
    expect(one?.encoding).toBe('mixed');
    expect(one?.conversions?.[0]?.pieces.map((piece) => piece.encoding)).toEqual(['tcvn3', 'unicode', 'vni']);
  });

  it('fonts come through styles; .Vn…H is capitals; a font that lies is not believed', async () => {
    const body =
      p({ xml: r(toTcvn3('điển hình '), { style: 'Hoa' }) + r('tien tien', { style: 'Hoa' }) }, { paragraphStyle: 'CuHon' }) +
      p(toTcvn3(ONE), { paragraphStyle: 'CuHon' }) +
      p(TWO, { font: '.VnTime' }) +
      p(toTcvn3(TWO), { font: 'Times New Roman' });
    const [one] = await importBytes(docx({ body, styles: STYLES }), 'a.docx');
    expect(outline(one).join('\n')).toContain('ĐIỂN HÌNH TIEN TIEN');
    expect(fields(one).paragraphs).toEqual([ONE, TWO, TWO]);
    expect(one?.conversions?.[0]?.pieces.map((piece) => piece.font)).toEqual(['.VnTimeH']);
  });

  it('a theme font, notes and comments are converted too', async () => {
    const theme = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x"><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const bytes = docx({
      body: p(toTcvn3(TITLE)) + p({ xml: `${r(toTcvn3(ONE))}<w:r><w:footnoteReference w:id="1"/></w:r>` }) + p(toTcvn3(TWO)),
      styles: STYLES,
      footnotes: [toTcvn3('Theo báo cáo của chi bộ')],
      comments: [{ author: 'An', text: toTcvn3('cần kiểm tra lại số liệu này') }],
      theme,
    });
    const { articles, reports } = await readSource({ name: 'a.docx', bytes });
    expect(outline(articles[0]).join('\n')).toContain(`${ONE}{Theo báo cáo của chi bộ}`);
    expect(reports[0]?.comments).toEqual(['An: cần kiểm tra lại số liệu này']);
    expect(articles[0]?.conversions?.[0]?.pieces[0]?.font).toBe('.VnTime');
  });

  it('decomposed Unicode is composed and not called converted', async () => {
    const [one] = await importBytes(docx({ body: p(TITLE.normalize('NFD')) + p(ONE.normalize('NFD')) + p(TWO) }), 'a.docx');
    expect(fields(one)).toMatchObject({ title: TITLE, paragraphs: [ONE, TWO] });
    expect(one?.encoding).toBe('docx');
    expect(codes(one)).not.toContain('converted');
  });
});
