/** A parsed page in source order → raw items. */
import { shifted } from '../raised.ts';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { Flow, joinedRuns, type ParagraphLook } from '../flow.ts';
import { numeral } from '../lists.ts';
import { PictureList } from '../pictures.ts';
import type { RawItem, RawListPlace, RawRole } from '../raw.ts';
import { layOutRows, type SourceCell } from '../rows.ts';
import { isSymbolFont, symbolFor } from '../symbols.ts';
import { cleanText } from '../text/decode.ts';
import { isNamedFurniture, namesCaption, namesFact, namesOf, namesSummary } from './names.ts';
import { noteAnchors, type HtmlNote } from './note-anchors.ts';
import { lookInside, PLAIN_HTML, StyleRules, type HtmlLook } from './looks.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** Bytes of a file the page names, or null when it did not come with it. */
export type Resources = (address: string) => Uint8Array | null;

/** Neither text nor anything that leads to it. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'meta', 'link', 'svg', 'math', 'select', 'datalist', 'input', 'audio', 'map', 'area', 'xml']);
const EMBEDS: ReadonlySet<string> = new Set(['iframe', 'object', 'embed', 'video', 'canvas']);
/** What the page itself says is not its text. */
const AROUND: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'button', 'menu']);
const AROUND_ROLES: ReadonlySet<string> = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar']);
const BLOCKS: ReadonlySet<string> = new Set([
  'p', 'div', 'section', 'article', 'main', 'header', 'address', 'center', 'pre', 'blockquote', 'figure', 'figcaption', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'hr',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'caption', 'body', 'html', 'fieldset', 'details', 'summary', 'hgroup',
]);
/** How a numbered list says that it counts. */
const FORMATS: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };
/** Deepest nesting looked into; pages made by editors stay under 60. */
const DEEPEST = 250;

interface Place {
  readonly look: HtmlLook;
  readonly heading: number | null;
  readonly role: RawRole | null;
  readonly list: { readonly id: string; readonly ordered: boolean; readonly level: number; readonly format: string; next: number } | null;
  /** Taken by the first paragraph of a list item. */
  readonly item: { place: RawListPlace | null } | null;
  readonly depth: number;
}

export class HtmlReading {
  readonly pictures = new PictureList();
  readonly aside: string[] = [];
  readonly hidden: string[] = [];
  readonly rawText: string[] = [];
  readonly counts = { merged: 0, tables: 0, flattened: 0, embeds: 0, notes: 0 };
  #flow = new Flow('body');
  readonly #rules = new StyleRules();
  readonly #resources: Resources;
  readonly #pictureOf = new Map<string, number | null>();
  #notes: ReadonlyMap<Element, HtmlNote> = new Map();
  /** Bodies and signs of notes that have been read where their signs stand. */
  readonly #taken = new Set<Element>();
  #lists = 0;
  #raw = '';
  #pendingSpace = false;

  constructor(resources: Resources) {
    this.#resources = resources;
  }

  get items(): RawItem[] {
    return this.#flow.finish();
  }

  read(document: DefaultTreeAdapterTypes.Document): void {
    this.#styles(document, 0);
    this.#notes = noteAnchors(document);
    this.#children(document, { look: PLAIN_HTML, heading: null, role: null, list: null, item: null, depth: 0 });
    this.#end({ look: PLAIN_HTML, heading: null, role: null, list: null, item: null, depth: 0 });
  }

  #styles(node: Node, depth: number): void {
    if (!('childNodes' in node) || depth > DEEPEST) return;
    for (const child of node.childNodes) {
      if (child.nodeName === 'style') this.#rules.add(textIn(child));
      else this.#styles(child, depth + 1);
    }
  }

  #children(node: Node, place: Place): void {
    if (!('childNodes' in node)) return;
    for (const child of node.childNodes) {
      if (child.nodeName === '#text' && 'value' in child) this.#text(child.value, place);
      else if ('tagName' in child) this.#element(child, place);
    }
  }

  #element(element: Element, outer: Place): void {
    const tag = element.tagName;
    if (outer.depth > DEEPEST) {
      // Too deep to be anything but an accident: its words are kept, its structure is not.
      this.#text(textIn(element), outer);
      return;
    }
    if (SILENT.has(tag) || this.#taken.has(element)) return;
    if (EMBEDS.has(tag)) {
      this.counts.embeds += 1;
      return;
    }
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const look = lookInside(tag, attributes, this.#rules, outer.look);
    const names = namesOf(attributes);
    if (AROUND.has(tag) || AROUND_ROLES.has((attributes.get('role') ?? '').toLowerCase()) || isNamedFurniture(element, names)) {
      this.#setAside(element);
      return;
    }
    if (look.hidden) {
      const text = squeeze(textIn(element));
      if (text !== '') this.hidden.push(text);
      return;
    }
    const place: Place = { ...outer, look, depth: outer.depth + 1 };
    const note = this.#notes.get(element);
    if (note !== undefined && !this.#taken.has(note.body)) {
      this.#note(note, place);
      return;
    }
    switch (tag) {
      case 'br':
        this.#put('\n', look);
        return;
      case 'img':
        this.#picture(attributes);
        return;
      case 'table':
        this.#end(outer);
        this.#table(element, place);
        return;
      case 'ul':
      case 'ol': {
        this.#end(outer);
        this.#lists += 1;
        const start = Number(attributes.get('start') ?? '1');
        this.#children(element, { ...place, list: { id: `list-${String(this.#lists)}`, ordered: tag === 'ol', level: outer.list === null ? 0 : outer.list.level + 1, format: FORMATS[attributes.get('type') ?? ''] ?? 'decimal', next: Number.isInteger(start) ? start : 1 }, item: null });
        this.#end(place);
        return;
      }
      default:
    }
    // Date, author and counter side by side are lines of their own.
    if (!BLOCKS.has(tag) && tag !== 'time' && !(tag === 'span' && outer.heading === null && namesFact(names))) {
      this.#children(element, place);
      return;
    }
    this.#end(outer);
    const inner = this.#blockPlace(tag, attributes, place);
    this.#children(element, inner);
    this.#end(inner);
  }

  #blockPlace(tag: string, attributes: ReadonlyMap<string, string>, place: Place): Place {
    const names = namesOf(attributes);
    const heading = /^h([1-6])$/u.exec(tag)?.[1];
    if (heading !== '1' && place.role === null && namesSummary(names)) return { ...place, role: 'subtitle' };
    if (heading !== undefined) return { ...place, heading: Number(heading) };
    const className = (attributes.get('class') ?? '').toLowerCase();
    if (tag === 'figcaption' || tag === 'caption' || /\bmsocaption\b/u.test(className) || (place.heading === null && namesCaption(names))) return { ...place, role: 'caption' };
    if (tag === 'blockquote') return { ...place, role: 'quote' };
    if (/\bmsotitle\b/u.test(className)) return { ...place, role: 'title' };
    if (tag === 'li' && place.list !== null) {
      const { list } = place;
      const said = Number.parseInt(attributes.get('value') ?? '', 10);
      const value = Number.isInteger(said) ? said : list.next;
      list.next = value + 1;
      const label = !list.ordered ? '•' : list.level === 0 ? `${String(value)}.` : `${numeral(value, list.format)}.`;
      return { ...place, item: { place: { id: list.id, level: list.level, kind: list.ordered ? (list.level === 0 ? 'decimal' : 'other') : 'bullet', value, label } } };
    }
    return place;
  }

  #text(value: string, { look }: Place): void {
    if (look.pre) {
      this.#put(cleanText(value), look);
      return;
    }
    const text = value.replace(/[ \t\r\n\f]+/gu, ' ');
    if (text === '') return;
    if (text === ' ') {
      this.#pendingSpace ||= this.#raw !== '';
      return;
    }
    const opening = text.startsWith(' ') || this.#pendingSpace;
    this.#pendingSpace = text.endsWith(' ');
    this.#put((opening && this.#raw !== '' && !this.#raw.endsWith('\n') ? ' ' : '') + cleanText(text.trim() === '' ? text : trimSpaces(text)), look);
  }

  #put(text: string, look: HtmlLook): void {
    if (text === '\n') this.#pendingSpace = false;
    const placed = look.shift === null ? text : shifted(text, look.shift);
    const drawn = look.font !== null && isSymbolFont(look.font) ? [...text].map((char) => (char.charCodeAt(0) > 0x20 && char.charCodeAt(0) !== 0xa0 ? symbolFor(char.charCodeAt(0)) : char)).join('') : placed;
    this.#raw += drawn;
    this.#flow.text(drawn, { bold: look.bold, italic: look.italic, font: look.font, size: look.size });
  }

  #end(place: Place): void {
    const raw = this.#raw;
    this.#raw = '';
    this.#pendingSpace = false;
    if (raw.trim() !== '') this.rawText.push(raw);
    if (!this.#flow.pending) return;
    const list = raw.trim() === '' ? null : (place.item?.place ?? null);
    if (place.item !== null && list !== null) place.item.place = null;
    const look: ParagraphLook = { heading: place.heading, role: place.role, align: place.look.align, list };
    this.#flow.end(look);
  }

  #picture(attributes: ReadonlyMap<string, string>): void {
    // Pages that load pictures late keep the address elsewhere; one of a point or two counts visitors.
    const size = Math.min(pixels(attributes.get('width')), pixels(attributes.get('height')));
    const addresses = [attributes.get('src'), attributes.get('data-src'), attributes.get('data-original')].filter((one) => one !== undefined && one !== '');
    const address = addresses.find((one) => one !== undefined && this.#resources(one) !== null) ?? addresses[0] ?? '';
    if (size <= 3) return;
    const known = this.#pictureOf.get(address);
    if (known !== undefined) {
      this.#flow.picture(known);
      return;
    }
    const bytes = this.#resources(address);
    const name = address.startsWith('embedded:') ? undefined : fileName(address);
    const index = bytes === null ? this.pictures.lose(address.slice(0, 200), 'external-picture') : this.pictures.take(bytes, name);
    this.#pictureOf.set(address, index);
    this.#flow.picture(index);
  }

  #table(table: Element, place: Place): void {
    const rows: SourceCell[][] = [];
    let headerRows = 0;
    const walk = (element: Element, depth: number): void => {
      for (const child of element.childNodes) {
        if (!('tagName' in child)) continue;
        if (child.tagName === 'tr') {
          const cells = this.#cells(child, place);
          if (!cells.some((cell) => cell.items.length > 0)) continue;
          rows.push(cells);
          const heads = element.tagName === 'thead' || child.childNodes.every((cell) => !('tagName' in cell) || cell.tagName === 'th');
          if (heads && rows.length === headerRows + 1) headerRows += 1;
        } else if (child.tagName === 'caption') this.#flow.put(this.#apart(child, { ...place, role: 'caption' }));
        else if (depth < 4) walk(child, depth + 1);
      }
    };
    walk(table, 0);
    const { items, isTable, flattened } = layOutRows({ rows, ...(headerRows > 0 ? { headerRows } : {}) });
    if (isTable) this.counts.tables += 1;
    if (flattened) this.counts.flattened += 1;
    this.#flow.put(items);
  }

  #cells(row: Element, place: Place): SourceCell[] {
    return row.childNodes.flatMap((cell): SourceCell[] => {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) return [];
      const span = (wanted: string): number => {
        const value = Number(cell.attrs.find(({ name }) => name === wanted)?.value ?? '1');
        return Number.isInteger(value) && value > 1 ? Math.min(value, 1000) : 1;
      };
      const [colspan, rowspan] = [span('colspan'), span('rowspan')];
      if (colspan > 1 || rowspan > 1) this.counts.merged += 1;
      return [{ items: this.#apart(cell, place), colspan, rowspan }];
    });
  }

  /** The note's words hang on the paragraph of its sign. */
  #note({ body, sign }: HtmlNote, place: Place): void {
    const [raw, pendingSpace] = [this.#raw, this.#pendingSpace];
    [this.#raw, this.#pendingSpace] = ['', false];
    this.#taken.add(sign).add(body);
    const runs = joinedRuns(this.#apart(body, { ...place, look: PLAIN_HTML, heading: null, role: null }));
    [this.#raw, this.#pendingSpace] = [raw, pendingSpace];
    this.counts.notes += 1;
    this.#flow.note(this.counts.notes, runs, place.look.font);
  }

  /** Reads an element into items of its own. */
  #apart(element: Element, place: Place): RawItem[] {
    const outer = this.#flow;
    this.#flow = new Flow('table');
    const look = lookInside(element.tagName, new Map(element.attrs.map(({ name, value }) => [name, value])), this.#rules, place.look);
    const inner = { ...place, look, list: null, item: null, depth: place.depth + 1 };
    if (place.depth > DEEPEST) this.#text(textIn(element), inner);
    else this.#children(element, inner);
    this.#end(inner);
    const items = this.#flow.finish();
    this.#flow = outer;
    return items;
  }

  #setAside(element: Element): void {
    const lines = textIn(element, '\n').split('\n').map(squeeze).filter((line) => line !== '');
    this.aside.push(...lines);
  }
}

/** All words inside, without recursion; `between`: what parts elements. */
function textIn(element: Element, between = ''): string {
  const out: string[] = [];
  const stack: Node[] = [...element.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) out.push(node.value);
    else if ('childNodes' in node && !(SILENT.has(node.nodeName) && element.nodeName !== node.nodeName)) {
      out.push(between);
      stack.push(...[...node.childNodes].reverse());
    }
  }
  return out.join('');
}

const squeeze = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();
const trimSpaces = (text: string): string => text.replace(/^ | $/gu, '');
const pixels = (value: string | undefined): number => (value === undefined || !/^\d+/u.test(value) ? Number.POSITIVE_INFINITY : Number.parseInt(value, 10));

function fileName(address: string): string {
  const path = address.split(/[?#]/u, 1)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1).slice(0, 120) || 'anh';
}
