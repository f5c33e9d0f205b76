/**
 * An article as clean HTML: the elements that say what a block is, the spans of cells, <strong> and <em>; no class, no style, nothing of the
 * book's look. What goes on the clipboard, what "Chép bài thành HTML" gives and what `kyyeu text --html` prints. Pure.
 */
import type { ArticleDocument, Block, ListBlock, TableBlock, TextNode } from './document.ts';
import { document as documentOf } from './build.ts';
import { treeOf, type ItemTree } from './levels.ts';
import { signsOf, type ListSign } from './list-kinds.ts';
import { startsOf } from './list-numbers.ts';
import { runsOfNote } from './note.ts';
import { DASH, endsNote, titleOf } from './read.ts';
import { inForce } from './suggest.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * HTML of the blocks, one a line; empty ones are left out. Photos come out as their caption and credit: the picture stays in the book. What
 * is only suggested is left out. A
 * note is a raised number that leads to its words at the end, which lead back.
 */
export function blocksToHtml(blocks: readonly Block[]): string {
  const notes = new Notes();
  const { blocks: accepted } = inForce(documentOf(blocks));
  const starts = startsOf(accepted);
  const html = accepted.map((block, index) => blockHtml(block, notes, starts.get(index) ?? 1)).filter((one) => one !== '');
  return [...html, ...notes.html()].join('\n');
}

/** A whole page of its own with the article in it. `language`: as HTML names it. */
export function articlePage(document: ArticleDocument, language = 'vi'): string {
  return `<!doctype html>\n<html lang="${escaped(language)}">\n<head>\n<meta charset="utf-8">\n<title>${escaped(titleOf(document))}</title>\n</head>\n<body>\n<article>\n${blocksToHtml(document.blocks)}\n</article>\n</body>\n</html>\n`;
}

/** The notes met so far, in the order of the text. */
class Notes {
  readonly #notes: string[] = [];

  /** @param words as HTML */
  add(words: string): string {
    const number = String(this.#notes.push(words));
    return `<sup id="ref-${number}"><a href="#note-${number}">${number}</a></sup>`;
  }

  html(): string[] {
    return this.#notes.map((words, index) => {
      const number = String(index + 1);
      return `<p id="note-${number}"><a href="#ref-${number}">${number}</a> ${words}</p>`;
    });
  }
}

/** `start`: number of a numbered list's first item. */
function blockHtml(block: Block, notes: Notes, start: number): string {
  switch (block.type) {
    case 'title':
      return element('h1', block.children, notes);
    case 'heading':
      return element(`h${String(block.level + 1)}`, block.children, notes);
    case 'quote':
    case 'pull-quote':
      return element('blockquote', block.children, notes);
    case 'dialogue':
      return element('p', isBare(block.children) ? [] : [{ text: `${DASH} ` }, ...block.children], notes);
    case 'box': {
      const [title, ...lines] = block.children;
      const head = title === undefined ? '' : element('p', title.children.map((node) => ({ ...node, bold: true as const })), notes);
      const items = lines.map((line) => element('li', line.children, notes)).join('');
      return head === '' && items === '' ? '' : `<aside>${head}${items === '' ? '' : `<ul>${items}</ul>`}</aside>`;
    }
    case 'separator':
      return '<hr>';
    case 'list':
      return block.children.every((item) => isBare(item.children)) ? '' : listHtml(block, treeOf(block.children), notes, start);
    case 'table':
      return tableHtml(block, notes);
    case 'photo': {
      const [caption, credit] = block.children;
      const words = inline(caption.children, notes);
      const source = inline(credit.children, notes);
      const lines = [words, source === '' ? '' : `<small>${source}</small>`].filter((line) => line !== '');
      return lines.length === 0 ? '' : `<figure><figcaption>${lines.join('<br>')}</figcaption></figure>`;
    }
    case 'sapo':
      return element('p', block.children.map((node) => ({ ...node, italic: true as const })), notes);
    case 'paragraph':
    case 'verse':
    case 'byline':
      return element('p', block.children, notes);
  }
}

/** How an element of HTML says what stands in front of its items; of bullets and dashes it says that they are not counted. */
const COUNTING: Readonly<Partial<Record<ListSign, string>>> = { number: '', letter: ' type="a"', roman: ' type="i"' };

/** An item without words stays: it is counted. */
function listHtml(list: ListBlock, items: readonly ItemTree[], notes: Notes, start = 1): string {
  const counting = COUNTING[signsOf(list)[(items[0]?.level ?? 1) - 1] ?? 'disc'];
  const [open, close] = counting === undefined ? ['ul', 'ul'] : [`ol${counting}${start === 1 ? '' : ` start="${String(start)}"`}`, 'ol'];
  const rows = items.map(({ item, under }) => `<li>${inline(item.children, notes)}${under.length === 0 ? '' : `\n${listHtml(list, under, notes)}`}</li>`);
  return `<${open}>${rows.join('')}</${close}>`;
}

const isBare = (nodes: readonly TextNode[]): boolean => nodes.every(({ text }) => text.trim() === '');

function tableHtml({ headerRows, children }: TableBlock, notes: Notes): string {
  const span = (name: string, count: number | undefined): string => (count === undefined ? '' : ` ${name}="${String(count)}"`);
  const rows = (from: number, to: number, tag: 'th' | 'td'): string =>
    children
      .slice(from, to)
      .map((row) => `<tr>${row.children.map((cell) => `<${tag}${span('colspan', cell.colspan)}${span('rowspan', cell.rowspan)}>${inline(cell.children, notes)}</${tag}>`).join('')}</tr>`)
      .join('');
  const head = headerRows === 0 ? '' : `<thead>${rows(0, headerRows, 'th')}</thead>`;
  return `<table>${head}<tbody>${rows(headerRows, children.length, 'td')}</tbody></table>`;
}

/** Empty when there is nothing in it. */
function element(tag: string, nodes: readonly TextNode[], notes: Notes): string {
  const html = inline(nodes, notes);
  return html === '' ? '' : `<${tag}>${html}</${tag}>`;
}

function inline(nodes: readonly TextNode[], notes: Notes): string {
  return nodes.map((node, index) => leaf(node) + (node.footnote !== undefined && endsNote(nodes, index) ? notes.add(runsOfNote(node.footnote).map(leaf).join('')) : '')).join('');
}

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (char) => ESCAPES[char] ?? char);

function leaf(node: TextNode): string {
  let html = escaped(node.text).replaceAll('\n', '<br>');
  if (html === '') return '';
  if (node.superscript === true) html = `<sup>${html}</sup>`;
  if (node.subscript === true) html = `<sub>${html}</sub>`;
  // HTML has no element for small capitals; the letters are what they are.
  if (node.italic === true) html = `<em>${html}</em>`;
  if (node.bold === true) html = `<strong>${html}</strong>`;
  return node.link === undefined ? html : `<a href="${escaped(node.link)}">${html}</a>`;
}
