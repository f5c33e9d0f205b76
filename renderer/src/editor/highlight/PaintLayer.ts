/** What one owner paints over the text: stretches by block, kept as DOM ranges in the browser's highlights. */
import { domRange, domTextOf, isConnected, type DomText } from './dom-text.ts';
import { moved, stretchAt, type Stretch } from './stretches.ts';
import type { TextEntry } from './text-blocks.ts';

export interface LayerOptions {
  /** Of two layers over one word the higher one is on top. 0 without. */
  readonly priority?: number;
  /** What it is to a screen reader. */
  readonly type?: HighlightType;
}

interface Painted {
  readonly element: Element;
  readonly dom: DomText;
  readonly ranges: readonly { readonly stretch: Stretch; readonly range: Range }[];
}

interface Held<S> {
  text: string;
  stretches: readonly S[];
  painted: Painted | null;
  /** Other stretches than those painted. */
  stale: boolean;
}

/** Made by `TextPainter.layer`. */
export class PaintLayer<S extends Stretch = Stretch> {
  readonly #options: LayerOptions;
  readonly #schedule: () => void;
  readonly #textOf: (key: string) => string | undefined;
  readonly #held = new Map<string, Held<S>>();

  constructor(options: LayerOptions, schedule: () => void, textOf: (key: string) => string | undefined) {
    this.#options = options;
    this.#schedule = schedule;
    this.#textOf = textOf;
  }

  /**
   * In place of what the layer had for this block. Painted in the next frame.
   * @param text the text the stretches are of; left out: the block's text now. Of an older text they move along
   */
  set(key: string, stretches: readonly S[], text: string | undefined = this.#textOf(key)): void {
    const held = this.#held.get(key);
    if (text === undefined || (held === undefined && stretches.length === 0)) return;
    if (held === undefined) this.#held.set(key, { text, stretches, painted: null, stale: true });
    else Object.assign(held, { text, stretches, stale: true });
    this.#schedule();
  }

  /** The block's stretches as the text is now. */
  get(key: string): readonly S[] {
    const held = this.#held.get(key);
    const text = this.#textOf(key);
    return held === undefined || text === undefined ? [] : moved(held.text, text, held.stretches);
  }

  /** The stretch at a caret: inside it or at its edge. */
  at(key: string, offset: number): S | undefined {
    return stretchAt(this.get(key), offset);
  }

  /** The painted stretch at a place of the window (CSS px), and its block's key. */
  under(x: number, y: number): { readonly key: string; readonly stretch: S; readonly range: Range } | undefined {
    for (const [key, { painted, stretches }] of this.#held) {
      for (const { stretch, range } of painted?.ranges ?? []) {
        const own = stretches.find((each) => each === stretch);
        if (own !== undefined && covers(range, x, y)) return { key, stretch: own, range };
      }
    }
    return undefined;
  }

  /** The DOM range of a painted stretch: where it is on the screen. */
  rangeOf(key: string, stretch: S): Range | undefined {
    return this.#held.get(key)?.painted?.ranges.find((each) => each.stretch.start === stretch.start && each.stretch.end === stretch.end)?.range;
  }

  /** Paints nothing any more, at once. */
  clear(): void {
    for (const held of this.#held.values()) this.#wipe(held);
    this.#held.clear();
  }

  /**
   * Puts the page right. For `TextPainter`.
   * @param elementOf the block's element when it is near the screen
   */
  paint(blocks: ReadonlyMap<string, TextEntry>, elementOf: (key: string) => Element | undefined): void {
    for (const [key, held] of this.#held) {
      const entry = blocks.get(key);
      if (entry === undefined) {
        this.#wipe(held);
        this.#held.delete(key);
        continue;
      }
      if (held.text !== entry.text) {
        held.stretches = moved(held.text, entry.text, held.stretches);
        held.text = entry.text;
        held.stale = true;
      }
      const element = elementOf(key);
      if (element === undefined) this.#wipe(held);
      else if (held.stale || held.painted?.element !== element || !isConnected(held.painted.dom)) this.#draw(held, element);
      if (held.stretches.length === 0 && held.painted === null) this.#held.delete(key);
    }
  }

  /** Takes the paint off the page and keeps the stretches. */
  wipe(): void {
    for (const held of this.#held.values()) this.#wipe(held);
  }

  #draw(held: Held<S>, element: Element): void {
    const dom = domTextOf(element, held.text);
    // Left as it is until page and value agree again.
    if (dom === null) return;
    this.#wipe(held);
    const ranges = held.stretches.flatMap((stretch) => {
      const range = domRange(dom, stretch.start, stretch.end);
      if (range !== null) highlightOf(stretch.name, this.#options).add(range);
      return range === null ? [] : [{ stretch, range }];
    });
    held.stale = false;
    held.painted = ranges.length === 0 ? null : { element, dom, ranges };
  }

  #wipe(held: Held<S>): void {
    for (const { stretch, range } of held.painted?.ranges ?? []) CSS.highlights.get(stretch.name)?.delete(range);
    held.painted = null;
    held.stale = true;
  }
}

/** The browser's highlight of this name, shared by all who paint with it. */
function highlightOf(name: string, { priority = 0, type = 'highlight' }: LayerOptions): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const fresh = new Highlight();
  fresh.priority = priority;
  fresh.type = type;
  CSS.highlights.set(name, fresh);
  return fresh;
}

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
