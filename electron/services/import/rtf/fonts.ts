/** The tables in front of an RTF text: fonts by number, styles by number. */
import { encodingOfFont, SYMBOL_CHARSET } from '../charsets.ts';
import { isSymbolFont } from '../symbols.ts';
import type { ParagraphLook } from '../flow.ts';

export interface RtfFont {
  readonly name: string;
  readonly charset: number;
  readonly encoding: string;
  readonly symbols: boolean;
}

export class RtfFonts {
  readonly #fonts = new Map<number, { name: string; charset: number }>();
  #at = 0;
  /** Code page of the document, as a label. */
  codePage = 'windows-1252';

  open(number: number): void {
    this.#at = number;
    this.#fonts.set(number, { name: '', charset: 0 });
  }

  charset(value: number): void {
    const font = this.#fonts.get(this.#at);
    if (font !== undefined) font.charset = value;
  }

  name(char: string): void {
    const font = this.#fonts.get(this.#at);
    if (font !== undefined && font.name.length < 100) font.name += char;
  }

  get(number: number): RtfFont | null {
    const font = this.#fonts.get(number);
    if (font === undefined) return null;
    const name = font.name.replace(/;.*$/su, '').trim();
    return {
      name,
      charset: font.charset,
      encoding: encodingOfFont(font.charset, name, this.codePage),
      symbols: font.charset === SYMBOL_CHARSET || isSymbolFont(name),
    };
  }
}

/** Styles by number: only what their built-in English names say. */
export class RtfStyles {
  readonly #names = new Map<number, string>();
  #at: number | null = null;

  /** null: a style that is no paragraph style. */
  open(number: number | null): void {
    this.#at = number;
  }

  name(char: string): void {
    if (this.#at === null) return;
    const name = this.#names.get(this.#at) ?? '';
    if (name.length < 200) this.#names.set(this.#at, name + char);
  }

  look(number: number | null): ParagraphLook {
    if (number === null) return {};
    const name = (this.#names.get(number) ?? '').replace(/;.*$/su, '').trim().toLowerCase();
    const level = /^heading (\d)$/u.exec(name)?.[1];
    if (level !== undefined) return { heading: Number(level) };
    if (name === 'title' || name === 'subtitle' || name === 'caption') return { role: name };
    return name === 'quote' || name === 'intense quote' || name === 'block text' ? { role: 'quote' } : {};
  }
}
