/** Blocks out as clean HTML: the block's own elements, <strong> and <em>, nothing else. */
import type { Block, TextNode } from '@common/article/document.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML of the blocks. Photos come out as their caption and credit: the picture stays in the book. */
export function blocksToHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).filter((html) => html !== '').join('\n');
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'title':
      return element('h1', block.children);
    case 'heading':
      return element(`h${String(block.level + 1)}`, block.children);
    case 'quote':
      return element('blockquote', block.children);
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.children.map((item) => element('li', item.children)).join('')}</${tag}>`;
    }
    case 'photo': {
      const lines = block.children.map((child) => inline(child.children)).filter((text) => text !== '');
      return lines.length === 0 ? '' : `<figure><figcaption>${lines.join('<br>')}</figcaption></figure>`;
    }
    case 'sapo':
      return element('p', block.children.map((node) => ({ ...node, italic: true as const })));
    case 'paragraph':
    case 'byline':
      return element('p', block.children);
  }
}

/** Empty when there is nothing in it. */
function element(tag: string, nodes: readonly TextNode[]): string {
  const html = inline(nodes);
  return html === '' ? '' : `<${tag}>${html}</${tag}>`;
}

function inline(nodes: readonly TextNode[]): string {
  return nodes.map(leaf).join('');
}

function leaf(node: TextNode): string {
  let html = node.text.replace(/[&<>"]/gu, (char) => ESCAPES[char] ?? char).replaceAll('\n', '<br>');
  if (node.italic === true && html !== '') html = `<em>${html}</em>`;
  if (node.bold === true && html !== '') html = `<strong>${html}</strong>`;
  return html;
}
