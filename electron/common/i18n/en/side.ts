/** The frame at the right of the text. */
export const side = {
  title: 'Beside the text',
  tabs: 'What to see beside the text',
} as const;
