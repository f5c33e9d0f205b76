import type { SameTexts } from '../texts.ts';
import type { places as vi } from '../vi/places.ts';

export const places: SameTexts<typeof vi> = {
  locked: 'approved, left as it is',
  becomes: '{{before}}[{{found}} becomes {{replacement}}]{{after}}',
  inTitle: 'title',
  inSapo: 'standfirst',
  inHeading: 'heading',
  inCaption: 'caption',
  inCredit: 'credit',
  inByline: 'byline',
  inFootnote: 'footnote',
  inTable: 'table',
  inBox: 'box',
  goTo: 'Go to this place in the article',
};
