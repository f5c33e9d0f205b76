/** Styles of an .odt: what a name stands for once its parents and the defaults are asked. */
import type { ListLevel } from '../lists.ts';
import type { RawParagraph, RawRole } from '../raw.ts';
import { childOf, childrenOf, elementsOf, type XmlElement } from '../xml.ts';

export interface OdtLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly font?: string;
  /** points */
  readonly size?: number;
  readonly align?: RawParagraph['align'];
  readonly role?: RawRole;
}

const DEEPEST = 12;

export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #defaults = new Map<string, OdtLook>();
  readonly #fonts = new Map<string, string>();
  readonly #known = new Map<string, OdtLook>();
  readonly #lists = new Map<string, Map<number, ListLevel>>();

  /** @param roots styles.xml and content.xml; names of the second win */
  constructor(roots: readonly XmlElement[]) {
    for (const root of roots) {
      for (const face of childrenOf(childOf(root, 'office:font-face-decls'), 'style:font-face')) {
        const family = face.attributes['svg:font-family'];
        if (family !== undefined) this.#fonts.set(face.attributes['style:name'] ?? '', family.replace(/^['"]|['"]$/gu, ''));
      }
      for (const holder of [childOf(root, 'office:styles'), childOf(root, 'office:automatic-styles')]) {
        for (const style of childrenOf(holder, 'style:style')) this.#styles.set(key(style.attributes['style:family'] ?? '', style.attributes['style:name'] ?? ''), style);
        for (const style of childrenOf(holder, 'style:default-style')) this.#defaults.set(style.attributes['style:family'] ?? '', this.#own(style));
        for (const style of childrenOf(holder, 'text:list-style')) this.#lists.set(style.attributes['style:name'] ?? '', levelsOf(style));
      }
    }
  }

  look(family: 'paragraph' | 'text', name: string | undefined): OdtLook {
    const id = key(family, name ?? '');
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const look = { ...(family === 'paragraph' ? this.#defaults.get(family) : {}), ...this.#resolve(id, family, 0) };
    this.#known.set(id, look);
    return look;
  }

  list(name: string | undefined): ReadonlyMap<number, ListLevel> | undefined {
    return this.#lists.get(name ?? '');
  }

  #resolve(id: string, family: string, depth: number): OdtLook {
    const style = this.#styles.get(id);
    if (style === undefined || depth > DEEPEST) return {};
    const parent = style.attributes['style:parent-style-name'];
    const below = parent === undefined ? {} : this.#resolve(key(family, parent), family, depth + 1);
    const role = roleOf(style.attributes['style:display-name'] ?? style.attributes['style:name'] ?? '');
    return { ...below, ...this.#own(style), ...(role === undefined ? {} : { role }) };
  }

  #own(style: XmlElement): OdtLook {
    const text = childOf(style, 'style:text-properties')?.attributes ?? {};
    const paragraph = childOf(style, 'style:paragraph-properties')?.attributes ?? {};
    const weight = text['fo:font-weight'];
    const slant = text['fo:font-style'];
    const display = text['text:display'];
    const face = text['style:font-name'];
    const font = face === undefined ? text['fo:font-family']?.replace(/^['"]|['"]$/gu, '') : (this.#fonts.get(face) ?? face);
    const size = /^([\d.]+)pt$/u.exec(text['fo:font-size'] ?? '')?.[1];
    const align = ALIGNS[paragraph['fo:text-align'] ?? ''];
    return {
      ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
      ...(slant === undefined ? {} : { italic: slant !== 'normal' }),
      ...(display === undefined ? {} : { hidden: display === 'none' }),
      ...(font === undefined ? {} : { font }),
      ...(size === undefined ? {} : { size: Number(size) }),
      ...(align === undefined ? {} : { align }),
    };
  }
}

const key = (family: string, name: string): string => `${family} ${name}`;

const ALIGNS: Readonly<Record<string, RawParagraph['align']>> = { left: 'left', start: 'left', center: 'center', right: 'right', end: 'right', justify: 'justify' };

function roleOf(name: string): RawRole | undefined {
  switch (name.toLowerCase()) {
    case 'title':
      return 'title';
    case 'subtitle':
      return 'subtitle';
    case 'caption':
    case 'illustration':
    case 'figure':
      return 'caption';
    case 'quotations':
      return 'quote';
    default:
      return undefined;
  }
}

const FORMATS: Readonly<Record<string, string>> = { '1': 'decimal', i: 'lowerRoman', I: 'upperRoman', a: 'lowerLetter', A: 'upperLetter', '': 'none' };

function levelsOf(style: XmlElement): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const level of elementsOf(style)) {
    const { attributes } = level;
    const at = Number(attributes['text:level'] ?? '1') - 1;
    if (level.name === 'text:list-level-style-bullet') levels.set(at, { format: 'bullet', text: '•', start: 1 });
    if (level.name !== 'text:list-level-style-number') continue;
    const format = FORMATS[attributes['style:num-format'] ?? ''] ?? 'decimal';
    const shown = Math.min(Math.max(Number(attributes['text:display-levels'] ?? '1'), 1), at + 1);
    const numbers = Array.from({ length: shown }, (_, i) => `%${String(at - shown + 2 + i)}`).join('.');
    levels.set(at, { format, text: `${attributes['style:num-prefix'] ?? ''}${format === 'none' ? '' : numbers}${attributes['style:num-suffix'] ?? ''}`, start: Number(attributes['text:start-value'] ?? '1') });
  }
  return levels;
}
