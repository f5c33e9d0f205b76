/** Footnotes in the text editor. */
export const note = {
  insert: 'Insert footnote (Ctrl+Alt+F)',
  bar: 'Footnote',
  number: 'Footnote {{number, number}}',
  new: 'New footnote',
  placeholder: 'Words printed at the foot of the page. Enter when done',
  remove: 'Remove this footnote',
  close: 'Done',
  nothing: 'Put the caret right behind the word to be noted, or select it within one paragraph, then press Ctrl+Alt+F.',
} as const;
