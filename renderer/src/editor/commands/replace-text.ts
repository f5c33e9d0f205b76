/** Puts other words in the place of stretches that were found: all of them one step. */
import { Node, Path, Text, Transforms, type Editor } from 'slate';
import { notesIn, replacementRuns, withEditsInLine, type Edit, type PlacedEdit } from '@common/article/find-document.ts';
import type { TextNode } from '@common/article/document.ts';
import { asAllowed, asStep } from '../history.ts';
import { placeOf, rangeOf } from '../highlight/offsets.ts';
import { isTextBlock } from '../schema.ts';
import { keepNote, noteToKeep } from './note/keep-note.ts';
import { isSuggesting } from '../suggest/suggesting.ts';

/**
 * New words have the marks of the first letter whose place they take; notes behind or within it stay at their words (`note-places.ts`). While suggesting it is
 * suggested, as if each had been selected and typed over; words of notes and what is suggested to go already are left alone.
 * @param edits at places found in what the editor holds now, none over another
 */
export function replaceText(editor: Editor, edits: readonly PlacedEdit[]): void {
  const lines = new Map<string, PlacedEdit[]>();
  for (const edit of edits) {
    const name = edit.path.join('.');
    lines.set(name, [...(lines.get(name) ?? []), edit]);
  }
  if (isSuggesting(editor)) {
    asAllowed(editor, () => asStep(editor, () => {
      for (const own of lines.values()) suggestInLine(editor, [...(own[0]?.path ?? [])], own);
    }));
    return;
  }
  asStep(editor, () => {
    for (const own of lines.values()) inLine(editor, [...(own[0]?.path ?? [])], own);
  });
}

function inLine(editor: Editor, path: Path, edits: readonly PlacedEdit[]): void {
  const block = Node.has(editor, path) ? Node.get(editor, path) : undefined;
  if (block === undefined || !isTextBlock(block)) return;
  const { children } = block;
  inNotes(editor, path, children, edits.filter(({ note }) => note !== null));
  // From the last to the first: what is in front of a change stays where it is.
  const own = edits.filter(({ note }) => note === null).sort((one, other) => other.start - one.start);
  for (const edit of own) inText(editor, path, edit);
}

function suggestInLine(editor: Editor, path: Path, edits: readonly PlacedEdit[]): void {
  const own = edits.filter(({ note }) => note === null).sort((one, other) => other.start - one.start);
  for (const edit of own) {
    const block = Node.has(editor, path) ? Node.get(editor, path) : undefined;
    if (block === undefined || !isTextBlock(block)) continue;
    const under = stretchesOf(block.children, edit);
    const [first, last] = [under[0], under.at(-1)];
    if (first === undefined || last === undefined || under.some(({ index }) => block.children[index]?.deleted !== undefined)) continue;
    Transforms.select(editor, { anchor: { path: [...path, first.index], offset: first.offset }, focus: { path: [...path, last.index], offset: last.offset + last.text.length } });
    if (edit.replacement === '') {
      editor.deleteFragment();
      continue;
    }
    const runs = replacementRuns(block.children, edit) as readonly TextNode[];
    editor.insertText(edit.replacement);
    if (runs.some(({ footnote }) => footnote !== undefined)) putNotes(editor, path, runs);
  }
}

/** The words right in front of the caret get the notes of the runs that they are. */
function putNotes(editor: Editor, path: Path, runs: readonly TextNode[]): void {
  const caret = editor.selection === null ? undefined : placeOf(editor, editor.selection.focus);
  if (caret === undefined || !Path.equals(caret.path, path)) return;
  let end = caret.offset;
  for (const { text, footnote } of [...runs].reverse()) {
    const at = rangeOf(editor, path, end - text.length, end);
    if (footnote === undefined) Transforms.unsetNodes<Text>(editor, 'footnote', { at, match: (node) => Text.isText(node) && node.footnote !== undefined, split: true });
    else Transforms.setNodes<Text>(editor, { footnote }, { at, match: Text.isText, split: true });
    end -= text.length;
  }
}

function inNotes(editor: Editor, path: Path, children: readonly TextNode[], edits: readonly PlacedEdit[]): void {
  if (edits.length === 0) return;
  const after = withEditsInLine(children, edits);
  for (const { first, last } of notesIn(children)) {
    for (let index = first; index <= last; index += 1) {
      const node = after[index];
      const footnote = node !== undefined && 'footnote' in node ? (node as TextNode).footnote : undefined;
      if (footnote === undefined) Transforms.unsetNodes(editor, 'footnote', { at: [...path, index] });
      else if (footnote !== children[index]?.footnote) Transforms.setNodes<Text>(editor, { footnote }, { at: [...path, index] });
    }
  }
}

function inText(editor: Editor, path: Path, edit: Edit): void {
  const block = Node.get(editor, path);
  if (!isTextBlock(block)) return;
  const { children } = block;
  const under = stretchesOf(children, edit);
  const [first] = under;
  if (first === undefined) return;
  const runs = replacementRuns(children, edit) as readonly TextNode[];
  const note = edit.replacement === '' ? noteToKeep(editor, rangeOf(editor, path, edit.start, edit.end)) : undefined;
  for (const { index, offset, text } of [...under].reverse()) editor.apply({ type: 'remove_text', path: [...path, index], offset, text });
  if (edit.replacement === '') {
    if (note !== undefined) keepNote(editor, note, { path: [...path, first.index], offset: first.offset });
    return;
  }
  const at = { path: [...path, first.index], offset: first.offset };
  editor.apply({ type: 'insert_text', ...at, text: edit.replacement });
  let end = at.offset + edit.replacement.length;
  const before = children[first.index]?.footnote;
  for (const { text, footnote } of [...runs].reverse()) {
    const range = { anchor: { path: at.path, offset: end - text.length }, focus: { path: at.path, offset: end } };
    if (footnote === undefined && before !== undefined) Transforms.unsetNodes<Text>(editor, 'footnote', { at: range, match: Text.isText, split: true });
    else if (footnote !== undefined && footnote !== before) Transforms.setNodes<Text>(editor, { footnote }, { at: range, match: Text.isText, split: true });
    end -= text.length;
  }
}

interface Stretch {
  /** Of the run among the line's. */
  readonly index: number;
  readonly offset: number;
  readonly text: string;
}

/** The pieces of the runs that a hit covers. */
function stretchesOf(children: readonly TextNode[], { start, end }: Edit): Stretch[] {
  let at = 0;
  return children.flatMap(({ text }, index) => {
    const from = at;
    at += text.length;
    const [begin, stop] = [Math.max(start, from) - from, Math.min(end, at) - from];
    return begin < stop ? [{ index, offset: begin, text: text.slice(begin, stop) }] : [];
  });
}
