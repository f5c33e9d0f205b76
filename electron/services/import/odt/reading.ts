/** The body of an .odt in source order → raw items. */
import { Flow, HiddenTexts, joinedRuns, type ParagraphLook } from '../flow.ts';
import { ListCounter, type ListLevel } from '../lists.ts';
import type { ZipParts } from '../parts.ts';
import { PictureList } from '../pictures.ts';
import type { RawItem, RawListPlace } from '../raw.ts';
import { layOutRows, type SourceCell } from '../rows.ts';
import { cleanText } from '../text/decode.ts';
import { AppError } from '../../../common/errors.ts';
import { say } from '../../../common/print/say.ts';
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../xml.ts';
import type { OdtLook, OdtStyles } from './styles.ts';

/** Never text of the article. */
const SILENT: ReadonlySet<string> = new Set([
  'text:tracked-changes', 'text:sequence-decls', 'text:variable-decls', 'text:user-field-decls', 'office:forms', 'text:table-of-content-source',
  'text:note-citation', 'text:bookmark', 'svg:title', 'svg:desc', 'office:event-listeners',
]);

interface ListState {
  readonly counter: ListCounter;
  readonly id: string;
  readonly level: number;
}

export class OdtReading {
  readonly pictures = new PictureList();
  readonly comments: string[] = [];
  readonly hidden = new HiddenTexts();
  readonly counts = { boxes: 0, notes: 0, merged: 0, tables: 0, flattened: 0, equations: 0, objects: 0 };
  readonly #styles: OdtStyles;
  readonly #parts: ZipParts;
  readonly #counters = new Map<string, ListCounter>();
  #lists = 0;

  constructor(styles: OdtStyles, parts: ZipParts) {
    this.#styles = styles;
    this.#parts = parts;
  }

  /** Items of an element that holds blocks. */
  blocks(container: XmlElement, origin: 'body' | 'note' | 'text-box', list: ListState | null = null): RawItem[] {
    const flow = new Flow(origin);
    const visit = (element: XmlElement, place: ListState | null, first: { is: boolean }): void => {
      for (const child of elementsOf(element)) {
        switch (child.name) {
          case 'text:p':
          case 'text:h':
            this.#paragraph(flow, child, first.is && place !== null ? place.counter.next(place.id, place.level) : null);
            first.is = false;
            break;
          case 'text:list':
            visit(child, this.#list(child, place), { is: false });
            break;
          case 'text:list-item':
          case 'text:list-header':
            this.#beginItem(child, place);
            visit(child, place, { is: child.name === 'text:list-item' });
            break;
          case 'table:table':
            flow.put(this.#table(child));
            break;
          case 'draw:frame':
            this.#frame(flow, child);
            flow.end();
            break;
          default:
            if (!SILENT.has(child.name)) visit(child, place, first);
        }
      }
    };
    visit(container, list, { is: false });
    return flow.finish();
  }

  #list(element: XmlElement, outer: ListState | null): ListState {
    if (outer !== null && element.attributes['text:style-name'] === undefined) return { ...outer, level: outer.level + 1 };
    const name = element.attributes['text:style-name'] ?? '';
    const level = outer === null ? 0 : outer.level + 1;
    const levels = this.#styles.list(name) ?? new Map<number, ListLevel>([[level, { format: 'bullet', text: '•', start: 1 }]]);
    const goesOn = element.attributes['text:continue-numbering'] === 'true' || element.attributes['text:continue-list'] !== undefined;
    const known = goesOn ? this.#counters.get(name) : undefined;
    this.#lists += 1;
    const id = known === undefined ? `list-${String(this.#lists)}` : name;
    const counter = known ?? new ListCounter(new Map([['a', levels]]), new Map([[id, { abstract: 'a', overrides: new Map() }], [name === '' ? id : name, { abstract: 'a', overrides: new Map() }]]));
    this.#counters.set(name, counter);
    return { counter, id, level };
  }

  /** An item may say its own number. */
  #beginItem({ attributes }: XmlElement, place: ListState | null): void {
    const said = Number.parseInt(attributes['text:start-value'] ?? '', 10);
    if (place !== null && Number.isInteger(said)) place.counter.beginAt(place.id, place.level, said);
  }

  #paragraph(flow: Flow, element: XmlElement, list: RawListPlace | null): void {
    const look = this.#styles.look('paragraph', element.attributes['text:style-name']);
    this.#inline(flow, element, look);
    const level = Number(element.attributes['text:outline-level'] ?? '1');
    const paragraph: ParagraphLook = {
      heading: element.name === 'text:h' ? Math.min(Math.max(level, 1), 9) : null,
      role: look.role ?? null,
      align: look.align ?? 'left',
      list,
    };
    this.hidden.pause();
    flow.end(paragraph);
  }

  #inline(flow: Flow, element: XmlElement, look: OdtLook): void {
    const put = (raw: string): void => {
      const text = cleanText(raw);
      if (text === '') return;
      if (look.hidden === true) {
        this.hidden.add(text);
        return;
      }
      this.hidden.pause();
      flow.text(text, { bold: look.bold === true, italic: look.italic === true, font: look.font ?? null, size: look.size ?? null });
    };
    for (const child of element.children) {
      if (typeof child === 'string') {
        put(child.replace(/[ \t\r\n]+/gu, ' '));
        continue;
      }
      switch (child.name) {
        case 'text:span':
          this.#inline(flow, child, { ...look, ...this.#styles.look('text', child.attributes['text:style-name']) });
          break;
        case 'text:s':
          put(' '.repeat(Math.min(Math.max(Number(child.attributes['text:c'] ?? '1'), 0), 500)));
          break;
        case 'text:tab':
          put('\t');
          break;
        case 'text:line-break':
          put('\n');
          break;
        case 'text:note':
          this.#note(flow, child, look);
          break;
        case 'office:annotation':
          this.#comment(child);
          break;
        case 'draw:frame':
          this.#frame(flow, child);
          break;
        default:
          if (SILENT.has(child.name)) break;
          if (elementsOf(child).some((inner) => inner.name === 'text:p')) {
            // A drawn shape with words in it.
            this.counts.boxes += 1;
            flow.attach(this.blocks(child, 'text-box'));
          } else this.#inline(flow, child, look);
      }
    }
  }

  #note(flow: Flow, element: XmlElement, look: OdtLook): void {
    const body = childOf(element, 'text:note-body');
    if (body === undefined) return;
    this.counts.notes += 1;
    const number = this.counts.notes;
    flow.note(number, joinedRuns(this.blocks(body, 'note')), look.font ?? null);
  }

  #comment(element: XmlElement): void {
    const author = textOf(childOf(element, 'dc:creator') ?? EMPTY).trim();
    const text = descendantsOf(element, 'text:p').map((one) => cleanText(textOf(one)).trim()).join(' ');
    if (text !== '') this.comments.push(author === '' ? text : `${author}: ${text}`);
  }

  #frame(flow: Flow, frame: XmlElement): void {
    const box = childOf(frame, 'draw:text-box');
    if (box !== undefined) {
      this.counts.boxes += 1;
      flow.attach(this.blocks(box, 'text-box'));
      return;
    }
    const math = descendantsOf(frame, 'draw:object')[0];
    if (math !== undefined) this.counts.objects += 1;
    // Several images in a frame are the same picture in several formats, the best first.
    const images = childrenOf(frame, 'draw:image');
    const [first] = images;
    if (first === undefined) {
      if (math !== undefined) flow.picture(this.pictures.lose('?', 'drawing-lost', say('importRemarks.what.object')));
      return;
    }
    for (const image of images) {
      const bytes = this.#bytes(image);
      if (bytes === null) continue;
      const lost = this.pictures.lost.length;
      const index = this.pictures.take(bytes.bytes, bytes.name);
      if (index !== null || image === images.at(-1)) {
        flow.picture(index);
        return;
      }
      // The next one may be drawable: this one is not lost yet.
      this.pictures.lost.length = lost;
      this.pictures.warnings.pop();
    }
    flow.picture(this.#isExternal(first) ? this.pictures.lose(first.attributes['xlink:href'] ?? '?', 'external-picture') : this.pictures.lose(first.attributes['xlink:href'] ?? '?', 'picture-lost'));
  }

  #isExternal(image: XmlElement): boolean {
    return /^(?:[a-z][a-z0-9+.-]*:|\/|\.\.\/)/iu.test(image.attributes['xlink:href'] ?? '');
  }

  #bytes(image: XmlElement): { bytes: Uint8Array; name: string } | null {
    const part = (image.attributes['xlink:href'] ?? '').replace(/^\.\//u, '');
    if (part === '' || this.#isExternal(image) || !this.#parts.has(part)) return null;
    try {
      return { bytes: this.#parts.bytes(part), name: part.slice(part.lastIndexOf('/') + 1) };
    } catch (thrown) {
      // One broken picture does not take the text with it; the caller names it.
      if (thrown instanceof AppError) return null;
      throw thrown;
    }
  }

  #table(table: XmlElement): RawItem[] {
    const rows: SourceCell[][] = [];
    let headerRows = 0;
    const walk = (element: XmlElement, inHead: boolean): void => {
      for (const child of elementsOf(element)) {
        if (child.name === 'table:table-row') {
          rows.push(this.#cells(child));
          if (inHead && rows.length === headerRows + 1) headerRows += 1;
        } else if (child.name.startsWith('table:')) walk(child, inHead || child.name === 'table:table-header-rows');
      }
    };
    walk(table, false);
    const { items, isTable, flattened } = layOutRows({ rows, ...(headerRows > 0 ? { headerRows } : {}) });
    if (isTable) this.counts.tables += 1;
    if (flattened) this.counts.flattened += 1;
    return items;
  }

  #cells(row: XmlElement): SourceCell[] {
    return elementsOf(row).flatMap((cell): SourceCell[] => {
      if (cell.name !== 'table:table-cell') return [];
      const span = (name: string): number => {
        const value = Number(cell.attributes[`table:number-${name}-spanned`] ?? '1');
        return Number.isInteger(value) && value > 1 ? Math.min(value, 1000) : 1;
      };
      const [colspan, rowspan] = [span('columns'), span('rows')];
      if (colspan > 1 || rowspan > 1) this.counts.merged += 1;
      const items = this.blocks(cell, 'body').map((item): RawItem => (item.kind === 'paragraph' && item.origin === 'body' ? { ...item, origin: 'table' } : item));
      return [{ items, colspan, rowspan }];
    });
  }
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };
