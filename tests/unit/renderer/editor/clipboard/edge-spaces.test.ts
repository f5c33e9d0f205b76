/** Spaces at the ends of what is pasted into a line. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { byline, paragraph, photo, table, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { withClipboard } from '../../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { htmlTree } from '../html-tree.ts';
import { blocksOf, makeEditor } from '../support.ts';

/** The article after a paste of plain text, and of HTML beside it. */
function pasted(article: readonly Block[], plain: string, html = ''): Block[] {
  const editor = withClipboard(makeEditor(article), { onPictures: () => undefined, onLeftOut: () => undefined });
  const data: Pick<DataTransfer, 'getData'> & { readonly files: readonly File[] } = { getData: (type) => (type === 'text/plain' ? plain : type === 'text/html' ? html : ''), files: [] };
  editor.insertData(data as unknown as DataTransfer);
  return blocksOf(editor);
}
const inLine = (line: string, plain: string, html?: string): Block[] => pasted([title('A'), paragraph(line)], plain, html).slice(1);

beforeEach(() => {
  vi.stubGlobal('DOMParser', class { readonly parseFromString = htmlTree; });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('spaces at the ends', () => {
  it('part the words from those beside them', () => {
    expect(inLine('|Năm 2019', 'chữ từ Zalo ')).toEqual([paragraph('chữ từ Zalo Năm 2019')]);
    expect(inLine('Năm|', ' 2019')).toEqual([paragraph('Năm 2019')]);
    expect(inLine('Năm|khó', '\u00a02019  ')).toEqual([paragraph('Năm 2019 khó')]);
    expect(inLine('Năm ⟦2018⟧khó', '2019 ')).toEqual([paragraph('Năm 2019 khó')]);
    expect(inLine('Năm|', '2019 ')).toEqual([paragraph('Năm2019 ')]);
  });

  it('of words of a page stand beside its HTML, which drops them', () => {
    expect(inLine('|Năm 2019', 'chữ từ Zalo ', '<span>chữ từ Zalo<span> </span></span>')).toEqual([paragraph('chữ từ Zalo Năm 2019')]);
  });

  it('stand in captions and cells as well', () => {
    expect(pasted([title('A'), photo('p', '|Khải')], 'Anh ')).toEqual([title('A'), photo('p', 'Anh Khải')]);
    expect(pasted([title('A'), table(0, [['|Khải', 'b'], ['c', 'd']])], 'Anh ')).toEqual([title('A'), table(0, [['Anh Khải', 'b'], ['c', 'd']])]);
  });

  it('go beside another, where nothing stands, and of whole lines', () => {
    expect(inLine('Năm | khó', ' 2019 ')).toEqual([paragraph('Năm 2019 khó')]);
    expect(inLine('|khó', ' 2019')).toEqual([paragraph('2019khó')]);
    expect(inLine('|', ' chữ ')).toEqual([paragraph('chữ')]);
    expect(inLine('|khó', '2019 \n')).toEqual([paragraph('2019khó')]);
    expect(inLine('Năm|', '\t2019 ')).toEqual([paragraph('Năm2019')]);
    expect(pasted([title('A'), paragraph('Hết.'), paragraph('|')], 'Tác giả: Nguyễn Văn A ').at(-1)).toEqual(byline('Tác giả: Nguyễn Văn A'));
  });
});
