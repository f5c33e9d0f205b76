/** The editing of a note's field: the browser does it, and here it is heard what it did, so that undo takes it back by words; pasted words come with their marks. */
import type { NoteRun } from '@common/article/document.ts';
import { FieldHistory, type FieldChange, type Stretch } from './field-history.ts';
import { caretTo, editField, fillField, runsInField, selectionIn } from './note-field.ts';
import { lookAt, pastedRuns, withRuns } from './pasted-runs.ts';

export class FieldEditing {
  readonly #field: HTMLElement;
  readonly #onChange: (runs: readonly NoteRun[]) => void;
  readonly #ended = new AbortController();
  #history: FieldHistory;
  /** What was selected when the key came; undefined within a word that is being composed. */
  #before: Stretch | undefined;
  #composing = false;

  /** Fills the field. @param onChange told what stands in it, at every change by the person */
  constructor(field: HTMLElement, runs: readonly NoteRun[], onChange: (runs: readonly NoteRun[]) => void) {
    this.#field = field;
    this.#onChange = onChange;
    this.#history = this.#begin(runs);
    const { signal } = this.#ended;
    field.addEventListener('beforeinput', (event) => this.#beforeInput(event), { signal });
    field.addEventListener('input', (event) => this.#input(event), { signal });
    field.addEventListener('compositionend', () => (this.#composing = false), { signal });
    field.addEventListener('paste', (event) => this.#paste(event), { signal });
    field.addEventListener('drop', (event) => event.preventDefault(), { signal });
  }

  end(): void {
    this.#ended.abort();
  }

  /** The note is another, by something else than this field. */
  fill(runs: readonly NoteRun[]): void {
    this.#history = this.#begin(runs);
  }

  travel(way: 'undo' | 'redo'): void {
    const state = this.#history[way]();
    if (state === null) return;
    fillField(this.#field, state.runs);
    caretTo(this.#field, state.caret);
    this.#onChange(state.runs);
  }

  mark(command: 'bold' | 'italic'): void {
    this.#field.focus();
    editField(command);
  }

  #begin(runs: readonly NoteRun[]): FieldHistory {
    fillField(this.#field, runs);
    return new FieldHistory({ runs, caret: this.#field.textContent.length });
  }

  #beforeInput(event: InputEvent): void {
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
      event.preventDefault();
      this.travel(event.inputType === 'historyUndo' ? 'undo' : 'redo');
      return;
    }
    this.#before = this.#composing ? undefined : selectionIn(this.#field);
  }

  #input(event: InputEvent): void {
    this.#composing = event.isComposing;
    this.#changed(kindOf(event.inputType), this.#before);
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    const [html, text] = ['text/html', 'text/plain'].map((type) => event.clipboardData?.getData(type) ?? '') as [string, string];
    const [runs, at] = [runsInField(this.#field), selectionIn(this.#field)];
    const put = pastedRuns(html === '' ? null : new DOMParser().parseFromString(html, 'text/html'), text, lookAt(runs, at.from));
    if (put.length === 0) return;
    fillField(this.#field, withRuns(runs, at, put));
    caretTo(this.#field, at.from + put.reduce((sum, run) => sum + run.text.length, 0));
    this.#changed('command', at);
  }

  #changed(kind: FieldChange, before: Stretch | undefined): void {
    const runs = runsInField(this.#field);
    this.#history.changed({ runs, caret: selectionIn(this.#field).to }, kind, before);
    this.#onChange(runs);
  }
}

function kindOf(inputType: string): FieldChange {
  if (inputType === 'insertText' || inputType === 'insertCompositionText') return 'typing';
  return inputType === 'deleteContentBackward' || inputType === 'deleteContentForward' ? 'deleting' : 'command';
}
