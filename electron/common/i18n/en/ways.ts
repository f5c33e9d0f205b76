import type { SameTexts } from '../texts.ts';
import type { ways as vi } from '../vi/ways.ts';

/** Ways out of the book that are no PDF. */
export const ways: SameTexts<typeof vi> = {
  kindEpub: 'EPUB e-book',
};
