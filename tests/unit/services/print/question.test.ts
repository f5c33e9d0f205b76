import { describe, expect, it } from 'vitest';
import { byline, document, heading, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import type { Block, TextNode } from '../../../../electron/common/article/document.ts';
import type { ArticleKind } from '../../../../electron/common/article/kind.ts';
import { articleData } from '../../../../electron/services/print/blocks.ts';
import { loadDesign, textBlock } from '../../../../electron/services/print/design.ts';
import { NO_SLACK } from '../../../../electron/services/print/tail.ts';

const design = loadDesign('trang-trong').data;
const page = textBlock(design, '16x24', 160);

/** Whether the first of the blocks is kept with the next one. */
function isKept(blocks: readonly Block[], kind: ArticleKind = 'feature'): boolean {
  const data = articleData({ id: 'a', kind, document: document([title('T'), ...blocks]) }, { design, page, photo: () => null, fits: new Map(), slack: NO_SLACK });
  const [, first] = data.blocks;
  return first?.t === 'paragraph' && first.kept === true;
}

const bold = (text: string): TextNode => ({ text, bold: true });
const answer = paragraph('Khó nhất là lòng dân chưa thông.');

describe('what is kept with the text behind it', () => {
  it('is a short paragraph wholly in bold', () => {
    expect(isKept([paragraph([bold('Phóng viên: Việc khó nhất là gì?')]), answer])).toBe(true);
    expect(isKept([paragraph([{ ...bold('Phóng viên:'), italic: true }, { text: ' ' }, bold('Việc khó nhất?')]), answer])).toBe(true);
  });

  it('is no text with some bold words, and no long one', () => {
    expect(isKept([paragraph([bold('Phóng viên:'), { text: ' Việc khó nhất là gì?' }]), answer])).toBe(false);
    expect(isKept([paragraph([bold('Bà con cùng làm. '.repeat(30))]), answer])).toBe(false);
  });

  it('is a question in italics in an interview alone', () => {
    const asked = paragraph([{ text: 'Việc khó nhất là gì?', italic: true }]);
    expect(isKept([asked, answer], 'interview')).toBe(true);
    expect(isKept([asked, answer])).toBe(false);
    expect(isKept([paragraph([{ text: 'Ông cười, rót thêm trà.', italic: true }]), answer], 'interview')).toBe(false);
  });

  it('has an answer behind it', () => {
    const asked = paragraph([bold('Việc khó nhất là gì?')]);
    for (const behind of [photo('1'), heading(1, 'Mục'), byline('Lê Na')]) expect(isKept([asked, behind])).toBe(false);
    expect(isKept([asked])).toBe(false);
  });
});
