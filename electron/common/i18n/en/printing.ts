import type { SameTexts } from '../texts.ts';
import type { printing as vi } from '../vi/printing.ts';

/** A proof on paper, from an office printer. */
export const printing: SameTexts<typeof vi> = {
  title: 'Print a proof',
  menu: 'Print a proof…',
  hint: 'A4, an office printer: the whole book, one article or some pages',
  intro: 'A PDF of A4 sheets is made in a folder you choose, then opened in the system’s PDF program to be printed. The yearbook is not changed.',
  scope: 'Print',
  book: 'The whole book',
  article: 'The open article',
  pages: 'Pages from – to',
  pagesHint: 'Counted from the first page of the file, not by the printed numbers.',
  from: 'From page',
  to: 'To page',
  wrongPages: 'Page numbers begin at 1; the first is not behind the last.',
  perSheet: 'On each sheet',
  one: 'One page',
  two: 'Two pages',
  grey: 'Greys only',
  greyHint: 'Coloured letters and photos become grey; less colour ink.',
  fileOnly: 'Make the file only',
  print: 'Make and open to print',
  noPrinter: 'This computer has no printer. The A4 file is ready; it can be copied to another computer and printed there.',
  opened: 'The A4 sheets are open in the system’s PDF program. Press Ctrl+P there to print.',
};
