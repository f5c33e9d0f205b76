/** What one owner paints over the text: stretches by block, and their marks on the sheet where the block is near the screen. */
import { domRange, domTextOf, isConnected, type DomText } from './dom-text.ts';
import { blockOf, cornerOf, marksOf, moveTo, type Corner, type Mark } from './sheet.ts';
import { moved, stretchAt, type Stretch } from './stretches.ts';
import type { TextEntry } from './text-blocks.ts';

export interface LayerOptions {
  /** Of two layers over one word the higher one is on top. 0 without. */
  readonly priority?: number;
}

interface Painted<S> {
  readonly element: Element;
  readonly dom: DomText;
  readonly text: string;
  /** Slate's block that was drawn: another object has other looks. */
  readonly node: unknown;
  readonly stretches: readonly S[];
  readonly marks: readonly Mark[];
  readonly box: HTMLElement;
  corner: Corner;
}

interface Held<S> {
  text: string;
  stretches: readonly S[];
  painted: Painted<S> | null;
  /** Has to be drawn anew. */
  stale: boolean;
}

/** Made by `TextPainter.layer`. */
export class PaintLayer<S extends Stretch = Stretch> {
  readonly #schedule: () => void;
  readonly #textOf: (key: string) => string | undefined;
  readonly #held = new Map<string, Held<S>>();
  /** The layer's part of the sheet. */
  readonly sheet: HTMLElement;

  constructor({ priority = 0 }: LayerOptions, schedule: () => void, textOf: (key: string) => string | undefined) {
    this.#schedule = schedule;
    this.#textOf = textOf;
    this.sheet = document.createElement('div');
    this.sheet.className = 'paint__layer';
    this.sheet.style.zIndex = String(priority);
  }

  /**
   * In place of what the layer had for this block. Painted in the next frame.
   * @param text the text the stretches are of; left out: the block's text now. Of an older text they move along
   */
  set(key: string, stretches: readonly S[], text: string | undefined = this.#textOf(key)): void {
    const held = this.#held.get(key);
    if (text === undefined || (held === undefined && stretches.length === 0)) return;
    if (held === undefined) this.#held.set(key, { text, stretches, painted: null, stale: true });
    else if (held.text === text && same(held.stretches, stretches)) held.stretches = stretches;
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
  under(x: number, y: number): { readonly key: string; readonly stretch: S } | undefined {
    for (const [key, { painted, stretches }] of this.#held) {
      if (painted === null) continue;
      const corner = painted.element.getBoundingClientRect();
      const mark = painted.marks.find(({ left, top, width, height }) => covers(corner.left + left, corner.top + top, width, height, x, y));
      const stretch = mark === undefined ? undefined : stretches.find(({ start, end, name }) => start === mark.stretch.start && end === mark.stretch.end && name === mark.stretch.name);
      if (stretch !== undefined) return { key, stretch };
    }
    return undefined;
  }

  /** The DOM range of a painted stretch: where it is on the screen. */
  rangeOf(key: string, { start, end }: S): Range | undefined {
    const painted = this.#held.get(key)?.painted;
    return painted?.stretches.some((each) => each.start === start && each.end === end) === true ? (domRange(painted.dom, start, end) ?? undefined) : undefined;
  }

  /** Paints nothing any more, at once. */
  clear(): void {
    this.wipe();
    this.#held.clear();
  }

  /**
   * Finds what has to be put right on the sheet, reading the layout alone; what it gives does it. For `TextPainter`.
   * @param elementOf the block's element when it is near the screen
   * @param corner the sheet's place in the window
   */
  look(blocks: ReadonlyMap<string, TextEntry>, elementOf: (key: string) => Element | undefined, corner: DOMRect): () => void {
    const deeds: (() => void)[] = [];
    for (const [key, held] of this.#held) {
      const entry = blocks.get(key);
      if (entry === undefined) {
        deeds.push(() => {
          this.#wipe(held);
          this.#held.delete(key);
        });
        continue;
      }
      if (held.text !== entry.text) {
        held.stretches = moved(held.text, entry.text, held.stretches);
        held.text = entry.text;
        held.stale = true;
      }
      const element = elementOf(key);
      if (element === undefined) deeds.push(() => { this.#wipe(held); });
      else deeds.push(this.#lookAt(held, element, entry, corner));
      if (held.stretches.length === 0 && held.painted === null) deeds.push(() => this.#held.delete(key));
    }
    return () => {
      for (const deed of deeds) deed();
    };
  }

  /** What is painted no longer fits: the lines break elsewhere, the letters are larger. */
  outdate(): void {
    for (const held of this.#held.values()) held.stale = true;
  }

  /** Takes the paint off the page and keeps the stretches. */
  wipe(): void {
    for (const held of this.#held.values()) this.#wipe(held);
  }

  #lookAt(held: Held<S>, element: Element, entry: TextEntry, sheet: DOMRect): () => void {
    const { painted } = held;
    const fits = !held.stale && painted !== null && painted.element === element && painted.node === entry.node && isConnected(painted.dom);
    if (held.stretches.length === 0) return () => { this.#wipe(held, false); };
    const corner = cornerOf(element, sheet);
    if (fits) {
      return () => {
        if (painted.corner.x === corner.x && painted.corner.y === corner.y) return;
        painted.corner = corner;
        moveTo(painted.box, corner);
      };
    }
    const dom = domTextOf(element, held.text);
    // Left as it is until page and value agree again.
    if (dom === null) return () => undefined;
    const { stretches } = held;
    const marks = marksOf(element, dom, stretches);
    return () => {
      // Words behind the last mark leave its paint alone: what is put in again has to be drawn again, behind every key.
      const stays = painted !== null && sameMarks(painted, { marks, text: entry.text });
      const box = stays ? painted.box : blockOf(marks, entry.text);
      if (!stays || painted.corner.x !== corner.x || painted.corner.y !== corner.y) moveTo(box, corner);
      if (painted === null) this.sheet.append(box);
      else if (!stays) painted.box.replaceWith(box);
      held.stale = false;
      held.painted = { element, dom, node: entry.node, text: entry.text, stretches, marks, box, corner };
    };
  }

  #wipe(held: Held<S>, stale = true): void {
    held.painted?.box.remove();
    held.painted = null;
    held.stale = stale;
  }
}

/** Whether marks lie where others lay, over the same words. */
function sameMarks(one: { readonly marks: readonly Mark[]; readonly text: string }, other: { readonly marks: readonly Mark[]; readonly text: string }): boolean {
  return (
    one.marks.length === other.marks.length &&
    one.marks.every(({ stretch, left, top, width, height }, index) => {
      const mark = other.marks[index];
      if (mark?.left !== left || mark.top !== top || mark.width !== width || mark.height !== height) return false;
      const { name, start, end } = mark.stretch;
      return name === stretch.name && start === stretch.start && one.text.slice(start, stretch.end) === other.text.slice(start, end);
    })
  );
}

function same(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  return one.length === other.length && one.every(({ start, end, name }, index) => start === other[index]?.start && end === other[index].end && name === other[index].name);
}

function covers(left: number, top: number, width: number, height: number, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
