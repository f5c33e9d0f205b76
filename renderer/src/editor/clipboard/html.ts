/**
 * HTML in, from Word, LibreOffice, the web: read as a tree that DOMParser made (a document of its own: no script runs, nothing is
 * fetched), walked into the product's own blocks. Only text, its marks, addresses of web pages and mailboxes and the kind of block come
 * through; pictures and links to other articles are left out and told, the caption of a picture stands at an empty place for it. A table of rows and columns stays one (`html-table.ts`); one that only places things does not.
 */
import { linked, startNear } from '@common/article/list-numbers.ts';
import { noteOf } from '@common/article/note.ts';
import { normalizeInline, normalizeTable } from '@common/article/normalize.ts';
import { separator } from '@common/article/build.ts';
import type { Block, ListBlock, ListStart, TextNode } from '@common/article/document.ts';
import { listsOf, type ReadItem } from '@common/article/import-lists.ts';
import { isLine } from '@common/article/lines.ts';
import { blockLines } from '@common/article/read.ts';
import { emojiOf } from './html-emoji.ts';
import { emptyPlace, isPicture, isPictureTable } from './html-figure.ts';
import { notesIn, noteWords, type HtmlNote, type HtmlNotes } from './html-notes.ts';
import { changeOf, isComment, isStruck, suggested } from './html-changes.ts';
import { isButton, isHidden } from './html-hidden.ts';
import { joined } from './html-joined.ts';
import { relatedIn } from './html-related.ts';
import { classesIn, cssOf, type Classes } from './html-classes.ts';
import { tidy } from './html-space.ts';
import { BEHIND_STAMP, gluesOn, isStamp } from './html-stamp.ts';
import { marksOf, PLAIN, styleOf, wordListKind, type Kind, type Style } from './html-style.ts';
import { headed, IN_TEXT, tableRows, type HtmlCell, type LeastTable } from './html-table.ts';
import type { LeftOut } from './left-out.ts';
import { cleanText } from './plain.ts';

/** The little of a DOM node that is read here; a real `Node` fits, and so does a test's plain object. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  getAttribute?: (name: string) => string | null;
}

const ELEMENT = 1;
const TEXT = 3;
/** Deeper than any article; a tree made to exhaust the stack ends here, its text with it. */
const MAX_DEPTH = 200;

/** Nothing inside these is text of the article. */
const SKIPPED = new Set(
  'HEAD STYLE SCRIPT NOSCRIPT TEMPLATE TITLE META LINK IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO SELECT BUTTON INPUT TEXTAREA XML O:P'.split(' '),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(' '),
);
export interface PastedHtml {
  /** In order; empty ones left out. */
  readonly blocks: Block[];
  readonly left: LeftOut;
  /** Whether the last block, and not the one before it, stands at the right edge, as who wrote a text does. */
  readonly endsAtRight: boolean;
}

/** What stands in a line by its name and makes one of its own by its style. */
const SET_AS_BLOCK = /(?<![\w-])display:\s*(?:block|flex|grid|table|list-item)(?![\w-])/u;

export interface HowToRead {
  /** What counts as a table. */
  readonly least?: LeastTable;
  /** Word's tracked changes come as suggestions; else what is struck out stays away and what came in is text, as a page's own. */
  readonly tracked?: boolean;
  /** Links to other articles stay: nobody could be told that they are left out. */
  readonly keepRelated?: boolean;
}

/** Blocks of a pasted HTML tree, in order; empty ones left out. `least`: what counts as a table. */
export const htmlToBlocks = (root: HtmlNode, least: LeastTable = IN_TEXT): Block[] => readHtml(root, { least, keepRelated: true }).blocks;

/** A pasted HTML tree as blocks, and what of it cannot come along. */
export function readHtml(root: HtmlNode, { least = IN_TEXT, tracked = false, keepRelated = false }: HowToRead = {}): PastedHtml {
  const page = { notes: notesIn(root), classes: classesIn(root) };
  const read = (allRelated: boolean): Reader => {
    const reader = new Reader({ ...page, keepRelated: allRelated }, { least, tracked });
    reader.walk(root, PLAIN, 0);
    reader.end();
    return reader;
  };
  const first = read(keepRelated);
  // Who copies nothing but such a box means it.
  const reader = first.blocks.length === 0 && first.related.length > 0 ? read(true) : first;
  if (reader.blocks.at(-1)?.type === 'separator') reader.blocks.pop();
  return { blocks: joined(linked(reader.read())), left: { pictures: reader.pictures, related: reader.related }, endsAtRight: reader.endsAtRight() };
}

/** What is said at one place of a page and meant at another. */
interface Page {
  readonly notes: HtmlNotes;
  readonly classes: Classes;
  readonly keepRelated: boolean;
}

class Reader {
  readonly blocks: Block[] = [];
  /** Left out so far. */
  pictures = 0;
  readonly related: string[] = [];
  /** Right behind a place in front of the first sentence. */
  #stamped = false;
  #line: TextNode[] = [];
  #kind: Kind = { type: 'paragraph' };
  #right = false;
  readonly #atRight = new Set<Block>();
  #list: object | null = null;
  /** The items of each list as the page has them, and where it begins to count. */
  readonly #items = new Map<ListBlock, { readonly items: ReadItem[]; readonly start: ListStart | undefined }>();
  readonly #page: Page;
  readonly #least: LeastTable;
  readonly #tracked: boolean;

  constructor(page: Page, { least = IN_TEXT, tracked = false }: HowToRead = {}) {
    this.#page = page;
    this.#least = least;
    this.#tracked = tracked;
  }

  walk(node: HtmlNode, style: Style, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (node.nodeType === TEXT) {
      this.#text(node.nodeValue ?? '', style);
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === ELEMENT && (SKIPPED.has(name) || isHidden(node) || isButton(node) || isComment(node) || this.#page.notes.places.has(node))) return;
    if (isStruck(name) && (!this.#tracked || changeOf(node, name) === null)) return;
    const related = this.#page.keepRelated ? null : relatedIn(node);
    if (related !== null) {
      this.end();
      this.related.push(...related);
      return;
    }
    const note = this.#page.notes.words.get(node);
    if (note !== undefined && this.#note(note, depth)) return;
    if (name === 'BR') {
      this.#add('\n', style);
      return;
    }
    if (name === 'IMG') {
      if (isPicture(node)) this.pictures += 1;
      else this.#text(emojiOf(node), style);
      return;
    }
    if (name === 'HR') {
      this.end();
      // A rule at an edge of what was copied parts nothing.
      if (this.blocks.length > 0 && this.blocks.at(-1)?.type !== 'separator') this.#push(separator());
      return;
    }
    if (name === 'TABLE' && this.#least === IN_TEXT && isPictureTable(node)) {
      this.end();
      this.#caption(node, style, depth);
      return;
    }
    const rows = name === 'TABLE' ? tableRows(node, this.#least) : null;
    if (rows !== null) {
      this.end();
      this.#table(rows, style, depth);
      return;
    }
    const css = node.nodeType === ELEMENT ? cssOf(node, this.#page.classes) : '';
    const own = node.nodeType === ELEMENT ? styleOf(node, { name, css }, style) : style;
    if (name === 'FIGURE') {
      this.#figure(node, own, depth);
      return;
    }
    const isBlock = BLOCKS.has(name) || SET_AS_BLOCK.test(css);
    if (isBlock) this.end();
    [this.#kind, this.#right] = [own.kind, own.right];
    for (const child of node.childNodes) this.walk(child, own, depth + 1);
    if (isBlock) this.end();
    else if (isStamp(node)) this.#stamped = true;
    [this.#kind, this.#right] = [style.kind, style.right];
  }

  /** What it holds; words under a picture are its caption, at an empty place for it. */
  #figure(node: HtmlNode, style: Style, depth: number): void {
    this.end();
    const before = this.pictures;
    const children = [...node.childNodes];
    const caption = children.find((child) => child.nodeName.toUpperCase() === 'FIGCAPTION' && !isHidden(child));
    for (const child of children) if (child !== caption) this.walk(child, style, depth + 1);
    this.end();
    if (caption === undefined) return;
    if (this.pictures === before) this.walk(caption, style, depth + 1);
    else this.#caption(caption, style, depth);
  }

  /** The words in it at an empty place for their picture. */
  #caption(node: HtmlNode, style: Style, depth: number): void {
    const place = emptyPlace(this.#cell(node, style, depth));
    if (place !== null) this.#push(place);
  }

  /** Ends the line that is being gathered. */
  end(): void {
    const children = tidy(this.#line);
    [this.#line, this.#stamped] = [[], false];
    if (children.length === 0) return;
    const kind = wordListKind(children, this.#kind);
    if (kind.type === 'item') this.#item(kind, children);
    else if (kind.type === 'heading') this.#push({ type: 'heading', level: kind.level, children });
    else {
      this.#push({ type: kind.type, children });
      const block = this.blocks.at(-1);
      if (this.#right && block !== undefined) this.#atRight.add(block);
    }
  }

  endsAtRight(): boolean {
    const [before, last] = [this.blocks.at(-2), this.blocks.at(-1)];
    return last !== undefined && this.#atRight.has(last) && (before === undefined || !this.#atRight.has(before));
  }

  #table(rows: readonly (readonly HtmlCell[])[], style: Style, depth: number): void {
    const head = rows.findIndex((row) => !row.every((cell) => cell.header));
    const children = rows.map((row, index) => ({
      type: 'table-row' as const,
      children: row.map(({ node, header, colspan, rowspan }) => ({
        type: 'table-cell' as const,
        ...(colspan > 1 ? { colspan } : {}),
        ...(rowspan > 1 ? { rowspan } : {}),
        children: withoutBold(this.#cell(node, style, depth), header && index < Math.max(head, 0)),
      })),
    }));
    const table = normalizeTable({ type: 'table', headerRows: Math.max(head, 0), children });
    this.#push(this.#least === IN_TEXT ? headed(table) : table);
  }

  /** Everything in an element as lines of one text; of a table in it a line a row. */
  #cell(node: HtmlNode, style: Style, depth: number): TextNode[] {
    const reader = new Reader(this.#page);
    const own: Style = { ...styleOf(node, { name: node.nodeName.toUpperCase(), css: cssOf(node, this.#page.classes) }, style), kind: { type: 'paragraph' } };
    for (const child of node.childNodes) reader.walk(child, own, depth + 3);
    reader.end();
    this.pictures += reader.pictures;
    this.related.push(...reader.related);
    const lines = reader.read().flatMap((block): TextNode[][] => (isLine(block) ? [block.children] : blockLines(block).map((text) => [{ text: text.replaceAll('\t', ' ').trim() }])));
    return normalizeInline(lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])));
  }

  /** Puts the words of a note behind the last word of the line; false when there is none. */
  #note({ place, signed }: HtmlNote, depth: number): boolean {
    const at = this.#line.findLastIndex((node) => node.text.trim() !== '');
    const node = this.#line[at];
    const footnote = noteOf(crypto.randomUUID().slice(0, 8), noteWords(this.#cell(place, PLAIN, depth), signed));
    if (node === undefined || node.footnote !== undefined || footnote === null) return false;
    const [, word = node.text, space = ''] = /(\S+)(\s*)$/u.exec(node.text) ?? [];
    const front = node.text.slice(0, node.text.length - word.length - space.length);
    const pieces = [{ ...node, text: front }, { ...node, text: word, footnote }, { ...node, text: space }];
    this.#line.splice(at, 1, ...pieces.filter((piece) => piece.text !== ''));
    return true;
  }

  #push(block: Block): void {
    this.#list = null;
    this.blocks.push(block);
  }

  #item(kind: Extract<Kind, { type: 'item' }>, children: TextNode[]): void {
    const last = this.blocks.at(-1);
    const item: ReadItem = { children, depth: kind.depth, counted: kind.ordered };
    if (this.#list === kind.list && last?.type === 'list') this.#items.get(last)?.items.push(item);
    else {
      const list: ListBlock = { type: 'list', ordered: kind.ordered, children: [{ type: 'list-item', children }] };
      this.blocks.push(list);
      this.#items.set(list, { items: [item], start: kind.start === undefined || kind.depth > 1 || !kind.ordered ? undefined : startNear(kind.start) });
    }
    this.#list = kind.list;
  }

  /** What was read. Call at the end: level and kind of an item are known by those around it. */
  read(): Block[] {
    return this.blocks.flatMap((block): Block[] => {
      const list = block.type === 'list' ? this.#items.get(block) : undefined;
      return list === undefined ? [block] : listsOf(list.items, list.start);
    });
  }

  #text(value: string, style: Style): void {
    const text = cleanText(value.replace(/\r\n?/gu, '\n'));
    this.#add(style.pre ? text : text.replace(/[\s\n]+/gu, ' '), style);
  }

  #add(text: string, style: Style): void {
    if (text === '') return;
    if (this.#stamped && gluesOn(text)) this.#line.push({ text: BEHIND_STAMP });
    this.#stamped = false;
    this.#line.push({ text, ...marksOf(style), ...(this.#tracked ? suggested(style.changes, this.#line.at(-1)) : {}) });
  }
}

/** A header is bold by its kind. */
const withoutBold = (nodes: readonly TextNode[], isHeader: boolean): TextNode[] => normalizeInline(isHeader ? nodes.map(({ bold: _bold, ...rest }) => rest) : nodes);
