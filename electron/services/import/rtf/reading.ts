/** The state of reading an RTF: groups, looks, streams of paragraphs, tables, pictures. */
import { decodeWith, encodingOfCodePage } from '../charsets.ts';
import { HiddenTexts, joinedRuns, type ParagraphLook, type RunLook } from '../flow.ts';
import { PictureList } from '../pictures.ts';
import { symbolFor, isSymbolCode } from '../symbols.ts';
import { cleanText } from '../text/decode.ts';
import { destinationOf, type Destination } from './destinations.ts';
import { RtfFonts, RtfStyles } from './fonts.ts';
import { HexBytes } from './hex.ts';
import type { RtfResult } from './result.ts';
import { RowDefinition } from './row.ts';
import { applyCharacterWord, openGroup, SIGNS, withParagraphWord, type Group } from './state.ts';
import { Streams } from './streams.ts';
import type { RtfToken } from './tokens.ts';

/** Deepest nesting of groups; a table in a table in a text box stays under 60. */
const MAX_DEPTH = 2_000;
const BREAKING: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'column']);

export class RtfReading {
  readonly #fonts = new RtfFonts();
  readonly #styles = new RtfStyles();
  readonly pictures = new PictureList();
  readonly #counts = { added: 0, removed: 0, boxes: 0, symbols: 0, objects: 0 };
  readonly #aside: string[] = [];
  readonly #comments: string[] = [];
  readonly #hidden = new HiddenTexts();
  readonly #raw: string[] = [];
  readonly #streams = new Streams();
  #group: Group = openGroup();
  readonly #groups: Group[] = [];
  #defaultFont = 0;
  /** Bytes of one font that wait to be decoded together. */
  #bytes: number[] = [];
  #skip = 0;
  #high = 0;
  #notes = 0;
  #author = '';
  #hex = new HexBytes();
  /** Of the row at hand and those after it, until the next one. */
  #row = new RowDefinition();
  #revised = false;
  #wasDeleted = false;

  constructor() {
    this.#streams.push('body', this.#raw);
  }

  take(token: RtfToken): void {
    switch (token.kind) {
      case 'open':
        this.#flush();
        this.#skip = 0;
        if (this.#groups.length < MAX_DEPTH) this.#groups.push(this.#group);
        this.#group = { ...this.#group, fresh: true, optional: false, close: null };
        return;
      case 'close': {
        this.#flush();
        this.#skip = 0;
        this.#group.close?.();
        this.#group = this.#groups.pop() ?? this.#group;
        return;
      }
      case 'binary':
        this.#skip = 0;
        if (this.#group.destination === 'picture') this.#hex.append(token.bytes);
        return;
      case 'byte':
        this.#byte(token.byte, token.hex);
        return;
      case 'word':
        this.#word(token.word, token.value);
    }
  }

  finish(): RtfResult {
    this.#flush();
    // A file cut off inside groups: what they hold still counts.
    while (this.#groups.length > 0) {
      this.#group.close?.();
      this.#group = this.#groups.pop() ?? this.#group;
    }
    const items = this.#streams.pop(this.#look());
    this.#hidden.pause();
    return { items, aside: this.#aside, comments: this.#comments, notes: this.#notes, counts: this.#counts, tables: this.#streams.tables, flattened: this.#streams.flattened, merged: this.#streams.merged, pictures: this.pictures, rawText: this.#raw, hidden: this.#hidden.list };
  }

  #look(): ParagraphLook {
    const { style: number, outline, align } = this.#group.paragraph;
    const style = this.#styles.look(number);
    return { ...style, align, heading: outline === null ? (style.heading ?? null) : outline <= 8 ? outline + 1 : null };
  }

  #byte(byte: number, hex: boolean): void {
    this.#group.fresh = false;
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    switch (this.#group.destination) {
      case 'skip':
      case 'shape-value':
        return;
      case 'fonts':
        this.#fonts.name(String.fromCharCode(byte));
        return;
      case 'styles':
        this.#styles.name(String.fromCharCode(byte));
        return;
      case 'picture':
        if (!hex) this.#hex.digit(byte);
        return;
      default:
        this.#bytes.push(byte);
        if (this.#bytes.length >= 4096 && byte < 0x80) this.#flush();
    }
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const font = this.#fonts.get(this.#group.font);
    if (font?.symbols === true) this.#symbols(bytes.map(symbolFor).join(''));
    else if (bytes.every((byte) => byte < 0x80)) this.#text(String.fromCharCode(...bytes));
    else this.#text(decodeWith(font?.encoding ?? this.#fonts.codePage, Uint8Array.from(bytes)));
  }

  #symbols(text: string): void {
    this.#counts.symbols += 1;
    this.#text(text);
  }

  /** Text of the stream at hand, or of a comment's author. */
  #text(raw: string): void {
    const text = cleanText(raw);
    const { destination, deleted, hidden, font, bold, italic, size } = this.#group;
    if (text === '' || destination === 'skip') return;
    if (destination === 'comment-author') {
      this.#author += text;
      return;
    }
    if (deleted !== this.#wasDeleted) {
      if (deleted) this.#counts.removed += 1;
      this.#wasDeleted = deleted;
    }
    if (deleted) return;
    if (hidden) {
      this.#hidden.add(text);
      return;
    }
    this.#hidden.pause();
    const look: RunLook = { bold, italic, font: this.#fonts.get(font)?.name ?? null, size: size / 2 };
    this.#streams.current.flow.text(text, look);
    this.#streams.addRaw(text);
  }

  #word(word: string, value: number | null): void {
    if (word === '*') {
      this.#group.optional = true;
      return;
    }
    this.#flush();
    const group = this.#group;
    if (group.fresh) {
      group.fresh = false;
      const destination = destinationOf(word);
      if (destination !== undefined && group.destination !== 'skip') {
        this.#enter(destination);
        return;
      }
      // A group marked optional that nobody knows holds nothing to read.
      if (group.optional && destination === undefined) group.destination = 'skip';
    }
    if (this.#skip > 0 && SIGNS.has(word)) {
      this.#skip -= 1;
      return;
    }
    if (group.destination === 'skip') return;
    if (group.destination === 'fonts') this.#fontWord(word, value);
    else if (group.destination === 'styles') this.#styleWord(word, value);
    else if (group.destination !== 'picture') this.#textWord(word, value);
  }

  #fontWord(word: string, value: number | null): void {
    if (word === 'f') this.#fonts.open(value ?? 0);
    else if (word === 'fcharset') this.#fonts.charset(value ?? 0);
  }

  #styleWord(word: string, value: number | null): void {
    if (word === 's') this.#styles.open(value ?? 0);
    else if (word === 'cs' || word === 'ds' || word === 'ts') this.#styles.open(null);
  }

  #enter(destination: Destination): void {
    const group = this.#group;
    group.destination = destination;
    switch (destination) {
      case 'styles':
        this.#styles.open(0);
        return;
      case 'picture':
        // Pictures may stand inside the value of a shape's property; where one began, it ends.
        this.#hex = new HexBytes();
        group.close = () => {
          const bytes = this.#hex.take();
          this.#streams.current.flow.picture(bytes.length === 0 ? this.pictures.lose('?', 'picture-lost') : this.pictures.take(bytes));
        };
        return;
      case 'note': {
        this.#notes += 1;
        const number = this.#notes;
        const font = this.#fonts.get(group.font)?.name ?? null;
        this.#streams.push('note', this.#raw);
        group.close = () => {
          const runs = joinedRuns(this.#streams.pop(this.#look()));
          this.#streams.current.flow.note(number, runs, font);
        };
        return;
      }
      case 'box':
        this.#counts.boxes += 1;
        this.#streams.push('text-box', this.#raw);
        group.close = () => {
          const items = this.#streams.pop(this.#look());
          this.#streams.current.flow.attach(items);
        };
        return;
      case 'aside':
      case 'comment':
        this.#streams.push('note', []);
        group.close = () => {
          const lines = this.#streams.pop(this.#look()).flatMap((item) => (item.kind === 'paragraph' ? [item.runs.map((run) => run.text).join('').trim()] : []));
          if (destination === 'aside') this.#aside.push(...lines.filter((line) => /\p{L}/u.test(line)));
          else this.#comments.push([this.#author, lines.filter((line) => line !== '').join(' ')].filter((part) => part !== '').join(': '));
          this.#author = '';
        };
        return;
      default:
    }
  }

  #textWord(word: string, value: number | null): void {
    const group = this.#group;
    const sign = SIGNS.get(word);
    if (sign !== undefined) {
      this.#text(sign);
      return;
    }
    if (BREAKING.has(word)) {
      this.#endParagraph();
      return;
    }
    if (word === 'plain') this.#revised = false;
    if (applyCharacterWord(group, word, value, this.#defaultFont)) return;
    group.paragraph = withParagraphWord(group.paragraph, word, value);
    switch (word) {
      case 'ansicpg':
      case 'mac':
        this.#fonts.codePage = word === 'mac' ? 'macintosh' : encodingOfCodePage(value ?? 1252);
        return;
      case 'deff':
        this.#defaultFont = value ?? 0;
        for (const one of [group, ...this.#groups]) one.font = this.#defaultFont;
        return;
      case 'u':
        this.#unicode(value ?? 0);
        return;
      case 'revised':
        if (value !== 0 && !this.#revised) this.#counts.added += 1;
        this.#revised = value !== 0;
        return;
      case 'object':
        this.#counts.objects += 1;
        return;
      case 'trowd':
        this.#row = new RowDefinition();
        return;
      case 'clmgf':
      case 'clvmgf':
        this.#row.word(word, value);
        this.#streams.current.table.merge();
        return;
      case 'cell':
      case 'nestcell':
        this.#endParagraph();
        this.#streams.current.table.cell();
        return;
      case 'row':
      case 'nestrow':
        this.#streams.toTable(group.paragraph.inTable);
        this.#streams.current.table.row(this.#row.cells, this.#row.header);
        return;
      default:
        this.#row.word(word, value);
    }
  }

  #unicode(value: number): void {
    this.#flush();
    const unit = value < 0 ? value + 0x10000 : value;
    this.#skip = this.#group.uc;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      this.#high = unit;
      return;
    }
    if (unit >= 0xdc00 && unit <= 0xdfff) {
      if (this.#high !== 0) this.#text(String.fromCharCode(this.#high, unit));
      this.#high = 0;
      return;
    }
    this.#high = 0;
    if (isSymbolCode(unit)) this.#symbols(symbolFor(unit));
    else if (unit > 0x1f && unit <= 0xffff) this.#text(String.fromCharCode(unit));
  }

  #endParagraph(): void {
    this.#hidden.pause();
    this.#streams.endParagraph(this.#look(), this.#group.paragraph.inTable);
  }
}
