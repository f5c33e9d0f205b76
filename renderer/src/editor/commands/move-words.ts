/** Words taken to another place of the text by the mouse: they go and come in one step, and the spaces between words are put right at both places. */
import { Editor, Node, Path, Range, Transforms, type Point } from 'slate';
import { paragraph } from '@common/article/build.ts';
import type { TextNode } from '@common/article/document.ts';
import { asAllowed, asStep } from '../history.ts';
import { textBlockAt } from '../schema.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import { letNotesGo } from './note/keep-note.ts';
import { insertBlocks } from './insert-blocks.ts';

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** What stands right behind a word, and what a word stands right behind. */
const CLOSING = /[.,;:!?…%)\]”’»]/u;
const OPENING = /[([“‘«]/u;

/** What stands beside a place in its line; empty: nothing. */
interface Beside {
  readonly before: string;
  readonly behind: string;
}

/** True for words of one line, less than the whole of it or all of it. */
export function isWords(editor: Editor, range: Range): boolean {
  const [start, end] = Range.edges(range);
  const [first, last] = [textBlockAt(editor, start), textBlockAt(editor, end)];
  return first !== undefined && last !== undefined && Path.equals(first[1], last[1]) && Editor.string(editor, range) !== '';
}

/** `dragged`: words of one line (`isWords`). False, and nothing is done, where they were let go on themselves. */
export function moveWords(editor: Editor, dragged: Range, to: Point): boolean {
  if (Range.includes(dragged, to)) return false;
  const isWhole = standsAlone(editor, dragged);
  const runs = (isWhole ? trimmed : same)(runsIn(editor, dragged));
  asAllowed(editor, () =>
    asStep(editor, () => {
      const place = Editor.pointRef(editor, to);
      Transforms.select(editor, dragged);
      letNotesGo(editor);
      editor.deleteFragment();
      if (isWhole && !isSuggesting(editor) && editor.selection !== null) closeGap(editor, Range.start(editor.selection));
      const at = place.unref();
      if (at === null) return;
      Transforms.select(editor, at);
      insertBlocks(editor, [paragraph(isWhole ? spaced(runs, besideOf(editor, at)) : runs)], { from: 'here', within: { start: true, end: true } });
    }),
  );
  return true;
}

const same = (runs: readonly TextNode[]): readonly TextNode[] => runs;

/** The runs that stand in `range`, each as far as it does. */
function runsIn(editor: Editor, range: Range): TextNode[] {
  const runs = [...Node.texts({ children: editor.fragment(range) } as unknown as Node)].map(([node]) => node);
  return runs.filter(({ text }) => text !== '');
}

/** Whole words: no letter of theirs is left behind. */
function standsAlone(editor: Editor, range: Range): boolean {
  const text = Editor.string(editor, range);
  const [start, end] = Range.edges(range);
  const parted = (one: string, other: string): boolean => !LETTER.test(one) || !LETTER.test(other);
  return text.trim() !== '' && parted(besideOf(editor, start).before, text.charAt(0)) && parted(text.slice(-1), besideOf(editor, end).behind);
}

function besideOf(editor: Editor, point: Point): Beside {
  const path = textBlockAt(editor, point)?.[1] ?? point.path;
  const text = (anchor: Point, focus: Point): string => Editor.string(editor, { anchor, focus });
  return { before: text(Editor.start(editor, path), point).slice(-1), behind: text(point, Editor.end(editor, path)).charAt(0) };
}

/** Without the spaces at both ends: where they come to stand has its own. */
function trimmed(runs: readonly TextNode[]): readonly TextNode[] {
  const front = runs.findIndex(({ text }) => text.trim() !== '');
  const back = runs.findLastIndex(({ text }) => text.trim() !== '');
  return runs.slice(front, back + 1).map((run, index) => ({ ...run, text: index === 0 ? run.text.trimStart() : run.text })).map((run, index, all) => (index === all.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
}

/** Of two spaces that are left beside each other one goes, and one at an edge of the line or in front of a full stop. */
function closeGap(editor: Editor, at: Point): void {
  const { before, behind } = besideOf(editor, at);
  const [next, last] = [behind === ' ', before === ' '];
  if (next && (last || before === '' || OPENING.test(before))) removeSpace(editor, at, 'behind');
  else if (last && (behind === '' || CLOSING.test(behind))) removeSpace(editor, at, 'before');
}

/** By its place among the letters of the line: a run that was emptied may stand between. */
function removeSpace(editor: Editor, at: Point, side: 'before' | 'behind'): void {
  const path = textBlockAt(editor, at)?.[1];
  if (path === undefined) return;
  let offset = Editor.string(editor, { anchor: Editor.start(editor, path), focus: at }).length - (side === 'before' ? 1 : 0);
  for (const [node, inner] of Node.texts(Node.get(editor, path))) {
    if (offset < node.text.length) {
      editor.apply({ type: 'remove_text', path: [...path, ...inner], offset, text: ' ' });
      return;
    }
    offset -= node.text.length;
  }
}

/** A space where they would touch another word; inside a word they are put as they are. */
function spaced(runs: readonly TextNode[], { before, behind }: Beside): TextNode[] {
  const text = runs.map((run) => run.text).join('');
  if (LETTER.test(before) && LETTER.test(behind)) return [...runs];
  const inFront = before !== '' && !/\s/u.test(before) && !OPENING.test(before) && !CLOSING.test(text.charAt(0));
  const after = behind !== '' && !/\s/u.test(behind) && !CLOSING.test(behind) && !OPENING.test(text.slice(-1));
  return [...(inFront ? [{ text: ' ' }] : []), ...runs, ...(after ? [{ text: ' ' }] : [])];
}
