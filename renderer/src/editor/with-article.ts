/**
 * Keeps the tree in the document's normal form (see common/article/document.ts) whatever happens to it: title first and only
 * one, a photo = caption + credit, a list of items whose levels have no gap, a box of a title and lines, a table of rows of cells without a hole, text marks `true` or absent, NFC. Nothing written is ever dropped here: a
 * node in the wrong place changes its type or its place.
 */
import { Editor, Node, Path, Range, Text, Transforms, type Descendant, type Element, type NodeEntry } from 'slate';
import { footnote, listStart, sameSuggestion, textNode, type ArticleElement, type ListBlock, type TableBlock, type TextNode } from '@common/article/document.ts';
import { cell, paragraph, title } from '@common/article/build.ts';
import { beginning } from '@common/article/list-numbers.ts';
import { sameWords, tidyNote } from '@common/article/note.ts';
import { partedNotes } from '@common/article/normalize.ts';
import { gridOf, tableOf } from '@common/article/table.ts';
import { withCoveredPhotos } from './commands/covered-photos.ts';
import { liftFromList, setListStart } from './commands/list-start.ts';
import { mergeBackward } from './commands/merge-backward.ts';
import { mergeForward } from './commands/merge-forward.ts';
import { deleteNote } from './commands/note/delete-note.ts';
import { keepNote, notesGo, noteToKeep } from './commands/note/keep-note.ts';
import { leaveWord } from './commands/note/leave-word.ts';
import { noteAhead, typeOver } from './commands/note/type-over.ts';
import { deleteAcrossCells, touchesCells } from './commands/table/delete-across.ts';
import { softBreak } from './commands/soft-break.ts';
import { splitBlock } from './commands/split-block.ts';
import { removeWhole, wholeItems } from './commands/whole-items.ts';
import { asRepair, asStep } from './history.ts';
import { deletingLetter, insertingMark } from './keep-look.ts';
import { normalizeLevels } from './item-levels.ts';
import { retype } from './commands/retype.ts';
import { isBox, isList, isPhoto, isSeparator, isTable, isTableCell, isTableRow, isTextBlock, TOP_TYPES } from './schema.ts';

const COMBINING_AT_START = /^\p{M}+/u;

/** Adds the normal form and the editing keys' own behaviour. Needs `withHistory` beneath it. */
export function withArticle(editor: Editor): Editor {
  const { normalizeNode, deleteBackward, deleteForward, deleteFragment, insertText, insertFragment } = editor;

  // What is deleted across a photo's or a cell's edge never pulls text into or out of it.
  editor.isIsolated = (element) => element.type === 'caption' || element.type === 'credit' || element.type === 'table-cell';
  editor.isVoid = (element) => element.type === 'separator';

  editor.normalizeNode = (entry, options) => {
    asRepair(editor, () => {
      if (normalize(editor, entry)) return;
      normalizeNode(entry, { ...options, fallbackElement: () => paragraph('') });
    });
  };

  editor.insertBreak = () => splitBlock(editor);
  editor.insertSoftBreak = () => softBreak(editor);

  editor.deleteBackward = (unit) => {
    if (unit === 'character' && deleteNote(editor, 'backward')) return;
    if (mergeBackward(editor)) return;
    if (unit === 'character') deletingLetter(editor, () => deleteBackward(unit));
    else asStep(editor, () => deleteBackward(unit));
  };
  editor.deleteForward = (unit) => {
    if (unit === 'character' && deleteNote(editor, 'forward')) return;
    if (mergeForward(editor)) return;
    const note = noteAhead(editor, unit);
    if (note !== undefined) {
      asStep(editor, () => {
        deleteForward(unit);
        if (editor.selection !== null) keepNote(editor, note, editor.selection.anchor);
      });
    } else if (unit === 'character') deleteForward(unit);
    else asStep(editor, () => deleteForward(unit));
  };
  editor.deleteFragment = (direction) => {
    asStep(editor, () => {
      const { selection } = editor;
      const whole = wholeItems(editor, selection);
      if (whole !== undefined) {
        removeWhole(editor, whole);
        return;
      }
      const start = selection === null ? null : Editor.pointRef(editor, Range.start(selection), { affinity: 'backward' });
      const note = selection === null || notesGo(editor) ? undefined : noteToKeep(editor, selection);
      const number = selection === null || note === undefined ? null : Editor.pointRef(editor, Range.end(selection), { affinity: 'forward' });
      if (touchesCells(editor)) deleteAcrossCells(editor);
      else withCoveredPhotos(editor, () => deleteFragment(direction));
      // Where text could not be joined (at a caption's edge) Slate leaves the caret behind what was deleted.
      const caret = start?.unref() ?? null;
      if (caret !== null) Transforms.select(editor, caret);
      const at = number?.unref() ?? null;
      if (at !== null && note !== undefined) keepNote(editor, note, at);
    });
  };
  editor.insertFragment = (fragment, options) => asStep(editor, () => insertFragment(fragment, options));

  editor.insertText = (text, options) => {
    const { selection } = editor;
    if (selection === null || Range.isCollapsed(selection)) {
      leaveWord(editor, text);
      insertingMark(editor, text, () => insertText(text, options));
      return;
    }
    const note = noteToKeep(editor, selection);
    asStep(editor, () => {
      if (note !== undefined) typeOver(editor, selection, text, note);
      else if (touchesCells(editor)) {
        editor.deleteFragment();
        insertText(text, options);
      } else withCoveredPhotos(editor, () => insertText(text, options));
    }, { continues: true });
  };
  return editor;
}

/** One repair at most; true when something was repaired (Slate asks again). */
function normalize(editor: Editor, [node, path]: NodeEntry): boolean {
  if (path.length === 0) return normalizeRoot(editor);
  if (Text.isText(node)) return normalizeText(editor, node, path);
  if (isList(node)) return normalizeList(editor, node, path);
  if (isPhoto(node)) return normalizePhoto(editor, node.children, path);
  if (isBox(node)) return normalizeBox(editor, node.children, path);
  if (isSeparator(node)) return false;
  if (isTable(node)) return normalizeTable(editor, node, path);
  if (isTableRow(node)) return normalizeRow(editor, node.children, path);
  if (isTextBlock(node)) return normalizeTextBlock(editor, node, path);
  return false;
}

function normalizeRoot(editor: Editor): boolean {
  for (const [index, child] of editor.children.entries()) {
    const path = [index];
    if (Text.isText(child)) {
      Transforms.wrapNodes(editor, { ...paragraph(''), children: [] }, { at: path });
      return true;
    }
    if (isTableRow(child)) {
      Transforms.unwrapNodes(editor, { at: path });
      return true;
    }
    if (isSeparator(child) && Node.string(child) !== '') {
      retype(editor, path, { type: 'paragraph' });
      return true;
    }
    if (!TOP_TYPES.has((child).type)) {
      retype(editor, path, { type: 'paragraph' });
      return true;
    }
    if (index > 0 && (child).type === 'title') {
      retype(editor, path, { type: 'heading', level: 1 });
      return true;
    }
  }
  const first = editor.children[0] as ArticleElement | undefined;
  if (first?.type === 'title') return false;
  Transforms.insertNodes(editor, title(''), { at: [0] });
  return true;
}

function normalizeText(editor: Editor, node: Text, path: Path): boolean {
  const wrong = wrongKeys(node);
  if (wrong.length > 0) {
    Transforms.unsetNodes(editor, wrong, { at: path, match: Text.isText });
    return true;
  }
  const composed = node.text.normalize('NFC');
  if (composed === node.text) return false;
  replaceText(editor, path, node.text, composed);
  return true;
}

/** What a run carries that the document does not know, or has otherwise. Raised and lowered at once, it stays raised. */
function wrongKeys(node: TextNode): string[] {
  return Object.keys(node).filter((key) => {
    if (key === 'text') return false;
    if (key === 'footnote') return node.text === '' || !isNote(node.footnote);
    if (key === 'subscript' && node.superscript === true) return true;
    if (key === 'comments') return !isSortedOnce(node.comments ?? []) || !textNode.shape.comments.safeParse(node.comments).success;
    const schema = Object.hasOwn(textNode.shape, key) ? textNode.shape[key as keyof TextNode] : undefined;
    return schema === undefined || node[key as keyof TextNode] === undefined || !schema.safeParse(node[key as keyof TextNode]).success;
  });
}

const isSortedOnce = (ids: readonly string[]): boolean => ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);

/** A note as the document has it: an id, and words in one line, in the form that is kept. */
function isNote(note: unknown): boolean {
  const { data } = footnote.safeParse(note);
  const tidy = data === undefined ? null : tidyNote(data);
  return data !== undefined && tidy !== null && sameWords(tidy, data);
}

/** Puts `after` in place of `before`, touching only what differs, so that a caret beside it stays where it is. */
function replaceText(editor: Editor, path: Path, before: string, after: string): void {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const removed = before.slice(start, before.length - end);
  const inserted = after.slice(start, after.length - end);
  if (removed !== '') editor.apply({ type: 'remove_text', path, offset: start, text: removed });
  if (inserted !== '') editor.apply({ type: 'insert_text', path, offset: start, text: inserted });
}

function normalizeTextBlock(editor: Editor, node: ArticleElement, path: Path): boolean {
  const inner = (node.children as Descendant[]).findIndex((child) => Node.isElement(child));
  if (inner !== -1) {
    Transforms.unwrapNodes(editor, { at: [...path, inner] });
    return true;
  }
  if (node.type === 'heading' && ![1, 2, 3].includes(node.level)) {
    retype(editor, path, { type: 'heading', level: 2 });
    return true;
  }
  // A note that text was put into the middle of stands behind its last part alone.
  const [parted] = partedNotes(node.children as readonly TextNode[]);
  if (parted !== undefined) {
    Transforms.unsetNodes(editor, 'footnote', { at: [...path, parted] });
    return true;
  }
  return joinStrayMark(editor, node.children, path);
}

/** A combining mark that begins a run belongs to the letter before it, whatever marks the two runs have. */
function joinStrayMark(editor: Editor, children: readonly Descendant[], path: Path): boolean {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (!Text.isText(child) || !Text.isText(before) || before.text === '' || !sameSuggestion(before, child)) continue;
    const stray = COMBINING_AT_START.exec(child.text)?.[0];
    if (stray === undefined) continue;
    editor.apply({ type: 'remove_text', path: [...path, index], offset: 0, text: stray });
    editor.apply({ type: 'insert_text', path: [...path, index - 1], offset: before.text.length, text: stray });
    return true;
  }
  return false;
}

function normalizeList(editor: Editor, node: ListBlock, path: Path): boolean {
  const children: readonly Descendant[] = node.children;
  if (children.length === 0) {
    Transforms.removeNodes(editor, { at: path });
    return true;
  }
  for (const [index, child] of children.entries()) {
    const at = [...path, index];
    if (Text.isText(child)) Transforms.wrapNodes(editor, { type: 'list-item', children: [] } as unknown as Element, { at });
    else if (isList(child) || isBox(child)) Transforms.unwrapNodes(editor, { at });
    else if (isPhoto(child) || isTable(child) || isSeparator(child)) liftFromList(editor, at);
    else if ((child as ArticleElement).type !== 'list-item') retype(editor, at, { type: 'list-item' });
    else continue;
    return true;
  }
  if ('start' in node && beginning(node, listStart.safeParse(node.start).data).start !== node.start) {
    setListStart(editor, path, undefined);
    return true;
  }
  return normalizeLevels(editor, node, path);
}

/** A box = its title, then lines. */
function normalizeBox(editor: Editor, children: readonly Descendant[], path: Path): boolean {
  if (children.length === 0) {
    Transforms.removeNodes(editor, { at: path });
    return true;
  }
  for (const [index, child] of children.entries()) {
    const at = [...path, index];
    if (Text.isText(child)) Transforms.wrapNodes(editor, { type: 'box-line', children: [] } as unknown as Element, { at });
    else if (isList(child) || isBox(child)) Transforms.unwrapNodes(editor, { at });
    else if (isPhoto(child) || isTable(child) || isSeparator(child)) Transforms.liftNodes(editor, { at });
    else if ((child as ArticleElement).type !== 'box-line' && !(index === 0 && (child as ArticleElement).type === 'box-title')) retype(editor, at, { type: 'box-line' });
    else continue;
    return true;
  }
  const first = children[0] as ArticleElement | undefined;
  if (first?.type === 'box-title' && children.length > 1) return false;
  if (first?.type === 'box-title') Transforms.insertNodes(editor, { type: 'box-line', children: [{ text: '' }] }, { at: [...path, 1] });
  else Transforms.insertNodes(editor, { type: 'box-title', children: [{ text: '' }] }, { at: [...path, 0] });
  return true;
}

function normalizePhoto(editor: Editor, children: readonly Descendant[], path: Path): boolean {
  const indexOf = (type: string): number => children.findIndex((child) => Node.isElement(child) && child.type === type);
  const caption = indexOf('caption');
  const credit = indexOf('credit');
  const extra = children.findLastIndex((_child, index) => index !== caption && index !== credit);
  if (extra !== -1) {
    // It leaves behind the photo; the root makes a paragraph of it.
    Transforms.moveNodes(editor, { at: [...path, extra], to: Path.next(path) });
    return true;
  }
  if (caption === -1) Transforms.insertNodes(editor, { type: 'caption', children: [{ text: '' }] }, { at: [...path, 0] });
  else if (credit === -1) Transforms.insertNodes(editor, { type: 'credit', children: [{ text: '' }] }, { at: [...path, 1] });
  else if (caption > credit) Transforms.moveNodes(editor, { at: [...path, caption], to: [...path, credit] });
  else return false;
  return true;
}

/** Rows of cells first; then the grid as `table.ts` has it, cell for cell, so that a caret in one stays. */
function normalizeTable(editor: Editor, node: TableBlock, path: Path): boolean {
  const children: readonly Descendant[] = node.children;
  if (children.length === 0) {
    Transforms.removeNodes(editor, { at: path });
    return true;
  }
  const stranger = children.findIndex((child) => !isTableRow(child));
  if (stranger !== -1) {
    wrapAsRow(editor, children[stranger], [...path, stranger]);
    return true;
  }
  if (node.children.some((row) => row.children.length === 0 || row.children.some((inner) => !isTableCell(inner)))) return false;
  if (!Number.isInteger(node.headerRows) || node.headerRows < 0) {
    Transforms.setNodes<TableBlock>(editor, { headerRows: 0 }, { at: path });
    return true;
  }
  return squareUp(editor, node, path);
}

function wrapAsRow(editor: Editor, child: Descendant | undefined, at: Path): void {
  const rowOf = { type: 'table-row', children: [] } as unknown as Element;
  if (child !== undefined && (isPhoto(child) || isSeparator(child))) Transforms.liftNodes(editor, { at });
  else if (child !== undefined && (isTable(child) || isList(child) || isBox(child))) Transforms.unwrapNodes(editor, { at });
  else Transforms.wrapNodes(editor, rowOf, { at });
}

function normalizeRow(editor: Editor, children: readonly Descendant[], path: Path): boolean {
  for (const [index, child] of children.entries()) {
    const at = [...path, index];
    if (Text.isText(child)) Transforms.wrapNodes(editor, { ...cell(''), children: [] }, { at });
    else if (isPhoto(child) || isSeparator(child)) Transforms.liftNodes(editor, { at });
    else if (isTable(child) || isTableRow(child) || isList(child) || isBox(child)) Transforms.unwrapNodes(editor, { at });
    else if (!isTableCell(child)) retype(editor, at, { type: 'table-cell' });
    else continue;
    return true;
  }
  return false;
}

/** Makes spans, empty cells and header what the grid says; true when something had to be changed. */
function squareUp(editor: Editor, node: TableBlock, path: Path): boolean {
  const whole = tableOf(gridOf(node));
  const shape = ({ headerRows, children }: TableBlock): string => JSON.stringify([headerRows, children.map((row) => row.children.map(({ colspan, rowspan }) => [colspan, rowspan]))]);
  if (shape(whole) === shape(node)) return false;
  Transforms.removeNodes(editor, { at: path });
  Transforms.insertNodes(editor, whole, { at: path });
  return true;
}
