/** What the text of one font, or of the whole document, turns out to be written in: what a short piece of it may be expected to be. */
import { fontHint } from '../../../common/text/encodings/convert.ts';
import { detectEncoding, type LegacyEncoding, type TextEncoding } from '../../../common/text/encodings/detect.ts';

/** Text gathered per font, UTF-16 units: enough to be sure. */
const ENOUGH = 20_000;

export interface Span {
  readonly font: string | null;
  readonly text: string;
}

export class EncodingContext {
  readonly #fonts = new Map<string | null, TextEncoding | null>();
  readonly #whole: TextEncoding | null;

  /** @param spans all text of a document, in order */
  constructor(spans: Iterable<Span>) {
    const samples = new Map<string | null, string[]>();
    const sizes = new Map<string | null, number>();
    for (const { font, text } of spans) {
      const size = sizes.get(font) ?? 0;
      if (size > ENOUGH) continue;
      sizes.set(font, size + text.length);
      const sample = samples.get(font);
      if (sample === undefined) samples.set(font, [text]);
      else sample.push(text);
    }
    for (const [font, texts] of samples) this.#fonts.set(font, verdictOf(texts.join('\n'), fontHint(font)));
    const largest = [...sizes].filter(([font]) => (this.#fonts.get(font) ?? null) !== null).sort((a, b) => b[1] - a[1])[0];
    this.#whole = largest === undefined ? null : (this.#fonts.get(largest[0]) ?? null);
  }

  /** What the document as a whole is in, as far as that is legacy. */
  get whole(): LegacyEncoding | null {
    return legacy(this.#whole);
  }

  /** True when the text of this font, taken together, is sound Unicode. */
  isUnicode(font: string | null): boolean {
    return this.#fonts.get(font) === 'unicode';
  }

  /** True when any font's text is in TCVN3. */
  get hasTcvn3(): boolean {
    return [...this.#fonts.values()].includes('tcvn3');
  }

  /** What a piece of this font may be expected to be: as the rest of its font, else as its font's name and the document agree. */
  expected(font: string | null): LegacyEncoding | null {
    const known = this.#fonts.get(font) ?? null;
    if (known !== null) return legacy(known);
    const hint = fontHint(font);
    return font === null || hint === this.whole ? this.whole : null;
  }
}

function verdictOf(text: string, hint: LegacyEncoding | null): TextEncoding | null {
  const { encoding, evidence } = detectEncoding(text, hint);
  return encoding === 'unicode' && evidence === 0 ? null : encoding;
}

const legacy = (encoding: TextEncoding | null): LegacyEncoding | null => (encoding === null || encoding === 'unicode' ? null : encoding);
