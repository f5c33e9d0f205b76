/**
 * Suggesting mode: what is typed and deleted stands in the text as a suggestion until somebody decides. Text only: kinds of block, marks,
 * tables, photos and notes are left alone, and a command for them is refused aloud (`guard` in `history.ts`).
 */
import { Editor, Node, Point, Range, Text, type BaseEditor } from 'slate';
import type { Change, TextNode } from '@common/article/document.ts';
import { textBlockAt } from '../schema.ts';

export interface Suggesting {
  /** Whose suggestions these are. */
  readonly author: string;
  /** ms since 1970 */
  readonly now: () => number;
  readonly newId: () => string;
}

/** Blocks that a selection can run across and no suggestion can be about. */
export type Spared = 'photo' | 'table' | 'separator';

/** What a command that is refused would have changed: a footnote, a table's rows, or any other thing that is no words. */
export type Refused = 'note' | 'row' | 'other';

/** What is pasted and can be no suggestion: such blocks, and notes. */
export type LeftOut = Spared | 'note';

export interface SuggestEditor extends BaseEditor {
  /** Null or absent: what is typed is text at once. */
  suggesting?: Suggesting | null;
  /** Told when a command was asked for that suggesting mode leaves alone. */
  onRefused?: (what: Refused) => void;
  /** Told when words were suggested to go across blocks that are no words, and stay. */
  onSpared?: (kinds: ReadonlySet<Spared>) => void;
  /** Told what of pasted text did not come in with its words. */
  onLeftOut?: (kinds: ReadonlySet<LeftOut>) => void;
  /** The last suggestion and where it ended: what goes on there belongs to it. */
  lastSuggested?: { readonly change: Change; readonly point: Point };
}

/** True while what is typed stands as a suggestion. */
export const isSuggesting = ({ suggesting }: SuggestEditor): boolean => suggesting !== null && suggesting !== undefined;

/** Begins suggesting as somebody, or ends it. Whoever shows what can be done is told: the field of a note can be written in, or not. */
export function suggestAs(editor: Editor, suggesting: Suggesting | null): void {
  const was = isSuggesting(editor);
  editor.suggesting = suggesting;
  if (was !== isSuggesting(editor)) editor.onChange();
}

/** `refused` is told when a command was asked for that suggesting mode leaves alone, `spared` which blocks a deletion passed over, `leftOut` what of pasted text did not come in. */
export function hearRefusals(editor: Editor, { refused, spared, leftOut }: Refusals): void {
  editor.onRefused = refused;
  editor.onSpared = spared;
  editor.onLeftOut = leftOut;
}

export interface Refusals {
  readonly refused: (what: Refused) => void;
  readonly spared: (kinds: ReadonlySet<Spared>) => void;
  readonly leftOut: (kinds: ReadonlySet<LeftOut>) => void;
}

/** Runs that belong to one stretch of suggesting are this near to each other in time, ms. */
const ONE_GO_MS = 10_000;

/** True for a run that this author suggested and nobody suggests to take out again. */
export function isOwnInsertion(node: TextNode, { author }: Pick<Suggesting, 'author'>): boolean {
  return node.inserted?.author === author && node.deleted === undefined;
}

/** The change that what happens at `point` (and up to `end`) belongs to: one's own beside it (words, or the break in front of them), the one just made there, or a new one. */
export function changeAt(editor: Editor, suggesting: Suggesting, point: Point, end: Point = point): Change {
  // A run without letters is what Enter left of another suggestion.
  const own = [...runsBeside(editor, point), ...runsBeside(editor, end)].filter(({ text }) => text !== '').flatMap((node) => [node.inserted, node.deleted]).find((change) => change?.author === suggesting.author);
  if (own !== undefined) return own;
  const parted = ownBreakAt(editor, suggesting, point);
  if (parted !== null) return parted;
  const last = editor.lastSuggested;
  if (last !== undefined && last.change.author === suggesting.author && Point.equals(last.point, point) && suggesting.now() - last.change.at < ONE_GO_MS) return last.change;
  return newChange(suggesting);
}

export const newChange = ({ author, now, newId }: Suggesting): Change => ({ id: newId(), author, at: now() });

/** One's own break in front of the block that begins at the point: a paragraph and its words are one suggestion. */
function ownBreakAt(editor: Editor, { author }: Suggesting, point: Point): Change | null {
  const entry = textBlockAt(editor, point);
  if (entry === undefined || !Editor.isStart(editor, point, entry[1])) return null;
  const parted = 'break' in entry[0] ? entry[0].break : undefined;
  return parted?.kind === 'inserted' && parted.author === author ? { id: parted.id, author: parted.author, at: parted.at } : null;
}

/** The run that the point is in, and those that touch it there. */
function* runsBeside(editor: Editor, point: Point): Generator<TextNode> {
  const entry = textBlockAt(editor, point);
  if (entry === undefined) return;
  const index = point.path.at(-1) ?? 0;
  const node = entry[0].children[index];
  if (node === undefined) return;
  yield node;
  const [before, after] = [entry[0].children[index - 1], entry[0].children[index + 1]];
  if (point.offset === 0 && before !== undefined) yield before;
  if (point.offset === node.text.length && after !== undefined) yield after;
}

/** True when what is typed at the caret goes into a run of one's own suggestion. */
export function typesIntoOwn(editor: Editor): boolean {
  const { selection, suggesting } = editor;
  if (selection === null || Range.isExpanded(selection) || suggesting === null || suggesting === undefined) return false;
  const node = Node.has(editor, selection.anchor.path) ? Node.get(editor, selection.anchor.path) : undefined;
  return node !== undefined && Text.isText(node) && node.text !== '' && isOwnInsertion(node, suggesting);
}

/** True when the caret (a selection's beginning) stands in a run that somebody suggested to put in or to take out. */
export function typesIntoSuggestion(editor: Editor): boolean {
  if (editor.selection === null) return false;
  const { path } = Range.start(editor.selection);
  if (!Node.has(editor, path)) return false;
  const node = Node.get(editor, path);
  return Text.isText(node) && (node.inserted !== undefined || node.deleted !== undefined);
}

/** True when what is typed at the caret is to stand in another run than the one the browser would put it into. */
export function writesApart(editor: Editor): boolean {
  return isSuggesting(editor) ? !typesIntoOwn(editor) : typesIntoSuggestion(editor);
}
