/** Walks the characters of a .doc and gives paragraphs, tables, pictures, notes and boxes in order. */
import { encodingOfFont, decodeWith } from '../charsets.ts';
import { FlatTable } from '../flat-table.ts';
import { Flow, HiddenTexts, joinedRuns, type ParagraphLook } from '../flow.ts';
import type { ListCounter } from '../lists.ts';
import type { PictureList } from '../pictures.ts';
import type { RawItem, RawParagraph } from '../raw.ts';
import { isSymbolCode, isSymbolFont, symbolFor } from '../symbols.ts';
import { cleanText } from '../text/decode.ts';
import { characterLook, paragraphFacts, type CharacterLook, type ParagraphFacts } from './look.ts';
import type { PieceTable } from './pieces.ts';
import { RunFinder, type FormatRun } from './sprms.ts';
import type { DocFont, DocStyles, ResolvedStyle } from './styles.ts';

export interface DocParts {
  readonly pieces: PieceTable;
  readonly characters: readonly FormatRun[];
  readonly paragraphs: readonly FormatRun[];
  readonly styles: DocStyles;
  readonly fonts: readonly DocFont[];
  readonly lists: ListCounter;
  readonly pictures: PictureList;
  /** Bytes of the picture at a place of the data stream. */
  readonly inline: (at: number) => Uint8Array | null;
  /** What hangs on a character of the main text: a note, a shape. */
  readonly anchors: ReadonlyMap<number, Anchor>;
}

export type Anchor =
  | { readonly kind: 'note'; readonly start: number; readonly end: number }
  /** Picture bytes: null when missing, undefined when the shape shows none. */
  | { readonly kind: 'shape'; readonly picture: Uint8Array | null | undefined; readonly box: { readonly start: number; readonly end: number } | null };

export interface DocCounts {
  added: number;
  removed: number;
  boxes: number;
  notes: number;
  merged: number;
  tables: number;
  flattened: number;
  symbols: number;
}

type Origin = 'body' | 'note' | 'text-box';

export class DocReading {
  readonly counts: DocCounts = { added: 0, removed: 0, boxes: 0, notes: 0, merged: 0, tables: 0, flattened: 0, symbols: 0 };
  readonly hidden = new HiddenTexts();
  /** Text that tracked changes took away. */
  readonly removed: string[] = [];
  /** Programs of embedded objects. */
  readonly objects: string[] = [];
  readonly #parts: DocParts;
  readonly #characters: RunFinder;
  readonly #paragraphs: RunFinder;
  readonly #looks = new Map<FormatRun, { style: number; look: CharacterLook }>();
  #change: 'none' | 'added' | 'removed' = 'none';

  constructor(parts: DocParts) {
    this.#parts = parts;
    this.#characters = new RunFinder(parts.characters);
    this.#paragraphs = new RunFinder(parts.paragraphs);
  }

  /** Items of the characters [start, end). */
  read(start: number, end: number, origin: Origin): RawItem[] {
    const flow = new Flow(origin);
    const table = new FlatTable();
    /** Fields that are open: true while their instruction runs. */
    const fields: boolean[] = [];
    let instruction = '';
    let facts: ParagraphFacts = {};
    let look: ParagraphLook = {};
    const settle = (): void => {
      const ready = flow.items.splice(0);
      if (facts.inTable === true) table.content(ready);
      else if (ready.length > 0) table.loose(ready);
    };
    for (const { cp, text, offset, width, until } of this.#stretches(start, end)) {
      const paragraph = this.#paragraphAt(offset);
      facts = paragraph.facts;
      look = paragraph.look;
      const character = this.#characterAt(offset, paragraph.styleNumber, paragraph.style);
      for (let i = 0; i < text.length && cp + i < until; ) {
        const code = text.charCodeAt(i);
        if (code >= 0x20 && !(character.special === true && (code === 0x28 || character.picture !== undefined))) {
          let to = i + 1;
          while (to < text.length && text.charCodeAt(to) >= 0x20) to += 1;
          if (!fields.includes(true)) this.#put(flow, text.slice(i, to), character);
          else if (instruction.length < 200) instruction += text.slice(i, to);
          i = to;
          continue;
        }
        const silent = fields.includes(true);
        switch (code) {
          case 0x13:
            fields.push(true);
            instruction = '';
            break;
          case 0x14:
            // An object of another program: only its picture can come.
            if (/^\s*(?:EMBED|LINK)\s/u.test(instruction)) this.objects.push(instruction.trim().split(/\s+/u)[1] ?? '?');
            instruction = '';
            if (fields.length > 0) fields[fields.length - 1] = false;
            break;
          case 0x15:
            fields.pop();
            break;
          case 0x09:
            if (!silent) this.#put(flow, '\t', character);
            break;
          case 0x0b:
          case 0x0e:
            if (!silent) this.#put(flow, '\n', character);
            break;
          case 0x1e:
            if (!silent) this.#put(flow, '\u2011', character);
            break;
          case 0x07:
          case 0x0c:
          case 0x0d: {
            // What ends a paragraph says what it is.
            const here = this.#paragraphAt(offset + i * width);
            facts = here.facts;
            look = here.look;
            if (code === 0x07 && facts.rowEnd === true) {
              const cells = facts.cells ?? [];
              this.counts.merged += cells.filter((cell) => cell.first === true || cell.merge === 'start').length;
              for (const item of flow.finish().splice(0)) table.content([item]);
              table.row(cells, facts.header === true);
              break;
            }
            this.hidden.pause();
            flow.end(this.#withList(look, facts));
            settle();
            if (code === 0x07 || facts.innerCell === true) table.cell();
            break;
          }
          default:
            if (!silent) this.#special(flow, code, cp + i, character);
        }
        i += 1;
      }
    }
    flow.finish(look);
    settle();
    const { items, tables, flattened, merged } = table.finish();
    this.counts.tables += tables;
    this.counts.flattened += flattened;
    this.counts.merged += merged;
    return items;
  }

  /** Stretches of characters that lie in one piece, one run of characters and one paragraph. */
  *#stretches(start: number, end: number): Generator<{ cp: number; text: string; offset: number; width: 1 | 2; until: number }> {
    for (const piece of this.#parts.pieces.pieces) {
      if (piece.end <= start || piece.start >= end) continue;
      const whole = this.#parts.pieces.text(piece);
      const from = Math.max(start, piece.start);
      const to = Math.min(end, piece.end, piece.start + whole.length);
      for (let cp = from; cp < to; ) {
        const offset = piece.offset + (cp - piece.start) * piece.width;
        const run = this.#characters.find(offset);
        const paragraph = this.#paragraphs.find(offset);
        const edge = Math.min(run?.end ?? Number.POSITIVE_INFINITY, paragraph?.end ?? Number.POSITIVE_INFINITY);
        const next = edge === Number.POSITIVE_INFINITY ? to : Math.min(to, Math.max(cp + 1, cp + Math.ceil((edge - offset) / piece.width)));
        yield { cp, text: whole.slice(cp - piece.start, next - piece.start), offset, width: piece.width, until: to };
        cp = next;
      }
    }
  }

  #paragraphAt(offset: number): { facts: ParagraphFacts; look: ParagraphLook; style: ResolvedStyle; styleNumber: number } {
    const run = this.#paragraphs.find(offset);
    const styleNumber = run?.style ?? 0;
    const style = this.#parts.styles.get(styleNumber);
    const facts = run === null ? style.paragraph : paragraphFacts(run.grpprl, style.paragraph);
    const stated = facts.outline === undefined || facts.outline === style.paragraph.outline ? style.heading : facts.outline <= 8 ? facts.outline + 1 : null;
    return { facts, look: { heading: stated, role: style.role, align: ALIGNS[facts.align ?? 0] ?? 'left' }, style, styleNumber };
  }

  #characterAt(offset: number, styleNumber: number, style: ResolvedStyle): CharacterLook {
    const run = this.#characters.find(offset);
    if (run === null) return style.characters;
    const known = this.#looks.get(run);
    if (known?.style === styleNumber) return known.look;
    let look = characterLook(run.grpprl, style.characters);
    if (look.style !== undefined) look = characterLook(run.grpprl, { ...style.characters, ...this.#parts.styles.get(look.style).characters });
    this.#looks.set(run, { style: styleNumber, look });
    return look;
  }

  #withList(look: ParagraphLook, facts: ParagraphFacts): ParagraphLook {
    if (facts.list === undefined || facts.list <= 0) return look;
    return { ...look, list: this.#parts.lists.next(String(facts.list), facts.level ?? 0) };
  }

  #put(flow: Flow, raw: string, look: CharacterLook): void {
    const change = look.deleted === true ? 'removed' : look.inserted === true ? 'added' : 'none';
    if (change !== this.#change && change !== 'none') this.counts[change] += 1;
    this.#change = change;
    if (look.deleted === true) {
      this.removed.push(cleanText(raw));
      return;
    }
    const font = this.#parts.fonts[look.font ?? -1];
    const text = this.#letters(raw, font);
    if (look.hidden === true) {
      this.hidden.add(text);
      return;
    }
    this.hidden.pause();
    flow.text(text, { bold: look.bold === true, italic: look.italic === true, font: font?.name ?? null, size: look.size === undefined ? null : look.size / 2 });
  }

  #letters(raw: string, font: DocFont | undefined): string {
    let text = cleanText(raw);
    if (/[\uf000-\uf0ff]/u.test(text)) {
      this.counts.symbols += 1;
      const symbols = font !== undefined && isSymbolFont(font.name);
      // Signs of a symbol font; letters that some program moved there out of an ordinary one come back.
      text = [...text].map((char) => (isSymbolCode(char.charCodeAt(0)) ? (symbols ? symbolFor(char.charCodeAt(0)) : String.fromCharCode(char.charCodeAt(0) & 0xff)) : char)).join('');
    }
    if (font === undefined || !/[\u0080-\u00ff]/u.test(text)) return text;
    const encoding = encodingOfFont(font.charset, font.name, 'windows-1252');
    // Only a piece of one-byte characters can hold letters of another code page; Word writes such text in two bytes.
    return encoding === 'windows-1252' || !/^[\u0000-\u00ff]*$/u.test(text) || encoding === 'windows-1258' ? text : decodeWith(encoding, Uint8Array.from(text, (char) => char.charCodeAt(0)));
  }

  #special(flow: Flow, code: number, cp: number, look: CharacterLook): void {
    if (look.symbol !== undefined && code === 0x28) {
      this.counts.symbols += 1;
      const name = this.#parts.fonts[look.symbol.font]?.name ?? '';
      this.#put(flow, isSymbolFont(name) || isSymbolCode(look.symbol.code) ? symbolFor(look.symbol.code) : String.fromCharCode(look.symbol.code), look);
      return;
    }
    if (code === 0x01 && look.picture !== undefined && look.data !== true) {
      const bytes = this.#parts.inline(look.picture);
      flow.picture(bytes === null ? this.#parts.pictures.lose('?', 'picture-lost') : this.#parts.pictures.take(bytes));
      return;
    }
    const anchor = this.#parts.anchors.get(cp);
    if (anchor === undefined) return;
    if (anchor.kind === 'note') {
      this.counts.notes += 1;
      const number = this.counts.notes;
      flow.note(number, trimmed(joinedRuns(this.read(anchor.start, anchor.end, 'note'))), this.#parts.fonts[look.font ?? -1]?.name ?? null);
      return;
    }
    if (anchor.picture !== undefined) flow.picture(anchor.picture === null ? this.#parts.pictures.lose('?', 'picture-lost') : this.#parts.pictures.take(anchor.picture));
    if (anchor.box !== null) {
      this.counts.boxes += 1;
      flow.attach(this.read(anchor.box.start, anchor.box.end, 'text-box'));
    }
  }
}

const ALIGNS: readonly RawParagraph['align'][] = ['left', 'center', 'right', 'justify', 'justify', 'justify'];

function trimmed(runs: readonly RawParagraph['runs'][number][]): RawParagraph['runs'] {
  const [first, ...rest] = runs;
  return first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest];
}
