/** The little of a page's looks that tells something: fonts, bold, italic, alignment, what is hidden. */
import type { RawParagraph } from '../raw.ts';

export interface HtmlLook {
  readonly bold: boolean;
  readonly shift: 'raised' | 'lowered' | null;
  readonly italic: boolean;
  readonly font: string | null;
  /** points */
  readonly size: number | null;
  readonly align: RawParagraph['align'];
  readonly hidden: boolean;
  /** White space is kept (pre). */
  readonly pre: boolean;
}

export const PLAIN_HTML: HtmlLook = { bold: false, shift: null, italic: false, font: null, size: null, align: 'left', hidden: false, pre: false };

const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'th']);
const ITALIC: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn']);
const LONGEST_STYLE = 4_000;
const MOST_RULES = 2_000;

type Declarations = ReadonlyMap<string, string>;

function declarations(css: string): Declarations {
  const found = new Map<string, string>();
  for (const part of css.slice(0, LONGEST_STYLE).split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) found.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
  }
  return found;
}

/** Rules of style sheets for plain names: "p", ".MsoNormal", "p.MsoNormal". */
export class StyleRules {
  readonly #rules = new Map<string, Declarations>();

  /** @param css text of one style element */
  add(css: string): void {
    const plain = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/gu, '');
    for (const block of plain.split('}')) {
      const brace = block.indexOf('{');
      if (brace < 0 || this.#rules.size > MOST_RULES) continue;
      const selectors = block.slice(0, brace).split(',').map((one) => one.trim().toLowerCase());
      for (const selector of selectors) {
        if (/^[a-z0-9]*(?:\.[\w-]+)?$/u.test(selector) && selector !== '') {
          this.#rules.set(selector, new Map([...(this.#rules.get(selector) ?? []), ...declarations(block.slice(brace + 1))]));
        }
      }
    }
  }

  for(tag: string, classes: readonly string[]): Declarations[] {
    return [tag, ...classes.flatMap((name) => [`.${name}`, `${tag}.${name}`])].flatMap((selector) => this.#rules.get(selector.toLowerCase()) ?? []);
  }
}

/** The look inside an element. */
export function lookInside(tag: string, attributes: ReadonlyMap<string, string>, rules: StyleRules, around: HtmlLook): HtmlLook {
  const look: { -readonly [K in keyof HtmlLook]: HtmlLook[K] } = { ...around };
  if (BOLD.has(tag)) look.bold = true;
  if (ITALIC.has(tag)) look.italic = true;
  if (tag === 'sup') look.shift = 'raised';
  if (tag === 'sub') look.shift = 'lowered';
  if (tag === 'pre' || tag === 'textarea') look.pre = true;
  if (tag === 'center') look.align = 'center';
  if (tag === 'font') look.font = family(attributes.get('face')) ?? look.font;
  if (attributes.has('hidden')) look.hidden = true;
  const aligned = attributes.get('align');
  if (aligned !== undefined) look.align = ALIGNS[aligned.toLowerCase()] ?? look.align;
  const classes = (attributes.get('class') ?? '').split(/\s+/u).filter((name) => name !== '').slice(0, 10);
  for (const styles of [...rules.for(tag, classes), declarations(attributes.get('style') ?? '')]) apply(look, styles);
  return look;
}

function apply(look: { -readonly [K in keyof HtmlLook]: HtmlLook[K] }, styles: Declarations): void {
  const weight = styles.get('font-weight');
  if (weight !== undefined) look.bold = /^bold/iu.test(weight) || Number(weight) >= 600;
  const slant = styles.get('font-style');
  if (slant !== undefined) look.italic = /^(?:italic|oblique)/iu.test(slant);
  look.font = family(styles.get('font-family')) ?? look.font;
  const size = /^([\d.]+)(pt|px)/iu.exec(styles.get('font-size') ?? '');
  if (size !== null) look.size = Number(size[1]) * (size[2]?.toLowerCase() === 'px' ? 0.75 : 1);
  look.align = ALIGNS[(styles.get('text-align') ?? '').toLowerCase()] ?? look.align;
  if (/^none/iu.test(styles.get('display') ?? '') || /^hidden/iu.test(styles.get('visibility') ?? '') || /^all/iu.test(styles.get('mso-hide') ?? '')) look.hidden = true;
}

function family(value: string | undefined): string | null {
  const first = value?.split(',', 1)[0]?.trim().replace(/^["']|["']$/gu, '') ?? '';
  return first === '' || /^inherit$/iu.test(first) ? null : first;
}

const ALIGNS: Readonly<Record<string, RawParagraph['align']>> = { left: 'left', start: 'left', center: 'center', right: 'right', end: 'right', justify: 'justify' };
