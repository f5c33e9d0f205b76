/** Copy, cut, paste and drop. */
import { Editor, Range, type Descendant } from 'slate';
import { paragraph } from '@common/article/build.ts';
import { beginning, spelledOut, startAt } from '@common/article/list-numbers.ts';
import { blocksToHtml } from '@common/article/html.ts';
import { blockLines } from '@common/article/read.ts';
import type { Block, TableBlock } from '@common/article/document.ts';
import { cutOut } from '@common/article/table-areas.ts';
import { tableOf } from '@common/article/table.ts';
import { hangsOver } from '../commands/cut-whole.ts';
import { selectedArea } from '../commands/table/area.ts';
import { letNotesGo } from '../commands/note/keep-note.ts';
import { fillCells } from '../commands/table/fill-cells.ts';
import { cellPlace } from '../commands/table/place.ts';
import { blocksIn } from '../commands/list-start.ts';
import { linkWords } from '../commands/link-words.ts';
import { insertBlocks } from '../commands/insert-blocks.ts';
import { WHOLE, type Within } from '../commands/insert-parts.ts';
import { FIXED_TYPES, isList, textBlockAt } from '../schema.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import { withEdgeSpaces } from './edge-spaces.ts';
import { FRAGMENT_TYPE, readFragment, readPieces, withNewNotes, writeFragment } from './fragment.ts';
import { htmlToBlocks, readHtml } from './html.ts';
import { IN_CELLS } from './html-table.ts';
import { isSomething, NOTHING_LEFT, type LeftOut } from './left-out.ts';
import { insertFromElsewhere } from './pasted-byline.ts';
import { plainOut } from './plain-out.ts';
import { plainToBlocks } from './plain.ts';
import { tabbedTable } from './tabbed.ts';

/** A picture that came by clipboard or drop: a file the window was given, never a path or an address. */
export type PictureFile = File;

/** Names this window's photos on the clipboard; another window's book has others. */
const SOURCE = crypto.randomUUID();

/** Pictures among dropped or pasted files. What they really are is found out by their bytes later. */
export function picturesOf(files: Iterable<File>): PictureFile[] {
  return [...files].filter((file) => /^image\/(?!svg)/u.test(file.type));
}

export interface ClipboardHooks {
  /** Gets the pictures that were pasted or dropped. */
  readonly onPictures: (files: readonly PictureFile[]) => void;
  /** Told what of a pasted page is not in the text: pictures, for nothing is fetched, and links to other articles. */
  readonly onLeftOut: (left: LeftOut) => void;
}

export function withClipboard(editor: Editor, { onPictures, onLeftOut }: ClipboardHooks): Editor {
  editor.setFragmentData = (data, origin) => {
    const { selection } = editor;
    if (selection === null || Range.isCollapsed(selection)) return;
    if (origin === 'cut') letNotesGo(editor);
    copyOut(copied(editor), data, withinBlocks(editor, selection), numbersIn(editor, selection));
  };

  editor.insertData = (data) => {
    const pieces = readPieces(data.getData(FRAGMENT_TYPE), SOURCE);
    if (pieces !== null) {
      const own = withNewNotes(pieces.blocks);
      const cells = own.length === 1 && own[0]?.type === 'table' ? own[0] : null;
      if (cells === null || isSuggesting(editor) || !fillCells(editor, cells)) insertBlocks(editor, own, { from: 'here', within: pieces.within });
      return;
    }
    const html = data.getData('text/html');
    const { blocks, left, endsAtRight } = html === '' ? { blocks: [], left: NOTHING_LEFT, endsAtRight: false } : readHtml(new DOMParser().parseFromString(html, 'text/html'), { tracked: keepsChanges(editor) });
    // Cells that give way to others are no suggestion.
    const cells = cellPlace(editor) === undefined || isSuggesting(editor) ? null : cellsOf(data);
    if (cells !== null && fillCells(editor, cells)) {
      if (isSomething(left)) onLeftOut(left);
      return;
    }
    const pictures = picturesOf(data.files);
    // Word and browsers put a picture of the selection beside its text; the text is what was meant.
    const plain = data.getData('text/plain');
    // Browsers put an address out as a link of its own words as well.
    const isPlain = blocks.flatMap(blockLines).join('\n').trim() === plain.trim();
    if ((blocks.length === 0 || isPlain) && linkWords(editor, plain)) return;
    if (blocks.length > 0) insertFromElsewhere(editor, withEdgeSpaces(editor, blocks, plain), 'page', endsAtRight);
    else if (pictures.length > 0) onPictures(pictures);
    else insertFromElsewhere(editor, withEdgeSpaces(editor, plainToBlocks(plain), plain), 'plain');
    if (isSomething(left) && (blocks.length > 0 || pictures.length === 0)) onLeftOut(left);
  };
  return editor;
}

/** Whether what is suggested stays a suggestion where the caret is: not while one suggests oneself, nor where words come in as plain lines. */
function keepsChanges(editor: Editor): boolean {
  const entry = textBlockAt(editor);
  return !isSuggesting(editor) && entry !== undefined && !FIXED_TYPES.has(entry[0].type);
}

/** Puts nodes of a text on the clipboard: for a text of this window, for programs that take HTML, and as plain text. `within`: as in `writeFragment`. `numbers`: what numbered lists begin with in the article, by their index among the nodes. */
export function copyOut(nodes: readonly unknown[], data: DataTransfer, within: Within = WHOLE, numbers: ReadonlyMap<number, number> = new Map()): void {
  const fragment = writeFragment(nodes, SOURCE, within);
  const blocks = readFragment(fragment, SOURCE);
  if (blocks === null) return;
  data.setData(FRAGMENT_TYPE, fragment);
  const out = spelledOut(blocks, numbers);
  data.setData('text/html', blocksToHtml(out));
  data.setData('text/plain', plainOut(out));
}

/** Blocks of the selection, whole and with their numbers as they go out; empty at a caret. */
export function selectedBlocks(editor: Editor): Block[] {
  const { selection } = editor;
  if (selection === null || Range.isCollapsed(selection)) return [];
  const blocks = readFragment(writeFragment(copied(editor), SOURCE), SOURCE) ?? [];
  return spelledOut(blocks, numbersIn(editor, selection));
}

/** At which of its edges a selection holds a part of a block. */
function withinBlocks(editor: Editor, selection: Range): Within {
  const [start, end] = Range.edges(selection);
  const [first, last] = [textBlockAt(editor, start), textBlockAt(editor, end)];
  const atEnd = last !== undefined && Editor.isEnd(editor, end, last[1]);
  return { start: first !== undefined && !Editor.isStart(editor, start, first[1]), end: (last !== undefined && !atEnd) || endsInBreak(editor, selection) };
}

/** What the selection covers: of selected cells a table of them, else what stands between its ends. */
function copied(editor: Editor): readonly unknown[] {
  const selected = selectedArea(editor);
  return selected === undefined ? withoutStart(editor) : [tableOf(cutOut(selected.grid, selected.area))];
}

/** The blocks of the selection. Items out of the middle of a list do not begin where the list begins. */
function withoutStart(editor: Editor): readonly Descendant[] {
  const { selection } = editor;
  const [first, ...more] = editor.getFragment();
  if (selection === null || first === undefined) return [];
  const [, item = 0] = Range.start(selection).path;
  // Of the block that is touched at its beginning nothing is selected but the break in front of it: it says nothing of its kind.
  const rest = endsInBreak(editor, selection) ? [...more.slice(0, -1), paragraph('')] : more;
  return [isList(first) && item > 0 ? beginning(first, undefined) : first, ...rest];
}

/** Whether the last thing that is selected is the break in front of a block. Lists know it by themselves. */
function endsInBreak(editor: Editor, selection: Range): boolean {
  const [start, end] = Range.edges(selection);
  const block = editor.children[end.path[0] ?? 0];
  return start.path[0] !== end.path[0] && block !== undefined && !isList(block) && hangsOver(editor, end);
}

/** What the numbered lists of the selection begin with, by their index in it. */
function numbersIn(editor: Editor, selection: Range): ReadonlyMap<number, number> {
  const [start, end] = Range.edges(selection);
  const from = start.path[0] ?? 0;
  return new Map(Array.from({ length: (end.path[0] ?? 0) - from + 1 }, (_, index) => [index, startAt(blocksIn(editor), from + index)]));
}

/** The table that is the whole of what was copied elsewhere (Word, Excel, a page); null when there is other text, or none. */
function cellsOf(data: DataTransfer): TableBlock | null {
  const html = data.getData('text/html');
  if (html === '') return tabbedTable(data.getData('text/plain'));
  const [table, ...more] = htmlToBlocks(new DOMParser().parseFromString(html, 'text/html'), IN_CELLS);
  return table?.type === 'table' && more.length === 0 ? table : null;
}
