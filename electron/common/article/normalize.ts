/**
 * Normal form of a document, and the one door through which documents from outside (file, importer, editor) come in.
 * Nothing a person wrote is dropped: a block in the wrong place changes its type, never vanishes.
 */
import { AppError } from '../errors.ts';
import { articleDocument, sameNote, sameRun, sameSuggestion, type ArticleDocument, type Block, type BoxBlock, type ListBlock, type TableBlock, type TextBlock, type TextNode } from './document.ts';
import { paragraph, separator, title } from './build.ts';
import { levelledList } from './list-kinds.ts';
import { beginning } from './list-numbers.ts';
import { migrateDocument } from './migrate.ts';
import { tidyNote } from './note.ts';
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

/** Title first and only once (a second title becomes a heading), lists' levels without a gap, runs with equal marks joined, text NFC. Idempotent. */
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
      return normalizeList(block);
    case 'photo': {
      const [caption, credit] = block.children;
      return { ...block, children: [normalizeLine(caption), normalizeLine(credit)] };
    }
    case 'table':
      return normalizeTable(block);
    case 'box':
      return normalizeBox(block);
    case 'separator':
      return separator();
    case 'title':
    case 'sapo':
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pull-quote':
    case 'dialogue':
    case 'verse':
    case 'byline':
      return normalizeLine(block);
  }
}

const normalizeLine = <T extends TextBlock>(line: T): T => ({ ...line, children: normalizeInline(line.children) });

/** Its items' levels by the rule (`levels.ts`), kinds of levels (`list-kinds.ts`) and a start only where they tell something. */
export function normalizeList(block: ListBlock): ListBlock {
  const list = levelledList({ ...block, children: block.children.map(normalizeLine) });
  return beginning(list, list.start);
}

/** Its title first and only once, at least one line. */
export function normalizeBox(block: BoxBlock): BoxBlock {
  const [first, ...rest] = block.children;
  const lines = first?.type === 'box-line' ? [first, ...rest] : rest;
  return {
    type: 'box',
    children: [
      first?.type === 'box-title' ? normalizeLine(first) : { type: 'box-title', children: [{ text: '' }] },
      ...lines.map((line) => normalizeLine(line.type === 'box-line' ? line : { type: 'box-line' as const, children: line.children })),
      ...(lines.length === 0 ? [{ type: 'box-line' as const, children: paragraph('').children }] : []),
    ],
  };
}

/** Its cells fill a grid (see `table.ts`), their text is in normal form. */
export function normalizeTable(block: TableBlock): TableBlock {
  const grid = gridOf(block);
  return tableOf({ ...grid, cells: grid.cells.map((cell) => ({ ...cell, children: normalizeInline(cell.children) })) });
}

const COMBINING_AT_START = /^\p{M}+/u;

/**
 * NFC, no empty runs but a lone one, neighbours with the same marks and note joined. A note that text was put into the middle of
 * stands behind its last part alone. NFC is applied after joining: a combining mark may
 * stand in the next run, and one that begins a run of other marks goes to the letter it belongs to (unless it is suggested and the
 * letter is not).
 */
export function normalizeInline(nodes: readonly TextNode[]): TextNode[] {
  const joined: TextNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const stray = last === undefined || !sameSuggestion(last, node) ? '' : (COMBINING_AT_START.exec(node.text)?.[0] ?? '');
    const text = node.text.slice(stray.length);
    if (last !== undefined) last.text += stray;
    if (text === '') continue;
    const tidy = tidyRun({ ...node, text });
    if (last !== undefined && sameRun(last, tidy)) last.text += text;
    else joined.push(tidy);
  }
  if (joined.length === 0) return [{ text: '' }];
  const parted = new Set(partedNotes(joined));
  if (parted.size === 0) return joined.map((node) => ({ ...node, text: node.text.normalize('NFC') }));
  // What parted two runs may have been the note alone.
  return normalizeInline(joined.map((node, index) => (parted.has(index) ? withoutNote(node) : node)));
}

/** Comments once and in order, not raised and lowered at once, a note in its kept form. */
function tidyRun(node: TextNode): TextNode {
  const run = withTidyNote(node);
  if (run.subscript !== undefined && run.superscript !== undefined) delete run.subscript;
  if (run.comments !== undefined) run.comments = [...new Set(run.comments)].sort();
  return run;
}

function withTidyNote(node: TextNode): TextNode {
  if (node.footnote === undefined) return withoutNote(node);
  const note = tidyNote(node.footnote);
  return note === null ? withoutNote(node) : { ...node, footnote: note };
}

/** The run without its note. */
export function withoutNote({ footnote: _note, ...rest }: TextNode): TextNode {
  return rest;
}

/**
 * Indices of runs that carry a note which stands behind later runs, with something between: they lose it. Last first. Words that are only
 * suggested take no note from words that stand; once they are accepted they do. Runs without a letter, as an editor has them for a moment, carry nothing.
 */
export function partedNotes(nodes: readonly TextNode[]): number[] {
  const done = new Set<string>();
  const parted: number[] = [];
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node?.footnote === undefined || node.text === '') continue;
    const key = JSON.stringify([node.footnote.id, node.footnote.text, node.footnote.runs, node.inserted !== undefined]);
    const after = nodes.findIndex(({ text }, at) => at > index && text !== '');
    const next = nodes[after];
    const goesOn = next !== undefined && sameNote(node, next) && !parted.includes(after);
    if (done.has(key) && !goesOn) parted.push(index);
    done.add(key);
  }
  return parted;
}
