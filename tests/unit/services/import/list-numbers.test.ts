/** Numbered lists that paragraphs part, or that begin at another number than 1, as each format tells it. */
import { describe, expect, it } from 'vitest';
import { docx, paragraph as p } from '../../../fixtures/import/docx-builder.ts';
import { odt } from '../../../fixtures/import/odt-builder.ts';
import { importBytes, importText, outline } from './support.ts';

const LONG = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu. Việc gì có lợi cho dân ông đều làm trước.';
const TITLE = 'Người bí thư chi bộ tận tụy với dân';
const lists = (lines: readonly string[]): string[] => lines.filter((line) => !line.endsWith(LONG) && !line.endsWith(TITLE));

const abstract = (id: number, start = 1): string => `<w:abstractNum w:abstractNumId="${String(id)}"><w:lvl w:ilvl="0"><w:start w:val="${String(start)}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`;
const num = (id: number, of: number, override = ''): string => `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(of)}"/>${override}</w:num>`;
const startOverride = (start: number): string => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${String(start)}"/></w:lvlOverride>`;
/** 1, 2: on one counting; 3: on it, anew from 1; 4: on it, from 7; 5: of its own from 5. */
const NUMBERING = abstract(0) + abstract(1, 5) + num(1, 0) + num(2, 0) + num(3, 0, startOverride(1)) + num(4, 0, startOverride(7)) + num(5, 1);

/** Numbers are lists' ids, "" a paragraph. */
async function word(...lines: readonly (readonly [list: number, text: string] | '')[]): Promise<string[]> {
  const body = p(TITLE, { paragraphStyle: 'Title' }) + p(LONG) + lines.map((line) => (line === '' ? p(LONG) : p(line[1], { list: { id: line[0], level: 0 } }))).join('') + p(LONG);
  const [article] = await importBytes(docx({ body, numbering: NUMBERING }), 'bai.docx');
  return lists(outline(article));
}

describe('Word', () => {
  it('a list that a paragraph parts goes on', async () => {
    expect(await word([1, 'Một'], [1, 'Hai'], '', [1, 'Ba'], [1, 'Bốn'], '', [1, 'Năm'])).toEqual(['ol: Một / Hai', 'ol continued: Ba / Bốn', 'ol continued: Năm']);
  });

  it('also as another list on the same counting', async () => {
    expect(await word([1, 'Một'], [1, 'Hai'], '', [2, 'Ba'], [2, 'Bốn'])).toEqual(['ol: Một / Hai', 'ol continued: Ba / Bốn']);
  });

  it('one that begins anew does', async () => {
    expect(await word([1, 'Một'], [1, 'Hai'], '', [3, 'Một'], [3, 'Hai'])).toEqual(['ol: Một / Hai', 'ol: Một / Hai']);
  });

  it('a number that was set, by the list or by its counting, is kept', async () => {
    expect(await word([1, 'Một'], [1, 'Hai'], '', [4, 'Bảy'], [4, 'Tám'])).toEqual(['ol: Một / Hai', 'ol 7: Bảy / Tám']);
    expect(await word([5, 'Năm'], [5, 'Sáu việc'], '', [5, 'Bảy'], [5, 'Tám'])).toEqual(['ol 5: Năm / Sáu việc', 'ol continued: Bảy / Tám']);
  });

  it('one that goes on past another keeps its numbers', async () => {
    expect(await word([1, 'Một'], [1, 'Hai'], '', [5, 'Năm'], [5, 'Sáu việc'], '', [1, 'Ba'], [1, 'Bốn'])).toEqual(['ol: Một / Hai', 'ol 5: Năm / Sáu việc', 'ol 3: Ba / Bốn']);
  });

  it('numbers that stand alone everywhere stay text', async () => {
    expect(await word([1, 'Một việc dài của ông và bà con.'], '', [1, 'Hai việc dài của ông và bà con.'])).toEqual(['paragraph: 1. Một việc dài của ông và bà con.', 'paragraph: 2. Hai việc dài của ông và bà con.']);
  });
});

it('LibreOffice: a list that goes on, and an item that says its number', async () => {
  const automatic = '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>';
  const item = (text: string, attributes = ''): string => `<text:list-item${attributes}><text:p>${text}</text:p></text:list-item>`;
  const listOf = (items: string, attributes = ''): string => `<text:list text:style-name="L1"${attributes}>${items}</text:list><text:p>${LONG}</text:p>`;
  const body = `<text:h text:outline-level="1">${TITLE}</text:h><text:p>${LONG}</text:p>${listOf(item('Một') + item('Hai'), ' xml:id="l1"')}${listOf(item('Ba') + item('Bốn'), ' text:continue-numbering="true"')}${listOf(item('Năm'), ' text:continue-list="l1"')}${listOf(item('Chín', ' text:start-value="9"') + item('Mười'))}`;
  const [article] = await importBytes(odt({ automatic, body }), 'bai.odt');
  expect(lists(outline(article))).toEqual(['ol: Một / Hai', 'ol continued: Ba / Bốn', 'ol continued: Năm', 'ol 9: Chín / Mười']);
});

it('a page: where lists and items say that they begin', async () => {
  const html = `<ol><li>Một</li><li>Hai</li></ol><p>${LONG}</p><ol start="3"><li>Ba</li></ol><p>${LONG}</p><ol start="8"><li>Tám</li><li>Chín</li></ol><p>${LONG}</p><ol><li value="10">Mười</li><li>Mười một</li></ol>`;
  const [article] = await importText(`<html><body><h1>${TITLE}</h1><p>${LONG}</p>${html}<p>${LONG}</p></body></html>`, 'bai.html');
  expect(lists(outline(article))).toEqual(['ol: Một / Hai', 'ol continued: Ba', 'ol 8: Tám / Chín', 'ol continued: Mười / Mười một']);
});

it('points that say the same, or are cut short, are points: none becomes a caption, none is left out', async () => {
  const points = ['Kết quả, đã có 31 mô hình hay, cách làm sáng tạo trong tham mưu', 'Vận động hội viên trong thôn trồng lại rừng', 'Kết quả, đã có 31 mô hình hay, cách làm sáng tạo trong tham mưu', 'Anh cán bộ xã hướng dẫn bà con trồng lúa bên'];
  const html = `<p>${LONG}</p><p>Một số hình ảnh và việc làm:</p><ol>${points.map((point) => `<li>${point}</li>`).join('')}</ol><p>${LONG}</p>`;
  const [article] = await importText(`<html><body><h1>${TITLE}</h1>${html}</body></html>`, 'bai.html');
  expect(outline(article).filter((line) => /^(?:[ou]l|photo)/u.test(line))).toEqual([`ol: ${points.join(' / ')}`]);
  expect(article?.document.blocks.some(({ type }) => type === 'photo')).toBe(false);
});

it('typed by hand: numbers that go on behind a list that was taken', async () => {
  const [article] = await importText([TITLE, '', LONG, 'Những việc đã làm:', '1. mở đường;', '2. rải nhựa.', LONG, '3. bắc cầu;', '4. sửa cống.', LONG].join('\n'), 'bai.txt');
  expect(outline(article).filter((line) => /^[ou]l/u.test(line))).toEqual(['ol: mở đường; / rải nhựa.', 'ol continued: bắc cầu; / sửa cống.']);
});

it('RTF: what its word processor wrote in front of the items', async () => {
  const item = (number: number, text: string): string => `{\\listtext\\pard\\plain ${String(number)}.\\tab}${text}\\par `;
  const rtf = `{\\rtf1\\ansi\\deff0 {\\b Nguoi bi thu chi bo tan tuy}\\par ${'Nhieu nam qua ong luon di dau trong cac phong trao cua thon va duoc ba con tin yeu. '.repeat(3)}\\par Nhung viec da lam:\\par ${item(1, 'mo duong;')}${item(2, 'rai nhua.')}${'Viec gi co loi cho dan ong deu lam truoc. '.repeat(6)}\\par ${item(3, 'bac cau;')}${item(4, 'sua cong.')}}`;
  const [article] = await importText(rtf, 'bai.rtf');
  expect(outline(article).filter((line) => /^[ou]l/u.test(line))).toEqual(['ol: mo duong; / rai nhua.', 'ol continued: bac cau; / sua cong.']);
});
