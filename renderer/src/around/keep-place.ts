/** The text is made larger, smaller or wider: the line that was looked at stays where it was. */

import { untilRested } from '../editor/until-rested.ts';

/** A place of the page that can be found again when everything has another size. */
interface Place {
  readonly box: () => DOMRect | undefined;
  /** px from the window's top */
  readonly top: number;
}

/** Remembers the line of the caret where it is in sight, else the first block that is; the returned function brings it back to its height. */
export function rememberPlace(): () => void {
  const frame = document.querySelector('.editor__scroll');
  const place = frame === null ? undefined : (caretPlace(frame) ?? blockPlace(frame));
  return () => {
    if (frame === null || place === undefined) return;
    untilRested(() => {
      const off = (place.box()?.top ?? place.top) - place.top;
      frame.scrollTop += off;
      return Math.abs(off) >= 1;
    });
  };
}

function caretPlace(frame: Element): Place | undefined {
  const selection = document.getSelection();
  const node = selection?.focusNode ?? null;
  if (selection === null || node === null || !frame.contains(node)) return undefined;
  const { focusOffset } = selection;
  const range = document.createRange();
  range.setStart(node, focusOffset);
  // A caret in an empty line has no box of its own.
  const box = (): DOMRect | undefined => range.getClientRects()[0] ?? (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect();
  return seen(frame, box);
}

function blockPlace(frame: Element): Place | undefined {
  const area = frame.getBoundingClientRect();
  const block = document.elementsFromPoint(area.left + area.width / 2, area.top + 8).find((each) => each.matches('[data-slate-node="element"]'));
  return block === undefined ? undefined : { box: () => block.getBoundingClientRect(), top: block.getBoundingClientRect().top };
}

function seen(frame: Element, box: () => DOMRect | undefined): Place | undefined {
  const [here, area] = [box(), frame.getBoundingClientRect()];
  return here === undefined || here.bottom < area.top || here.top > area.bottom ? undefined : { box, top: here.top };
}
