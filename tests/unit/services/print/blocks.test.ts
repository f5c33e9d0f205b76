import { describe, expect, it } from 'vitest';
import { byline, document, heading, list, paragraph, photo, quote, sapo, title } from '../../../../electron/common/article/build.ts';
import type { Block, TextNode } from '../../../../electron/common/article/document.ts';
import { articleData, authorOf } from '../../../../electron/services/print/blocks.ts';
import type { Fit } from '../../../../electron/services/print/flow.ts';
import { NO_SLACK } from '../../../../electron/services/print/tail.ts';
import { loadDesign, textBlock } from '../../../../electron/services/print/design.ts';
import type { PrintPhoto } from '../../../../electron/services/print/source.ts';

const design = loadDesign('trang-trong').data;
const page = textBlock(design, '16x24', 160);
const picture = (width: number, height: number): PrintPhoto => ({ sha256: 'a'.repeat(64), width, height, name: 'ảnh.jpg' });

const data = (blocks: Block[], fits: ReadonlyMap<number, Fit> = new Map(), find: (id: string) => PrintPhoto | null = () => picture(1500, 1000)) =>
  articleData({ id: 'bài', kind: 'feature', document: document(blocks) }, { design, page, photo: find, fits, slack: NO_SLACK });

describe('what is printed', () => {
  it('leaves empty blocks out, but neither the title nor photos', () => {
    const { blocks } = data([title(''), sapo(' '), paragraph(''), list(false, ['', ' ']), quote('\n'), photo(null), heading(1, ''), paragraph('chữ')]);
    expect(blocks.map(({ t, index }) => [t, index])).toEqual([['title', 0], ['photo', 5], ['paragraph', 7]]);
  });

  it('prints a list that has one item with words, whole', () => {
    const [, printed] = data([title('T'), list(true, ['', 'hai'])]).blocks;
    expect(printed).toMatchObject({ t: 'list', items: [{ level: 1, sign: '1.', r: [] }, { level: 1, sign: '2.', r: [{ s: 'hai' }] }] });
  });

  it('tells the first title from one in the text', () => {
    expect(data([title('T'), title('U')]).blocks).toMatchObject([{ first: true }, { first: false }]);
  });

  it('marks the block before a photo, in printed order', () => {
    const blocks = [title('T'), paragraph('a'), photo('1'), paragraph('b'), paragraph('c')];
    const tails = (fits: ReadonlyMap<number, Fit>) => data(blocks, fits).blocks.flatMap((block) => ('tail' in block && block.tail !== '' ? [[block.index, block.tail]] : []));
    expect(tails(new Map())).toEqual([[1, 'bài:1']]);
    expect(tails(new Map([[2, { shift: 1 }]]))).toEqual([[3, 'bài:3']]);
  });
});

describe('the byline', () => {
  const marked = (node: TextNode): TextNode => node;
  const signed = (content: Parameters<typeof byline>[0]) => {
    const block = data([title('T'), byline(content)]).blocks.at(-1);
    return block?.t === 'byline' ? block.r.map(({ s, b }) => [s, b]) : null;
  };

  it('sets the name stronger than the role', () => {
    expect(signed('La Thị Nhung, Chuyên viên, Ban Tuyên giáo')).toEqual([['La Thị Nhung', true], [', Chuyên viên, Ban Tuyên giáo', false]]);
  });

  it('of a name alone is strong', () => {
    expect(signed('Ban Biên tập')).toEqual([['Ban Biên tập', true]]);
  });

  it('with marks of its own is left as it is', () => {
    expect(signed([{ text: 'La Thị Nhung, ' }, marked({ text: 'Chuyên viên', bold: true })])).toEqual([['La Thị Nhung, ', false], ['Chuyên viên', true]]);
    expect(signed([marked({ text: 'Ban, Biên tập', italic: true })])).toEqual([['Ban, Biên tập', false]]);
  });

  it('gives the contents its name', () => {
    expect(authorOf(document([title('T'), byline(' La Thị Nhung , Chuyên viên')]))).toBe('La Thị Nhung');
    expect(authorOf(document([title('T')]))).toBe('');
  });
});

describe('a photo', () => {
  it('keeps its shape when it is fitted', () => {
    const [, fitted] = data([title('T'), photo('1', 'chú thích', 'nguồn')], new Map([[1, { shift: 0, height: 100 }]])).blocks;
    expect(fitted).toMatchObject({ t: 'photo', key: 'bài:1', height: 100, file: `/photos/${'a'.repeat(64)}.jpg` });
    expect(fitted?.t === 'photo' ? fitted.width : 0).toBeCloseTo(150, 6);
  });

  it('of a pending one keeps the measure when it is fitted', () => {
    const [, fitted] = data([title('T'), photo(null)], new Map([[1, { shift: 0, height: 60 }]])).blocks;
    expect(fitted).toMatchObject({ width: page.width, height: 60, file: null });
  });

  it('of one that is gone from the book is that of one to come', () => {
    expect(data([title('T'), photo('gone')], new Map(), () => null).blocks.at(-1)).toMatchObject({ file: null, width: page.width });
  });
});
