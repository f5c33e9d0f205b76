/** The heading that a pasted page begins with, in an article without title and text. */
import { describe, expect, it } from 'vitest';
import { byline, heading, paragraph, photo, sapo, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { readHtml } from '../../../../../renderer/src/editor/clipboard/html.ts';
import { insertFromElsewhere } from '../../../../../renderer/src/editor/clipboard/pasted-byline.ts';
import { blocksOf, bold, makeEditor, suggestAsLan } from '../support.ts';
import { fixtureTree } from './fixture-tree.ts';

const TEXT = 'Anh Khải đi thư.';
const PAGE = [heading(1, 'Người bưu tá'), paragraph(TEXT), heading(2, 'Đường xa'), paragraph(TEXT)];

function pasted(article: readonly Block[], blocks: readonly Block[] = PAGE): Block[] {
  const editor = makeEditor(article);
  insertFromElsewhere(editor, blocks);
  return blocksOf(editor);
}

describe('is the title', () => {
  it.each([
    ['the standfirst that waits', [title(''), sapo('|'), paragraph('')]],
    ['the first paragraph', [title(''), sapo(''), paragraph('|')]],
    ['a paragraph alone', [title(''), paragraph('|')]],
  ])('pasted into %s', (_what, article) => {
    expect(pasted(article)).toEqual([title('Người bưu tá'), ...PAGE.slice(1)]);
  });

  it('with the standfirst and the byline of a page, and one undo takes all back', () => {
    const lead = 'Hai mươi năm làm bí thư chi bộ, ông Nông Văn Páo vận động 60 hộ dân trong thôn hiến đất làm đường. Ông làm trước.';
    const long = 'Nhiều năm qua, ông luôn đi đầu trong các phong trào của thôn. Ông được bà con tin yêu.';
    const editor = makeEditor([title(''), sapo(''), paragraph('|')]);
    insertFromElsewhere(editor, [heading(1, 'Ông Páo'), paragraph([bold(lead)]), paragraph(long), paragraph('Tác giả: Nguyễn Văn A')]);
    expect(blocksOf(editor)).toEqual([title('Ông Páo'), sapo(lead), paragraph(long), byline('Tác giả: Nguyễn Văn A')]);
    editor.undo();
    expect(blocksOf(editor)).toEqual([title(''), sapo(''), paragraph('')]);
  });

  it('of a page of VnExpress, whole', () => {
    const { blocks, endsAtRight } = readHtml(fixtureTree('vnexpress.html'));
    const editor = makeEditor([title(''), paragraph('|')]);
    insertFromElsewhere(editor, blocks, 'page', endsAtRight);
    expect(blocksOf(editor)).toEqual([title('Người thầy 20 năm cõng chữ lên non'), ...blocks.slice(1, -1), byline([bold('Hoàng Phương')])]);
  });
});

describe('is a heading as any other', () => {
  it.each([
    ['where the article has a title', [title('Bài'), paragraph('|')], PAGE],
    ['where text stands', [title(''), paragraph('Đã viết.'), paragraph('|')], PAGE],
    ['where a photo stands', [title(''), photo('p', ''), paragraph('|')], PAGE],
    ['of several', [title(''), paragraph('|')], [...PAGE, heading(1, 'Người thứ hai'), paragraph(TEXT)]],
    ['alone', [title(''), paragraph('|')], PAGE.slice(0, 1)],
    ['of a lower level', [title(''), paragraph('|')], PAGE.slice(2)],
    ['behind text', [title(''), paragraph('|')], [paragraph(TEXT), ...PAGE]],
  ])('%s', (_what, article, blocks) => {
    const [first, ...rest] = pasted(article, blocks);
    expect(first).toEqual({ ...article[0] });
    for (const block of blocks) expect(rest).toContainEqual(block);
  });

  it('while suggesting', () => {
    const editor = suggestAsLan(makeEditor([title(''), paragraph('|')]));
    insertFromElsewhere(editor, PAGE);
    expect(blocksOf(editor)[0]).toEqual(title(''));
  });
});
