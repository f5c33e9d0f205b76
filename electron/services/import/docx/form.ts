/**
 * A filled-in form of ours: what stands in which field, by the tags of its content controls and never by how it looks. Words of the form
 * itself, and fields that were left as they were, are not text.
 */
import { FORM, FORM_BODY, FORM_LINES, FORM_NOTE, FORM_PREFIX, PLACEHOLDERS } from '../../../common/collect/form.ts';
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

const PHOTO = new RegExp(`^${FORM_PREFIX.replace('.', '\\.')}photo\\.\\d+$`, 'u');

/** The tag of a control of ours, or null. */
function tagOf(element: XmlElement): string | null {
  if (element.name !== 'w:sdt') return null;
  const tag = valueOf(childOf(element, 'w:sdtPr'), 'w:tag');
  return tag?.startsWith(FORM_PREFIX) === true ? tag : null;
}

/** True when the body holds the fields that make a form: a title's and a text's. */
export function isForm(body: XmlElement): boolean {
  const tags = new Set(descendantsOf(body, 'w:sdt').map(tagOf));
  return tags.has(FORM.title.tag) && tags.has(FORM_BODY.tag);
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const textOfItem = (item: RawItem): string => (item.kind === 'paragraph' ? plain(item.runs.map(({ text }) => text).join('')) : '');

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
  /** The photo's field that was met last and has no picture yet. */
  #waiting: RawField | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whatever holds paragraphs: a body, a cell, a control that is not ours. */
  blocks(container: XmlElement): void {
    for (const child of elementsOf(container)) {
      const tag = tagOf(child);
      if (tag !== null) this.#field(tag, child);
      else if (child.name === 'w:p') this.#paragraph(child);
      else if (REMOVED.has(child.name)) this.#reading.countRemoved(child);
      else if (child.name === 'mc:AlternateContent') {
        const branch = branchOf(child);
        if (branch !== undefined) this.blocks(branch);
      } else if (!child.name.endsWith('Pr')) this.blocks(child);
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
    for (const item of this.#read({ ...paragraph, children: [rest] })) {
      if (item.kind === 'picture' && this.#waiting !== null) {
        // Put beside the place that was made for it.
        this.#items.push({ ...item, field: this.#waiting });
        this.#waiting = null;
      } else if (item.kind === 'picture' || (textOfItem(item) !== '' && !FORM_LINES.has(textOfItem(item)))) this.#items.push(item);
    }
  }

  #field(tag: string, control: XmlElement, look?: XmlElement): void {
    const content = childOf(control, 'w:sdtContent');
    if (content === undefined) return;
    if (tag === FORM_NOTE) {
      for (const text of paragraphTexts(content)) this.#notes.add(plain(text));
      return;
    }
    if (tag === FORM.unit.tag) {
      // Another form was put behind the first.
      if (this.#unitSeen) this.#form += 1;
      this.#unitSeen = true;
    }
    const field = { tag, form: this.#form };
    const items = this.#read(holdsBlocks(content) ? content : { ...content, children: [{ name: 'w:p', attributes: {}, children: [...(look === undefined ? [] : [look]), ...content.children] }] });
    const filled = items.filter((item) => (item.kind === 'picture' ? !this.#isPlaceholder(item.picture) : textOfItem(item) !== '' && textOfItem(item) !== PLACEHOLDERS.get(tag)));
    if (PHOTO.test(tag)) this.#waiting = filled.some(({ kind }) => kind === 'picture') ? null : field;
    this.#items.push(...filled.map((item) => ({ ...item, field })));
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
