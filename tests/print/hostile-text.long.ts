/** Whatever stands in an article is printed as it stands: nothing is markup, nothing is too much. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byline, document, heading, list, paragraph, photo, quote, sapo, title } from '../../electron/common/article/build.ts';
import type { ArticleDocument, Block } from '../../electron/common/article/document.ts';
import type { ExportResult } from '../../electron/common/contract/shapes.ts';
import { MM } from '../../electron/services/print/design.ts';
import { exportBook } from '../../electron/services/print/export.ts';
import { Previewer } from '../../electron/services/print/preview.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { bold, boldItalic, italic } from './support/marked.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn, type Picture } from './support/pictures.ts';
import { svgOf } from './support/drawing.ts';
import { complaints, fonts, images, info, pageTexts, textPlaces, words } from './support/readers.ts';

const folder = temporaryFolder();
let count = 0;

interface Printed {
  readonly path: string;
  readonly result: ExportResult;
  readonly text: string;
}

/** Prints a book of one article; every such file must be sound whatever it holds. */
async function printed(text: ArticleDocument, pictures: ReadonlyMap<string, Picture> = new Map(), bookTitle = 'Kỷ yếu thử'): Promise<Printed> {
  count += 1;
  const book = new MemoryBook({ title: bookTitle }, [{ id: 'p', kind: 'body', title: 'Phần thử', articles: [{ id: 'a', document: text }] }], pictures);
  const result = await exportBook({ reader: book, to: 'print', folder: join(folder, String(count)), cache: join(folder, 'cache'), now: PRINTED_AT });
  const path = result.files[0]?.path ?? '';
  expect(complaints(path)).toBe('');
  // A machine may have a font with a sign that the book's lack: that is told, and is right.
  expect(result.preflight.errors.filter((finding) => !['photo-missing', 'photo-poor', 'font-foreign'].includes(finding.code))).toEqual([]);
  expect(fonts(path).filter((font) => !font.embedded)).toEqual([]);
  return { path, result, text: pageTexts(path).join(' ') };
}

/** No line reaches into the margins by more than `overhang` pt: a full stop or comma at a line end may hang out by its own width. */
function insideThePage(path: string, overhang = 3): void {
  for (const page of textPlaces(path)) {
    const [inside, outside] = [(3 + 19) * MM, (3 + 22) * MM];
    const [left, right] = page.number % 2 === 1 ? [inside, outside] : [outside, inside];
    for (const line of page.lines) {
      expect(line.left, `${String(page.number)}: ${line.text}`).toBeGreaterThan(left - overhang);
      expect(line.right, `${String(page.number)}: ${line.text}`).toBeLessThan(166 * MM - right + overhang);
    }
  }
}

const MARKUP = [
  '#read("/etc/passwd") *b* $x$ @ref </svg> _i_ `raw` <label> // comment /* c */',
  '#let x = 1; #eval("1+1") #import "@preview/x:1.0.0": * \\ \\u{41} ~ -- --- ... = H - l + e / t: d',
  '"}]} , "t": "title" \\" \\n $' + '{process} {{x}} %s %PDF-1.7 endstream endobj',
  '<script>alert(1)</script> &amp; &#65; ]]> <!-- --> javascript:alert(1)',
];

describe('text that looks like a program', () => {
  it('is printed letter for letter, wherever it stands', async () => {
    const [a = '', b = '', c = '', d = ''] = MARKUP;
    const blocks: Block[] = [
      title(`T1 ${a}`), sapo(`S1 ${b}`), paragraph(`P1 ${a}`), paragraph([bold(`P2 ${b}`), italic(` P3 ${c}`)]),
      heading(1, `H1 ${d}`), heading(2, `H2 ${a}`), heading(3, `H3 ${b}`), quote(`Q1 ${c}`), list(true, [`L1 ${d}`, `L2 ${a}`]),
      photo(null, `C1 ${b}`, `C2 ${c}`), byline(`B1 ${d}`),
    ];
    const { text } = await printed(document(blocks));
    // Lines may break anywhere a word ends or inside a long one: letters count, not spaces, nor hyphens, which the reader takes away at a line's end.
    const lettersOf = (from: string): string => from.replace(/[\s-]/g, '');
    const letters = lettersOf(text);
    for (const [mark, words_] of [['T1', a], ['S1', b], ['P1', a], ['P2', b], ['P3', c], ['H1', d], ['H2', a], ['H3', b], ['Q1', c], ['L1', d], ['L2', a], ['C1', b], ['C2', c], ['B1', d]] as const) {
      expect(letters).toContain(lettersOf(`${mark}${words_}`));
    }
    expect(text).not.toContain('root:');
  });

  it('is a title of book and part all the same, in the metadata too', async () => {
    const hostile = 'A & B <i>x</i> "q" #read("/etc/passwd") (\\) ]]>';
    const { path, text } = await printed(document([title('Bài'), paragraph('Chữ.')]), new Map(), hostile);
    await printed(document([title('Bài'), paragraph('Chữ.')]), new Map(), 'Nửa \ud83d và chuông \u0007');
    expect(text.replace(/[\s\u200b]/g, '')).toContain(hostile.replace(/\s/g, ''));
    expect(info(path)['Title']).toBe(hostile);
  });

  it('does not leave its page on the screen', () => {
    const book = new MemoryBook({}, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document([title('x')]) }] }]);
    const previewer = new Previewer(book);
    const { pages } = previewer.article('a', document([title('</svg><script>x</script>'), ...MARKUP.map((line) => paragraph(line))]));
    previewer.close();
    for (const page of pages) expect(svgOf(page).match(/<script|<foreignObject|<\/svg>(?=.)|passwd|\son\w+=/g)).toBeNull();
  });
});

describe('text of unusual size', () => {
  it('of one letter a paragraph', async () => {
    const letters = Array.from('Ộnhưngẫmlạiđủ');
    const { text } = await printed(document([title('Ộ'), sapo('ẫ'), ...letters.map((letter) => paragraph(letter)), byline('Ỹ')]));
    expect(text).toContain(`ẫ ${letters.join(' ')} Ỹ`);
  });

  it('of 12,000 words in one paragraph, none lost', async () => {
    const syllables = ['xây', 'dựng', 'Đảng', 'bộ', 'Khối', 'ngày', 'càng', 'trong', 'sạch', 'vững', 'mạnh'];
    const prose = Array.from({ length: 12_000 }, (_, index) => `${syllables[index % syllables.length] ?? ''}${index % 1000 === 999 ? String(index + 1) : ''}`);
    const { path, text } = await printed(document([title('Dài'), paragraph(prose.join(' '))]));
    const found = words(text);
    let at = 0;
    for (const word of found) if (word === prose[at]) at += 1;
    expect(at).toBe(12_000);
    expect(Number(info(path)['Pages'])).toBeGreaterThan(25);
  });

  it('in a title of 300 letters: all of it, inside the page', async () => {
    const long = `${'Người đảng viên mẫu mực của bản làng vùng cao biên giới '.repeat(6).slice(0, 299).trim()}.`;
    expect(long.length).toBeGreaterThanOrEqual(295);
    const { path, text } = await printed(document([title(long), paragraph('Chữ.'), paragraph('Chữ thêm. '.repeat(600))]));
    expect(text).toContain(long);
    insideThePage(path);
  });

  it('in a word wider than the line: broken or not, nothing is lost', async () => {
    const wide = 'Ẫ'.repeat(120);
    const address = 'https://www.tinhdoan.example/xa-hoi/tin-tuc/guong-dien-hinh-tien-tien-hoc-tap-va-lam-theo-bac-750123.html';
    const { path, text } = await printed(document([title(wide.slice(0, 60)), paragraph(`Chữ ${wide} chữ.`), paragraph(`Xem ${address}`)]));
    // poppler joins what a hyphen at a line end parts, so hyphens do not count.
    const letters = (from: string): string => from.replace(/[\s\u200b-]/g, '');
    expect(letters(text)).toContain(`Chữ${wide}chữ.`);
    expect(letters(text)).toContain(letters(`Xem ${address}`));
    // A letter may hang out where nothing else can give way.
    insideThePage(path, 9);
  });

  it('of nothing: a title alone, a photo alone, empty paragraphs between', async () => {
    const pictures = new Map([['a', await drawn('a.jpg', 1600, 1000, [10, 90, 90], [200, 190, 40])]]);
    const { path } = await printed(document([title(''), paragraph(''), photo('a'), paragraph(' '), photo(null), quote('')]), pictures);
    expect(images(path).length).toBe(1);
  });

  it('of forty photos in a row, each once and in order', async () => {
    const pictures = new Map<string, Picture>();
    for (let index = 0; index < 8; index += 1) pictures.set(String(index), await drawn(`${String(index)}.jpg`, index % 3 === 0 ? 500 : 900, 640, [index * 30, 90, 200 - index * 20], [200, 190, 40]));
    const row = Array.from({ length: 40 }, (_, index) => photo(String(index % 8), `Ảnh thứ ${String(index + 1)}.`));
    const { path, text } = await printed(document([title('Ảnh'), ...row, byline('Nguyễn An')]), pictures);
    // One picture each in the file, however often it is shown.
    expect(images(path).length).toBe(40);
    expect([...text.matchAll(/Ảnh thứ (\d+)\./g)].map((match) => Number(match[1]))).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });
});

describe('letters of every kind', () => {
  it('with marks that combine, astral signs and invisible ones do not stop the press', async () => {
    const odd = ['Tiê\u0301ng Viê\u0323t', 'a\u0301\u0302\u0303\u0304', '😀👩‍👩‍👧', '𝔊𝔬', '年鑑', 'العربية', '\u200b\u200d\ufeff\u00ad', '\u202eRTL\u202c', 'x\u00a0y', '\ud83d', 'a\tb', '\u0000\u0007', '①½²₫€'];
    const { text } = await printed(document([title('Chữ lạ'), ...odd.map((line, index) => paragraph(`Đoạn${String(index)} ${line} hết.`))]));
    for (const index of odd.keys()) expect(text).toContain(`Đoạn${String(index)}`);
    expect(text).toContain('Tiếng Việt');
    expect(text).toContain('x y');
  });

  it('of Vietnamese, all of them, in every style of type the design has', async () => {
    const vowels = Array.from('aăâeêioôơuưy').flatMap((vowel) => ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')));
    const small = [...vowels, 'đ'];
    const all = [...small, ...small.map((letter) => letter.toUpperCase())].join(' ');
    // Each on a page of its own: no running head comes between.
    const pages: [string, Block[]][] = [
      ['T', [title(`T ${all}`)]],
      ['SPD', [title('x'), sapo(`S ${all}`), paragraph(`P ${all}`), paragraph([bold(`D ${all}`)])]],
      ['NZ', [title('x'), paragraph([italic(`N ${all}`)]), paragraph([boldItalic(`Z ${all}`)])]],
      ['CGB', [title('x'), photo(null, `C ${all}`, `G ${all}`), byline(`B ${all}`)]],
    ];
    for (const [styles, blocks] of pages) {
      const letters = (await printed(document([...blocks, paragraph('Hết.')]))).text.replace(/\s/g, '');
      for (const style of styles) expect(letters, style).toContain(`${style}${all.replaceAll(' ', '')}`);
    }
  });
});
