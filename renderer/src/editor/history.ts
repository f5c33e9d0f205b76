/**
 * Undo history. A step is a typed word, a run of typing up to a pause, or one whole command: slate-history joins all continuous
 * typing into one step, so a single Ctrl+Z would take away a paragraph.
 *
 * A keyboard driver (Unikey, EVKey) corrects a syllable by sending Backspaces and the new letters within milliseconds. Such a
 * burst belongs to the word being typed; undo must never stop inside it.
 */
import type { StepTimes } from '@common/history/operations.ts';
import { Editor, Node, Operation, Path, Range, Transforms, type BaseEditor, type Point, type Selection } from 'slate';

/** A pause that ends a step, ms. */
export const PAUSE_MS = 700;
/** Text operations nearer to each other than this, ms, come from a keyboard driver, not from fingers. */
export const BURST_MS = 80;
const MAX_STEPS = 2000;
const WORD = /[\p{L}\p{M}\p{N}]/u;

type TextOperation = Extract<Operation, { type: 'insert_text' | 'remove_text' }>;

export interface Step {
  readonly operations: Operation[];
  /** `typing` and `deleting` may still grow; `command` is whole. */
  kind: 'typing' | 'deleting' | 'command';
  readonly before: Selection;
  after: Selection;
  /** When the last operation came, ms. */
  at: number;
  /** When it was done, or taken back, by the wall's clock (ms since 1970): that is what steps of the book go by. */
  done: number;
  /** Where the next operation must be to belong to this step; null: the step is closed. */
  caret: Point | null;
  /** Leftmost offset the step has typed from. */
  origin: number;
  /** The last operation's text, to see word ends. */
  lastText: string;
  lastType: Operation['type'];
  beside?: Beside;
}

/** What comes and goes with a step's words and does not stand in the text: a comment's record. */
export interface Beside {
  readonly undo: () => void;
  readonly redo: () => void;
}

export interface History {
  readonly undos: Step[];
  readonly redos: Step[];
  /** Depth of commands being carried out. */
  depth: number;
  /** The command's step, once its first operation came. */
  open: Step | null;
  recording: boolean;
  /** True while the tree is being put in its normal form: that belongs to the step that made it necessary. */
  repairing: boolean;
  /** Asked before a command is carried out; false refuses it. Null: everything may be. */
  guard: (() => boolean) | null;
  now: () => number;
  readonly wall: () => number;
}

export interface HistoryEditor extends BaseEditor {
  history: History;
  undo: () => void;
  redo: () => void;
}

/** Adds `history`, `undo` and `redo`. `now` gives milliseconds, `wall` those since 1970; tests give their own clock. */
export function withHistory(editor: Editor, now: () => number = () => performance.now(), wall: () => number = Date.now): Editor {
  const history: History = { undos: [], redos: [], depth: 0, open: null, recording: true, repairing: false, guard: null, now, wall };
  const { apply } = editor;
  editor.history = history;

  editor.apply = (operation) => {
    if (!history.recording) {
      apply(operation);
      return;
    }
    if (operation.type === 'set_selection') {
      apply(operation);
      selectionMoved(editor);
      return;
    }
    const step = stepFor(editor, operation);
    apply(operation);
    step.after = editor.selection;
    step.at = history.now();
    step.done = history.wall();
    if (history.repairing) followRepair(step, editor.selection);
  };

  editor.undo = () => {
    const step = history.undos.pop();
    if (step === undefined) return;
    step.done = history.wall();
    history.redos.push(step);
    replay(editor, step.operations.map(Operation.inverse).reverse(), step.before);
    step.beside?.undo();
  };

  editor.redo = () => {
    const step = history.redos.pop();
    if (step === undefined) return;
    step.done = history.wall();
    history.undos.push(step);
    replay(editor, step.operations, step.after);
    step.beside?.redo();
  };

  return editor;
}

/**
 * Carries out `run` as one undo step, whatever it does. Nested calls belong to the outermost. `continues`: typing that follows
 * directly still belongs to the step (a letter typed over a selection begins a word like any other). `beside`: what is to go and
 * come with it.
 */
export function asStep(editor: Editor, run: () => void, { continues = false, beside }: { continues?: boolean; beside?: Beside | undefined } = {}): void {
  const { history } = editor;
  if (history.depth === 0 && history.guard !== null && !history.guard()) return;
  if (history.depth === 0) {
    history.open = null;
    const last = history.undos.at(-1);
    if (last !== undefined) last.caret = null;
  }
  history.depth += 1;
  try {
    Editor.withoutNormalizing(editor, run);
  } finally {
    history.depth -= 1;
    if (history.depth === 0) {
      if (continues) reopen(editor, history.open);
      if (beside !== undefined && history.open !== null) history.open.beside = beside;
      history.open = null;
    }
  }
}

/** The last step becomes part of the one before, when that is `first`: pieces of one thing a person does. Gives the step it is in then. */
export function joinSteps({ history: { undos } }: Editor, first: Step | undefined): Step | undefined {
  const [before, last] = undos.slice(-2);
  if (first === undefined || before !== first || last === undefined) return undos.at(-1);
  undos.pop();
  first.operations.push(...last.operations);
  Object.assign(first, { after: last.after, at: last.at, done: last.done });
  return first;
}

/** Carries out what may be done whatever the guard says: it guards against other commands. */
export function asAllowed(editor: Editor, run: () => void): void {
  const { history } = editor;
  const { guard } = history;
  history.guard = null;
  try {
    run();
  } finally {
    history.guard = guard;
  }
}

/** Carries out repairs of the tree; they join the step that is last. */
export function asRepair<T>(editor: Editor, run: () => T): T {
  const { history } = editor;
  const outer = history.repairing;
  history.repairing = true;
  try {
    return run();
  } finally {
    history.repairing = outer;
  }
}

/** A letter that was composed with the mark after it is still the word being typed. */
function followRepair(step: Step, selection: Selection): void {
  if (step.caret === null) return;
  step.caret = selection !== null && Range.isCollapsed(selection) ? selection.anchor : null;
  step.origin = Math.min(step.origin, step.caret?.offset ?? 0);
}

/** Whether the last thing done was to write, or to take letters away, at this point. */
export function isWritingAt({ history }: Editor, point: Point): boolean {
  const last = history.undos.at(-1);
  const written = last?.operations.findLast(({ type }) => type === 'insert_text' || type === 'remove_text');
  return last?.caret !== undefined && last.caret !== null && isAt(point, last.caret) && written !== undefined && 'path' in written && Path.equals(written.path, point.path);
}

export interface CanTravel {
  readonly undo: boolean;
  readonly redo: boolean;
}

/** Whether there is something to undo, and to redo. */
export function canTravel({ history }: Editor): CanTravel {
  return { undo: history.undos.length > 0, redo: history.redos.length > 0 };
}

/** When the step that undo (redo) would take was done (taken back). */
export function stepTimes({ history }: Editor): StepTimes {
  return { undo: history.undos.at(-1)?.done ?? null, redo: history.redos.at(-1)?.done ?? null };
}

/** Takes all steps away: the article was replaced by another state of it. */
export function clearHistory(editor: Editor): void {
  editor.history.undos.length = 0;
  editor.history.redos.length = 0;
}

function reopen(editor: Editor, step: Step | null): void {
  const last = step?.operations.at(-1);
  if (step === null || last?.type !== 'insert_text' || editor.selection === null) return;
  step.kind = 'typing';
  step.caret = editor.selection.anchor;
  step.origin = last.offset;
  step.lastText = last.text;
  step.lastType = 'insert_text';
}

function stepFor(editor: Editor, operation: Operation): Step {
  const { history } = editor;
  history.redos.length = 0;
  const last = history.undos.at(-1);

  if (history.depth > 0) {
    const step = history.open ?? push(editor, 'command');
    history.open = step;
    step.operations.push(operation);
    return step;
  }
  if (history.repairing) {
    const step = last ?? push(editor, 'command');
    step.operations.push(operation);
    return step;
  }
  if (operation.type === 'insert_text' || operation.type === 'remove_text') {
    const step = last !== undefined && joins(editor, last, operation) ? last : push(editor, kindOf(operation), operation.offset);
    grow(step, operation);
    return step;
  }
  // What Slate does of itself in the same tick belongs to the operation that caused it.
  const sameTick = editor.operations.length > 0 && last !== undefined;
  const step = sameTick ? last : push(editor, 'command');
  step.caret = null;
  step.operations.push(operation);
  return step;
}

function push(editor: Editor, kind: Step['kind'], origin = 0): Step {
  const { history } = editor;
  const step: Step = {
    operations: [],
    kind,
    before: editor.selection,
    after: editor.selection,
    at: history.now(),
    done: history.wall(),
    caret: null,
    origin,
    lastText: '',
    lastType: 'set_selection',
  };
  history.undos.push(step);
  if (history.undos.length > MAX_STEPS) history.undos.shift();
  return step;
}

const kindOf = (operation: TextOperation): Step['kind'] => (operation.type === 'insert_text' ? 'typing' : 'deleting');

function grow(step: Step, operation: TextOperation): void {
  step.operations.push(operation);
  step.lastText = operation.text;
  step.lastType = operation.type;
  const offset = operation.type === 'insert_text' ? operation.offset + operation.text.length : operation.offset;
  step.caret = { path: operation.path, offset };
  step.origin = Math.min(step.origin, operation.offset);
}

/** Whether a text operation goes on with the last step. */
function joins(editor: Editor, last: Step, operation: TextOperation): boolean {
  const { caret } = last;
  if (caret === null || !Path.equals(caret.path, operation.path)) return false;
  const gap = editor.history.now() - last.at;
  if (operation.type === 'insert_text') {
    if (operation.offset !== caret.offset) return false;
    if (last.lastType === 'remove_text' && gap < BURST_MS) {
      last.kind = 'typing';
      return true;
    }
    if (gap > PAUSE_MS || last.kind === 'deleting') return false;
    return !beginsWord(charBefore(editor, operation), operation.text.charAt(0));
  }
  const touches = operation.offset + operation.text.length === caret.offset || operation.offset === caret.offset;
  if (!touches) return false;
  if (gap < BURST_MS) return true;
  if (gap > PAUSE_MS) return false;
  if (last.kind === 'typing') return operation.offset >= last.origin;
  return !beginsWord(last.lastText, operation.text);
}

/** A letter after something that is no letter. */
const beginsWord = (before: string, after: string): boolean => WORD.test(after) && !WORD.test(before);

function charBefore(editor: Editor, operation: TextOperation): string {
  return Node.leaf(editor, operation.path).text.charAt(operation.offset - 1);
}

/** A caret put elsewhere ends the step; a caret set to where it is does not. */
function selectionMoved(editor: Editor): void {
  const { history, selection } = editor;
  const last = history.undos.at(-1);
  if (last === undefined) return;
  if (history.depth > 0) {
    if (history.open !== null) history.open.after = selection;
    return;
  }
  if (last.caret === null) {
    // A command that ends by placing the caret does so in the same tick.
    if (last.kind === 'command' && editor.operations.length > 1) last.after = selection;
    return;
  }
  const stays = selection !== null && Range.isCollapsed(selection) && isAt(selection.anchor, last.caret);
  if (!stays) last.caret = null;
}

const isAt = (point: Point, other: Point): boolean => point.offset === other.offset && Path.equals(point.path, other.path);

function replay(editor: Editor, operations: readonly Operation[], selection: Selection): void {
  const { history } = editor;
  history.recording = false;
  const last = history.undos.at(-1);
  if (last !== undefined) last.caret = null;
  try {
    Editor.withoutNormalizing(editor, () => {
      for (const operation of operations) editor.apply(operation);
      if (selection !== null) Transforms.select(editor, selection);
    });
  } finally {
    history.recording = true;
  }
}
