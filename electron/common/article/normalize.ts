/**
 * Normal form of a document, and the one door through which documents from outside (file, importer, editor) come in.
 * Nothing a person wrote is dropped: a block in the wrong place changes its type, never vanishes.
 */
import { AppError } from '../errors.ts';
import { articleDocument, type ArticleDocument, type Block, type ListItemBlock, type TableBlock, type TextNode, MARKS } from './document.ts';
import { title } from './build.ts';
import { migrateDocument } from './migrate.ts';
import { gridOf, tableOf } from './table.ts';

/**
 * Validates unknown data, of any version, as a document and brings it to normal form.
 * @throws AppError `book/invalid` when the shape is not a document's at all.
 */
export function parseDocument(data: unknown): ArticleDocument {
  const parsed = articleDocument.safeParse(migrateDocument(data));
  if (!parsed.success) throw new AppError('book/invalid', { where: parsed.error.issues[0]?.path.join('.') ?? '' });
  return normalizeDocument(parsed.data);
}

/** Title first and only once (a second title becomes a heading), runs with equal marks joined, text NFC. Idempotent. */
export function normalizeDocument(document: ArticleDocument): ArticleDocument {
  const blocks = document.blocks.map(normalizeBlock);
  const [first, ...rest] = blocks;
  const head = first?.type === 'title' ? [first] : [title(''), ...(first === undefined ? [] : [first])];
  const tail = rest.map((block): Block => (block.type === 'title' ? { type: 'heading', level: 1, children: block.children } : block));
  return { version: document.version, blocks: [...head, ...tail] };
}

function normalizeBlock(block: Block): Block {
  switch (block.type) {
    case 'list':
      return { ...block, children: block.children.map((item): ListItemBlock => ({ ...item, children: normalizeInline(item.children) })) };
    case 'photo': {
      const [caption, credit] = block.children;
      return {
        ...block,
        children: [
          { ...caption, children: normalizeInline(caption.children) },
          { ...credit, children: normalizeInline(credit.children) },
        ],
      };
    }
    case 'table':
      return normalizeTable(block);
    case 'title':
    case 'sapo':
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'verse':
    case 'byline':
      return { ...block, children: normalizeInline(block.children) };
  }
}

/** Its cells fill a grid (see `table.ts`), their text is in normal form. */
export function normalizeTable(block: TableBlock): TableBlock {
  const grid = gridOf(block);
  return tableOf({ ...grid, cells: grid.cells.map((cell) => ({ ...cell, children: normalizeInline(cell.children) })) });
}

const COMBINING_AT_START = /^\p{M}+/u;

/**
 * NFC, no empty runs but a lone one, neighbours with the same marks joined. NFC is applied after joining: a combining mark may
 * stand in the next run, and one that begins a run of other marks goes to the letter it belongs to.
 */
export function normalizeInline(nodes: readonly TextNode[]): TextNode[] {
  const joined: TextNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const stray = last === undefined ? '' : (COMBINING_AT_START.exec(node.text)?.[0] ?? '');
    const text = node.text.slice(stray.length);
    if (last !== undefined) last.text += stray;
    if (text === '') continue;
    if (last !== undefined && MARKS.every((mark) => last[mark] === node[mark])) last.text += text;
    else joined.push({ ...node, text });
  }
  if (joined.length === 0) return [{ text: '' }];
  return joined.map((node) => ({ ...node, text: node.text.normalize('NFC') }));
}
