/**
 * The sheet that lies over the text and carries the paint. Elements of its own and not the browser's highlights: those are all drawn
 * anew, with the text under them, whenever anything on the page changes, which made every key as dear as drawing the whole column.
 */
import { domRange, type DomText } from './dom-text.ts';
import type { Stretch } from './stretches.ts';

/** Part of a stretch on one line, CSS px from its block's corner. */
export interface Mark {
  readonly stretch: Stretch;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a block's corner is on the sheet, CSS px. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The corner of a block seen from the sheet's. Reads the layout. */
export function cornerOf(element: Element, sheet: DOMRect): Corner {
  const { left, top } = element.getBoundingClientRect();
  return { x: left - sheet.left, y: top - sheet.top };
}

/** The marks of stretches of a block, line by line. Reads the layout. */
export function marksOf(element: Element, dom: DomText, stretches: readonly Stretch[]): Mark[] {
  if (stretches.length === 0) return [];
  const corner = element.getBoundingClientRect();
  return stretches.flatMap((stretch) => {
    const range = domRange(dom, stretch.start, stretch.end);
    return [...(range?.getClientRects() ?? [])].map(({ left, top, width, height }) => ({ stretch, left: left - corner.left, top: top - corner.top, width, height }));
  });
}

/** One block's marks as elements, `paint__mark paint--NAME`; the words they lie over are kept beside them. */
export function blockOf(marks: readonly Mark[], text: string): HTMLElement {
  const block = document.createElement('div');
  block.className = 'paint__block';
  block.append(
    ...marks.map(({ stretch: { name, start, end }, left, top, width, height }) => {
      const mark = document.createElement('i');
      mark.className = `paint__mark paint--${name}`;
      mark.dataset['words'] = text.slice(start, end);
      mark.dataset['from'] = String(start);
      Object.assign(mark.style, { marginLeft: px(left), marginTop: px(top), width: px(width), height: px(height) });
      return mark;
    }),
  );
  return block;
}

/** By its place and not by a transform: each transform is a group of its own for the painting of the page, at every key. */
export function moveTo(block: HTMLElement, { x, y }: Corner): void {
  Object.assign(block.style, { left: px(x), top: px(y) });
}

const px = (value: number): string => `${String(Math.round(value * 100) / 100)}px`;
