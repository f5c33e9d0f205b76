/** Who wrote the article, as the last paragraph of what is pasted. */
import type { Editor } from 'slate';
import { describe, expect, it } from 'vitest';
import { byline, heading, paragraph, photo, sapo, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { withClipboard } from '../../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { blocksOf, makeEditor } from '../support.ts';

const STORY = 'Đến nay cả bản có 64 hộ thoát nghèo.';
const SIGNED = 'Nguyễn Văn A – Phòng Tuyên truyền';

/** An editor with the article, where `lines` came from another program. */
function pastedInto(article: readonly Block[], ...lines: string[]): Editor {
  const editor = withClipboard(makeEditor(article), { onPictures: () => undefined, onPicturesLeft: () => undefined });
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
