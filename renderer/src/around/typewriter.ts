/** Typewriter scrolling: the line of the caret stays where the eyes are while one types. */

/** Where the line stands, as a part of the height that is seen. */
const HEIGHT = 0.42;

/** Listens until it is called off. Only what keys do moves the page: a click leaves it where it is. */
export function keepCaretInPlace(): () => void {
  let byKey = false;
  let frame = 0;
  const onKey = (): void => {
    byKey = true;
  };
  const onPointer = (): void => {
    byKey = false;
  };
  const onSelection = (): void => {
    if (!byKey) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(centreCaret);
  };
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('pointerdown', onPointer, true);
  document.addEventListener('selectionchange', onSelection);
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('pointerdown', onPointer, true);
    document.removeEventListener('selectionchange', onSelection);
  };
}

function centreCaret(): void {
  const selection = document.getSelection();
  const node = selection?.focusNode ?? null;
  const element = node instanceof Element ? node : node?.parentElement;
  const scroller = element?.closest('.editor__scroll');
  if (selection === null || selection.rangeCount === 0 || element === null || element === undefined || scroller === null || scroller === undefined) return;
  const range = document.createRange();
  range.setStart(selection.focusNode ?? element, selection.focusOffset);
  // A caret in an empty line has no box of its own.
  const box = range.getClientRects()[0] ?? element.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  scroller.scrollTop += box.top - (frame.top + frame.height * HEIGHT);
}
