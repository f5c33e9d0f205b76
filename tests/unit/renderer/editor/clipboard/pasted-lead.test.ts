/** The bold paragraph under the title, in what is pasted where a new article begins. */
import { describe, expect, it } from 'vitest';
import { byline, heading, list, paragraph, photo, sapo, title } from '@common/article/build.ts';
import type { Block, TextNode } from '@common/article/document.ts';
import { insertFromElsewhere } from '../../../../../renderer/src/editor/clipboard/pasted-byline.ts';
import { blocksOf, makeEditor } from '../support.ts';

const LEAD = 'Hai mươi năm làm bí thư chi bộ, ông Nông Văn Páo vận động 60 hộ dân trong thôn hiến đất làm đường. Ông làm trước.';
const TEXT = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu.';
const SIGNED = 'Nguyễn Văn A – Phòng Tuyên truyền';
const strong = (text: string, more: Partial<TextNode> = {}): TextNode => ({ text, bold: true, ...more });
const inBold = (text: string, more: Partial<TextNode> = {}): Block => paragraph([strong(text, more)]);

function pasted(article: readonly Block[], ...blocks: Block[]): Block[] {
  const editor = makeEditor(article);
  insertFromElsewhere(editor, blocks);
  return blocksOf(editor);
}

describe('is the standfirst', () => {
  const whole = [sapo(LEAD), paragraph(TEXT), paragraph(TEXT)];

  it.each([
    ['its standfirst', [title('Bài'), sapo('|'), paragraph('')]],
    ['its first paragraph', [title('Bài'), sapo(''), paragraph('|')]],
    ['a paragraph alone', [title('Bài'), paragraph('|')]],
  ])('pasted into %s', (_what, article) => {
    expect(pasted(article, inBold(LEAD), paragraph(TEXT), paragraph(TEXT))).toEqual([title('Bài'), ...whole]);
  });

  it('pasted into the title behind the title', () => {
    expect(pasted([title('|'), sapo(''), paragraph('')], heading(1, 'Bài'), inBold(LEAD), paragraph(TEXT), paragraph(TEXT))).toEqual([title('Bài'), ...whole]);
  });

  it('with a byline at the end, a photo at the end, and slanted all over', () => {
    expect(pasted([title('Bài'), sapo('|'), paragraph('')], inBold(LEAD, { italic: true }), paragraph(TEXT), paragraph(SIGNED))).toEqual([title('Bài'), sapo(LEAD), paragraph(TEXT), byline(SIGNED)]);
    expect(pasted([title('Bài'), sapo(''), paragraph('|')], inBold(LEAD), paragraph(TEXT), photo(null, 'Ông Páo')).slice(0, 3)).toEqual([title('Bài'), sapo(LEAD), paragraph(TEXT)]);
  });

  it('keeps what is slanted in it, and one undo takes all back', () => {
    const editor = makeEditor([title('Bài'), sapo('|'), paragraph('')]);
    insertFromElsewhere(editor, [paragraph([strong(LEAD), strong(' Việc nhỏ.', { italic: true })]), paragraph(TEXT)]);
    expect(blocksOf(editor)[1]).toEqual(sapo([{ text: LEAD }, { text: ' Việc nhỏ.', italic: true }]));
    editor.undo();
    expect(blocksOf(editor)).toEqual([title('Bài'), sapo(''), paragraph('')]);
  });
});

describe('is a paragraph as any other', () => {
  const EMPTY = [title('Bài'), sapo('|'), paragraph('')];
  const plain: Block = paragraph(TEXT);

  it.each([
    ['in regular weight', EMPTY, [paragraph(LEAD), plain]],
    ['bold but for a word', EMPTY, [paragraph([strong(LEAD), { text: ' Thế thôi.' }]), plain]],
    ['in a text all in bold', EMPTY, [inBold(LEAD), inBold(TEXT)]],
    ['where another is bold', EMPTY, [inBold(LEAD), plain, inBold(TEXT)]],
    ['as short as a heading', EMPTY, [inBold('Những việc làm có lợi cho dân ở thôn Nà Lốc'), plain]],
    ['of a form', EMPTY, [inBold('Họ và tên: Nông Văn Páo, sinh năm 1958, dân tộc Tày, quê quán thôn Nà Lốc, xã Yên Khoái, huyện Lộc Bình, tỉnh Lạng Sơn.'), plain]],
    ['with nothing behind it', EMPTY, [inBold(LEAD), inBold('Hết.')]],
    ['behind other text', EMPTY, [plain, inBold(LEAD), plain]],
    ['of a list', EMPTY, [list(false, [[strong(LEAD)], TEXT]), plain]],
    ['where text stands', [title('Bài'), paragraph('Đã viết.'), paragraph('|')], [inBold(LEAD), plain]],
    ['in front of text', [title('Bài'), paragraph('|'), paragraph('Đã viết.')], [inBold(LEAD), plain]],
    ['in front of a photo', [title('Bài'), paragraph('|'), photo('p', '')], [inBold(LEAD), plain]],
  ])('%s', (_what, article, blocks) => {
    expect(pasted(article, ...blocks).filter((block) => block.type === 'sapo' && block.children.some(({ text }) => text !== ''))).toEqual([]);
  });

  it('where the article has its standfirst', () => {
    expect(pasted([title('Bài'), sapo('Tóm tắt.'), paragraph('|')], inBold(LEAD), plain)).toEqual([title('Bài'), sapo('Tóm tắt.'), inBold(LEAD), plain]);
  });
});
