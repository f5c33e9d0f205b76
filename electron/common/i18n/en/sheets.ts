import type { SameTexts } from '../texts.ts';
import type { sheets as vi } from '../vi/sheets.ts';

export const sheets: SameTexts<typeof vi> = {
  chooseTitle: 'Choose the spreadsheet',
  chooseButton: 'Read the spreadsheet',
  kind: 'Spreadsheets (.xlsx, .ods, .csv)',
  saveTitle: 'Save as a spreadsheet',
  lists: {
    exemplars: 'Exemplars',
    units: 'Units',
    awards: 'Awards',
    photos: 'Photos and captions',
    coverage: 'Coverage by unit',
  },
};
