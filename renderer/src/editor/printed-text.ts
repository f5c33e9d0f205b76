/** The text in force as print sees it, block by block, its footnotes and pictures, and the caret in it: what `../preview/printed.ts` counts in. */
import { Editor, Node, Text, Transforms, type Path, type Point } from 'slate';
import { pictureIds } from '@common/article/document.ts';
import type { TextPlace } from '../preview/printed.ts';
import { pickPicture } from './blocks/pick-picture.ts';
import { focusText } from './focus.ts';
import { goToNote } from './notes/focus-note.ts';
import { noteRuns } from './notes/numbers.ts';
import { rangeInSight } from './range-in-sight.ts';
import { isPhoto } from './schema.ts';

export interface PrintedText {
  /** The text in force of every top-level block. */
  texts(): string[];
  /** The words of every footnote, in the order of the text. */
  notes(): string[];
  /** The photo of every picture, in the same order. */
  pictures(): string[];
  /** Where the caret stands; null without one. */
  caret(): TextPlace | null;
  /** Brings the caret there, and the place before the eyes. */
  goTo(place: TextPlace): void;
  /** Brings the words that a footnote belongs to before the eyes, and the caret into the note's own behind `offset` units. */
  goToNote(index: number, offset: number): void;
  /** Brings a picture before the eyes, and picks it as if it were clicked. */
  pick(index: number): void;
}

/** @param whenComposed a word that is being composed is finished first */
export function printedText(editor: Editor, whenComposed: (run: () => void) => void): PrintedText {
  return {
    texts: () => editor.children.map((_, block) => leavesOf(editor, block).map(({ text }) => text).join('')),
    notes: () => noteRuns(editor).map(({ footnote }) => footnote?.text ?? ''),
    pictures: () => pictures(editor).map(({ photoId }) => photoId),
    caret: () => caretInPrint(editor),
    goTo: (place) => { whenComposed(() => { goToPrinted(editor, place); }); },
    goToNote: (index, offset) => {
      whenComposed(() => {
        const run = noteRuns(editor)[index];
        if (run !== undefined) goToNote(editor, run, offset);
      });
    },
    pick: (index) => {
      whenComposed(() => {
        const picture = pictures(editor)[index];
        if (picture !== undefined) pickPicture(editor, picture.block, picture.one);
      });
    },
  };
}

/** Every picture of the text: its photo, its block, which of the block's it is. */
function pictures(editor: Editor): { readonly photoId: string; readonly block: number; readonly one: number }[] {
  return editor.children.flatMap((each, block) => (isPhoto(each) ? pictureIds(each).map((photoId, one) => ({ photoId, block, one })) : []));
}

/** Words that are only suggested are not printed. */
function leavesOf(editor: Editor, block: number): { readonly text: string; readonly path: Path }[] {
  return [...Node.texts(Node.get(editor, [block]))].flatMap(([leaf, path]) => (Text.isText(leaf) && leaf.inserted === undefined ? [{ text: leaf.text, path: [block, ...path] }] : []));
}

export function caretInPrint(editor: Editor): TextPlace | null {
  const focus = editor.selection?.focus;
  const block = focus?.path[0];
  if (focus === undefined || block === undefined) return null;
  let offset = 0;
  for (const { text, path } of leavesOf(editor, block)) {
    const order = comparePaths(path, focus.path);
    if (order === 0) return { block, offset: offset + Math.min(focus.offset, text.length) };
    if (order > 0) break;
    offset += text.length;
  }
  return { block, offset };
}

function comparePaths(a: Path, b: Path): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) if (a[depth] !== b[depth]) return (a[depth] ?? 0) - (b[depth] ?? 0);
  return 0;
}

function pointAt(editor: Editor, { block, offset }: TextPlace): Point | null {
  let rest = offset;
  let last: Point | null = null;
  for (const { text, path } of leavesOf(editor, block)) {
    if (rest <= text.length) return { path, offset: rest };
    rest -= text.length;
    last = { path, offset: text.length };
  }
  return last;
}

/** The caret there, at the beginning of its word, brought before the eyes, the text with the keyboard. */
export function goToPrinted(editor: Editor, place: TextPlace): void {
  const point = pointAt(editor, place);
  if (point === null) return;
  const { text } = Node.leaf(editor, point.path);
  const word = text.slice(0, point.offset).search(/\S+$/u);
  Transforms.select(editor, { ...point, offset: word < 0 ? point.offset : word });
  focusText(editor);
  rangeInSight(editor, Editor.range(editor, point));
}
