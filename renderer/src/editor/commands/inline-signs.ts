/** Signs round words that make them bold, italic or a link: "**đậm**", "*nghiêng*", "[chữ](https://…)". */
import { Node, Range, Text, Transforms, type Editor, type Path, type Point } from 'slate';
import { pointOf, placeOf } from '../highlight/offsets.ts';
import { asStep } from '../history.ts';
import { textBlockAt } from '../schema.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import { addressOf } from './set-link.ts';

interface Sign {
  /** What stands before the caret; group 1: the words. */
  readonly at: RegExp;
  /** Letters of the sign in front of the words. */
  readonly open: number;
  readonly marks: (found: RegExpExecArray) => Readonly<Record<string, unknown>> | null;
}

/** Words do not begin or end with a space, and the sign stands at the beginning of a word: "3 * 4 * 5" and "(*)" stay. */
const WORDS = String.raw`([\p{L}\p{N}“"‘'(](?:[^*\n]*[^*\s])?)`;
const BEFORE = String.raw`(?<![\p{L}\p{N}*\\])`;

const SIGNS: readonly Sign[] = [
  { at: new RegExp(String.raw`${BEFORE}\*\*${WORDS}\*\*$`, 'u'), open: 2, marks: () => ({ bold: true }) },
  { at: new RegExp(String.raw`${BEFORE}\*${WORDS}\*$`, 'u'), open: 1, marks: () => ({ italic: true }) },
  {
    at: /\[([^[\]\n]+)\]\((\S+)\)$/u,
    open: 1,
    marks: (found) => {
      const address = addressOf(found[2] ?? '');
      return address === null ? null : { link: address };
    },
  },
];

interface Found {
  readonly path: Path;
  /** Offsets in the block's text: of the sign, of its words, and behind them. */
  readonly from: number;
  readonly words: number;
  readonly behind: number;
  readonly marks: Readonly<Record<string, unknown>>;
}

/** The sign that ends at the caret once `typed` stands there. */
function find(editor: Editor, typed: string): Found | undefined {
  const { selection } = editor;
  const entry = textBlockAt(editor);
  // Marks are no suggestion: the signs stay text.
  if (selection === null || Range.isExpanded(selection) || entry === undefined || isSuggesting(editor)) return undefined;
  const offset = placeOf(editor, selection.anchor)?.offset;
  const [block, path] = entry;
  const before = `${Node.string(block).slice(0, offset)}${typed}`;
  for (const { at, open, marks } of SIGNS) {
    const found = at.exec(before);
    const carried = found === null ? null : marks(found);
    if (found === null || carried === null) continue;
    const words = found.index + open;
    return { path, from: found.index, words, behind: words + (found[1] ?? '').length, marks: carried };
  }
  return undefined;
}

/** True when this letter would end a sign at the caret. */
export const endsSign = (editor: Editor, letter: string): boolean => (letter === '*' || letter === ')') && find(editor, letter) !== undefined;

/**
 * Called after a letter that ends a sign was typed. The signs go, their words carry the mark; one undo gives the signs back. What is typed
 * next is plain again. False: nothing ends here.
 */
export function inlineSigns(editor: Editor): boolean {
  const found = find(editor, '');
  const end = editor.selection?.anchor;
  if (found === undefined || end === undefined) return false;
  asStep(editor, () => { put(editor, found, end); });
  return true;
}

function put(editor: Editor, { path, from, words, behind, marks }: Found, end: Point): void {
  const point = (offset: number): Point => pointOf(editor, path, offset, 'backward');
  Transforms.delete(editor, { at: { anchor: point(behind), focus: end } });
  Transforms.setNodes(editor, marks, { at: { anchor: pointOf(editor, path, words, 'forward'), focus: point(behind) }, match: Text.isText, split: true });
  Transforms.delete(editor, { at: { anchor: point(from), focus: point(words) } });
  Transforms.select(editor, point(from + behind - words));
  editor.marks = {};
}
