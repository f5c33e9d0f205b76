/** The state of reading one part of a .docx: what it may look up and what it has to report. */
import type { ImportWarning } from '../../../common/contract/shapes.ts';
import { warning } from '../warnings.ts';
import { HiddenTexts } from '../flow.ts';
import type { ListCounter } from '../lists.ts';
import type { DocxPackage, Relationship } from './package.ts';
import { Pictures } from './pictures.ts';
import { notePieces } from './note-pieces.ts';
import { paragraphTexts } from './rawtext.ts';
import type { CommentPlaces } from './comment-places.ts';
import { TrackedChanges } from './tracked.ts';
import type { RawFindings, RawRun } from '../raw.ts';
import { cleanText } from '../text/decode.ts';
import { resolveRun, runFormat, type Styles } from './styles.ts';
import { childrenOf, descendantsOf, textOf, valueOf, type XmlElement } from '../xml.ts';

export type NoteKind = 'footnote' | 'endnote';

export interface Note {
  readonly number: number;
  readonly runs: readonly RawRun[];
}

export class Reading {
  readonly styles: Styles;
  readonly numbering: ListCounter;
  readonly pictures: Pictures;
  readonly comments: CommentPlaces;
  readonly tracked = new TrackedChanges();
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #notes: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  readonly #warnings: ImportWarning[] = [];
  readonly #hidden = new HiddenTexts();
  readonly #changes = { added: 0, removed: 0, moved: 0 };
  readonly counts = { boxes: 0, equations: 0, merged: 0, tables: 0, symbols: 0 };
  #noteCount = 0;

  constructor(from: {
    package: DocxPackage;
    styles: Styles;
    numbering: ListCounter;
    relationships: ReadonlyMap<string, Relationship>;
    notes: Readonly<Record<NoteKind, XmlElement | null>>;
    comments: CommentPlaces;
  }) {
    this.styles = from.styles;
    this.numbering = from.numbering;
    this.comments = from.comments;
    this.#relationships = from.relationships;
    this.pictures = new Pictures(from.package);
    this.#notes = { footnote: notesOf(from.notes.footnote), endnote: notesOf(from.notes.endnote) };
  }

  warn(one: ImportWarning): void {
    this.#warnings.push(one);
  }

  /** Index of a picture by relationship id, or null with a remark. */
  picture(id: string | undefined): number | null {
    return this.pictures.byRelationship(id === undefined ? undefined : this.#relationships.get(id));
  }

  /** The note a reference leads to, numbered in the order of the text. The look of the notes' own style is none of their words'. */
  note(kind: NoteKind, id: string): Note | null {
    const note = this.#notes[kind].get(id);
    if (note === undefined) return null;
    this.#noteCount += 1;
    const runs = notePieces(note).map(({ text, properties }) => {
      const character = this.styles.character(valueOf(properties, 'w:rStyle'));
      const { bold, italic } = resolveRun({}, {}, character, runFormat(properties));
      return { text: cleanText(text), bold: bold === true, italic: italic === true, font: null };
    });
    return { number: this.#noteCount, runs };
  }

  /** Something visible came, or a paragraph ended. */
  show(): void {
    this.#hidden.pause();
  }

  /** Text formatted as hidden: not printed, told of. */
  hide(text: string): void {
    this.#hidden.add(text);
  }

  /** Counts a tracked change; `texts` are the text elements it holds. */
  countChange(which: 'added' | 'removed' | 'moved', texts: readonly XmlElement[]): void {
    if (texts.some((text) => textOf(text) !== '')) this.#changes[which] += 1;
  }

  /** Counts what a w:del removed. What a w:moveFrom held is counted where it went. */
  countRemoved(element: XmlElement): void {
    if (element.name === 'w:del') this.countChange('removed', descendantsOf(element, 'w:delText'));
  }


  /** Every remark so far. */
  warnings(): ImportWarning[] {
    const all = [...this.#warnings, ...this.pictures.warnings];
    const { added, removed, moved } = this.#changes;
    if (added + removed + moved > 0) all.push(warning('tracked-changes', added, removed, moved));
    if (this.counts.merged > 0) all.push(warning('merged-cells', this.counts.merged));
    if (this.#noteCount > 0) all.push(warning('notes', this.#noteCount));
    return all;
  }

  /** What was found beside running text. */
  found(comments: readonly string[]): RawFindings {
    const { boxes, equations, merged, tables, symbols } = this.counts;
    return {
      trackedChanges: this.#changes,
      comments,
      threads: this.comments.list(),
      changes: this.tracked.list,
      textBoxes: boxes,
      notes: this.#noteCount,
      equations,
      mergedCells: merged,
      tables,
      symbols,
      lostPictures: this.pictures.lost,
      hiddenTexts: this.#hidden.list,
    };
  }
}

/** Each note that has words, by id; separators are no notes. */
function notesOf(root: XmlElement | null): Map<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const note of [...childrenOf(root ?? undefined, 'w:footnote'), ...childrenOf(root ?? undefined, 'w:endnote')]) {
    const type = note.attributes['w:type'];
    if (type !== undefined && type !== 'normal') continue;
    if (paragraphTexts(note).length > 0) notes.set(note.attributes['w:id'] ?? '', note);
  }
  return notes;
}
