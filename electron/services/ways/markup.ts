/**
 * Blocks as HTML: what a page of the EPUB and one of the web folder say inside. Well-formed XML in both, so that one walk serves them;
 * text is escaped, never markup.
 */
import { pictureIds, type Block, type ListBlock, type PhotoBlock, type TableBlock, type TextNode } from '../../common/article/document.ts';
import { treeOf, type ItemTree } from '../../common/article/levels.ts';
import { isCounted } from '../../common/article/list-kinds.ts';
import { runsOfNote } from '../../common/article/note.ts';
import { startsOf } from '../../common/article/list-numbers.ts';
import { blockLines, DASH, endsNote, inlineText } from '../../common/article/read.ts';
import { gridOf, type Grid } from '../../common/article/table.ts';
import { numericColumns } from '../print/table.ts';
import { escapeXml } from '../word/xml.ts';
import { ARTICLE_LINK } from './made.ts';

/** A picture as a page shows it; addresses are relative to the page. */
export interface Shown {
  readonly src: string;
  /** Of the web: the same in several sizes. */
  readonly srcset?: string;
  /** px of `src` */
  readonly width: number;
  readonly height: number;
}

export interface MarkupContext {
  /** `epub` has epub:type and marks notes as pop-ups. */
  readonly dialect: 'epub' | 'web';
  /** Null: its picture has not come. */
  readonly picture: (photoId: string) => Shown | null;
  /** Where the page of an article is; null: it has none. */
  readonly place: (articleId: string) => string | null;
  /** Of the page: says what a picture without a caption belongs to. */
  readonly title: string;
}

/** The widest a picture is shown, px: the measure of the web page and its margin on a telephone. */
const SIZES = '(min-width: 48rem) 44rem, 94vw';
const NOTES = 'Chú thích';

/** Markup of a page's blocks but its title, and of its notes. */
export interface PageMarkup {
  readonly title: string;
  readonly body: string;
  /** Empty: there are none. */
  readonly notes: string;
}

export function pageMarkup(blocks: readonly Block[], context: MarkupContext): PageMarkup {
  const walk = new Walk(context);
  const [first, ...others] = blocks;
  const title = first?.type === 'title' ? walk.inline(first.children) : '';
  const below = first?.type === 'title' ? others : blocks;
  const starts = startsOf(below);
  const body = below.map((block, index) => walk.block(block, starts.get(index) ?? 1)).filter((one) => one !== '').join('\n');
  return { title, body, notes: walk.notes() };
}

/** So many columns stand beside each other on a telephone. */
const NARROW_COLUMNS = 3;

/** Letters that stand beside each other in a table on a telephone, what parts its columns aside. */
const NARROW_LETTERS = 34;

/** Figures behind names, as wide as a telephone at most: what is compared down the columns stays in columns. */
function fitsNarrow({ columns, cells }: Grid, numeric: readonly boolean[]): boolean {
  const longest = Array.from({ length: columns }, (_, column) => Math.max(...cells.filter((cell) => cell.column === column).flatMap(({ children }) => inlineText(children).split(/\s+/u)).map((word) => word.length)));
  return numeric.slice(1).every((figures) => figures) && longest.reduce((sum, letters) => sum + letters, 0) <= NARROW_LETTERS;
}

/** What heads each column where the rows of a table can be read line by line, each cell behind its heading; null: they cannot, or need not. */
function labelsOf(grid: Grid, numeric: readonly boolean[]): readonly string[] | null {
  const { headerRows, columns, cells } = grid;
  if (headerRows !== 1 || columns <= NARROW_COLUMNS || fitsNarrow(grid, numeric) || cells.some(({ rowspan, colspan }) => rowspan > 1 || colspan > 1)) return null;
  const heads = cells.filter(({ row }) => row === 0);
  return Array.from({ length: columns }, (_, column) => inlineText(heads.find((head) => head.column === column)?.children ?? []).replace(/\s+/gu, ' ').trim());
}

class Walk {
  readonly #context: MarkupContext;
  readonly #notes: string[] = [];
  /** Level of the last heading as it was written: one under the other without a gap, whatever the text has. */
  #level = 1;
  #tables = 0;
  #boxes = 0;

  constructor(context: MarkupContext) {
    this.#context = context;
  }

  /** @param start number of a numbered list's first item */
  block(block: Block, start: number): string {
    if (block.type !== 'photo' && block.type !== 'separator' && block.type !== 'table' && blockLines(block).every((line) => line.trim() === '')) return '';
    switch (block.type) {
      case 'title':
        return this.#heading(2, block.children, 'title');
      case 'heading':
        return this.#heading(block.level + 1, block.children, '');
      case 'sapo':
      case 'byline':
      case 'verse':
        return `<p class="${block.type}">${this.inline(block.children)}</p>`;
      case 'paragraph':
        return `<p>${this.inline(block.children)}</p>`;
      case 'dialogue':
        return `<p class="dialogue">${DASH} ${this.inline(block.children)}</p>`;
      case 'quote':
        return `<blockquote><p>${this.inline(block.children)}</p></blockquote>`;
      case 'pull-quote':
        return `<blockquote class="pulled"><p>${this.inline(block.children)}</p></blockquote>`;
      case 'list':
        return this.#list(block, treeOf(block.children), start);
      case 'box':
        return this.#box(block.children);
      case 'separator':
        return '<hr/>';
      case 'table':
        return this.#table(block);
      case 'photo':
        return this.#photo(block);
    }
  }

  inline(nodes: readonly TextNode[]): string {
    return nodes.map((node, index) => this.#run(node) + (node.footnote !== undefined && endsNote(nodes, index) ? this.#note(runsOfNote(node.footnote).map((run) => this.#run(run)).join('')) : '')).join('');
  }

  /** The notes met so far, each leading back. */
  notes(): string {
    if (this.#notes.length === 0) return '';
    const epub = this.#context.dialect === 'epub';
    const items = this.#notes.map((words, index) => {
      const number = String(index + 1);
      const back = `<a href="#tham-chieu-${number}"${epub ? ' role="doc-backlink"' : ''} aria-label="Về chỗ đọc của chú thích ${number}">${number}</a>`;
      return epub ? `<aside epub:type="footnote" role="doc-footnote" id="chu-thich-${number}"><p>${back} ${words}</p></aside>` : `<p id="chu-thich-${number}">${back} ${words}</p>`;
    });
    return `<section class="notes"${epub ? ' epub:type="footnotes"' : ''} aria-label="${NOTES}">${items.join('')}</section>`;
  }

  /** @param words as markup */
  #note(words: string): string {
    const number = String(this.#notes.push(words));
    const role = this.#context.dialect === 'epub' ? ' epub:type="noteref" role="doc-noteref"' : '';
    return `<sup class="note"><a${role} href="#chu-thich-${number}" id="tham-chieu-${number}" aria-label="${NOTES} ${number}">${number}</a></sup>`;
  }

  #run(node: TextNode): string {
    let html = escapeXml(node.text).replaceAll('\n', '<br/>');
    if (html === '') return '';
    if (node.superscript === true) html = `<sup>${html}</sup>`;
    if (node.subscript === true) html = `<sub>${html}</sub>`;
    if (node.smallCaps === true) html = `<span class="caps">${html}</span>`;
    if (node.italic === true) html = `<em>${html}</em>`;
    if (node.bold === true) html = `<strong>${html}</strong>`;
    const href = this.#address(node.link);
    return href === null ? html : `<a href="${escapeXml(href)}">${html}</a>`;
  }

  #address(link: string | undefined): string | null {
    if (link === undefined) return null;
    if (link.startsWith(ARTICLE_LINK)) return this.#context.place(link.slice(ARTICLE_LINK.length));
    return addressOf(link);
  }

  #heading(wanted: number, nodes: readonly TextNode[], name: string): string {
    this.#level = Math.min(wanted, this.#level + 1);
    return `<h${String(this.#level)}${name === '' ? '' : ` class="${name}"`}>${this.inline(nodes)}</h${String(this.#level)}>`;
  }

  /** Levels stand in each other; the style sheets put the signs of each in front. */
  #list(list: ListBlock, items: readonly ItemTree[], start = 1): string {
    const [level] = items.map((one) => one.level);
    const tag = isCounted(list, level ?? 1) ? 'ol' : 'ul';
    return `<${tag}${start === 1 ? '' : ` start="${String(start)}"`}>${items.map(({ item, under }) => `<li>${this.inline(item.children)}${under.length === 0 ? '' : `\n${this.#list(list, under)}`}</li>`).join('')}</${tag}>`;
  }

  #box([title, ...lines]: Extract<Block, { type: 'box' }>['children']): string {
    this.#boxes += 1;
    const told = lines.filter((line) => inlineText(line.children).trim() !== '');
    const id = `khung-${String(this.#boxes)}`;
    const named = title !== undefined && inlineText(title.children).trim() !== '';
    const head = named ? `<p class="box-title" id="${id}">${this.inline(title.children)}</p>` : '';
    const items = told.length === 0 ? '' : `<ul>${told.map((line) => `<li>${this.inline(line.children)}</li>`).join('')}</ul>`;
    return `<div class="box" role="group" ${named ? `aria-labelledby="${id}"` : 'aria-label="Khung"'}>${head}${items}</div>`;
  }

  #table(block: TableBlock): string {
    this.#tables += 1;
    const grid = gridOf(block);
    const numeric = numericColumns(grid);
    const labels = this.#context.dialect === 'web' ? labelsOf(grid, numeric) : null;
    const rows = Array.from({ length: grid.rows }, (_, row) => {
      const cells = grid.cells.filter((cell) => cell.row === row).map((cell) => {
        const span = `${cell.colspan > 1 ? ` colspan="${String(cell.colspan)}"` : ''}${cell.rowspan > 1 ? ` rowspan="${String(cell.rowspan)}"` : ''}`;
        const figures = numeric[cell.column] === true && cell.colspan === 1 ? ' class="figures"' : '';
        const label = labels?.[cell.column] ?? '';
        const named = row < grid.headerRows || label === '' ? '' : ` data-label="${escapeXml(label)}"`;
        // A heading without words heads nothing.
        const heads = row < grid.headerRows && inlineText(cell.children).trim() !== '';
        return heads ? `<th scope="${cell.colspan > 1 ? 'colgroup' : 'col'}"${span}${figures}>${this.inline(cell.children)}</th>` : `<td${span}${figures}${named}>${this.inline(cell.children)}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    const head = grid.headerRows === 0 || grid.headerRows === grid.rows ? '' : `<thead>${rows.slice(0, grid.headerRows).join('')}</thead>`;
    const body = `<tbody>${rows.slice(head === '' ? 0 : grid.headerRows).join('')}</tbody>`;
    // Wider than a telephone it is scrolled, with the keyboard too, unless its rows can be told line by line.
    const reach = this.#context.dialect === 'web' ? ` role="group" tabindex="0" aria-label="Bảng ${String(this.#tables)}"` : '';
    return `<div class="table${labels === null ? '' : ' stacks'}"${reach}><table>${head}${body}</table></div>`;
  }

  #photo(block: PhotoBlock): string {
    const shown = pictureIds(block).flatMap((id) => this.#context.picture(id) ?? []);
    const [caption, credit] = block.children;
    const told = inlineText(caption.children).replace(/\s+/gu, ' ').trim();
    const alt = (index: number): string => `${shown.length > 1 ? `Ảnh ${String(index + 1)}/${String(shown.length)}: ` : ''}${told === '' ? `Ảnh trong “${this.#context.title}”, chưa có chú thích` : told}`;
    const pictures = shown.map((one, index) => pictureMarkup(one, alt(index), shown.length > 1));
    const words = inlineText(caption.children).trim() === '' ? '' : `<span class="caption">${this.inline(caption.children)}</span>`;
    const by = inlineText(credit.children).trim() === '' ? '' : `${words === '' ? '' : ' '}<span class="credit">${this.inline(credit.children)}</span>`;
    if (pictures.length === 0 && words === '' && by === '') return '';
    const under = words === '' && by === '' ? '' : `<figcaption>${words}${by}</figcaption>`;
    const tall = shown.length === 1 && shown[0] !== undefined && shown[0].height > shown[0].width ? ' class="tall"' : shown.length === 0 ? ' class="pending"' : '';
    return `<figure${tall}>${pictures.length > 1 ? `<div class="group">${pictures.join('')}</div>` : pictures.join('')}${under}</figure>`;
  }
}

/** What a browser leaves in an address and RFC 3986 does not let stand behind its host. */
const NOT_IN_URIS = /[[\]|^`{}\\"<>]|%(?![0-9a-f]{2})/giu;

/** An address as checkers of documents want it; null: it is none. */
export function addressOf(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { href, origin } = new URL(link);
  // The brackets of an IPv6 host stay.
  const host = href.startsWith(origin) ? origin : '';
  return host + href.slice(host.length).replace(NOT_IN_URIS, (char) => encodeURIComponent(char));
}

/** In a group every picture keeps its shape: rows are shared out by the pictures' widths at one height. */
function pictureMarkup({ src, srcset, width, height }: Shown, alt: string, grouped: boolean): string {
  const sizes = srcset === undefined ? '' : ` srcset="${srcset}" sizes="${SIZES}" loading="lazy"`;
  const image = `<img src="${src}"${sizes} width="${String(width)}" height="${String(height)}" alt="${escapeXml(alt)}"/>`;
  return grouped ? `<div style="flex: ${(width / height).toFixed(3)} 1 0">${image}</div>` : image;
}
