/** Words that Word or a page says are struck out, and Word's comments. */
import { describe, expect, it } from 'vitest';
import { paragraph } from '@common/article/build.ts';
import type { Block, TextNode } from '@common/article/document.ts';
import { readHtml } from '../../../../../renderer/src/editor/clipboard/html.ts';
import { htmlTree } from '../html-tree.ts';

const read = (html: string, tracked = false): Block[] => readHtml(htmlTree(html), { tracked }).blocks;

const WORD =
  '<p class="MsoNormal">Gia đình ông hiến <s><span style="color:red"><del cite="mailto:An%20L%C3%AA" datetime="2026-03-02T09:15">86</del></span></s>' +
  '<span class="msoIns"><ins cite="mailto:An%20L%C3%AA" datetime="2026-03-02T09:15">95</ins></span> m<sup>2</sup> đất.</p>';

describe('words that are struck out', () => {
  it('from Word are suggestions of who struck them, with what came in for them', () => {
    const [block] = read(WORD, true);
    const runs = block?.type === 'paragraph' ? block.children : [];
    const change = { id: expect.any(String) as string, author: 'An Lê', at: Date.parse('2026-03-02T09:15') };
    expect(runs).toEqual<TextNode[]>([{ text: 'Gia đình ông hiến ' }, { text: '86', deleted: change }, { text: '95', inserted: change }, { text: ' m' }, { text: '2', superscript: true }, { text: ' đất.' }]);
    expect(runs[1]?.deleted?.id).toBe(runs[2]?.inserted?.id);
  });

  it('from Word are away where no suggestion can stand', () => {
    expect(read(WORD)).toEqual([paragraph([{ text: 'Gia đình ông hiến 95 m' }, { text: '2', superscript: true }, { text: ' đất.' }])]);
  });

  it('two suggestions apart are two, and one of another person is their own', () => {
    const [block] = read('<p><ins cite="mailto:An">một</ins> và <ins cite="mailto:An">hai</ins><del cite="mailto:Lan">ba</del></p>', true);
    const runs = block?.type === 'paragraph' ? block.children : [];
    expect(new Set(runs.flatMap(({ inserted, deleted }) => [inserted?.id, deleted?.id]).filter((id) => id !== undefined)).size).toBe(3);
    expect(runs.map(({ text, inserted, deleted }) => [text, inserted?.author, deleted?.author])).toEqual([['một', 'An', undefined], [' và ', undefined, undefined], ['hai', 'An', undefined], ['ba', undefined, 'Lan']]);
  });

  it("of a page are no text, and what came in is", () => {
    for (const tracked of [false, true]) expect(read('<p><del>xóa</del><ins>thêm</ins> và <del>bớt</del>giữ</p>', tracked)).toEqual([paragraph('thêm và giữ')]);
  });

  it('in cells and notes leave what came in', () => {
    expect(read('<table><tr><td>a</td><td><del cite="mailto:An">1</del><ins cite="mailto:An">2</ins></td></tr><tr><td>b</td><td>3</td></tr></table>', true)).toMatchObject([{ type: 'table', children: [{ children: [{ children: [{ text: 'a' }] }, { children: [{ text: '2' }] }] }, {}] }]);
  });
});

describe("Word's comments", () => {
  it('are no words of the text, neither their signs nor what they say', () => {
    expect(
      read(
        '<p>Ông <a style="mso-comment-reference:A_1;mso-comment-date:20260302T0915">Nông Văn Khải</a><span class="MsoCommentReference"><span style="font-size:8.0pt"><a class="msocomanchor" id="_anchor_1" href="#_msocom_1">[A1]</a><span style="mso-special-character:comment"> </span></span></span> đi thư.</p>' +
          '<div style="mso-element:comment-list"><hr class="msocomoff" align="left"/><div style="mso-element:comment"><div id="_com_1" class="msocomtxt"><p class="MsoCommentText">[A1]Hỏi lại tên.</p></div></div></div>',
      ),
    ).toEqual([paragraph('Ông Nông Văn Khải đi thư.')]);
  });
});
