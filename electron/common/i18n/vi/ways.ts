/** Ways out of the book that are no PDF. */
export const ways = {
  kindEpub: 'Sách điện tử EPUB',
} as const;
