/** The way to the manual, whose pages are made by `build/manual`. */
export const manual = {
  title: 'Manual (in Vietnamese)',
  here: 'Manual for this screen',
  aboutError: 'Read more',
} as const;
