/** Articles as HTML: read by a real HTML parser they hold the same words in the same blocks, and nothing that runs, fetches or paints. */
import fc from 'fast-check';
import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { byline, cell, document, heading, list, paragraph, photo, quote, sapo, table, title, verse } from '../../../../electron/common/article/build.ts';
import type { Block, TextNode } from '../../../../electron/common/article/document.ts';
import { articlePage, blocksToHtml } from '../../../../electron/common/article/html.ts';
import { isLine } from '../../../../electron/common/article/lines.ts';
import { blockLines, notesOf } from '../../../../electron/common/article/read.ts';
import { common, made, shape } from './arbitraries.ts';

type Node = DefaultTreeAdapterTypes.Node;
const ALLOWED = new Set('h1 h2 h3 h4 p blockquote ol ul li table thead tbody tr th td figure figcaption small br strong em sup a'.split(' '));
const ATTRIBUTES = new Set(['colspan', 'rowspan', 'id', 'href', 'type']);

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}
function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (defaultTreeAdapter.isElementNode(node) && node.tagName === 'br') return '\n';
  return childrenOf(node).map(textOf).join('');
}
const elements = (node: Node): DefaultTreeAdapterTypes.Element[] => [...(defaultTreeAdapter.isElementNode(node) ? [node] : []), ...childrenOf(node).flatMap(elements)];
const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
const wordsOf = (blocks: readonly Block[]): string[] => words(blocks.flatMap(blockLines).join(' '));

const hostile = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', 'Ễ', ' ', '</p>', '<script>', '&amp;', '-->', ']]>') });

describe('an article as HTML', () => {
  it('holds every word of the article, and notes at its end', () => {
    fc.assert(
      fc.property(shape, (plan) => {
        const { blocks } = made(plan, common);
        const tree = parseFragment(blocksToHtml(blocks));
        const found = elements(tree).filter((one) => one.attrs.some(({ name, value }) => name === 'href' && value.startsWith('#note-')));
        const notes = blocks.flatMap((block) => (isLine(block) ? notesOf(block.children) : []));
        expect(found.length).toBe(notes.length);
        const numbers = new Set(found);
        const strip = (node: Node): string => (defaultTreeAdapter.isElementNode(node) && (numbers.has(node) || node.attrs.some(({ value }) => value.startsWith('#ref-'))) ? '' : defaultTreeAdapter.isTextNode(node) ? node.value : `${childrenOf(node).map(strip).join('')}${defaultTreeAdapter.isElementNode(node) && !['strong', 'em', 'sup', 'a', 'small'].includes(node.tagName) ? ' ' : ''}`);
        // The dash of speech is drawn in the text and written here.
        expect(words(strip(tree)).filter((word) => word !== '–').sort()).toEqual(wordsOf(blocks).sort());
      }),
    );
  });

  it('has one element for each block, in their order', () => {
    const blocks = [title('T'), sapo('S'), heading(1, 'H'), paragraph('P'), quote('Q'), list(true, ['1', '2']), list(false, ['3']), table(1, [['A', 'B'], ['C', 'D']]), photo('p1', 'Chú thích', 'Nguồn'), verse('a\nb'), byline('B')];
    const tree = parseFragment(blocksToHtml(blocks));
    expect(childrenOf(tree).filter((node) => defaultTreeAdapter.isElementNode(node)).map(({ tagName }) => tagName)).toEqual(['h1', 'p', 'h2', 'p', 'blockquote', 'ol', 'ul', 'table', 'figure', 'p', 'p']);
    expect(blocksToHtml([photo('p1', 'Chú thích', 'Nguồn')])).toBe('<figure><figcaption>Chú thích<br><small>Nguồn</small></figcaption></figure>');
    expect(blocksToHtml([table(1, [[cell('A', { colspan: 2 })], ['C', 'D']])])).toBe('<table><thead><tr><th colspan="2">A</th></tr></thead><tbody><tr><td>C</td><td>D</td></tr></tbody></table>');
  });

  it('puts the levels of a list into each other: points of a numbered list are lettered, dashes under them', () => {
    expect(blocksToHtml([list(true, ['một', 'hai', 'ba', 'bốn'], [1, 2, 3, 1])])).toBe('<ol><li>một\n<ol type="a"><li>hai\n<ul><li>ba</li></ul></li></ol></li><li>bốn</li></ol>');
    expect(blocksToHtml([list(false, ['', 'hai', 'ba', ''], [1, 2, 2, 1])])).toBe('<ul><li>\n<ul><li>hai</li><li>ba</li></ul></li><li></li></ul>');
  });

  it('says what the newer kinds are, and leaves out what is only suggested', () => {
    const suggested = { id: 's', author: 'Lan', at: 0 };
    const linked: TextNode = { text: 'bài', link: 'https://a.example/?a=1&b=' };
    const blocks: Block[] = [
      { type: 'dialogue', children: [{ text: 'Thưa bác' }] },
      { type: 'separator', children: [{ text: '' }] },
      { type: 'box', children: [{ type: 'box-title', children: [{ text: 'Tóm tắt' }] }, { type: 'box-line', children: [{ text: 'Bằng khen' }] }] },
      paragraph([{ text: 'm' }, { text: '2', superscript: true }, { text: ' xem ', inserted: suggested }, linked]),
    ];
    expect(blocksToHtml(blocks).split('\n')).toEqual([
      '<p>– Thưa bác</p>',
      '<hr>',
      '<aside><p><strong>Tóm tắt</strong></p><ul><li>Bằng khen</li></ul></aside>',
      '<p>m<sup>2</sup><a href="https://a.example/?a=1&amp;b=">bài</a></p>',
    ]);
  });

  it('lets nothing of the text become markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const noted = { text, footnote: { id: 'a', text: text.trim() === '' ? 'x' : text } };
        const html = blocksToHtml([paragraph([noted]), heading(2, text), list(false, [text]), photo(null, text, text), table(0, [[text, text]])]);
        const all = elements(parseFragment(html));
        expect(all.filter(({ tagName }) => !ALLOWED.has(tagName))).toEqual([]);
        expect(all.flatMap(({ attrs }) => attrs).filter(({ name, value }) => !ATTRIBUTES.has(name) || (name === 'href' && !value.startsWith('#')))).toEqual([]);
        expect(textOf(parseFragment(blocksToHtml([paragraph(text)])))).toBe(text);
      }),
    );
  });

  it('is a page of its own, named after the article', () => {
    const page = parse(articlePage(document([title('Bưu tá <b>'), paragraph('Một')])));
    const [head] = elements(page).filter(({ tagName }) => tagName === 'title');
    expect(head === undefined ? '' : textOf(head)).toBe('Bưu tá <b>');
    expect(elements(page).filter(({ tagName }) => tagName === 'article').map((one) => textOf(one).trim())).toEqual(['Bưu tá <b>\nMột']);
  });
});
