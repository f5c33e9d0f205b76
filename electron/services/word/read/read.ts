/**
 * A .docx that was made by this program (`../write.ts`), perhaps worked on in a word processor since → articles with their comments and
 * suggestions. Nothing is guessed: styles say what a line is; a line in a style of somebody else's is a paragraph.
 */
import { randomUUID } from 'node:crypto';
import { DOCUMENT_VERSION, type ArticleDocument, type Change, type TableCellBlock, type TextNode } from '../../../common/article/document.ts';
import { DEEPEST_LEVEL, levelNear } from '../../../common/article/levels.ts';
import { normalizeDocument } from '../../../common/article/normalize.ts';
import type { ReadComment, ReadWord, WordOrigin } from '../../../common/contract/word-shapes.ts';
import { linesOf } from '../../../common/article/lines.ts';
import { DocxPackage } from '../../import/docx/package.ts';
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, valueOf, type XmlElement } from '../../import/xml.ts';
import { ARTICLE_BOOKMARK, ARTICLE_PROPERTY, BOOK_PROPERTY, GOES_ON_BOOKMARK, photoNamed } from '../kinds.ts';
import { BlockBuilder, breakOf, type Line } from './blocks.ts';
import { readLine, trackedOf } from './inline.ts';
import { WordReading } from './reading.ts';

/** Where the file came from; null: it is not one of ours. @throws AppError `import/damaged` */
export function wordOrigin(source: DocxPackage): WordOrigin | null {
  const custom = packagePart(source, /custom-?properties$/iu);
  const values = new Map(childrenOf(custom ?? undefined, 'custom:property').map((one) => [one.attributes['name'] ?? '', textOf(one).trim()]));
  const bookId = values.get(BOOK_PROPERTY);
  if (bookId === undefined) return null;
  const articles: { id: string; sha256: string }[] = [];
  for (let number = 1; ; number += 1) {
    const [id, sha256] = (values.get(`${ARTICLE_PROPERTY}${String(number)}`) ?? '').split(' ');
    if (id === undefined || id === '' || sha256 === undefined) return { bookId, articles };
    articles.push({ id, sha256 });
  }
}

/**
 * @param known suggestions that were in the texts the file was made from: they keep their names
 * @param fresh gives a name to a suggestion that is new
 * @param elsewhere it is read for another book: photos are those of the file
 * @returns null when the file is not one of ours
 * @throws AppError `import/damaged`, `import/too-large`
 */
export function readWord(bytes: Uint8Array, known: readonly Change[] = [], fresh: () => string = randomUUID, elsewhere = false): ReadWord | null {
  const source = new DocxPackage(bytes);
  const origin = wordOrigin(source);
  if (origin === null) return null;
  const main = source.mainPart();
  const body = childOf(source.xml(main), 'w:body');
  const reading = new WordReading(source, main, known, fresh);
  const marked = body !== undefined && descendantsOf(body, 'w:bookmarkStart').some((one) => (one.attributes['w:name'] ?? '').startsWith(ARTICLE_BOOKMARK));
  const texts = new ArticleTexts(reading, marked, elsewhere);
  if (body !== undefined) texts.read(body);
  reading.settleThreads(/^LibreOffice/u.test(textOfChild(packagePart(source, /extended-properties$/iu), 'ep:Application')));
  const articles = texts.finish();
  const core = packagePart(source, /core-properties$/iu);
  return {
    origin,
    articles: articles.map(({ bookmark, ...article }) => ({ id: origin.articles.find(({ id }) => bookmark === ARTICLE_BOOKMARK + id.replaceAll('-', ''))?.id ?? null, ...article })),
    pictures: [...reading.pictures],
    savedBy: textOfChild(core, 'cp:lastModifiedBy') || textOfChild(core, 'dc:creator'),
  };
}

function textOfChild(element: XmlElement | null, name: string): string {
  const child = childOf(element ?? undefined, name);
  return child === undefined ? '' : textOf(child).trim();
}

function packagePart(source: DocxPackage, type: RegExp): XmlElement | null {
  const one = [...source.relationships('').values()].find((each) => type.test(each.type) && !each.external && source.has(each.target));
  return one === undefined ? null : source.xml(one.target);
}

/** Reads the body from top to bottom; an article begins at its bookmark, in a file that lost its bookmarks at each title. */
class ArticleTexts {
  readonly #reading: WordReading;
  readonly #marked: boolean;
  readonly #elsewhere: boolean;
  readonly #done: { bookmark: string; document: ArticleDocument; comments: ReadComment[] }[] = [];
  #builder = new BlockBuilder();
  #bookmark = '';
  /** The mark of the paragraph before, where it was tracked. */
  #parting: { kind: 'inserted' | 'deleted'; change: Change } | null = null;

  constructor(reading: WordReading, marked: boolean, elsewhere: boolean) {
    this.#elsewhere = elsewhere;
    this.#reading = reading;
    this.#marked = marked;
  }

  read(container: XmlElement): void {
    for (const child of elementsOf(container)) {
      if (child.name === 'w:p') this.#paragraph(child);
      else if (child.name === 'w:tbl') this.#table(child);
      else if (child.name === 'w:commentRangeStart') this.#reading.openComment(child.attributes['w:id'] ?? '');
      else if (child.name === 'w:commentRangeEnd') this.#reading.closeComment(child.attributes['w:id'] ?? '');
      else if (!SILENT.has(child.name)) this.read(child);
    }
  }

  /** The articles, each comment where it was met; what is only an answer is on no words of its own. */
  finish(): { bookmark: string; document: ArticleDocument; comments: ReadComment[] }[] {
    this.#close();
    for (const { document } of this.#done) for (const node of document.blocks.flatMap(linesOf).flatMap((line) => line.children)) this.#reading.keepFirst(node);
    return this.#done.map((one) => ({ ...one, document: normalizeDocument(one.document) }));
  }

  #close(): void {
    const comments = this.#reading.takeMet().flatMap((id) => this.#reading.comments.get(id) ?? []);
    if (this.#builder.isEmpty && comments.length === 0) return;
    this.#done.push({ bookmark: this.#bookmark, document: normalizeDocument({ version: DOCUMENT_VERSION, blocks: this.#builder.blocks }), comments });
    this.#builder = new BlockBuilder();
    this.#bookmark = '';
  }

  #paragraph(element: XmlElement): void {
    const reading = this.#reading;
    const properties = childOf(element, 'w:pPr');
    const style = reading.line(valueOf(properties, 'w:pStyle'));
    const bookmark = descendantsOf(element, 'w:bookmarkStart').map((one) => one.attributes['w:name'] ?? '').find((name) => name.startsWith(ARTICLE_BOOKMARK));
    const begins = this.#marked ? bookmark !== undefined : style === 'title';
    if (begins) {
      this.#close();
      this.#parting = null;
      this.#bookmark = bookmark ?? '';
    }
    const line = readLine(element, reading);
    const parting = this.#parting;
    const kind = begins ? 'title' : style;
    this.#builder.line({
      kind,
      nodes: line.nodes,
      photos: line.pictures.flatMap(({ relationship, name }) => this.#photo(relationship, name) ?? []),
      list: this.#list(properties, line.bookmarks.some((name) => name.startsWith(GOES_ON_BOOKMARK))),
      break: parting === null || kind === 'title' ? null : breakOf(parting.kind, parting.change),
    });
    this.#parting = this.#markOf(properties);
    for (const box of line.boxes) this.read(box);
  }

  /** The end of a paragraph, where it is tracked: it parts it from the one behind. */
  #markOf(properties: XmlElement | undefined): { kind: 'inserted' | 'deleted'; change: Change } | null {
    const mark = childOf(properties, 'w:rPr');
    const gone = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom');
    const come = childOf(mark, 'w:ins') ?? childOf(mark, 'w:moveTo');
    const found = gone ?? come;
    this.#reading.changes.step();
    return found === undefined ? null : { kind: gone === undefined ? 'inserted' : 'deleted', change: this.#reading.changes.name(trackedOf(found)) };
  }

  #list(properties: XmlElement | undefined, goesOn: boolean): Line['list'] {
    const numbering = childOf(properties, 'w:numPr');
    const id = valueOf(numbering, 'w:numId');
    if (id === undefined || id === '0') return null;
    const depth = Number(valueOf(numbering, 'w:ilvl') ?? '0') || 0;
    // Deeper than the book has levels, an item is of the deepest.
    return { id, ordered: this.#reading.isNumbered(id, Math.min(depth, DEEPEST_LEVEL - 1)), level: levelNear(1 + depth), place: this.#reading.count(id, depth), goesOn };
  }

  #photo(relationship: string | undefined, name: string): string | null {
    const photoId = this.#elsewhere ? null : photoNamed(name);
    if (photoId !== null) return `photo:${photoId}`;
    const index = this.#reading.picture(relationship);
    return index === null ? null : `picture:${String(index)}`;
  }

  /** Cells that cover several rows are one cell that begins and others that go on. */
  #table(table: XmlElement): void {
    const rows = rowsOf(table);
    const begun = new Map<number, TableCellBlock>();
    const built = rows.map((row) => {
      let column = Number(valueOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? '0') || 0;
      const cells: TableCellBlock[] = [];
      for (const cell of childrenOf(row, 'w:tc')) {
        const properties = childOf(cell, 'w:tcPr');
        const colspan = Math.min(Math.max(Number(valueOf(properties, 'w:gridSpan') ?? '1') || 1, 1), 64);
        const merge = childOf(properties, 'w:vMerge');
        const above = begun.get(column);
        if (merge !== undefined && merge.attributes['w:val'] !== 'restart' && above !== undefined) above.rowspan = (above.rowspan ?? 1) + 1;
        else {
          const one: TableCellBlock = { type: 'table-cell', ...(colspan > 1 ? { colspan } : {}), children: this.#cell(cell) };
          cells.push(one);
          begun.set(column, one);
        }
        column += colspan;
      }
      return { type: 'table-row' as const, children: cells };
    });
    this.#parting = null;
    const heads = rows.findIndex((row) => !isHeader(row));
    const whole = built.filter((row) => row.children.length > 0);
    if (whole.length > 0) this.#builder.put({ type: 'table', headerRows: heads === -1 ? rows.length : heads, children: whole });
  }

  #cell(cell: XmlElement): TextNode[] {
    const lines = descendantsOf(cell, 'w:p').map((paragraph) => readLine(paragraph, this.#reading).nodes);
    return lines.flatMap((nodes, index) => (index === 0 ? nodes : [{ text: '\n' }, ...nodes]));
  }
}

const SILENT: ReadonlySet<string> = new Set(['w:sectPr', 'w:sdtPr', 'w:sdtEndPr', 'w:bookmarkStart', 'w:bookmarkEnd']);

function rowsOf(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) => (child.name === 'w:tr' ? [child] : child.name === 'w:tbl' ? [] : rowsOf(child)));
}

function isHeader(row: XmlElement): boolean {
  const mark = childOf(childOf(row, 'w:trPr'), 'w:tblHeader');
  return mark !== undefined && !['0', 'false', 'off'].includes(mark.attributes['w:val'] ?? '1');
}
