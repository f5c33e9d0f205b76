import type { SameTexts } from '../texts.ts';
import type { proofs as vi } from '../vi/proofs.ts';

/** More ways to see the book on paper before the press: the dummy, a proof on an office printer, two proofs compared. */
export const proofs: SameTexts<typeof vi> = {
  dummy: 'Dummy',
  dummyMenu: 'Dummy…',
  dummyHint: 'A light PDF with a blank box in the place of each photo',
  exportingDummy: 'Making the dummy',
  exportingOffice: 'Making the A4 sheets',
  kindOffice: 'A4 sheets',
  kindDummy: 'Dummy',
};
