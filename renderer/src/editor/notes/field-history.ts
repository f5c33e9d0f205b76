/**
 * Undo within the field of a note, by words and pauses as in the text (`history.ts`): the browser's own takes back all that was typed at
 * once. A step is a state of the field. No DOM: words with their marks and the place of the caret come in and go out.
 */
import type { NoteRun } from '@common/article/document.ts';
import { BURST_MS, PAUSE_MS } from '../history.ts';

export interface FieldState {
  readonly runs: readonly NoteRun[];
  /** Letters in front of the caret. */
  readonly caret: number;
}

/** Of the field's letters. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What was done to the field. `command`: anything that is whole by itself, as bold or a paste. */
export type FieldChange = 'typing' | 'deleting' | 'command';

const WORD = /[\p{L}\p{M}\p{N}]/u;

export class FieldHistory {
  readonly #clock: () => number;
  #past: FieldState[] = [];
  #future: FieldState[] = [];
  #now: FieldState;
  /** Of the step that may still grow. */
  #step: { readonly kind: FieldChange; readonly from: number; readonly last: FieldChange; readonly letter: string; readonly at: number } | null = null;

  constructor(first: FieldState, clock: () => number = () => performance.now()) {
    this.#now = first;
    this.#clock = clock;
  }

  /** The field is another. @param before what was selected when it happened; a caret that nobody has moved since goes on with the step */
  changed(next: FieldState, kind: FieldChange, before: Stretch = { from: this.#now.caret, to: this.#now.caret }): void {
    const [was, at] = [this.#now, this.#clock()];
    const [old, text] = [textOf(was), textOf(next)];
    const letter = kind === 'deleting' ? old.slice(next.caret, was.caret) : text.slice(was.caret, next.caret);
    const joins = before.from === was.caret && before.to === was.caret && this.#joins(kind, letter, old.charAt(was.caret - 1), next.caret, at);
    if (!joins) this.#past.push({ runs: was.runs, caret: before.to });
    const step = joins ? this.#step : null;
    this.#step = { kind: kind === 'typing' ? kind : (step?.kind ?? kind), from: Math.min(step?.from ?? before.from, next.caret), last: kind, letter, at };
    this.#future = [];
    this.#now = next;
  }

  /** The field as it was before the last step; null: there is none. */
  undo(): FieldState | null {
    return this.#travel(this.#past, this.#future);
  }

  redo(): FieldState | null {
    return this.#travel(this.#future, this.#past);
  }

  #travel(from: FieldState[], to: FieldState[]): FieldState | null {
    const state = from.pop();
    if (state === undefined) return null;
    to.push(this.#now);
    this.#now = state;
    this.#step = null;
    return state;
  }

  #joins(kind: FieldChange, letter: string, front: string, caret: number, at: number): boolean {
    const step = this.#step;
    if (step === null || kind === 'command' || step.kind === 'command') return false;
    const gap = at - step.at;
    // A keyboard driver takes letters away and puts others in their place within milliseconds.
    if (gap < BURST_MS && (kind === 'deleting' || step.last === 'deleting')) return true;
    if (gap > PAUSE_MS) return false;
    if (kind === 'typing') return step.kind === 'typing' && !begins(front, letter);
    return step.kind === 'typing' ? caret >= step.from : !begins(step.letter, letter);
  }
}

const textOf = ({ runs }: FieldState): string => runs.map(({ text }) => text).join('');

/** A letter after something that is no letter. */
const begins = (before: string, after: string): boolean => WORD.test(after.charAt(0)) && !WORD.test(before.charAt(before.length - 1));
