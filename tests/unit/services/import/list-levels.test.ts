/** Lists of several levels, as Word, LibreOffice and pages have them: levels come along, and a list that would be counted otherwise stays text. */
import { describe, expect, it } from 'vitest';
import { docx, paragraph as p } from '../../../fixtures/import/docx-builder.ts';
import { odt } from '../../../fixtures/import/odt-builder.ts';
import { codes, importBytes, importText, outline } from './support.ts';

const LONG = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu. Việc gì có lợi cho dân ông đều làm trước.';
const TITLE = 'Người bí thư chi bộ tận tụy với dân';

/** Lists 1 to 6: bullets on nine levels; 1. a) bullet; 1. 1.1.; 1. bullet; bullet 1. bullet; 1. a) i). */
const level = (at: number, format: string, text: string): string => `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = [
  Array.from({ length: 9 }, (_, at) => level(at, 'bullet', '-')).join(''),
  level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)') + level(2, 'bullet', '-'),
  level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.'),
  level(0, 'decimal', '%1.') + level(1, 'bullet', '-'),
  level(0, 'bullet', '-') + level(1, 'decimal', '%2.') + level(2, 'bullet', '+'),
  level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)') + level(2, 'lowerRoman', '%3)'),
].map((levels, index) => `<w:abstractNum w:abstractNumId="${String(index)}">${levels}</w:abstractNum>`).join('') + [1, 2, 3, 4, 5, 6].map((id) => `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(id - 1)}"/></w:num>`).join('');

async function word(list: number, ...items: readonly (readonly [depth: number, text: string])[]) {
  const body = p(TITLE, { paragraphStyle: 'Title' }) + p(LONG) + items.map(([depth, text]) => p(text, { list: { id: list, level: depth } })).join('') + p(LONG);
  const [article] = await importBytes(docx({ body, numbering: NUMBERING }), 'bai.docx');
  return { lines: outline(article).slice(2, -1), codes: codes(article) };
}

describe('Word', () => {
  it('bullets of three levels', async () => {
    expect(await word(1, [0, 'Một'], [1, 'Hai'], [2, 'Ba'], [1, 'Bốn'], [0, 'Năm'])).toEqual({ lines: ['ul: Một / >Hai / >>Ba / >Bốn / Năm'], codes: [] });
  });

  it('a list that begins lower stands at the margin; a level left out is none', async () => {
    expect(await word(1, [1, 'Một'], [3, 'Hai'], [3, 'Ba'], [1, 'Bốn'])).toEqual({ lines: ['ul: Một / >Hai / >Ba / Bốn'], codes: [] });
  });

  it('deeper than three is three, and told', async () => {
    expect(await word(1, [0, 'Một'], [1, 'Hai'], [2, 'Ba'], [3, 'Bốn'], [4, 'Năm'])).toEqual({ lines: ['ul: Một / >Hai / >>Ba / >>Bốn / >>Năm'], codes: ['list-flattened'] });
  });

  it('numbers, points and dashes; what the book letters otherwise is told', async () => {
    const four = await word(2, [0, 'Về đường'], [1, 'mở mới'], [2, 'ba cây số'], [1, 'rải nhựa'], [1, 'bắc cầu'], [1, 'sửa cống'], [0, 'Về điện'], [1, 'kéo dây']);
    expect(four).toEqual({ lines: ['ol: Về đường / >mở mới / >>ba cây số / >rải nhựa / >bắc cầu / >sửa cống / Về điện / >kéo dây'], codes: [] });
    const five = await word(2, [0, 'Về đường'], [1, 'mở mới'], [1, 'rải nhựa'], [1, 'bắc cầu'], [1, 'sửa cống'], [1, 'trồng cây'], [0, 'Về điện']);
    expect(five).toEqual({ lines: ['ol: Về đường / >mở mới / >rải nhựa / >bắc cầu / >sửa cống / >trồng cây / Về điện'], codes: ['list-signs'] });
  });

  it('numbers that say where they stand stay as they were: as text', async () => {
    expect((await word(3, [0, 'Một việc dài của ông và bà con.'], [1, 'Hai việc dài của ông và bà con.'], [0, 'Ba việc dài của ông và bà con.'])).lines).toEqual(['paragraph: 1. Một việc dài của ông và bà con.', 'paragraph: 1.1. Hai việc dài của ông và bà con.', 'paragraph: 2. Ba việc dài của ông và bà con.']);
  });
});

it('LibreOffice: lists in lists', async () => {
  const automatic = '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>';
  const item = (text: string, under = ''): string => `<text:list-item><text:p>${text}</text:p>${under}</text:list-item>`;
  const body = `<text:h text:outline-level="1">${TITLE}</text:h><text:p>${LONG}</text:p><text:list text:style-name="L1">${item('Một', `<text:list>${item('điểm')}${item('nữa')}</text:list>`)}${item('Hai')}</text:list><text:p>${LONG}</text:p>`;
  const [article] = await importBytes(odt({ automatic, body }), 'bai.odt');
  expect(outline(article)).toContain('ol: Một / >điểm / >nữa / Hai');
  expect(codes(article)).toEqual([]);
});

describe('bullets under numbers, numbers under bullets', () => {
  it('of Word', async () => {
    expect(await word(4, [0, 'Một việc'], [1, 'Hai'], [1, 'Ba'], [0, 'Bốn việc'], [1, 'Năm'])).toEqual({ lines: ['ol(-,-): Một việc / >Hai / >Ba / Bốn việc / >Năm'], codes: [] });
    expect(await word(5, [0, 'Một'], [1, 'Hai'], [2, 'Ba'], [1, 'Bốn'], [0, 'Năm'], [1, 'Bảy việc'])).toEqual({ lines: ['ul(1,-): Một / >Hai / >>Ba / >Bốn / Năm / >Bảy việc'], codes: [] });
    expect(await word(6, [0, 'Một'], [1, 'Hai'], [2, 'Ba'], [2, 'Bốn'], [0, 'Năm'])).toEqual({ lines: ['ol(1,1): Một / >Hai / >>Ba / >>Bốn / Năm'], codes: [] });
  });

  it('of LibreOffice', async () => {
    const level = (kind: 'bullet' | 'number', at: number): string => (kind === 'bullet' ? `<text:list-level-style-bullet text:level="${String(at)}" text:bullet-char="•"/>` : `<text:list-level-style-number text:level="${String(at)}" style:num-format="1" style:num-suffix="."/>`);
    const automatic = `<text:list-style style:name="L1">${level('number', 1)}${level('bullet', 2)}</text:list-style><text:list-style style:name="L2">${level('bullet', 1)}${level('number', 2)}</text:list-style>`;
    const item = (text: string, under = ''): string => `<text:list-item><text:p>${text}</text:p>${under}</text:list-item>`;
    const lists = (name: string): string => `<text:list text:style-name="${name}">${item('Một', `<text:list>${item('Hai')}${item('Ba')}</text:list>`)}${item('Bốn')}</text:list><text:p>${LONG}</text:p>`;
    const [article] = await importBytes(odt({ automatic, body: `<text:h text:outline-level="1">${TITLE}</text:h><text:p>${LONG}</text:p>${lists('L1')}${lists('L2')}` }), 'bai.odt');
    expect(outline(article).filter((line) => /^[ou]l/u.test(line))).toEqual(['ol(-,-): Một / >Hai / >Ba / Bốn', 'ul(1,-): Một / >Hai / >Ba / Bốn']);
    expect(codes(article)).toEqual([]);
  });
});

describe('a page', () => {
  const page = async (list: string) => {
    const [article] = await importText(`<html><body><h1>${TITLE}</h1><p>${LONG}</p>${list}<p>${LONG}</p></body></html>`, 'bai.html');
    return { lines: outline(article).filter((line) => /^[ou]l/u.test(line)), codes: codes(article) };
  };

  it('lists in lists, inside an item or beside it', async () => {
    expect(await page('<ul><li>Một<ul><li>Hai<ul><li>Ba</li></ul></li></ul></li><ul><li>Bốn</li></ul><li>Năm</li></ul>')).toEqual({ lines: ['ul: Một / >Hai / >>Ba / >Bốn / Năm'], codes: [] });
  });

  it('of either kind under the other; a list whose sublists differ is parted, and its numbers go on', async () => {
    expect(await page('<ol><li>Một<ul><li>Hai</li></ul></li><li>Ba<ul><li>Bốn<ol><li>Năm</li></ol></li></ul></li></ol>')).toEqual({ lines: ['ol(-,1): Một / >Hai / Ba / >Bốn / >>Năm'], codes: ['list-signs'] });
    expect(await page('<ul><li>Một<ol><li>Hai</li><li>Ba</li></ol></li></ul>')).toEqual({ lines: ['ul(1,-): Một / >Hai / >Ba'], codes: [] });
    expect(await page('<ol><li>Một<ul><li>Hai</li></ul></li><li>Ba<ol type="a"><li>Bốn</li></ol></li><li>Năm</li></ol>')).toEqual({ lines: ['ol(-,-): Một / >Hai', 'ol continued: Ba / >Bốn / Năm'], codes: [] });
  });

  it('numbered ones; their points are lettered, and that is told where the page counts them', async () => {
    expect(await page('<ol><li>Một<ol type="a"><li>mở mới</li><li>rải nhựa</li></ol></li><li>Hai</li></ol>')).toEqual({ lines: ['ol: Một / >mở mới / >rải nhựa / Hai'], codes: [] });
    expect(await page('<ol><li>Một<ol><li>mở mới</li><li>rải nhựa</li></ol></li><li>Hai</li></ol>')).toEqual({ lines: ['ol: Một / >mở mới / >rải nhựa / Hai'], codes: ['list-signs'] });
  });
});

describe('typed by hand', () => {
  const typed = async (...lines: readonly string[]) => {
    const [article] = await importText([TITLE, '', LONG, 'Những việc đã làm:', ...lines, LONG].join('\n'), 'bai.txt');
    return outline(article).filter((line) => /^[ou]l/u.test(line));
  };

  it('a plus under a dash is a level deeper', async () => {
    expect(await typed('- Về đường:', '+ mở mới ba cây số;', '+ rải nhựa.', '- Về điện.')).toEqual(['ul: Về đường: / >mở mới ba cây số; / >rải nhựa. / Về điện.']);
  });

  it('a plus alone is of the first', async () => {
    expect(await typed('+ mở mới ba cây số;', '+ rải nhựa.')).toEqual(['ul: mở mới ba cây số; / rải nhựa.']);
  });
});
