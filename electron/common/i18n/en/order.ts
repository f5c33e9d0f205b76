import type { SameTexts } from '../texts.ts';
import type { order as vi } from '../vi/order.ts';

/** The package for the printing house, and what is ordered. */
export const order: SameTexts<typeof vi> = {
  kindPackage: 'Package for the printer',
  kindOrder: 'Order sheet',
  making: 'Making the package for the printer',
  joinings: {
    glued: 'Perfect bound',
    sewn: 'Thread-sewn and glued',
  },
  laminations: {
    matt: 'Matt film',
    gloss: 'Gloss film',
    none: 'No film',
  },
};
