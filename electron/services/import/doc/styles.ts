/** Style sheet and font table of a .doc (MS-DOC 2.9.271, 2.9.286). */
import type { RawRole } from '../raw.ts';
import { characterLook, paragraphFacts, type CharacterLook, type ParagraphFacts } from './look.ts';

interface Style {
  readonly kind: number;
  readonly base: number;
  readonly name: string;
  /** Built-in number: 1–9 are the headings. */
  readonly builtIn: number;
  readonly paragraph: Uint8Array;
  readonly characters: Uint8Array;
}

export interface ResolvedStyle {
  readonly heading: number | null;
  readonly role: RawRole | null;
  readonly characters: CharacterLook;
  readonly paragraph: ParagraphFacts;
}

const NO_BASE = 0x0fff;
const DEEPEST = 12;
const PLAIN: ResolvedStyle = { heading: null, role: null, characters: {}, paragraph: {} };

export class DocStyles {
  readonly #styles: (Style | null)[] = [];
  readonly #resolved = new Map<number, ResolvedStyle>();
  #defaultFont: number | undefined;

  /** @throws RangeError when the bytes break off; what was read before that is kept by the caller's choice */
  constructor(stsh: Uint8Array) {
    if (stsh.length < 4) return;
    const view = new DataView(stsh.buffer, stsh.byteOffset, stsh.byteLength);
    const head = view.getUint16(0, true);
    const count = Math.min(view.getUint16(2, true), 4096);
    const base = view.getUint16(4, true);
    if (head >= 14) this.#defaultFont = view.getUint16(14, true);
    let at = 2 + head;
    for (let i = 0; i < count && at + 2 <= stsh.length; i += 1) {
      const length = view.getUint16(at, true);
      this.#styles.push(length === 0 ? null : readStyle(stsh.subarray(at + 2, at + 2 + length), base));
      at += 2 + length + (length & 1);
    }
  }

  /** A paragraph style with everything it inherits. */
  get(index: number): ResolvedStyle {
    const known = this.#resolved.get(index);
    if (known !== undefined) return known;
    const resolved = this.#resolve(index, 0);
    this.#resolved.set(index, resolved);
    return resolved;
  }

  #resolve(index: number, depth: number): ResolvedStyle {
    const style = this.#styles[index] ?? null;
    if (style === null || depth > DEEPEST) {
      return this.#defaultFont === undefined ? PLAIN : { ...PLAIN, characters: { font: this.#defaultFont } };
    }
    const below = style.base === NO_BASE || style.base === index ? this.#resolve(-1, depth) : this.#resolve(style.base, depth + 1);
    const paragraph = paragraphFacts(style.paragraph, below.paragraph);
    const named = style.builtIn >= 1 && style.builtIn <= 9 && style.kind === 1 ? style.builtIn : null;
    const stated = paragraph.outline === undefined ? null : paragraph.outline <= 8 ? paragraph.outline + 1 : null;
    return {
      heading: named ?? stated ?? below.heading,
      role: roleOf(style.name) ?? below.role,
      characters: characterLook(style.characters, below.characters),
      paragraph,
    };
  }
}

function readStyle(bytes: Uint8Array, baseSize: number): Style | null {
  if (bytes.length < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kindAndBase = view.getUint16(2, true);
  const kind = kindAndBase & 0x0f;
  let at = Math.max(10, baseSize);
  if (at + 2 > bytes.length) return null;
  const nameLength = view.getUint16(at, true);
  const name = new TextDecoder('utf-16le').decode(bytes.subarray(at + 2, at + 2 + nameLength * 2));
  at += 4 + nameLength * 2;
  const block = (): Uint8Array => {
    if (at + 2 > bytes.length) return new Uint8Array();
    const length = view.getUint16(at, true);
    const body = bytes.subarray(at + 2, at + 2 + length);
    at += 2 + length + (length & 1);
    return body;
  };
  const paragraph = kind === 1 ? block().subarray(2) : new Uint8Array();
  const characters = kind === 1 || kind === 2 ? block() : new Uint8Array();
  return { kind, base: kindAndBase >> 4, name, builtIn: view.getUint16(0, true) & 0x0fff, paragraph, characters };
}

function roleOf(name: string): RawRole | null {
  const folded = name.toLowerCase();
  if (folded === 'title' || folded === 'subtitle' || folded === 'caption') return folded;
  return folded === 'quote' || folded === 'intense quote' || folded === 'block text' ? 'quote' : null;
}

export interface DocFont {
  readonly name: string;
  readonly charset: number;
}

/** Fonts by number. A table that breaks off gives those in front. */
export function readFonts(bytes: Uint8Array): DocFont[] {
  const fonts: DocFont[] = [];
  if (bytes.length < 4) return fonts;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(0, true);
  let at = 4;
  for (let i = 0; i < count && at < bytes.length; i += 1) {
    const size = (bytes[at] ?? 0) + 1;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at + 40, at + size));
    fonts.push({ name: name.split('\0', 1)[0] ?? '', charset: bytes[at + 4] ?? 0 });
    at += size;
  }
  return fonts;
}
