/** Who wrote the article, as the last paragraph of what is pasted. */
import type { Editor } from 'slate';
import { describe, expect, it } from 'vitest';
import { byline, heading, list, paragraph, photo, sapo, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { readHtml } from '../../../../../renderer/src/editor/clipboard/html.ts';
import { insertFromElsewhere } from '../../../../../renderer/src/editor/clipboard/pasted-byline.ts';
import { withClipboard } from '../../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { htmlTree } from '../html-tree.ts';
import { blocksOf, bold, makeEditor } from '../support.ts';

const STORY = 'Đến nay cả bản có 64 hộ thoát nghèo.';
const SIGNED = 'Nguyễn Văn A – Phòng Tuyên truyền';

/** An editor with the article, where `lines` came from another program. */
function pastedInto(article: readonly Block[], ...lines: string[]): Editor {
  const editor = withClipboard(makeEditor(article), { onPictures: () => undefined, onLeftOut: () => undefined });
  editor.insertData({ getData: (type: string) => (type === 'text/plain' ? lines.join('\n') : ''), files: [] as unknown as FileList } as DataTransfer);
  return editor;
}
const pasted = (article: readonly Block[], ...lines: string[]): Block[] => blocksOf(pastedInto(article, ...lines));
const lastOf = (blocks: readonly Block[]): [string, string] => {
  const last = blocks.at(-1);
  return [last?.type ?? '', last?.type === 'paragraph' || last?.type === 'byline' ? last.children.map(({ text }) => text).join('') : ''];
};
const EMPTY = [title('Bài'), paragraph('|')];
const WRITTEN = [title('Bài'), paragraph(STORY), paragraph('|')];

describe('is the byline', () => {
  it.each([SIGNED, 'Tác giả: Nguyễn Văn A', 'Bài, ảnh: NGỌC DIỄM', 'Hoàng Lường - TTVH&TT', 'Hoàng Lường – Xã đoàn Hữu Lũng', 'Nguyễn Văn A – Thành phố Lạng Sơn', 'Trần Thị Hiên, Trường Chính trị tỉnh'])('“%s”', (signed) => {
    expect(pasted(EMPTY, 'Anh Khải đi thư.', STORY, signed)).toEqual([title('Bài'), paragraph('Anh Khải đi thư.'), paragraph(STORY), byline(signed)]);
  });

  it('pasted alone behind the text, and behind the text that it goes on', () => {
    expect(pasted(WRITTEN, SIGNED)).toEqual([title('Bài'), paragraph(STORY), byline(SIGNED)]);
    expect(pasted([title('Bài'), paragraph('Anh Khải |')], STORY, SIGNED)).toEqual([title('Bài'), paragraph(`Anh Khải ${STORY}`), byline(SIGNED)]);
  });

  it('of a whole article pasted into its empty title', () => {
    expect(pasted([title('|')], 'Người bưu tá', STORY, SIGNED)).toEqual([title('Người bưu tá'), paragraph(STORY), byline(SIGNED)]);
  });

  it('with a label behind a photo', () => {
    expect(lastOf(pasted([title('Bài'), paragraph(STORY), photo('p', 'Anh Khải'), paragraph('|')], 'Ảnh và bài: Ngọc Diễm'))).toEqual(['byline', 'Ảnh và bài: Ngọc Diễm']);
  });
});

describe('names alone at the right edge, as papers set them', () => {
  const atRight = (article: readonly Block[], before: Block, text: string): [string, string] => {
    const editor = makeEditor(article);
    insertFromElsewhere(editor, [paragraph('Anh Khải đi thư.'), before, paragraph([bold(text)])], 'page', true);
    return lastOf(blocksOf(editor));
  };

  it.each(['THU HÀ và MINH NGỌC', 'Hoàng Phương', 'Lò Mẩy'])('“%s” wrote it, behind text, a list or a photo', (text) => {
    for (const before of [paragraph(STORY), list(false, ['Nậm Khắt', 'Sàng Ma Sáo']), photo(null, 'Anh Khải')]) expect(atRight(EMPTY, before, text)).toEqual(['byline', text]);
  });

  it.each(['Theo VnExpress', 'Ông Nguyễn Văn A', 'Hết phần một', 'Lạng Sơn, ngày 2 tháng 9 năm 2019'])('“%s” did not', (text) => {
    expect(atRight(EMPTY, paragraph(STORY), text)).toEqual(['paragraph', text]);
  });

  it('not behind a line that leads to them, nor where text goes on', () => {
    expect(atRight(EMPTY, paragraph('Tham dự có:'), 'Hoàng Phương')).toEqual(['paragraph', 'Hoàng Phương']);
    expect(atRight([title('Bài'), paragraph('|'), paragraph('Đoạn sau.')], paragraph(STORY), 'Hoàng Phương')).toEqual(['paragraph', 'Đoạn sau.']);
  });

  it('are at the right alone: of several lines there each may be something else', () => {
    const ends = (html: string): boolean => readHtml(htmlTree(html)).endsAtRight;
    expect(ends('<p>một</p><p style="text-align: right"><b>Hoàng Phương</b></p>')).toBe(true);
    expect(ends('<p>một</p><div align="right"><p>Hoàng Phương</p></div>')).toBe(true);
    expect(ends('<p>một</p><p align="right">CHỦ TỊCH</p><p align="right">Hoàng Phương</p>')).toBe(false);
    expect(ends('<div align="right"><p align="left">một</p></div>')).toBe(false);
    expect(ends('<p align="right">Hoàng Phương</p><p>một</p>')).toBe(false);
  });
});

describe('pasted where a new article begins', () => {
  it.each([SIGNED, 'Bài, ảnh: Minh Hoàng', 'Tác giả: Nguyễn Văn A'])('“%s” is the byline, and what waited empty goes', (signed) => {
    const whole = [paragraph('Anh Khải đi thư.'), paragraph(STORY), byline(signed)];
    expect(pasted([title('Bài'), sapo('|'), paragraph('')], 'Anh Khải đi thư.', STORY, signed)).toEqual([title('Bài'), ...whole]);
    expect(pasted([title('Bài'), paragraph('|'), paragraph(''), paragraph('')], 'Anh Khải đi thư.', STORY, signed)).toEqual([title('Bài'), ...whole]);
    expect(pasted([title('Bài'), sapo('Tóm tắt.'), paragraph('|'), paragraph('')], 'Anh Khải đi thư.', STORY, signed)).toEqual([title('Bài'), sapo('Tóm tắt.'), ...whole]);
    expect(pasted([title('|'), sapo(''), paragraph('')], 'Người bưu tá', 'Anh Khải đi thư.', STORY, signed)).toEqual([title('Người bưu tá'), ...whole]);
  });

  it('text without a byline leaves nothing empty behind it, and one undo takes it back', () => {
    expect(pasted([title('|'), sapo(''), paragraph('')], 'Người bưu tá', STORY, 'Anh Khải đi thư.')).toEqual([title('Người bưu tá'), paragraph(STORY), paragraph('Anh Khải đi thư.')]);
    const editor = pastedInto([title('|'), sapo(''), paragraph('')], 'Người bưu tá', STORY, SIGNED);
    editor.undo();
    expect(blocksOf(editor)).toEqual([title(''), sapo(''), paragraph('')]);
  });

  it('one paragraph alone leaves what waits behind it', () => {
    expect(pasted([title('Bài'), sapo('|'), paragraph('')], STORY)).toEqual([title('Bài'), sapo(STORY), paragraph('')]);
    expect(pasted([title('|'), sapo(''), paragraph('')], 'Người bưu tá')).toEqual([title('Người bưu tá'), sapo(''), paragraph('')]);
  });

  it('what is written behind it stays', () => {
    expect(pasted([title('Bài'), sapo('|'), paragraph(''), paragraph('Cuối.')], 'Anh Khải đi thư.', STORY)).toEqual([title('Bài'), paragraph('Anh Khải đi thư.'), paragraph(STORY), paragraph(''), paragraph('Cuối.')]);
  });
});

describe('is a paragraph as any other', () => {
  it.each([
    ['of a name alone', [STORY, 'Nguyễn Văn A']],
    ['of whom the text speaks', [STORY, 'Ông Nguyễn Văn A, Bí thư chi bộ']],
    ['of a sentence', [STORY, 'Nguyễn Văn A, Bí thư chi bộ, là người đầu tiên.']],
    ['behind a line that leads to a list', ['Dự buổi lễ có:', 'Nguyễn Văn A – Phòng Tuyên truyền']],
    ['in a list of people', ['Trần Văn B – Ban Tổ chức', 'Nguyễn Văn A – Phòng Tuyên truyền']],
    ['of two places', [STORY, 'Hà Nội – Thành phố Hồ Chí Minh']],
    ['of two places, shortened', [STORY, 'Hà Nội - TP. Hồ Chí Minh']],
    ['of two places, by initials', [STORY, 'Hà Nội – TP.HCM']],
    ['of two places, with a letter of other size', [STORY, 'Hà Nội – thành phố Hồ Chí Minh']],
    ['of a place in another', [STORY, 'Cao Lộc, tỉnh Lạng Sơn']],
    ['of a body', [STORY, 'Phòng Tuyên truyền']],
  ])('%s', (_what, lines) => {
    expect(lastOf(pasted(EMPTY, ...lines))).toEqual(['paragraph', lines.at(-1)]);
  });

  it('where the article has a byline, or text goes on behind it', () => {
    expect(lastOf(pasted([title('Bài'), byline('Lan'), paragraph(STORY), paragraph('|')], SIGNED))).toEqual(['paragraph', SIGNED]);
    const types = (blocks: readonly Block[]): string[] => blocks.map(({ type }) => type);
    expect(types(pasted([title('Bài'), paragraph('|'), paragraph('Đoạn sau.')], STORY, SIGNED))).not.toContain('byline');
    expect(types(pasted([title('Bài'), paragraph('|'), photo('p', '')], STORY, SIGNED))).not.toContain('byline');
  });

  it('where it joins other text, or is all there is', () => {
    expect(pasted([title('Bài'), paragraph(STORY), paragraph('Lời của |')], SIGNED).at(-1)).toEqual(paragraph(`Lời của ${SIGNED}`));
    expect(lastOf(pasted(EMPTY, 'Tác giả: Nguyễn Văn A'))).toEqual(['paragraph', 'Tác giả: Nguyễn Văn A']);
    expect(pasted([title('Bài'), heading(1, '|')], SIGNED).at(-1)).toEqual(heading(1, SIGNED));
  });
});
