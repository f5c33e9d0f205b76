/** The frame at the right of the text. */
export const side = {
  title: 'Beside the text',
  tabs: 'What to see beside the text',
  showPage: 'Show the printed page',
} as const;
