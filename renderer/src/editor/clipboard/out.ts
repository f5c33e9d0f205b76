/** Blocks out as clean HTML: the block's own elements, the spans of cells, <strong> and <em>, nothing else. */
import type { Block, TableBlock, TextNode } from '@common/article/document.ts';
import { DASH, endsNote } from '@common/article/read.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML of the blocks. Photos come out as their caption and credit: the picture stays in the book. Notes stand at the end, numbered. */
export function blocksToHtml(blocks: readonly Block[]): string {
  const notes: string[] = [];
  const html = blocks.map((block) => blockHtml(block).replaceAll(NOTE, (_all, text: string) => `<sup>${String(notes.push(text))}</sup>`)).filter((one) => one !== '');
  return [...html, ...notes.map((text, index) => `<p><sup>${String(index + 1)}</sup> ${text}</p>`)].join('\n');
}

/** A note on its way out: its words, escaped, between signs that no text of an article holds. */
const NOTE = /\u0001([^\u0001]*)\u0001/gu;

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'title':
      return element('h1', block.children);
    case 'heading':
      return element(`h${String(block.level + 1)}`, block.children);
    case 'quote':
    case 'pull-quote':
      return element('blockquote', block.children);
    case 'dialogue':
      return element('p', [{ text: `${DASH} ` }, ...block.children]);
    case 'box': {
      const [title, ...lines] = block.children;
      const head = title === undefined ? '' : element('p', title.children.map((node) => ({ ...node, bold: true as const })));
      return `<aside>${head}<ul>${lines.map((line) => element('li', line.children)).join('')}</ul></aside>`;
    }
    case 'separator':
      return '<hr>';
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.children.map((item) => element('li', item.children)).join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block);
    case 'photo': {
      const lines = block.children.map((child) => inline(child.children)).filter((text) => text !== '');
      return lines.length === 0 ? '' : `<figure><figcaption>${lines.join('<br>')}</figcaption></figure>`;
    }
    case 'sapo':
      return element('p', block.children.map((node) => ({ ...node, italic: true as const })));
    case 'paragraph':
    case 'verse':
    case 'byline':
      return element('p', block.children);
  }
}

function tableHtml({ headerRows, children }: TableBlock): string {
  const span = (name: string, count: number | undefined): string => (count === undefined ? '' : ` ${name}="${String(count)}"`);
  const rows = (from: number, to: number, tag: 'th' | 'td'): string =>
    children
      .slice(from, to)
      .map((row) => `<tr>${row.children.map((cell) => `<${tag}${span('colspan', cell.colspan)}${span('rowspan', cell.rowspan)}>${inline(cell.children)}</${tag}>`).join('')}</tr>`)
      .join('');
  const head = headerRows === 0 ? '' : `<thead>${rows(0, headerRows, 'th')}</thead>`;
  return `<table>${head}<tbody>${rows(headerRows, children.length, 'td')}</tbody></table>`;
}

/** Empty when there is nothing in it. */
function element(tag: string, nodes: readonly TextNode[]): string {
  const html = inline(nodes);
  return html === '' ? '' : `<${tag}>${html}</${tag}>`;
}

function inline(nodes: readonly TextNode[]): string {
  return nodes.map((node, index) => leaf(node) + (endsNote(nodes, index) ? `\u0001${escaped(node.footnote?.text ?? '')}\u0001` : '')).join('');
}

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (char) => ESCAPES[char] ?? char);

function leaf(node: TextNode): string {
  let html = escaped(node.text).replaceAll('\n', '<br>');
  if (node.superscript === true && html !== '') html = `<sup>${html}</sup>`;
  if (node.subscript === true && html !== '') html = `<sub>${html}</sub>`;
  if (node.smallCaps === true && html !== '') html = `<span style="font-variant: small-caps">${html}</span>`;
  if (node.italic === true && html !== '') html = `<em>${html}</em>`;
  if (node.bold === true && html !== '') html = `<strong>${html}</strong>`;
  return node.link === undefined || html === '' ? html : `<a href="${escaped(node.link)}">${html}</a>`;
}
