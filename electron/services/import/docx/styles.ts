/** Styles: what a paragraph or run looks like once its style, the styles below that and the defaults are asked. */
import { fontHint } from '../../../common/text/encodings/convert.ts';
import type { RawRole } from '../raw.ts';
import { childOf, childrenOf, descendantsOf, valueOf, type XmlElement } from '../xml.ts';

/** Character formatting that one place states; absent = it says nothing. */
export interface RunFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  /** Fonts by the kind of letter; "+minorHAnsi": the one that the theme names so. */
  readonly ascii?: string;
  readonly hAnsi?: string;
  readonly cs?: string;
  /** points */
  readonly size?: number;
  readonly shift?: 'raised' | 'lowered' | 'none';
}

export interface ParagraphStyle {
  /** 1 is the highest; null: not a heading. */
  readonly heading: number | null;
  readonly role: RawRole | null;
  readonly align: string | null;
  readonly numId: string | null;
  readonly level: number | null;
  readonly run: RunFormat;
}

const PLAIN: ParagraphStyle = { heading: null, role: null, align: null, numId: null, level: null, run: {} };

const OFF = new Set(['0', 'false', 'off']);

function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  if (element === undefined) return undefined;
  return !OFF.has(element.attributes['w:val'] ?? '1');
}

const SHIFTS: ReadonlyMap<string, 'raised' | 'lowered' | 'none'> = new Map([['superscript', 'raised'], ['subscript', 'lowered'], ['baseline', 'none']]);

/** Reads a w:rPr. */
export function runFormat(properties: XmlElement | undefined): RunFormat {
  const bold = toggle(properties, 'w:b');
  const italic = toggle(properties, 'w:i');
  const hidden = toggle(properties, 'w:vanish');
  const fonts = childOf(properties, 'w:rFonts')?.attributes ?? {};
  const ascii = themed(fonts['w:asciiTheme']) ?? fonts['w:ascii'];
  const hAnsi = themed(fonts['w:hAnsiTheme']) ?? fonts['w:hAnsi'];
  const cs = themed(fonts['w:cstheme']) ?? fonts['w:cs'];
  const half = Number(valueOf(properties, 'w:sz'));
  const shift = SHIFTS.get(valueOf(properties, 'w:vertAlign') ?? '');
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(ascii === undefined ? {} : { ascii }),
    ...(hAnsi === undefined ? {} : { hAnsi }),
    ...(cs === undefined ? {} : { cs }),
    ...(half > 0 ? { size: half / 2 } : {}),
    ...(shift === undefined ? {} : { shift }),
  };
}

const themed = (name: string | undefined): string | undefined => (name === undefined ? undefined : `+${name}`);

/** Outline level of a paragraph or style: 0–8 are headings 1–9, 9 is body text. */
export function headingOf(properties: XmlElement | undefined): number | null {
  const level = Number(valueOf(properties, 'w:outlineLvl') ?? '9');
  return level >= 0 && level <= 8 ? level + 1 : null;
}

export class Styles {
  readonly defaults: RunFormat;
  readonly #elements = new Map<string, XmlElement>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #characters = new Map<string, RunFormat>();
  readonly #default: string | null = null;

  readonly #theme: ReadonlyMap<string, string>;

  /** @param theme the part that names the theme's fonts */
  constructor(root: XmlElement | null, theme: XmlElement | null = null) {
    this.#theme = themeFonts(theme);
    this.defaults = runFormat(childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
    for (const style of childrenOf(root ?? undefined, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#elements.set(id, style);
      const isDefault = !OFF.has(style.attributes['w:default'] ?? '0');
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#default = id;
    }
  }

  /**
   * The font that letters beyond ASCII are drawn with: what legacy text is made of. Where several are named the one that
   * promises legacy text is told, since that is what the name is wanted for.
   */
  fontOf({ ascii, hAnsi, cs }: RunFormat): string | null {
    const names = [hAnsi, ascii, cs].flatMap((name) => (name === undefined ? [] : (name.startsWith('+') ? this.#theme.get(name.slice(1)) : name) ?? []));
    return names.find((name) => fontHint(name) !== null) ?? names[0] ?? null;
  }

  /** The style of a paragraph with everything it inherits. An unknown id gives the default paragraph style. */
  paragraph(id: string | undefined): ParagraphStyle {
    const known = id !== undefined && this.#elements.has(id) ? id : this.#default;
    if (known === null) return PLAIN;
    const cached = this.#paragraphs.get(known);
    if (cached !== undefined) return cached;
    let resolved = PLAIN;
    for (const style of this.#chain(known).reverse()) resolved = layer(resolved, style);
    this.#paragraphs.set(known, resolved);
    return resolved;
  }

  /** The character formatting of a character style with everything it inherits. */
  character(id: string | undefined): RunFormat {
    if (id === undefined) return {};
    const cached = this.#characters.get(id);
    if (cached !== undefined) return cached;
    let resolved: RunFormat = {};
    for (const style of this.#chain(id).reverse()) resolved = { ...resolved, ...runFormat(childOf(style, 'w:rPr')) };
    this.#characters.set(id, resolved);
    return resolved;
  }

  /** The style and those below it, nearest first. A circle ends where it began. */
  #chain(id: string): XmlElement[] {
    const chain: XmlElement[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.#elements.get(at);
      if (style === undefined) break;
      chain.push(style);
      at = valueOf(style, 'w:basedOn');
    }
    return chain;
  }
}

/** Theme fonts by the names that runs use for them. */
function themeFonts(theme: XmlElement | null): Map<string, string> {
  const fonts = new Map<string, string>();
  const scheme = theme === null ? undefined : descendantsOf(theme, 'a:fontScheme')[0];
  for (const [part, prefix] of [['a:majorFont', 'major'], ['a:minorFont', 'minor']] as const) {
    const face = childOf(childOf(scheme, part), 'a:latin')?.attributes['typeface'];
    if (face === undefined || face === '') continue;
    for (const kind of ['HAnsi', 'Ascii', 'Bidi', 'EastAsia']) fonts.set(prefix + kind, face);
  }
  return fonts;
}

function layer(below: ParagraphStyle, style: XmlElement): ParagraphStyle {
  const paragraph = childOf(style, 'w:pPr');
  const numbering = childOf(paragraph, 'w:numPr');
  const level = valueOf(numbering, 'w:ilvl');
  const name = (valueOf(style, 'w:name') ?? '').toLowerCase();
  const stated = childOf(paragraph, 'w:outlineLvl') === undefined ? undefined : headingOf(paragraph);
  const named = /^heading (\d)$/.exec(name)?.[1];
  return {
    heading: stated !== undefined ? stated : named !== undefined ? Number(named) : below.heading,
    role: roleOf(name) ?? below.role,
    align: valueOf(paragraph, 'w:jc') ?? below.align,
    numId: valueOf(numbering, 'w:numId') ?? below.numId,
    level: level === undefined ? below.level : Number(level),
    run: { ...below.run, ...runFormat(childOf(style, 'w:rPr')) },
  };
}

/** Word writes the built-in names in English whatever language it speaks. */
function roleOf(name: string): RawRole | null {
  switch (name) {
    case 'title':
      return 'title';
    case 'subtitle':
      return 'subtitle';
    case 'caption':
      return 'caption';
    case 'quote':
    case 'intense quote':
    case 'block text':
      return 'quote';
    default:
      return null;
  }
}

/**
 * Bold and italic are toggles: of paragraph style and character style exactly one must set them, unless the run itself
 * or the document's defaults say so (ISO/IEC 29500-1, 17.7.3).
 */
export function resolveRun(defaults: RunFormat, paragraph: RunFormat, character: RunFormat, direct: RunFormat): RunFormat {
  const resolve = (key: 'bold' | 'italic'): boolean =>
    direct[key] ?? (defaults[key] === true || (paragraph[key] === true) !== (character[key] === true));
  return { ...defaults, ...paragraph, ...character, ...direct, bold: resolve('bold'), italic: resolve('italic') };
}
