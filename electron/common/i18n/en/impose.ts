import type { SameTexts } from '../texts.ts';
import type { impose as vi } from '../vi/impose.ts';

/** Sheets to be folded or cut, for an office's own machine. */
export const impose: SameTexts<typeof vi> = {
  kind: 'Imposed sheets',
  making: 'Imposing',
};
