import type { SameTexts } from '../texts.ts';
import type { ways as vi } from '../vi/ways.ts';

/** Ways out of the book that are no PDF. */
export const ways: SameTexts<typeof vi> = {
  kindEpub: 'EPUB e-book',
  kindWeb: 'Web pages of the book',
  kindDocx: 'Whole book as Word',
  heading: 'Other ways out',
  epub: 'EPUB e-book',
  epubMenu: 'EPUB E-book…',
  epubHint: 'For telephones and e-readers; contents by part and article',
  web: 'Web pages of the book',
  webMenu: 'Web Pages of the Book…',
  webHint: 'A folder for the unit’s site: one page an article, photos in two sizes',
  docx: 'Whole book as Word',
  docxMenu: 'Whole Book as Word…',
  docxHint: 'One .docx to pass round: parts, articles, photos, contents',
  makingEpub: 'Making the e-book',
  makingWeb: 'Making the web pages of the book',
  makingDocx: 'Making the Word file of the whole book',
};
