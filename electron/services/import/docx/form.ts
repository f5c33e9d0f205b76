/**
 * A filled-in form of ours: what stands in which field. A field is told by its control's tag; where a word processor lost the tag, by the
 * control's name; where it lost the control, by the words of the form beside it. Never by how it looks. Words of the form itself, and
 * fields that were left as they were, are not text.
 */
import { FORM, FORM_BODY, FORM_LINES, FORM_NOTE, FORM_PREFIX, FORM_WORDS, PLACEHOLDERS, TAG_OF_LABEL } from '../../../common/collect/form.ts';
import type { ImportedPicture } from '../../../common/contract/shapes.ts';
import { placeholderPicture } from '../../forms/placeholder.ts';
import type { RawField, RawItem } from '../raw.ts';
import { childOf, descendantsOf, elementsOf, valueOf, type XmlElement } from '../xml.ts';
import { readBlocks } from './body.ts';
import { branchOf, paragraphTexts, REMOVED } from './rawtext.ts';
import type { Reading } from './reading.ts';

export interface FormReading {
  readonly items: readonly RawItem[];
  /** Without those that only kept a place. */
  readonly pictures: readonly ImportedPicture[];
  /** True for a line of the form itself. */
  readonly isOwn: (text: string) => boolean;
}

/** So many of its own lines make a form of a document that lost its controls. */
const ENOUGH_LINES = 12;
const PHOTO = new RegExp(`^${FORM_PREFIX.replace('.', '\\.')}photo\\.\\d+`, 'u');

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const textOfItem = (item: RawItem): string => (item.kind === 'paragraph' ? plain(item.runs.map(({ text }) => text).join('')) : '');

/** The tag of a control of ours, or null. */
function tagOf(element: XmlElement): string | null {
  if (element.name !== 'w:sdt') return null;
  const properties = childOf(element, 'w:sdtPr');
  const tag = valueOf(properties, 'w:tag');
  if (tag?.startsWith(FORM_PREFIX) === true) return tag;
  return TAG_OF_LABEL.get(plain(valueOf(properties, 'w:alias') ?? '')) ?? null;
}

/** True when the body holds the controls of a unit and a title, or most lines that are printed on a form. */
export function isForm(body: XmlElement): boolean {
  const tags = new Set(descendantsOf(body, 'w:sdt').map(tagOf));
  if (tags.has(FORM.title.tag) && tags.has(FORM.unit.tag)) return true;
  const lines = new Set(paragraphTexts(body).map(plain));
  return lines.has(FORM_WORDS.title) && [...lines].filter((text) => FORM_LINES.has(text)).length >= ENOUGH_LINES;
}

export function readForm(body: XmlElement, reading: Reading): FormReading {
  const reader = new FormReader(reading);
  reader.blocks(body);
  return reader.result();
}

class FormReader {
  readonly #reading: Reading;
  readonly #items: RawItem[] = [];
  readonly #notes = new Set<string>();
  readonly #empty = placeholderPicture();
  #form = 0;
  #unitSeen = false;
  /** The unit's field was met in this row: what stands beside it there is no other unit. */
  #unitInRow = false;
  /** Between the words that stand over the article's text and those that stand over its photos, everything is text. */
  #inBody = false;
  /** The field that a label of this row announced. */
  #announced: string | null = null;
  /** The photo's field that was met last and has no picture yet. */
  #waiting: RawField | null = null;
  /** Where in `#items` the pictures of this row are that stand in no control. */
  #loose: number[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whatever holds paragraphs: a body, a cell, a control that is not ours. */
  blocks(container: XmlElement): void {
    for (const child of elementsOf(container)) {
      const tag = tagOf(child);
      if (tag !== null) this.#field(tag, child);
      else if (child.name === 'w:p') this.#paragraph(child);
      else if (child.name === 'w:tbl' && this.#inBody) this.#put(this.#read({ ...container, children: [child] }), this.#bodyField());
      else if (REMOVED.has(child.name)) this.#reading.countRemoved(child);
      else if (child.name === 'mc:AlternateContent') {
        const branch = branchOf(child);
        if (branch !== undefined) this.blocks(branch);
      } else if (!child.name.endsWith('Pr')) this.blocks(child);
      if (child.name === 'w:tr') {
        this.#announced = null;
        this.#unitInRow = false;
        this.#loose = [];
      }
    }
  }

  result(): FormReading {
    const used = [...new Set(this.#items.flatMap((item) => (item.kind === 'picture' && item.picture !== null ? [item.picture] : [])))].sort((a, b) => a - b);
    const items = this.#items.map((item): RawItem => (item.kind === 'picture' && item.picture !== null ? { ...item, picture: used.indexOf(item.picture) } : item));
    const { list } = this.#reading.pictures;
    return {
      items,
      pictures: used.flatMap((index) => list[index] ?? []),
      isOwn: (text) => FORM_LINES.has(plain(text)) || this.#notes.has(plain(text)),
    };
  }

  /** A paragraph's fields one by one, then what stands beside them. */
  #paragraph(paragraph: XmlElement): void {
    const fields: XmlElement[] = [];
    const rest = withoutFields(paragraph, fields);
    for (const field of fields) this.#field(tagOf(field) ?? '', field, childOf(paragraph, 'w:pPr'));
    for (const item of this.#read({ ...paragraph, children: [rest] })) this.#beside(item);
  }

  /** What stands in no control. */
  #beside(item: RawItem): void {
    const text = textOfItem(item);
    if (this.#inBody && text !== FORM_WORDS.photos) {
      this.#put([item], this.#bodyField());
      return;
    }
    if (item.kind === 'picture') {
      // Put beside the place that was made for it, or that place was lost: then the words of its caption tell which it was.
      const before = this.#items.length;
      const field = this.#waiting ?? undefined;
      this.#put([item], field);
      if (field === undefined && this.#items.length > before) this.#loose.push(before);
      return;
    }
    if (text === '') return;
    if (FORM_LINES.has(text)) {
      this.#inBody = text === FORM_BODY.label;
      // The article's text begins with a label, too, but ends elsewhere.
      this.#announced = this.#inBody ? null : (TAG_OF_LABEL.get(text) ?? null);
      if (this.#announced?.endsWith('.caption') === true) this.#nameLoose(this.#fieldOf(this.#announced.replace(/\.caption$/u, '')));
      return;
    }
    const field = this.#announced === null ? undefined : this.#fieldOf(this.#announced);
    this.#put([item], field);
  }

  #nameLoose(field: RawField): void {
    for (const index of this.#loose.splice(0)) {
      const item = this.#items[index];
      if (item !== undefined) this.#items[index] = { ...item, field };
    }
  }

  #field(tag: string, control: XmlElement, look?: XmlElement): void {
    const content = childOf(control, 'w:sdtContent');
    if (content === undefined) return;
    if (tag === FORM_NOTE.tag) {
      for (const text of paragraphTexts(content)) this.#notes.add(plain(text));
      return;
    }
    const field = this.#fieldOf(tag);
    const items = this.#read(holdsBlocks(content) ? content : { ...content, children: [{ name: 'w:p', attributes: {}, children: [...(look === undefined ? [] : [look]), ...content.children] }] });
    const waits = PHOTO.test(tag) && !tag.endsWith('.caption') && !tag.endsWith('.credit');
    if (waits) this.#waiting = field;
    this.#put(items, field);
  }

  /** Another unit's name begins another form, put behind the first. */
  #fieldOf(tag: string): RawField {
    if (tag === FORM.unit.tag && !this.#unitInRow) {
      if (this.#unitSeen) this.#form += 1;
      this.#unitSeen = true;
      this.#unitInRow = true;
    }
    return { tag, form: this.#form };
  }

  #bodyField(): RawField {
    return { tag: FORM_BODY.tag, form: this.#form };
  }

  /** Takes what was filled in. */
  #put(items: readonly RawItem[], field: RawField | undefined): void {
    for (const item of items) {
      const empty = item.kind === 'picture' ? this.#isPlaceholder(item.picture) : textOfItem(item) === '' || (field !== undefined && textOfItem(item) === PLACEHOLDERS.get(field.tag));
      if (empty) continue;
      if (item.kind === 'picture' && field === this.#waiting) this.#waiting = null;
      this.#items.push(field === undefined ? item : { ...item, field });
    }
  }

  #read(container: XmlElement): RawItem[] {
    return readBlocks(container, this.#reading, 'body');
  }

  #isPlaceholder(picture: number | null): boolean {
    const bytes = picture === null ? undefined : this.#reading.pictures.list[picture]?.bytes;
    return bytes !== undefined && bytes.length === this.#empty.length && bytes.every((byte, index) => byte === this.#empty[index]);
  }
}

const BLOCKS: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:tr', 'w:tc']);

/** True for the content of a control that stands between paragraphs (or cells); false inside one. */
function holdsBlocks(content: XmlElement): boolean {
  return elementsOf(content).some((child) => BLOCKS.has(child.name) || (child.name === 'w:sdt' && elementsOf(child).some(holdsBlocks)));
}

/** The same element without controls of ours, which are put into `fields` in their order. */
function withoutFields(element: XmlElement, fields: XmlElement[]): XmlElement {
  return {
    ...element,
    children: element.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === 'string') return [child];
      if (tagOf(child) === null) return [withoutFields(child, fields)];
      fields.push(child);
      return [];
    }),
  };
}
