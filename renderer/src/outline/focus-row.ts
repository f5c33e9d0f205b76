/** Gives a row of the tree the keyboard without selecting it, once it is drawn. */

/** Rows of a changed outline are drawn between other things: this many frames at most. */
const MOST_FRAMES = 20;

export function focusRow(id: string, frames = MOST_FRAMES): void {
  const row = document.querySelector<HTMLElement>(`.outline-tree [data-key="${CSS.escape(id)}"]`);
  if (row !== null) row.focus();
  else if (frames > 0) requestAnimationFrame(() => { focusRow(id, frames - 1); });
}
