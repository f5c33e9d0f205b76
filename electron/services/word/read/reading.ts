/** The state of reading a Word file of ours: what it may look up, and which comments are open at the place where the reading is. */
import type { Change, Footnote, NoteRun, TextNode } from '../../../common/article/document.ts';
import { noteOf } from '../../../common/article/note.ts';
import type { ImportedPicture } from '../../../common/contract/shapes.ts';
import type { ReadComment } from '../../../common/contract/word-shapes.ts';
import type { DocxPackage, Relationship } from '../../import/docx/package.ts';
import { Pictures } from '../../import/docx/pictures.ts';
import { notePieces } from '../../import/docx/note-pieces.ts';
import { cleanText } from '../../import/text/decode.ts';
import { isSymbolCode, symbolFor } from '../../import/symbols.ts';
import { childOf, childrenOf, valueOf, type XmlElement } from '../../import/xml.ts';
import { kindOf, type LineKind } from '../kinds.ts';
import { readNumbering } from '../../import/docx/numbering.ts';
import type { ListCounter } from '../../import/lists.ts';
import type { RawListPlace } from '../../import/raw.ts';
import { ChangeNames } from './changes.ts';
import { readComments } from './comments.ts';

export class WordReading {
  readonly changes: ChangeNames;
  readonly comments: Map<string, ReadComment>;
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #styles = new Map<string, XmlElement>();
  readonly #pictures: Pictures;
  readonly #notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, XmlElement>>>;
  readonly #numbering: XmlElement | null;
  readonly #counter: ListCounter;
  readonly #open = new Set<string>();
  /** Where each comment begins and ends, counted in stretches of text. */
  readonly #places = new Map<string, { from: number; to: number }>();
  #written = 0;
  /** The mark of a comment that was met last, and behind how much text. */
  #mark: { readonly id: string; readonly at: number } | null = null;
  /** Comments on no words whose mark stands right behind another's: by that one. */
  readonly #behind = new Map<string, string>();
  #met: string[] = [];
  #noteCount = 0;

  constructor(source: DocxPackage, main: string, known: readonly Change[], fresh: () => string) {
    this.#relationships = source.relationships(main);
    const side = (type: string): XmlElement | null => {
      const one = [...this.#relationships.values()].find((each) => each.type === type && !each.external && source.has(each.target));
      return one === undefined ? null : source.xml(one.target);
    };
    for (const style of childrenOf(side('styles') ?? undefined, 'w:style')) this.#styles.set(style.attributes['w:styleId'] ?? '', style);
    this.#pictures = new Pictures(source);
    this.#numbering = side('numbering');
    this.#counter = readNumbering(this.#numbering);
    this.#notes = { footnote: notesOf(side('footnotes'), 'w:footnote'), endnote: notesOf(side('endnotes'), 'w:endnote') };
    this.comments = readComments(side('comments'), side('commentsExtended'));
    this.changes = new ChangeNames(known, fresh);
  }

  get pictures(): readonly ImportedPicture[] {
    return this.#pictures.list;
  }

  /** Index of a picture among `pictures`; null when it cannot come. */
  picture(relationship: string | undefined): number | null {
    return this.#pictures.byRelationship(relationship === undefined ? undefined : this.#relationships.get(relationship));
  }

  address(relationship: string | undefined): string {
    const found = relationship === undefined ? undefined : this.#relationships.get(relationship);
    return found?.external === true ? found.target : '';
  }

  /** The kind a paragraph's style stands for, looking through styles that people based on ours; else the level of a heading of Word's. */
  line(styleId: string | undefined): LineKind | null {
    let id = styleId;
    for (let depth = 0; id !== undefined && depth < 10; depth += 1) {
      const style = this.#styles.get(id);
      const name = valueOf(style, 'w:name') ?? id;
      const kind = kindOf(name) ?? kindOf(id);
      if (kind !== null) return kind;
      const level = /^heading ([1-9])$/iu.exec(name)?.[1];
      if (level !== undefined) return level === '1' ? 'heading-1' : level === '2' ? 'heading-2' : 'heading-3';
      id = valueOf(style, 'w:basedOn');
    }
    return null;
  }

  /** Run properties of a character style, footnote and comment marks aside. */
  characterStyle(id: string | undefined): XmlElement | undefined {
    if (id === undefined) return undefined;
    const style = this.#styles.get(id);
    return /reference|hyperlink|internet ?link|footnote|endnote/iu.test(valueOf(style, 'w:name') ?? id) ? undefined : childOf(style, 'w:rPr');
  }

  /** Whether a list of the file counts the items of a level. */
  isNumbered(numId: string, depth: number): boolean {
    const list = childrenOf(this.#numbering ?? undefined, 'w:num').find((one) => one.attributes['w:numId'] === numId);
    const abstract = childrenOf(this.#numbering ?? undefined, 'w:abstractNum').find((one) => one.attributes['w:abstractNumId'] === valueOf(list, 'w:abstractNumId'));
    const isOfDepth = (one: XmlElement): boolean => Number(one.attributes['w:ilvl'] ?? '0') === depth;
    const own = childOf(childrenOf(list, 'w:lvlOverride').find(isOfDepth), 'w:lvl');
    const level = own ?? childrenOf(abstract, 'w:lvl').find(isOfDepth);
    return (valueOf(level, 'w:numFmt') ?? 'bullet') !== 'bullet';
  }

  /** Counts an item, and says which it is; null: the list is not told of. Call it once for each, in the order of the text. */
  count(numId: string, level: number): RawListPlace | null {
    return this.#counter.next(numId, level);
  }

  /** The note a reference leads to; `marksOf`: what a run says of its look. Null: it has no words. */
  note(reference: XmlElement, marksOf: (properties: XmlElement | undefined) => Omit<NoteRun, 'text'>): Footnote | null {
    const kind = reference.name === 'w:endnoteReference' ? 'endnote' : 'footnote';
    const note = this.#notes[kind].get(reference.attributes['w:id'] ?? '');
    if (note === undefined) return null;
    this.#noteCount += 1;
    return noteOf(`n${String(this.#noteCount)}`, notePieces(note).map(({ text, properties }) => ({ ...marksOf(properties), text: cleanText(text) })));
  }

  symbol({ attributes }: XmlElement): string {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    if (!(code > 31) || code > 0xffff) return '';
    return isSymbolCode(code) ? symbolFor(code) : String.fromCharCode(code);
  }

  openComment(id: string): void {
    this.meetComment(id);
    this.#open.add(id);
    this.#places.set(id, { from: this.#written, to: this.#written });
  }

  closeComment(id: string): void {
    this.#open.delete(id);
    const place = this.#places.get(id);
    if (place !== undefined) place.to = this.#written;
  }

  meetComment(id: string): void {
    if (this.comments.has(id)) this.#met.push(id);
  }

  /** The mark of a comment in the text. */
  markComment(id: string): void {
    this.meetComment(id);
    if (this.#mark?.at === this.#written && !this.#places.has(id)) this.#behind.set(id, this.#mark.id);
    this.#mark = { id, at: this.#written };
  }

  /** Comments met since this was asked last, in the order of the text, each once. */
  takeMet(): string[] {
    const met = [...new Set(this.#met)];
    this.#met = [];
    return met;
  }

  /** The comments on a stretch of text that is read now. */
  commentsHere(text: string): Pick<TextNode, 'comments'> {
    this.#written += 1;
    const ids = [...this.#open].filter((id) => this.comments.has(id));
    for (const id of ids) {
      const comment = this.comments.get(id);
      if (comment !== undefined) comment.quoted += text;
    }
    return ids.length === 0 ? {} : { comments: ids };
  }

  /**
   * Call when the text is read. LibreOffice up to 7 does not write what an answer answers. One that it took in with a file it puts on the
   * very words of its question: there, what stands on exactly the same words is one thread. One that was written in it stands on no
   * words, its mark right behind that of its question.
   */
  settleThreads(fromLibreOffice: boolean): void {
    if (!fromLibreOffice || [...this.comments.values()].some(({ parentId }) => parentId !== null)) return;
    const first = new Map<string, string>();
    const oldest = [...this.comments.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
    for (const comment of oldest) {
      const { id } = comment;
      const { from, to } = this.#places.get(id) ?? { from: 0, to: 0 };
      const place = `${String(from)}-${String(to)}`;
      const root = first.get(place);
      if (from === to) continue;
      if (root === undefined) first.set(place, id);
      else comment.parentId = root;
    }
    for (const [id, before] of this.#behind) {
      const [comment, question] = [this.comments.get(id), this.comments.get(before)];
      // What stands behind comments on no words, as those of no place do behind the title, answers none of them.
      if (comment === undefined || question === undefined || (question.parentId === null && question.quoted === '')) continue;
      comment.parentId = question.parentId ?? question.id;
    }
  }

  /** Leaves the run the comments that began a thread: answers stand where their question does. */
  keepFirst(node: TextNode): void {
    const left = (node.comments ?? []).filter((id) => this.comments.get(id)?.parentId === null);
    if (left.length === 0) delete node.comments;
    else node.comments = left;
  }
}

function notesOf(root: XmlElement | null, name: string): Map<string, XmlElement> {
  return new Map(
    childrenOf(root ?? undefined, name).flatMap((note): [string, XmlElement][] => {
      const type = note.attributes['w:type'] ?? 'normal';
      if (type !== 'normal') return [];
      return [[note.attributes['w:id'] ?? '', note]];
    }),
  );
}
